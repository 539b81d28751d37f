import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Capture } from '../../utils/evidence/types.ts';
import { addresses } from '../demo-shop/addresses.ts';
import { instantOf, tellStory } from '../demo-shop/story.ts';
import { grant, messages } from './support/build.ts';
import { artefact, type Dump, sha256 } from './support/database.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** One press on every kind of page, through the real toolbar button, with `activeTab` and nothing else. */

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session?.end());

const story = tellStory();
const texts = messages('zh-CN');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** Captures a page and gives the record that the press made. */
async function capture(url: string, name: string): Promise<{ record: Capture; dump: Dump; shown: string }> {
  const { page, popup } = await session.visit(url);
  const shown = await popup.capture();
  await picture(popup.page, `capture-${name}`);
  const dump = await session.database();
  const record = dump.captures.find((candidate) => candidate.meta.url === page.url());
  await popup.close().catch(() => undefined);
  await page.close();
  if (!record) throw new Error(`No capture of ${url} was stored. The popup showed:\n${shown}`);
  return { record, dump, shown };
}

describe.each(addresses(story))('$name', ({ name, url, site, page: kind }) => {
  test('is captured whole, with what it says', async () => {
    const { record, dump, shown } = await capture(url, `${site}-${kind}`);
    expect(record).toMatchObject({ site, page: kind });
    // Without a granted host the page's own script may not read pictures of another origin: that is said, not hidden.
    expect(record.failures.filter(({ part }) => part !== 'resources' && part !== 'frames')).toEqual([]);
    for (const { reason } of record.failures) expect(Object.keys(texts)).toContain(reason);
    expect(record.artefacts.map(({ name: part }) => part).sort()).toEqual(
      expect.arrayContaining(['facts.json', 'page.html', 'text.txt', 'viewport.png']),
    );
    expect(shown).toContain('画面截图');
    expect(artefact(dump, record, 'viewport.png').subarray(0, 4)).toEqual(PNG);
    expect(artefact(dump, record, 'viewport.png').length, name).toBeGreaterThan(5_000);
    expect(JSON.parse(artefact(dump, record, 'facts.json').toString())).toMatchObject({ site, page: kind });
  });
});

test('the product page: facts, words, picture and original say the same', async () => {
  const { record, dump } = await capture(addresses(story)[0]?.url ?? '', 'product');
  expect(record.facts?.product).toMatchObject({
    id: story.product.id,
    title: story.product.title,
    price: story.product.price,
    listPrice: story.product.listPrice,
    currency: 'CNY',
    shop: story.product.shop,
  });
  expect(record.facts?.product?.promises).toEqual(expect.arrayContaining(story.product.promises));
  const text = artefact(dump, record, 'text.txt').toString();
  expect(text).toContain(story.product.title);
  expect(text).toContain('破损包退');
  const original = artefact(dump, record, 'page.html').toString();
  expect(original).toContain('现货 120 件，付款后 48 小时内发货'); // closed shadow root
  expect(original).toContain('底座直径'); // frame of the same origin
  expect(original).not.toMatch(/<script[^>]+src=/); // nothing in it can run or reach out
});

test('the order page keeps all nineteen digits, the sums and the times', async () => {
  const { order } = story;
  const { record } = await capture(addresses(story)[2]?.url ?? '', 'order');
  expect(record.orderKey).toBe(`taobao:${order.id}`);
  expect(record.facts?.order).toMatchObject({
    id: order.id,
    paid: order.paid,
    currency: 'CNY',
    orderedAt: instantOf(order.orderedAt),
    paidAt: instantOf(order.paidAt ?? ''),
    shippedAt: instantOf(order.shippedAt ?? ''),
    carrier: order.carrier,
    tracking: order.tracking,
    items: order.items.map(({ title, price, quantity }) => expect.objectContaining({ title, price, quantity })),
  });
  expect(JSON.stringify(record.facts)).not.toContain('13000000000');
  expect(JSON.stringify(record.facts)).not.toContain('confirmGoods');
});

test('the chat keeps all 500 messages of its inner scroller', async () => {
  const { record } = await capture(addresses(story)[4]?.url ?? '', 'chat');
  const chat = record.facts?.chat;
  expect(chat?.messages).toHaveLength(500);
  expect(chat?.peer).toBe(story.order.seller);
  expect(chat?.orderIds).toContain(story.order.id);
  expect(chat?.messages[0]).toMatchObject({ from: 'buyer', text: '在吗？（第 1 次咨询）' });
  expect(chat?.messages.filter(({ recalled }) => recalled)).toHaveLength(1);
  expect(chat?.messages.filter(({ file }) => file === '签收证明.pdf')).toHaveLength(1);
});

test('every stored file hashes to its name, and the record states its true size', async () => {
  const dump = await session.database();
  expect(dump.artefacts.length).toBeGreaterThan(20);
  for (const { hash, size, bytes } of dump.artefacts) {
    expect(sha256(bytes)).toBe(hash);
    expect(bytes.length).toBe(size);
  }
  expect(dump.journal.filter(({ state }) => state !== 'done')).toEqual([]);
  const entered = dump.ledger.filter(({ type }) => type === 'capture').map(({ subject }) => subject);
  expect(entered.sort()).toEqual(dump.captures.map(({ id }) => id).sort());
});

test('the record says where, when and how it was taken', async () => {
  const dump = await session.database();
  for (const { meta, at } of dump.captures) {
    expect(meta.viewport).toMatchObject({ width: 1280, height: 800 });
    expect(meta.deviceZone).toMatch(/\w/);
    expect(meta.userAgent).toContain('Chrome/');
    expect(meta.extensionVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Math.abs(Date.parse(at) - Date.parse(meta.deviceTime))).toBeLessThan(60_000);
  }
});

test('with the hosts granted nothing is missing, and the pictures are in the original', async () => {
  const granted = await startSession({ patchManifest: grant({ hosts: true }) });
  try {
    const { popup } = await granted.visit(addresses(story)[0]?.url ?? '');
    await popup.capture();
    const dump = await granted.database();
    const record = dump.captures[0];
    if (!record) throw new Error('Nothing was stored.');
    expect(record.failures).toEqual([]);
    expect(record.meta.frames.every(({ captured }) => captured)).toBe(true);
    const original = artefact(dump, record, 'page.html').toString();
    expect(original.match(/data:image\/png;base64,/g)?.length).toBeGreaterThan(4);
    expect(original).toContain('底座很稳，色温三档够用'); // frame of another origin
  } finally {
    await granted.end();
  }
});
