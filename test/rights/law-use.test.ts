import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '../../utils/rights/index.ts';
import { exactEntry } from '../../utils/rights/law/index.ts';
import { arbitraryCase } from './arbitrary-case.ts';

test('every citation that any advice gives has its own entry in the catalogue', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(arbitraryCase, (record) => {
      const advice = advise({ ...record, draft: '不赔我5000元我就曝光你们黑店，根据《合同法》必赢' });
      const grounds = [
        advice.citations,
        ...advice.action.reasons.map(({ basis }) => basis),
        ...advice.deadlines.map(({ basis }) => basis),
        ...advice.claim.items.map(({ basis }) => basis),
        ...advice.unsupported.map(({ basis }) => basis),
        ...advice.lint.map(({ basis }) => basis),
      ].flat();
      for (const citation of grounds) {
        if (!seen.has(citation)) expect(exactEntry(citation), citation).toBeDefined();
        seen.add(citation);
      }
    }),
    { numRuns: 400 },
  );
  expect(seen.size).toBeGreaterThan(60);
});
