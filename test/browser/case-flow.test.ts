import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { instantOf } from '../demo-shop/story.ts';
import type { Popup } from './support/popup.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** From an order that never arrived to the platform's intervention, by the words on the popup alone. */

let session: Session;
let page: Page;
let popup: Popup;
beforeAll(async () => {
  session = await startSession();
  page = await session.chromium.open(addressOf(session.shop.story, 'taobao', 'order'));
  popup = await session.press(page);
});
afterAll(() => session?.end());

async function record(event: string): Promise<void> {
  await popup.click(popup.t(event));
  await popup.click(popup.t('recordSave', popup.t(event)));
}

test('the popup shows the order of the page', async () => {
  const { order } = session.shop.story;
  const shown = await popup.waitFor(popup.t('orderHeading'));
  expect(shown).toContain(order.items[0]?.title);
  expect(shown).toContain('148.80');
  expect(shown).toContain(order.shop);
  expect(shown).toContain(popup.t('orderNumber', order.id));
  expect(shown).not.toContain('13000000000');
});

test('one choice opens the case and gives the next step', async () => {
  await popup.click(popup.t('problem_signed_not_received'));
  const shown = await popup.waitForStage(1);
  await picture(popup.page, 'flow-stage-1');
  for (const heading of ['stepHeading', 'reasonsHeading', 'claimHeading', 'evidenceHeading']) {
    expect(shown).toContain(popup.t(heading));
  }
  expect(shown).toContain(popup.t('draftCopy', popup.t('document_demand_letter')));
  expect(shown).toMatch(/第[一二三四五六七八九十百]+条|民法典|消费者权益保护法/);
});

test('a capture is filed in the case', async () => {
  const shown = await popup.capture();
  expect(shown).toContain(popup.t('timelineHeading'));
  const { events, cases, captures } = await session.database();
  expect(cases).toHaveLength(1);
  expect(cases[0]?.orderKey).toBe(captures[0]?.orderKey);
  expect(events.map(({ type }) => type)).toContain('evidence-filed');
});

test('demand and refusal lead to the platform', async () => {
  await page.bringToFront();
  popup = await session.press(page);
  await popup.waitForStage(1);
  await record('event_demand');
  await popup.waitFor(popup.t('undoButton', popup.t('event_demand')));
  await record('event_seller_refused');
  const shown = await popup.waitForStage(2);
  await picture(popup.page, 'flow-stage-2');
  expect(shown).toContain(popup.t('document_platform_application'));
});

test('the next press finds the case where it was left', async () => {
  await popup.close().catch(() => undefined);
  popup = await session.press(page);
  await popup.waitForStage(2);
});

test('an undone event takes the advice back, and can be restored', async () => {
  await popup.click(popup.t('undoButton', popup.t('event_seller_refused')));
  await popup.waitForStage(1);
  await popup.click(popup.t('redoButton', popup.t('event_seller_refused')));
  await popup.waitForStage(2);
  const { events } = await session.database();
  expect(events.filter(({ type }) => type === 'undone')).toHaveLength(2);
});

test('the order list lets one choose the order, and knows its case', async () => {
  const { popup: list } = await session.visit(addressOf(session.shop.story, 'taobao', 'order-list'));
  const shown = await list.waitFor(list.t('orderChoose', session.shop.story.orders.length));
  expect(shown).toContain(session.shop.story.order.items[0]?.title);
  await picture(list.page, 'flow-order-list');
});

test('what the pages show is offered once, and recorded at a press', async () => {
  const { story } = session.shop;
  await popup.close().catch(() => undefined);
  await page.bringToFront();
  popup = await session.press(page);
  await popup.click(popup.t('additionAdd', await countdownOffered()));
  await popup.waitFor(popup.t('undoButton', popup.t('event_page_countdown')));
  expect(await popup.page.$('.additions')).toBeNull();
  await popup.close().catch(() => undefined);
  // Its words stand in a frame.
  const logistics = await session.visit(addressOf(story, 'taobao', 'logistics'));
  const signer = logistics.popup.t('additionAdd', logistics.popup.t('additionSignedBy', popup.t('signer_family')));
  await logistics.popup.waitFor(signer);
  await logistics.popup.page.evaluate(() => document.querySelector('.additions')?.scrollIntoView({ block: 'center' }));
  await picture(logistics.popup.page, 'flow-additions');
  await logistics.popup.click(signer);
  await logistics.popup.page.waitForFunction(() => !document.querySelector('.additions'));
  const { events, orders } = await session.database();
  expect(events).toContainEqual(expect.objectContaining({ statement: { order: { signedBy: 'family' } } }));
  expect(events).toContainEqual(
    expect.objectContaining({ event: expect.objectContaining({ type: 'page-countdown' }) }),
  );
  expect(orders).toContainEqual(
    expect.objectContaining({
      order: expect.objectContaining({ signedAt: instantOf(story.order.signedAt ?? ''), status: '已签收' }),
    }),
  );
});

/** The clock on the order's page, as the popup names it. */
async function countdownOffered(): Promise<string> {
  await popup.page.waitForSelector('.additions button');
  await popup.page.evaluate(() => document.querySelector('.additions')?.scrollIntoView({ block: 'center' }));
  await picture(popup.page, 'flow-countdown');
  const named = await popup.page.$eval('.additions button', (button) => button.textContent ?? '');
  return named.replace(popup.t('additionAdd', ''), '');
}
