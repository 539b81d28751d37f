import type { ClaimCheck } from '../../check-claim.ts';
import type { Fen } from '../../money.ts';
import type { ClaimOptionId } from '../../option-rules.ts';
import { yuan } from './words.ts';

/** The ways to be helped: what people call them, and what each means. */
export const options: Record<ClaimOptionId, { name: string; plain: string }> = {
  refund: { name: '退款', plain: '没有收到、服务没有提供或者不该扣的钱，把钱退回来，没有东西要寄回。' },
  'return-refund': { name: '退货退款', plain: '把商品退回去，商家把价款退回来；商家有责任的，运费也由商家承担。' },
  exchange: { name: '换货', plain: '换一件合格的、与订单一致的同样商品。' },
  repair: { name: '修理', plain: '商家免费修好；服务可以要求重做。' },
  resend: { name: '补发', plain: '把没有送到、少发、漏发的补齐，或者按约定继续履行。' },
  'price-reduction': { name: '减价', plain: '留下商品，按实际价值少付一部分钱。' },
  damages: { name: '赔偿损失', plain: '因此实际多花、损失的钱，凭票据要求赔偿；人身伤害另有项目。' },
  punitive: { name: '惩罚性赔偿', plain: '欺诈、不安全食品、假药劣药，法律在退款之外另给的增加赔偿，几种只能选一种。' },
  promised: { name: '承诺赔付', plain: '商家或者页面自己承诺的赔付，以及定金规则，按承诺和约定要求。' },
};

const against = (demanded: Fen | undefined, owed: Fen): string =>
  demanded === undefined ? `法律给的合计${yuan(owed)}` : `要求${yuan(demanded)}，法律给的合计${yuan(owed)}`;

/** A demand held against what the law gives. */
export const claimCheck = {
  goodsGoBack: '商品在您手里，退款要先退货；商家同意只退款不退货的除外。',
  nothingToReturn: '没有要退回的商品，直接退款。',
  noGround: '按现有事实没有依据。',
  noStacking: '增加的赔偿几种只能选一种，不能叠加。',
  chooseOne: '退款和更换、修理、补发只能选一种。',
  remedyOwed: '可以这样要求。',
  verdict: (verdict: ClaimCheck['verdict'], demanded: Fen | undefined, owed: Fen): string =>
    ({
      exact: `要求与法律给的一致：${against(demanded, owed)}。`,
      more: `要求超出法律给的：${against(demanded, owed)}。`,
      less: `要求少于法律给的：${against(demanded, owed)}。`,
      mixed: `要求有多有少，请逐项核对：${against(demanded, owed)}。`,
    })[verdict],
};
