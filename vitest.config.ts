import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** `unit` runs in Node and needs no browser; `browser` drives the built extension in real Chromium and Firefox. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest(), preact()],
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/bench/**'],
          // Property tests do much; a busy machine of two cores must not turn that into a failure.
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // Vitest itself waits meanwhile: all processors, so that two do not become one.
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // After the units, which take all processors.
          sequence: { groupOrder: 1 },
          // Real browsers on a busy machine: what fails twice is a failure. Vitest's report names what was retried.
          retry: 1,
        },
      },
    ],
  },
});
