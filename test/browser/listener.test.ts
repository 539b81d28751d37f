import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grant } from './support/build.ts';
import { HEARD, heardPages } from './support/heard-pages.ts';
import { type Session, startSession } from './support/session.ts';

/** Presses the page's own button, then that of the extension; the facts as the capture has them. */
async function captured(session: Session, { url, shown }: (typeof HEARD)[number]): Promise<object> {
  const page = await session.chromium.open(url);
  await page.click('#next');
  await page.waitForFunction((words) => document.querySelector('main')?.textContent?.includes(words), {}, shown);
  const popup = await session.press(page);
  await popup.capture();
  const { captures } = await session.database();
  await popup.close().catch(() => undefined);
  await page.close();
  return captures.find(({ meta }) => meta.url === url)?.facts ?? {};
}

describe('where the shop is granted', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession({ extra: heardPages, patchManifest: grant({ hosts: true }) });
  });
  afterAll(() => session?.end());

  test.each(HEARD)('$name', async (page) => {
    expect(await captured(session, page)).toMatchObject(page.facts);
  });
});

describe('where it is not, nothing is heard', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession({ extra: heardPages });
  });
  afterAll(() => session?.end());

  test.each(HEARD)('$name', async (page) => {
    expect(await captured(session, page)).not.toMatchObject(page.facts);
  });
});
