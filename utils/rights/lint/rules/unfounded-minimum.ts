import type { ItemId } from '../../types.ts';
import { findAmounts } from '../amounts.ts';
import { findDemands } from '../demands.ts';
import { defineRule, type Hit } from '../types.ts';

/**
 * 500 yuan is the least addition for fraud (消费者权益保护法:55), 1,000 for unsafe food or fake drugs (食品安全法:148,
 * 药品管理法:144). Without that ground there is no minimum.
 */
const MINIMA = [
  { fen: 50_000, items: ['fraud3x'], basis: ['消费者权益保护法:55'] },
  { fen: 100_000, items: ['food10x', 'drug10x'], basis: ['食品安全法:148', '药品管理法:144'] },
] as const satisfies readonly { fen: number; items: readonly ItemId[]; basis: readonly string[] }[];

/** Words of a minimum around a sum: 最低500, 不足1000元的按1000元, 起赔500. */
const LEAST_BEFORE =
  /(?:最低|最少|至少|不(?:少|低)于|保底|起步|起赔|法定|按规定|依法|按法律|消法)[^,。;]{0,14}$|不足[^。;]{0,16}$/;
const LEAST_AFTER = /^(?:起步|起赔|保底|以上|打底|是最低)/;
const NOT_ASKED = /(?:不|没有?|未|并非)(?:再)?(?:要求|主张|适用|存在|构成)[^,。;]{0,12}$/;

export const unfoundedMinimum = defineRule({
  id: 'unfounded-minimum',
  basis: [],
  find: (draft, { claim }) => {
    const { text, speech } = draft;
    const demands = findDemands(draft);
    const onTop = Math.round((claim.additional + claim.losses) * 100);
    const total = Math.round(claim.total * 100);
    const asksRefundToo = demands.some((demand) => demand.kind === 'refund');
    return MINIMA.flatMap(({ fen, items, basis }): Hit[] => {
      const founded = claim.items.some((item) => items.some((id) => id === item.id));
      const owed = claim.items.some((item) => Math.round(item.amount * 100) === fen);
      if (founded || owed) return [];
      const least = findAmounts(text).filter((amount) => {
        const [from, to] = speech.sentence(amount.start);
        const before = text.slice(from, amount.start);
        const isLeast = LEAST_BEFORE.test(before) || LEAST_AFTER.test(text.slice(amount.end, to));
        const asked = /赔|补偿|付|给|条(?!件)|消法/.test(text.slice(from, to));
        return amount.fen === fen && isLeast && asked && !speech.isReported(amount.start) && !NOT_ASKED.test(before);
      });
      const bare = demands.filter(
        (demand) =>
          demand.fen === fen &&
          !demand.isTotal &&
          demand.kind === 'compensation' &&
          (fen > total || (asksRefundToo && fen > onTop)),
      );
      const seen = new Map([...least, ...bare].map((amount) => [amount.start, amount]));
      return [...seen.values()].map(({ start, end }) => ({ at: [start, end], basis }));
    });
  },
});
