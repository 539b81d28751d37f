import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { chatCore } from '../demo-shop/pages/taobao-chat.ts';
import { unknownChat } from '../demo-shop/pages/unknown-chat.ts';
import { tellStory } from '../demo-shop/story.ts';
import { violations } from './support/accessibility.ts';
import type { Language } from './support/build.ts';
import { longChat } from './support/chats.ts';
import { longAnswers } from './support/long-pages.ts';
import { address } from './support/long-pictures.ts';
import type { Popup } from './support/popup.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

vi.setConfig({ testTimeout: 180_000 });

/** What goes on for a while, and what is asked and offered on the way, by axe-core and to be looked at in each language. */

const story = tellStory();
const TWO_ORDERS = 'https://market.m.taobao.com/app/im/chat/chat-core/index.html?orders=2';
/** Two orders beside the conversation, and none of them named in it. */
const twoOrders = () =>
  chatCore(story).replace(
    /<span class="order-id">\d+<\/span>/,
    ['4827193650284710001', '4827193650284710002'].map((id) => `<span class="order-id">${id}</span>`).join(' '),
  );

/** In one scheme after the other: the state lasts long enough for both. */
async function look(page: Page, name: string, part?: string): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    if (part)
      await page.evaluate((selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center' }), part);
    expect({ name, scheme, found: await violations(page) }).toEqual({ name, scheme, found: [] });
    await picture(page, `${name}-${scheme}`);
    const [width, scroll] = await page.evaluate(() => [
      document.documentElement.clientWidth,
      document.documentElement.scrollWidth,
    ]);
    expect(scroll).toBeLessThanOrEqual(width ?? 0);
  }
}

describe.each(['zh-CN', 'en'] as Language[])('%s', (lang) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession({
      lang,
      extra: (url, request) => {
        if (url.hostname === 'talk.example') return { body: unknownChat(story) };
        return url.href === TWO_ORDERS ? { body: twoOrders() } : longAnswers(url, request);
      },
    });
  });
  afterAll(() => session?.end());

  const end = async (page: Page, popup?: Popup) => {
    await popup?.close().catch(() => undefined);
    await page.close();
  };

  test('a conversation: offered, under way, stopped; and as a transcript', async () => {
    const { page, popup } = await session.visit(longChat('count=3000&page=40&delay=400'));
    await popup.find(popup.t('chatRead'));
    await look(popup.page, `chat-offered-${lang}`, '.chat-choice');
    await popup.click(popup.t('chatPictures'));
    await popup.click(popup.t('chatRead'));
    await popup.find(popup.t('chatStop'));
    await look(popup.page, `chat-under-way-${lang}`);
    await popup.click(popup.t('chatStop'));
    await popup.captured();
    await look(popup.page, `chat-stopped-${lang}`);
    await end(page, popup);
    const [capture] = (await session.database()).captures.filter(({ chat }) => chat);
    const viewer = await session.chromium.openOwn(`viewer.html#${capture?.id}`);
    await viewer.waitForSelector('.chat-entry');
    await look(viewer, `chat-transcript-${lang}`);
    await viewer.close();
  });

  test('a list to point at: offered, and waited for', async () => {
    const page = await session.chromium.open('https://talk.example/');
    const popup = await session.press(page);
    await popup.click(popup.t('chatElsewhere'));
    await popup.find(popup.t('chatAim'));
    await look(popup.page, `aim-offered-${lang}`, '.chat-choice');
    const closed = new Promise((done) => popup.page.once('close', done));
    await popup.click(popup.t('chatAim'));
    await closed;
    const again = await session.press(page);
    await again.find(again.t('chatAimStop'));
    await look(again.page, `aim-waiting-${lang}`);
    await again.click(again.t('chatAimStop'));
    await end(page, again);
  });

  test('the long picture: under way, done, and in the viewer', async () => {
    const page = await session.chromium.open(address('page', { height: 12_000 }));
    const popup = await session.press(page);
    await popup.capture();
    const offer = popup.t('captureLong', 'N').split('N')[0] ?? '';
    await popup.page.evaluate(
      (words) => [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(words))?.click(),
      offer,
    );
    await popup.page.waitForSelector('.long-progress, progress');
    await look(popup.page, `long-under-way-${lang}`);
    await popup.click(popup.t('longKeep'));
    await popup.captured();
    await look(popup.page, `long-stopped-${lang}`);
    await end(page, popup);
    const capture = (await session.database()).captures.find(({ artefacts }) =>
      artefacts.some(({ name }) => name === 'long.json'),
    );
    const viewer = await session.chromium.openOwn(`viewer.html#${capture?.id}`);
    await viewer.waitForSelector('#tab-long');
    await viewer.click('#tab-long');
    await viewer.waitForSelector('.long-band');
    await look(viewer, `long-viewer-${lang}`);
    await viewer.close();
  });

  test('several orders fit a page', async () => {
    const { page, popup } = await session.visit(TWO_ORDERS);
    await popup.waitFor(popup.t('fitHeading'));
    await look(popup.page, `fits-${lang}`, '#fits-heading');
    await end(page, popup);
  });

  test('what the page adds to a case', async () => {
    const { page, popup } = await session.visit(addressOf(story, 'taobao', 'order'));
    await popup.click(popup.t('problem_signed_not_received'));
    await popup.page.waitForSelector('.additions');
    await look(popup.page, `additions-${lang}`, '.additions');
    await end(page, popup);
    const logistics = await session.visit(addressOf(story, 'taobao', 'logistics'));
    await logistics.popup.page.waitForSelector('.additions');
    await look(logistics.popup.page, `additions-parcel-${lang}`, '.additions');
    await end(logistics.page, logistics.popup);
  });
});
