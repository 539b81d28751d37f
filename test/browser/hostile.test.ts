import { afterAll, beforeAll, expect, test } from 'vitest';
import { artefact } from './support/database.ts';
import { HOSTILE_PAGES, hostileAnswers, SENTENCE } from './support/hostile.ts';
import { type Session, startSession } from './support/session.ts';

/** A page is an adversary: it may spoil its own picture, never the record, and never hold the capture for ever. */

let session: Session;
beforeAll(async () => {
  session = await startSession({ extra: hostileAnswers });
});
afterAll(() => session?.end());

async function capture(name: string) {
  const url = `https://item.taobao.com/hostile/${name}`;
  const page = await session.chromium.browser.newPage();
  // A page whose pictures never arrive never fires `load`.
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const popup = await session.press(page);
  const shown = await popup.capture();
  const dump = await session.database();
  const record = dump.captures.find((candidate) => candidate.meta.url === url);
  await popup.close().catch(() => undefined);
  await page.close();
  if (!record) throw new Error(`Nothing was stored of ${name}. The popup showed:\n${shown}`);
  return { record, dump, shown };
}

const WHOLE = ['patched', 'clobbering', 'mutating', 'busy', 'hanging', 'poison'] as const;

async function expectWhole(name: keyof typeof HOSTILE_PAGES): Promise<void> {
  const { record, dump } = await capture(name);
  expect(record.artefacts.map((part) => part.name)).toEqual(
    expect.arrayContaining(['viewport.png', 'page.html', 'text.txt']),
  );
  expect(artefact(dump, record, 'text.txt').toString()).toContain(SENTENCE);
  expect(artefact(dump, record, 'page.html').toString()).toContain(SENTENCE);
}

test.each(WHOLE)('a %s page is captured with its words', expectWhole);

test('a vanishing page leaves at least its picture, and says what is missing', async () => {
  const { record } = await capture('vanishing');
  const parts = record.artefacts.map((part) => part.name);
  expect(parts).toContain('viewport.png');
  const failed = record.failures.map(({ part }) => part);
  for (const part of ['page.html', 'text.txt'] as const) expect([...parts, ...failed]).toContain(part);
});

test('what did not arrive is named as a failure of the resources', async () => {
  const { record } = await capture('hanging');
  expect(record.failures.map(({ part }) => part)).toContain('resources');
});

test('poisoned data gives no fact', async () => {
  const { record } = await capture('poison');
  expect(record.facts?.product?.price).toBeUndefined();
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('none of them disturbs a record made before', async () => {
  expect(Object.keys(HOSTILE_PAGES)).toHaveLength(8);
  const before = await session.database();
  await capture('mutating');
  const after = await session.database();
  for (const record of before.captures) expect(after.captures).toContainEqual(record);
  expect(after.ledger.slice(0, before.ledger.length)).toEqual(before.ledger);
});

// Last: every look into the database reads all of it.
test('a huge page is captured with its words', () => expectWhole('huge'));
