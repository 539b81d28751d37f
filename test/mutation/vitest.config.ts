import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * What mutants of the rules have to get past: the quick tests that give the same answer every time. Property tests try
 * other records each time, so that a mutant would be killed one day and live on the next.
 */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: [
      'test/mutation/*.check.ts',
      'test/rights/{additions,calendar,claim-edges,claim-lines,claims,court,deadlines,limitation,matrix,stages}.test.ts',
    ],
  },
});
