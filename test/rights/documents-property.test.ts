import { describe, expect, test } from 'vitest';
import { draftText } from '../../utils/rights/documents/index.ts';
import { advise } from '../../utils/rights/index.ts';
import { lint } from '../../utils/rights/lint/index.ts';
import { DOCUMENT_IDS } from '../../utils/rights/types.ts';
import { fc } from '../property.ts';
import { caseRecord, LEFT_BEHIND } from './support/case-arbitrary.ts';

const RUNS = { numRuns: 250 };
const textsOf = (record: Parameters<typeof draftText>[1]) => {
  const advice = advise(record);
  return DOCUMENT_IDS.map((id) => ({ id, advice, text: draftText(id, record, advice) ?? '' }));
};

describe('every document of every case', () => {
  test('passes our own lint', () => {
    fc.assert(
      fc.property(caseRecord, (record) => {
        for (const { id, advice, text } of textsOf(record)) {
          const findings = lint(text, { record, claim: advice.claim });
          const shown = findings.map((finding) => [finding.id, finding.span && text.slice(...finding.span)]);
          expect(shown, `${id}\n${text}`).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('repeats neither the draft nor the note', () => {
    fc.assert(
      fc.property(caseRecord, (record) => {
        const marked = { ...record, draft: '搞到你倒闭7319', note: '内部备注7319' };
        const plain = textsOf(record).map(({ text }) => text);
        expect(textsOf(marked).map(({ text }) => text)).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  test('names no sum where no money is claimed, and is whole', () => {
    fc.assert(
      fc.property(caseRecord, (record) => {
        for (const { id, advice, text } of textsOf(record)) {
          expect(text).not.toMatch(LEFT_BEHIND);
          expect(text.split('【请填写：').length).toBe(text.split('】').length);
          if (advice.claim.total === 0) expect(text, id).not.toMatch(/\d元/);
          if (id === 'platform-application') {
            const short = text.split('\n\n').at(-1) ?? '';
            expect([...short].length).toBeLessThanOrEqual(200);
          }
        }
      }),
      RUNS,
    );
  });
});
