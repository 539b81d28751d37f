import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { type DemoShop, startDemoShop } from '../demo-shop/index.ts';
import { type Chromium, launchChromium } from './support/chromium.ts';
import { type Move, movesIn, watchMoves } from './support/moves.ts';
import { Popup } from './support/popup.ts';
import { createProfile, type Profile } from './support/profile.ts';
import { picture } from './support/screenshots.ts';

/** No control of the popup goes away from under the pointer: what is drawn first stays where it is. */

let shop: DemoShop;
let profile: Profile;
let chromium: Chromium;

beforeAll(async () => {
  profile = createProfile('chrome');
  watchMoves(profile.extension);
  shop = await startDemoShop();
  chromium = await launchChromium({ profile, port: shop.port });
});
afterAll(async () => {
  await chromium?.close();
  await shop?.close();
  profile?.remove();
});

const at = (kind: Parameters<typeof addressOf>[2]) => chromium.open(addressOf(shop.story, 'taobao', kind));
const press = async (page: Page) => new Popup(await chromium.press(page));

/** Waits until nothing more is drawn, and gives what moved until then. What comes last is at the foot. */
async function moves(popup: Popup): Promise<Move[]> {
  const { page } = popup;
  await popup.waitFor(popup.t('recorderOpen'));
  for (let before = '', now = await page.content(); before !== now; now = await page.content()) {
    before = now;
    await new Promise((wait) => setTimeout(wait, 1_000));
  }
  return movesIn(page);
}

/** A new line of the case puts down what stands below the timeline. */
const belowTimeline = (popup: Popup) => [
  ...['workspaceOpen', 'fillHeading', 'recorderOpen'].map((key) => popup.t(key)),
  // However many orders are known.
  ...popup.t('ordersAll', '#').split('#', 1),
];

async function afterCapture(popup: Popup): Promise<Move[]> {
  await popup.capture();
  await picture(popup.page, 'popup-moves-captured');
  const below = belowTimeline(popup);
  return (await moves(popup)).filter(({ name }) => !below.some((start) => name.startsWith(start)));
}

describe('nothing moves', () => {
  let order: Page;

  test.each(['product', 'order-list', 'chat'] as const)('on a page of no known order: %s', async (kind) => {
    const page = await at(kind);
    const popup = await press(page);
    expect(await moves(popup)).toEqual([]);
    expect(await afterCapture(popup)).toEqual([]);
    await popup.close();
    const again = await press(page);
    expect(await moves(again)).toEqual([]);
    await again.close();
    await page.close();
  });

  test('on the page of a new order, and when its case is opened', async () => {
    order = await at('order');
    const popup = await press(order);
    await popup.waitFor(popup.t('problemHeading'));
    expect(await moves(popup)).toEqual([]);
    await popup.click(popup.t('problem_signed_not_received'));
    await popup.waitFor(popup.t('questionHeading'));
    expect(await moves(popup)).toEqual([]);
    await popup.close();
  });

  test('of a known case, with the view of its last opening and without', async () => {
    const kept = await press(order);
    await kept.waitFor(kept.t('questionHeading'));
    expect(await moves(kept)).toEqual([]);
    await kept.page.evaluate(() => localStorage.clear());
    await kept.close();
    const fresh = await press(order);
    await fresh.waitFor(fresh.t('questionHeading'));
    expect(await moves(fresh)).toEqual([]);
    await fresh.close();
  });

  test('when a question was answered, when a capture ends, and at the next opening', async () => {
    const popup = await press(order);
    await popup.waitFor(popup.t('questionHeading'));
    const question = '[aria-labelledby="question-heading"]';
    const [, item = ''] = await popup.page.$$eval(`${question} option`, (all) => all.map(({ value }) => value));
    await popup.page.select(`${question} select`, item);
    await popup.click(popup.t('questionSave'));
    await popup.waitFor(popup.t('undoButton', popup.t('entryStated')));
    expect(await moves(popup)).toEqual([]);
    expect(await afterCapture(popup)).toEqual([]);
    await popup.close();
    expect(await moves(await press(order))).toEqual([]);
  });
});
