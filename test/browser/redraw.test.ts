import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { artefact } from './support/database.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** The whole page drawn anew, on request: below the screen too, and called what it is. */

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session?.end());

/** Width and height in the header of a PNG. */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

test('a page longer than the screen can be captured once more with its whole length', async () => {
  const { page, popup } = await session.visit(addressOf(session.shop.story, 'taobao', 'product'));
  const before = await page.evaluate(() => document.documentElement.outerHTML.length);
  await popup.capture();
  await popup.click(popup.t('captureRedraw'));
  await popup.waitFor(popup.t('part_long_png'));
  await picture(popup.page, 'redraw-popup');
  const dump = await session.database();
  const record = dump.captures.find(({ artefacts }) => artefacts.some(({ name }) => name === 'long.png'));
  if (!record) throw new Error('No capture with a long picture was stored.');
  expect(record.artefacts.filter(({ redrawn }) => redrawn).map(({ name }) => name)).toEqual(['long.png']);
  const drawn = sizeOf(artefact(dump, record, 'long.png'));
  const shown = sizeOf(artefact(dump, record, 'viewport.png'));
  expect(drawn.width).toBe(shown.width);
  expect(drawn.height).toBeGreaterThan(shown.height);
  // The page is left as it was: no copy of it, no frame stays behind.
  expect(await page.evaluate(() => document.documentElement.outerHTML.length)).toBe(before);
});
