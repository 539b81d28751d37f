import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { answer } from '../demo-shop/routes.ts';
import { type Story, tellStory } from '../demo-shop/story.ts';
import { violations } from './support/accessibility.ts';
import { grant, type Language } from './support/build.ts';
import type { Popup } from './support/popup.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** The page knows its order, the order knows its pages: under the hosts of the real shops. */

const POOR = 'https://details.jd.com/normal/item.action?orderid=312045678999&PassKey=X';
const poorPage = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>订单详情</title>
<body style="font:16px sans-serif;padding:80px 40px"><h1>订单详情</h1>
<p class="a1">已于 2026-11-16 09:20:41 创建</p><p><a href="#gone" class="b2">京东到家仓库发出</a></p></body></html>`;
const KINDS = ['product', 'order', 'chat', 'logistics'] as const;

/** The shop as it is later: its lamp is cheaper, and one promise is gone. */
let isLater = false;
const later = ({ product, ...story }: Story): Story => ({
  ...story,
  product: { ...product, price: 99, promises: product.promises.filter((promise) => promise !== '破损包退') },
});

/** Opens every part that is folded away. */
const unfold = (popup: Popup) =>
  popup.page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });

const waiting = (ms: number) => new Promise((done) => setTimeout(done, ms));
let session: Session;
const story = tellStory();
const at = (kind: Parameters<typeof addressOf>[2]) => addressOf(story, 'taobao', kind);

/** What is not as in the demo shop. */
function served(url: URL) {
  if (url.href === POOR) return { body: poorPage };
  return isLater && url.href === at('product') ? answer(later(story), url) : undefined;
}

beforeAll(async () => {
  session = await startSession({
    patchManifest: grant({ hosts: true }),
    extra: served,
  });
});
afterAll(() => session?.end());

const order = async () => {
  const { orders } = await session.database();
  return orders.find(({ key }) => key === `taobao:${story.order.id}`);
};

test('product, order, chat and parcel: one click each, and all are under the one order', async () => {
  for (const kind of KINDS) {
    const { page, popup } = await session.visit(at(kind));
    await popup.capture();
    await popup.close().catch(() => undefined);
    await page.close();
  }
  const { captures } = await session.database();
  expect(captures.map(({ page }) => page).sort()).toEqual([...KINDS].sort());
  // The offer was captured before anything was known of the purchase.
  expect([...((await order())?.captures ?? [])].sort()).toEqual(captures.map(({ id }) => id).sort());
  expect(captures.find(({ page }) => page === 'product')?.orderKey).toBeUndefined();
});

interface Chrome {
  tabs: { query: (filter: object) => Promise<{ id: number }[]> };
  action: { getBadgeText: (of: object) => Promise<string>; getTitle: (of: object) => Promise<string> };
}

/** What the toolbar button of the tab in front says. */
async function badge(): Promise<{ text: string; title: string }> {
  const target = await session.chromium.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('The background sleeps.');
  return worker.evaluate(async () => {
    const { tabs, action } = (globalThis as unknown as { chrome: Chrome }).chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    const of = { tabId: tab?.id };
    return { text: await action.getBadgeText(of), title: await action.getTitle(of) };
  });
}

async function badgeIs(wanted: RegExp): Promise<{ text: string; title: string }> {
  for (let round = 0; round < 100; round++) {
    const shown = await badge();
    if (wanted.test(shown.text)) return shown;
    await waiting(100);
  }
  throw new Error(`The toolbar button never said ${wanted}; it says ${JSON.stringify(await badge())}.`);
}

test('a list is imported, and says what it read of how much', async () => {
  const { page, popup } = await session.visit(at('order-list'));
  const shown = await popup.waitFor(popup.t('ordersImport', story.orders.length));
  expect(shown).toContain(popup.t('ordersReadOf', story.orders.length, story.orders.length));
  // The one that was captured has its evidence; it alone was known before.
  expect(shown).toContain(popup.t('ordersHasAll'));
  await picture(popup.page, 'context-list');
  await popup.click(popup.t('ordersImport', story.orders.length));
  await popup.waitFor(popup.t('ordersKnown', story.orders.length));
  await popup.click(popup.t('ordersAll', story.orders.length));
  await popup.waitFor(popup.t('ordersHeading'));
  await popup.page.type('input[type=search]', '手冲壶');
  await popup.waitFor('川野手冲壶');
  expect(await popup.text()).not.toContain('马克杯');
  await picture(popup.page, 'context-orders');
  await popup.close().catch(() => undefined);
  await page.close();
  expect((await session.database()).orders).toHaveLength(story.orders.length);
});

test('an offer that changed after the purchase is an event of the case, with both originals', async () => {
  const { page: own, popup: first } = await session.visit(at('order'));
  await first.waitFor(first.t('problemHeading'));
  await first.click(first.t('problem_signed_not_received'));
  await first.waitFor(first.t('timelineHeading'));
  await first.click(first.t('event_demand'));
  await first.click(first.t('recordSave', first.t('event_demand')));
  await first.waitFor(first.t('undoButton', first.t('event_demand')));
  await first.close().catch(() => undefined);
  await own.close();
  isLater = true;
  const { page, popup } = await session.visit(at('product'));
  await popup.waitFor(popup.t('timelineHeading'));
  await popup.capture();
  const shown = await popup.waitFor(popup.t('listingChanged'));
  expect(shown).toContain(popup.t('listingFromTo', popup.t('field_price'), 129, 99));
  expect(shown).toContain('破损包退');
  await picture(popup.page, 'context-listing');
  const link = await popup.page.$eval('a[href*="~"]', (anchor) => anchor.getAttribute('href') ?? '');
  const { captures } = await session.database();
  const offers = captures.filter((capture) => capture.page === 'product').sort((a, b) => (a.at < b.at ? -1 : 1));
  expect(link).toBe(`viewer.html#${offers.map(({ id }) => id).join('~')}`);
  await popup.close().catch(() => undefined);
  await page.close();
  isLater = false;
});

test('the toolbar button follows a page that changes its address without loading', async () => {
  const page = await session.chromium.open('https://item.taobao.com/item.htm?id=801177345120');
  await page.bringToFront();
  await badgeIs(/^可取证$/);
  const go = (url: string) => page.evaluate((address) => history.pushState({}, '', address), url);
  await go(new URL(at('product')).search === '' ? at('product') : `/item.htm${new URL(at('product')).search}`);
  // The seller was asked: the clock of the answer runs.
  const { title } = await badgeIs(/^\d+天$/);
  expect(title).toContain('协商');
  await go('/search.htm');
  await badgeIs(/^$/);
  await page.close();
});

describe('a page whose facts are not read', () => {
  let page: Page;
  let popup: Popup;

  const reopen = async () => {
    await popup.close().catch(() => undefined);
    popup = await session.press(page);
    await popup.waitFor(popup.t('fillHeading'));
    await unfold(popup);
  };

  /** The popup closes by itself once the page is ready to be pointed at. */
  const pointAt = async (field: string) => {
    await popup.click(popup.t('fillPoint', popup.t(field)));
    for (let round = 0; round < 100 && !popup.page.isClosed(); round++) await waiting(50);
    await page.bringToFront();
  };

  test('is captured whole, and says what is missing', async () => {
    ({ page, popup } = await session.visit(POOR));
    await popup.capture();
    const { captures } = await session.database();
    const capture = captures.find(({ meta }) => meta.url === POOR);
    expect(capture?.artefacts.map(({ name }) => name)).toEqual(expect.arrayContaining(['viewport.png', 'page.html']));
    await reopen();
    expect(await popup.text()).toContain(popup.t('field_shop'));
    await picture(popup.page, 'context-fill');
  });

  test('takes a fact by hand, and refuses what does not say it', async () => {
    const paid = await popup.find(popup.t('field_paid'));
    await paid.type('很多钱');
    await popup.click(popup.t('fillSave', popup.t('field_paid')));
    await popup.waitFor(popup.t('pickNotMoney'));
    await paid.click({ count: 3 });
    await paid.type('实付 679.15 元');
    await popup.click(popup.t('fillSave', popup.t('field_paid')));
    await popup.waitFor('679.15');
  });

  test('takes a fact by pointing; the page gets nothing of it and keeps no trace', async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await pointAt('field_orderedAt');
    await page.waitForFunction(() => document.documentElement.lastElementChild?.localName === 'div');
    // What a script clicks does not count.
    await page.$eval('.a1', (element) => (element as HTMLElement).click());
    const box = await (await page.$('.b2'))?.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await waiting(300);
    // No date stands there: nothing was taken, and the link did not act.
    expect(page.url()).toBe(POOR);
    await picture(page, 'context-pointing');
    const place = await (await page.$('.a1'))?.boundingBox();
    await page.mouse.click((place?.x ?? 0) + 5, (place?.y ?? 0) + 5);
    await page.waitForFunction(() => document.documentElement.lastElementChild?.localName === 'body', {
      timeout: 10_000,
    });
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await reopen();
    // What the last opening showed stands there first.
    await popup.waitFor(/2026-11-16\s+09:20/);
    await picture(popup.page, 'context-pointed');
  });

  test('Esc gives up and leaves nothing', async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await pointAt('field_status');
    await page.waitForFunction(() => document.documentElement.lastElementChild?.localName === 'div');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.documentElement.lastElementChild?.localName === 'body');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await reopen();
    await page.close();
  });
});

describe.each([
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as [Language, 'light' | 'dark'][])('nothing for axe-core to find: %s, %s', (lang, scheme) => {
  let inLanguage: Session;
  let greeting: Page;
  beforeAll(async () => {
    inLanguage = await startSession({ lang, welcome: true, extra: served });
    const target = await inLanguage.chromium.browser.waitForTarget((one) => one.url().endsWith('/welcome.html'));
    greeting = (await target.page()) as Page;
  });
  afterAll(() => inLanguage?.end());

  const check = async (page: Page, name: string) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const found = await violations(page);
    // Taken behind it: until then colours fade from one scheme to the other.
    await picture(page, `context-${lang}-${scheme}-${name}`);
    expect(found).toEqual([]);
    const { width, scroll } = await page.evaluate(() => ({
      width: document.documentElement.clientWidth,
      scroll: document.documentElement.scrollWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(width);
  };

  test('the welcome, opened once, and the shops in the options', async () => {
    await greeting.setViewport({ width: 1280, height: 800 });
    await greeting.waitForSelector('.button-primary');
    await check(greeting, 'welcome');
    await greeting.goto(greeting.url().replace('welcome.html', 'options.html#shops'));
    await greeting.waitForSelector('.shop .button');
    await check(greeting, 'shops');
    await greeting.close();
  });

  test('the list before and after importing, every order, and which order it is', async () => {
    const { popup } = await inLanguage.visit(at('order-list'));
    await popup.waitFor(popup.t('ordersImport', story.orders.length));
    await check(popup.page, 'list');
    await popup.click(popup.t('ordersImport', story.orders.length));
    await popup.waitFor(popup.t('ordersKnown', story.orders.length));
    await check(popup.page, 'imported');
    await popup.click(popup.t('ordersAll', story.orders.length));
    await popup.waitFor(popup.t('ordersHeading'));
    await check(popup.page, 'orders');
    await popup.close().catch(() => undefined);
  });

  test('what is missing, with a fault', async () => {
    const { popup } = await inLanguage.visit(POOR);
    await popup.capture();
    await popup.waitFor(popup.t('fillHeading'));
    await unfold(popup);
    await popup.click(popup.t('fillSave', popup.t('field_paid')));
    await popup.waitFor(popup.t('pickNotMoney'));
    await check(popup.page, 'fill');
    const paid = await popup.find(popup.t('field_paid'));
    await paid.type('679.15');
    await popup.click(popup.t('fillSave', popup.t('field_paid')));
    await popup.waitFor('679.15');
    await popup.close().catch(() => undefined);
  });

  test('the facts in the viewer: what was read at the capture, and what was given afterwards', async () => {
    const { captures } = await inLanguage.database();
    const capture = captures.find(({ meta }) => meta.url === POOR);
    const viewer = await inLanguage.chromium.openOwn(`viewer.html#${capture?.id}`);
    await viewer.waitForSelector('#tab-facts');
    await viewer.click('#tab-facts');
    await viewer.waitForFunction(() => document.body.innerText.includes('679.15'));
    await check(viewer, 'viewer-facts');
    await viewer.close();
  });

  test('pointing at a fact on the page', async () => {
    const { page, popup } = await inLanguage.visit(POOR);
    await popup.waitFor(popup.t('fillHeading'));
    await unfold(popup);
    await popup.click(popup.t('fillPoint', popup.t('field_orderedAt')));
    for (let round = 0; round < 100 && !popup.page.isClosed(); round++) await waiting(50);
    await page.bringToFront();
    await page.waitForFunction(() => document.documentElement.lastElementChild?.localName === 'div');
    const box = await (await page.$('.a1'))?.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await picture(page, `context-${lang}-${scheme}-pointing`);
    await page.keyboard.press('Escape');
    await page.close();
  });

  test('an offer that changed after the purchase, in the case', async () => {
    const see = async (kind: 'product' | 'order', then: (popup: Popup) => Promise<unknown>) => {
      const { page, popup } = await inLanguage.visit(at(kind));
      await then(popup);
      await popup.close().catch(() => undefined);
      await page.close();
    };
    await see('product', (popup) => popup.capture());
    await see('order', async (popup) => {
      await popup.waitFor(popup.t('problemHeading'));
      await popup.click(popup.t('problem_signed_not_received'));
      await popup.waitFor(popup.t('timelineHeading'));
    });
    isLater = true;
    await see('product', async (popup) => {
      await popup.waitFor(popup.t('timelineHeading'));
      await popup.capture();
      await popup.waitFor(popup.t('listingChanged'));
      await popup.page.evaluate(() => document.querySelector('a[href*="~"]')?.scrollIntoView({ block: 'center' }));
      await check(popup.page, 'listing');
    });
    isLater = false;
  });
});
