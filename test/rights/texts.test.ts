import { describe, expect, test } from 'vitest';
import { advise } from '../../utils/rights/advise.ts';
import { EXPLAINED } from '../../utils/rights/text/explain.ts';
import { LANGUAGES, TEXTS } from '../../utils/rights/text/index.ts';
import { fc } from '../property.ts';
import { schemaErrors } from './support/advice-schema.ts';
import { caseRecord } from './support/case-arbitrary.ts';

const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
};

/** Words that name a head, and the items that it may stand for. Bases are citations, not words. */
const HEADS: [RegExp, string[]][] = [
  [/三倍|退一赔三/, ['fraud3x']],
  [/十倍|退一赔十/, ['food10x', 'drug10x']],
  [/双倍/, ['deposit-penalty']],
  [/差价/, ['price-gap']],
  [/减少价款|减价/, ['price-reduction']],
  [/误工/, ['lost-income']],
  [/精神损害/, ['mental']],
  [/医疗费/, ['medical']],
  [/护理费/, ['nursing']],
  [/退还|返还/, ['refund', 'freight', 'deposit', 'prepaid-refund', 'price-gap', 'deposit-penalty']],
];
/** Names of places and institutions stay as they are in any language. */
const PLACES = /[\u4e00-\u9fff]+(?:[省市县区]|委员会|监督管理局)/g;

/** Said of a rule, not asked for: which sentence of which problem may use the word. */
const RULES = new Set(Object.values(TEXTS.zh.problems).map(({ rule }) => rule));

describe('the sentences', () => {
  test('of the action and the claim name no head that is not claimed', () => {
    fc.assert(
      fc.property(caseRecord, (record) => {
        const { action, claim } = advise(record);
        const said = [
          action.title,
          ...action.steps,
          ...action.reasons.map(({ text }) => text),
          ...claim.items.map(({ formula }) => formula),
        ];
        const own = said.filter((text) => !RULES.has(text)).join('\n');
        const ids: string[] = claim.items.map(({ id }) => id);
        const named = HEADS.filter(([words, items]) => words.test(own) && !items.some((id) => ids.includes(id)));
        expect(named.map(([words]) => String(words))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('promise nothing, and are never empty or broken', () => {
    for (const language of LANGUAGES) {
      fc.assert(
        fc.property(caseRecord, (record) => {
          const { documents: _, ...advice } = advise(record, { language });
          const said = texts(advice);
          expect(said.filter((text) => text.trim() === '' || /undefined|NaN|Infinity|\[object/.test(text))).toEqual([]);
          expect(said.filter((text) => /必赢|稳赢|一定能赢|包赢/.test(text))).toEqual([]);
        }),
        { numRuns: 300 },
      );
    }
  });

  test('change with the language, and nothing else does', () => {
    fc.assert(
      fc.property(caseRecord, (record) => {
        const zh = advise(record);
        const en = advise(record, { language: 'en' });
        expect(schemaErrors(en)).toEqual([]);
        const figures = ({ stage, deadlines, claim, citations, parallel, court, authority, earliest }: typeof zh) => ({
          stage,
          deadlines,
          items: claim.items.map(({ formula: _, ...item }) => item),
          total: claim.total,
          citations,
          parallel,
          court,
          authority,
          earliest,
        });
        expect(figures(en)).toEqual(figures(zh));
        const own = [en.action.title, ...en.action.steps, ...en.action.reasons.map(({ text }) => text), ...en.warnings];
        const chinese = own.filter(
          (text) => (text.replace(PLACES, '').match(/[\u4e00-\u9fff]/g) ?? []).length > text.length / 3,
        );
        expect(chinese).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('of every catalogue have the same keys', () => {
    const keys = (value: object): string[] =>
      Object.entries(value).flatMap(([key, member]) =>
        typeof member === 'object' && member !== null
          ? keys(member as object).map((inner) => `${key}.${inner}`)
          : [key],
      );
    for (const language of LANGUAGES) expect(keys(EXPLAINED[language]).sort()).toEqual(keys(EXPLAINED.zh).sort());
  });
});
