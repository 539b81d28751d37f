import { afterAll, describe, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { tellStory } from '../demo-shop/story.ts';
import { tabTo, violations } from './support/accessibility.ts';
import type { Language } from './support/build.ts';
import type { Popup } from './support/popup.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** The popup by axe-core and by keyboard, in each state, language and colour scheme. */

const story = tellStory();

/** Each state by how one gets there. */
const STATES: Record<string, { url: string; reach: (popup: Popup) => Promise<unknown> }> = {
  'unknown page': { url: 'https://demo.juli.example/', reach: (popup) => popup.waitFor(popup.t('pageNotOurs')) },
  'browser page': { url: 'chrome://version', reach: (popup) => popup.waitFor(popup.t('pageBlocked')) },
  gate: { url: addressOf(story, 'taobao', 'gate'), reach: (popup) => popup.waitFor(popup.t('pageGate')) },
  product: { url: addressOf(story, 'taobao', 'product'), reach: (popup) => popup.waitFor(popup.t('factsHeading')) },
  'order list': {
    url: addressOf(story, 'taobao', 'order-list'),
    reach: (popup) => popup.waitFor(popup.t('orderChoose', 4)),
  },
  'order without case': {
    url: addressOf(story, 'jd', 'order'),
    reach: (popup) => popup.waitFor(popup.t('problemHeading')),
  },
  'after a capture': {
    url: addressOf(story, 'taobao', 'chat'),
    reach: async (popup) => {
      await popup.waitFor(popup.t('chatPeer'));
      await popup.capture();
    },
  },
  'case with an open form': {
    url: addressOf(story, 'taobao', 'order'),
    reach: async (popup) => {
      await popup.waitFor(popup.t('problemHeading'));
      await popup.click(popup.t('problem_signed_not_received'));
      await popup.waitFor(popup.t('recordHeading'));
      await popup.click(popup.t('event_demand'));
    },
  },
};

describe.each([
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as [Language, 'light' | 'dark'][])('%s, %s', (lang, scheme) => {
  let session: Session | undefined;
  afterAll(() => session?.end());

  test.each(Object.entries(STATES))('%s: nothing for axe-core to find', async (name, { url, reach }) => {
    session ??= await startSession({ lang });
    const { page, popup } = await session.visit(url);
    await popup.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await reach(popup);
    await picture(popup.page, `popup-${lang}-${scheme}-${name.replaceAll(' ', '-')}`);
    expect(await violations(popup.page)).toEqual([]);
    const {
      lang: stated,
      width,
      scroll,
    } = await popup.page.evaluate(() => ({
      lang: document.documentElement.lang,
      width: document.documentElement.clientWidth,
      scroll: document.documentElement.scrollWidth,
    }));
    expect(stated.startsWith(lang.slice(0, 2))).toBe(true);
    expect(scroll).toBeLessThanOrEqual(width);
    await popup.close().catch(() => undefined);
    await page.close();
  });
});

describe.each([
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as [Language, 'light' | 'dark'][])('options, %s, %s', (lang, scheme) => {
  test('nothing for axe-core to find in any section, at any width', async () => {
    const session = await startSession({ lang });
    try {
      const page = await session.chromium.openOwn('options.html');
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const sections = await page.$$eval('.options-link', (links) => links.map((link) => link.getAttribute('href')));
      expect(sections.length).toBeGreaterThan(0);
      for (const section of sections) {
        await page.click(`.options-link[href="${section}"]`);
        await page.waitForSelector(`.options-link[href="${section}"][aria-current=page]`);
        for (const width of [1280, 390]) {
          await page.setViewport({ width, height: 800 });
          await picture(page, `options-${lang}-${scheme}-${section?.slice(1)}-${width}`);
          expect(await violations(page)).toEqual([]);
          const [own, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
          expect(scroll).toBeLessThanOrEqual(own ?? 0);
        }
      }
    } finally {
      await session.end();
    }
  });
});

test('a planted fault is found', async () => {
  const session = await startSession();
  try {
    const { popup } = await session.visit('https://demo.juli.example/');
    await popup.waitFor(popup.t('pageNotOurs'));
    await popup.page.evaluate(() => document.body.append(document.createElement('button')));
    expect((await violations(popup.page)).map(({ rule }) => rule)).toContain('button-name');
  } finally {
    await session.end();
  }
});

test('the whole way by keyboard: capture, choose the problem, record, undo', async () => {
  const session = await startSession();
  try {
    const { popup } = await session.visit(addressOf(session.shop.story, 'taobao', 'order'));
    const { page } = popup;
    await popup.waitFor(popup.t('problemHeading'));
    await tabTo(page, popup.t('captureButton'));
    await page.keyboard.press('Enter');
    await popup.captured();
    await tabTo(page, popup.t('problem_signed_not_received'));
    await page.keyboard.press('Space');
    await popup.waitFor(popup.t('recordHeading'));
    await tabTo(page, popup.t('event_demand'));
    await page.keyboard.press('Enter');
    await tabTo(page, popup.t('recordSave', popup.t('event_demand')));
    await page.keyboard.press('Enter');
    await popup.waitFor(popup.t('undoButton', popup.t('event_demand')));
    await tabTo(page, popup.t('undoButton', popup.t('event_demand')));
    await page.keyboard.press('Enter');
    await popup.waitFor(popup.t('redoButton', popup.t('event_demand')));
  } finally {
    await session.end();
  }
});
