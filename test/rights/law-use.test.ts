import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RIGHT_CITATIONS } from '../../utils/rights/explain.ts';
import { advise } from '../../utils/rights/index.ts';
import {
  allEntries,
  exactEntry,
  inForceOn,
  parseCitation,
  RENUMBERED_ARTICLES,
  REPEALED_INSTRUMENTS,
  STATUTES,
  statute,
} from '../../utils/rights/law/index.ts';
import { READING_BY_PROBLEM } from '../../utils/rights/reading/by-problem.ts';
import { READING_BY_CIRCUMSTANCE, READING_BY_STAGE } from '../../utils/rights/reading/by-step.ts';
import { REGIMES } from '../../utils/rights/regimes.ts';
import type { Advice, CaseRecord, Citation } from '../../utils/rights/types.ts';
import { fc } from '../property.ts';
import type { GoldenCase } from './golden.ts';
import { CONTRACT_STATUTES } from './law-citations.ts';
import { caseRecord } from './support/case-arbitrary.ts';

/** Citation and entry belong together: none without the other, and none outside the time in which it is the law. */

const ROOT = resolve(import.meta.dirname, '../..');
const names = STATUTES.map(({ name }) => name).sort((left, right) => right.length - left.length);

/** Every citation that an advice gives, wherever it stands. */
const grounds = (advice: Advice): Citation[] =>
  [
    advice.citations,
    ...advice.action.reasons.map(({ basis }) => basis),
    ...advice.deadlines.map(({ basis }) => basis),
    ...advice.claim.items.map(({ basis }) => basis),
    ...advice.unsupported.map(({ basis }) => basis),
    ...advice.lint.map(({ basis }) => basis),
  ].flat();

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return path.endsWith('law/statutes') ? [] : sources(path);
    return path.endsWith('.ts') ? [readFileSync(path, 'utf8')] : [];
  });
}

/** Citations that are written out in the rules, the texts and the documents. */
function written(): Citation[] {
  const pattern = new RegExp(`(?<=['\`])(?:${names.join('|')})(?::\\d+){0,2}(?=['\`])`, 'g');
  return sources(join(ROOT, 'utils/rights')).flatMap((source) => source.match(pattern) ?? []);
}

/** Citations of the golden cases: those that a rule puts together at run time are among them. */
function given(): Citation[] {
  const folder = join(import.meta.dirname, 'cases');
  const records = readdirSync(folder).map(
    (name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldenCase).input,
  );
  return records.flatMap((record) => grounds(advise(record)));
}

/** Citations for what was done under a former version or number. */
const formerOn = REGIMES.flatMap(({ before, from }) =>
  before === undefined
    ? []
    : [before.statute, ...Object.values(before.articles).map((article) => `${before.statute}:${article}`)].map(
        (citation) => ({ citation, until: from }),
      ),
);
const former: Citation[] = [
  ...formerOn.map(({ citation }) => citation),
  ...RENUMBERED_ARTICLES.flatMap(({ statute: name, article, now }) => [`${name}:${article}`, now]),
  ...REPEALED_INSTRUMENTS.flatMap(({ now }) => now ?? []),
];

const reading: Citation[] = [
  ...Object.values(READING_BY_PROBLEM).flat(),
  ...Object.values(READING_BY_STAGE).flat(),
  ...READING_BY_CIRCUMSTANCE.flatMap((circumstance) => circumstance.reading),
];

describe('a citation', () => {
  test('that any advice gives has its own entry in the catalogue', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(caseRecord, (record) => {
        const advice = advise({ ...record, draft: '不赔我5000元我就曝光你们黑店，根据《合同法》必赢' });
        for (const citation of grounds(advice)) {
          if (!seen.has(citation)) expect(exactEntry(citation), citation).toBeDefined();
          seen.add(citation);
        }
      }),
      { numRuns: 400 },
    );
    expect(seen.size).toBeGreaterThan(60);
  });

  test('that is written anywhere in the rules has its own entry', () => {
    const all = written();
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter((citation) => exactEntry(citation) === undefined)).toEqual([]);
    expect(reading.filter((citation) => exactEntry(citation) === undefined)).toEqual([]);
  });

  test('to read on stands once in its list, and is nowhere one that is no longer the law', () => {
    for (const list of [...Object.values(READING_BY_PROBLEM), ...Object.values(READING_BY_STAGE)]) {
      expect(new Set(list).size).toBe(list.length);
    }
    expect(reading.filter((citation) => !inForceOn(citation, '2026-11-23'))).toEqual([]);
  });
});

describe('an entry', () => {
  test('has a use: a rule, a text or a document cites it, or it is background to a kind of dispute or a stage', () => {
    const used = new Set([...written(), ...given(), ...former, ...reading, ...Object.values(RIGHT_CITATIONS)]);
    const articles = allEntries().filter(({ citation }) => parseCitation(citation)?.article !== undefined);
    expect(articles.filter(({ citation }) => !used.has(citation)).map(({ citation }) => citation)).toEqual([]);
    // A statute as a whole is of use if one of its articles is, or where it is cited without one.
    const statutes = new Set([...used].map((citation) => parseCitation(citation)?.statute));
    expect(names.filter((name) => !statutes.has(name))).toEqual([]);
    expect(names.filter((name) => !(name in CONTRACT_STATUTES))).toEqual([]);
  });
});

describe('a rule', () => {
  /** Days on which an act of the case was done: a citation is right if it was the law on one of them. */
  const daysOf = ({ now, order, events, facts, prepaid }: CaseRecord): string[] =>
    [
      now,
      order?.placedOn,
      order?.paidOn,
      order?.shippedOn,
      order?.signedOn,
      facts?.knewOn,
      prepaid?.paidOn,
      ...events.map(({ on }) => on),
    ].filter((day) => day !== undefined);

  test('is cited only in the time in which it is the law, from the newest instrument that has no former one on', () => {
    fc.assert(
      fc.property(caseRecord, (record) => {
        fc.pre(record.now >= '2024-09-01' && record.now <= '2027-06-01');
        const days = daysOf(record);
        const was = (citation: Citation) =>
          formerOn.some((rule) => rule.citation === citation && days.some((day) => day < rule.until));
        const outside = advise(record).citations.filter(
          (citation) => !days.some((day) => inForceOn(citation, day)) && !was(citation),
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('changes on the day that the catalogue says', () => {
    for (const { statute: name, from } of REGIMES) expect(statute(name)?.inForceFrom, name).toBe(from);
  });
});
