import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Capture } from '../../utils/evidence/types.ts';
import { picture as demoPicture } from '../demo-shop/pictures/catalogue.ts';
import type { Answerer } from '../demo-shop/server/server.ts';
import { differences } from '../marketplaces/expectation.ts';
import { hasShared, sharedPages } from '../marketplaces/pages.ts';
import { artefact, sha256 } from './support/database.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** Saved real pages, with their scripts running, under the hosts and paths of their sites: one press each. */

const FILES = [
  'taobao/product/item-2026-02-ice-anon.html',
  'jd/product/item-2026-03-loggedin.html',
  'tmall/order/orderDetail-2025.html',
  'amazon/order/order-details-111-6778632-7354601.html',
  'amazon/order/order-details-112-2961628-4757846.html',
  'amazon/order/order-details-113-1625648-3437067.html',
];

const pages = sharedPages().filter(({ name }) => FILES.includes(name));

/** The saved page itself; a drawing for every picture it asks for; nothing else is there any more. */
const answer: Answerer = ({ href, pathname }) => {
  const page = pages.find(({ url }) => url === href);
  if (page) return { body: readFileSync(page.file) };
  if (!/\.(png|jpe?g|webp|avif|gif)(_|$)/i.test(pathname)) return undefined;
  const number = parseInt(sha256(Buffer.from(pathname)).slice(0, 6), 16) % 500;
  return {
    type: 'image/png',
    body: demoPicture(`swatch-${number}`, 160) ?? '',
    headers: { 'access-control-allow-origin': '*' },
  };
};

/** What the popup must show of the facts. */
function shownFacts({ facts }: Capture): string[] {
  const { product, order } = facts ?? {};
  if (product) return [product.title, product.price?.toFixed(2)].filter((text) => text !== undefined);
  const paid = order?.paid;
  return [order?.id, order?.items?.[0]?.title, paid?.toFixed(2)].filter((text) => text !== undefined);
}

const squeeze = (text: string) => text.replace(/[\s,]/g, '');

describe.runIf(hasShared)('saved real pages', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession({ extra: answer });
  });
  afterAll(() => session?.end());

  test('all of them are there', () => {
    expect(pages.map(({ name }) => name).sort()).toEqual([...FILES].sort());
  });

  test.each(pages)('$name', async ({ name: file, url, expect: expected, forbid }) => {
    const page = await session.chromium.browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    // Its scripts have had their say; most of what they ask for is not there.
    await new Promise((wait) => setTimeout(wait, 1_500));
    const name = file.replace(/\W+/g, '-');
    await picture(page, `saved-${name}-page`);
    const popup = await session.press(page);
    const shown = await popup.capture();
    await picture(popup.page, `saved-${name}-popup`);
    const dump = await session.database();
    const record = dump.captures.find(({ meta }) => meta.url === url);
    if (!record) throw new Error(`Nothing was stored of ${url}. The popup showed:\n${shown}`);

    expect(differences(expected, record.facts)).toEqual([]);
    expect(forbid.filter((text) => JSON.stringify(record.facts).includes(text))).toEqual([]);
    const wanted = shownFacts(record);
    expect(wanted.length).toBeGreaterThan(1);
    for (const text of wanted) expect(squeeze(shown)).toContain(squeeze(text));
    expect(artefact(dump, record, 'viewport.png').length).toBeGreaterThan(1_000);

    // The stored original opens again, offline, with the words that stood on the page.
    const viewer = await session.chromium.openOwn(`viewer.html#${record.id}`);
    await viewer.bringToFront();
    await viewer.waitForSelector('iframe', { timeout: 15_000 });
    await new Promise((wait) => setTimeout(wait, 1_000));
    const [frame] = viewer.frames().filter((candidate) => candidate !== viewer.mainFrame());
    const original = squeeze((await frame?.evaluate(() => document.body.innerText)) ?? '');
    const words = artefact(dump, record, 'text.txt').toString().split(/\s+/).map(squeeze);
    const lost = words.filter((word) => !original.includes(word));
    expect(lost.slice(0, lost.length > words.length / 50 ? 20 : 0)).toEqual([]);
    await picture(viewer, `saved-${name}-viewer`);
    for (const open of [viewer, popup.page, page]) await open.close().catch(() => undefined);
  });
});
