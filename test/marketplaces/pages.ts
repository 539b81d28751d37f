import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/** Saved pages with the facts that stand on them. */
export interface PageCase {
  /** Path below its folder, for test names. */
  name: string;
  file: string;
  url: string;
  expect: unknown;
  forbid: string[];
}

export const OWN = resolve(import.meta.dirname, '../fixtures');
export const SHARED = resolve(import.meta.dirname, '../../../shared');
export const hasShared = existsSync(join(SHARED, 'fixtures/expected.json'));

/** The project's own pages: an `.html` and a `.json` each; the examined ones stand apart. */
export function ownPages(): PageCase[] {
  return readdirSync(OWN, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && !name.startsWith('examined'))
    .sort()
    .map((name) => {
      const facts = JSON.parse(readFileSync(join(OWN, name.replace(/html$/, 'json')), 'utf8'));
      return { name, file: join(OWN, name), url: facts.url, expect: facts.expect, forbid: facts.forbid ?? [] };
    });
}

/** Saved pages of the real sites, where they are at hand. */
export function sharedPages(): PageCase[] {
  return hasShared ? pagesOf(join(SHARED, 'fixtures')) : [];
}

/** Pages written from the contract alone, without sight of the code that reads them. */
export function examinedPages(): PageCase[] {
  return pagesOf(join(OWN, 'examined'));
}

/** The pages of a folder that states the facts of all of them in one `expected.json`. */
function pagesOf(folder: string): PageCase[] {
  const all: Record<string, { url: string; expect: unknown; forbid?: string[] }> = JSON.parse(
    readFileSync(join(folder, 'expected.json'), 'utf8'),
  );
  return Object.entries(all)
    .filter(([name]) => name !== '_about')
    .map(([name, { url, expect, forbid }]) => ({ name, file: join(folder, name), url, expect, forbid: forbid ?? [] }));
}

/**
 * Ends the running job. Until then every document that jsdom has asked a WeakRef for stays in memory (ECMA-262,
 * ClearKeptObjects): thousands of pages read in one job fill it, and collecting them takes longer than reading.
 */
export const nextJob = () => setImmediate();
