import { fromChineseNumeral } from '../../law/numerals.ts';
import { meansOld, RENUMBERED_ARTICLES, REPEALED_INSTRUMENTS } from '../../law/repealed.ts';
import type { CaseRecord } from '../../types.ts';
import { defineRule, type Hit } from '../types.ts';

/** A text cites the law of the day of the deal (or of the complaint); what was repealed before it is a fault. */
function dealDay(record: CaseRecord): string {
  const { placedOn, paidOn, shippedOn, signedOn } = record.order ?? {};
  return placedOn ?? paidOn ?? shippedOn ?? signedOn ?? record.now;
}

function complaintDay(record: CaseRecord): string {
  const received = record.events.filter((event) => event.type === 'complaint-received').map((event) => event.on);
  return received.sort().at(-1) ?? record.now;
}

const NUMBER = '[\\d一二三四五六七八九十百零〇]{1,6}';
/** 第八条, 第8条, 第8、20条, 第二十七条第一款和第二十八条, right behind a statute's name. */
const LIST = new RegExp(
  `^[》)]?(?:\\([^)]{0,20}\\))?(?:的)?(?:(?:以及|及|和|与|、|,|之|或)?第?${NUMBER}(?:条(?:第?${NUMBER}[款项])*(?:之?规定)?|(?=[、,和及与]\\s?第?${NUMBER}条))){1,8}`,
);
const ARTICLE = new RegExp(`(?<![款项\\d])第?(${NUMBER})(条|(?=[、,和及与]))`, 'g');

function citedArticles(text: string, at: number): { article: number; start: number; end: number }[] {
  const list = LIST.exec(text.slice(at));
  if (list === null) return [];
  return [...list[0].matchAll(ARTICLE)].flatMap((match) => {
    const digits = match[1] ?? '';
    const article = /^\d+$/.test(digits) ? Number(digits) : fromChineseNumeral(digits);
    const start = at + match.index;
    return article === undefined ? [] : [{ article, start, end: start + match[0].length }];
  });
}

/** Denied or told as history: 《合同法》已经废止. */
const HISTORY = /^[》)]?[^,。;\n]{0,6}(?:已(?:经)?|早已|现已|均已)?(?:被)?(?:废止|失效|废除|不再适用)/;

export const repealedCitation = defineRule({
  id: 'repealed-citation',
  basis: [],
  find: ({ text }, { record }) => {
    const hits: Hit[] = [];
    const dayOf = { deal: dealDay(record), complaint: complaintDay(record) };
    for (const { names, repealedOn, now, governs } of REPEALED_INSTRUMENTS) {
      if (dayOf[governs] < repealedOn) continue;
      for (const name of names) {
        for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
          const end = at + name.length;
          // 劳动合同法 and the like only contain the name; the civil code has a contract part that is no statute.
          if (/[劳动团体]$/.test(text.slice(0, at)) || HISTORY.test(text.slice(end))) continue;
          hits.push({ at: [at, end], ...(now === undefined ? {} : { basis: [now] }) });
        }
      }
    }
    for (const old of RENUMBERED_ARTICLES) {
      if ((old.governs === 'now' ? record.now : dayOf.deal) < old.renumberedOn) continue;
      for (const alias of old.aliases) {
        for (let at = text.indexOf(alias); at >= 0; at = text.indexOf(alias, at + 1)) {
          const cited = citedArticles(text, at + alias.length).filter(({ article }) => article === old.article);
          const sentenceEnd = text.slice(at).search(/[。!?;\n]/);
          const sentence = text.slice(at, sentenceEnd < 0 ? undefined : at + sentenceEnd);
          if (!meansOld(old, sentence)) continue;
          hits.push(...cited.map(({ end }) => ({ at: [at, end] as const, basis: [old.now] })));
        }
      }
    }
    return hits;
  },
});
