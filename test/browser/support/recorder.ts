import type { Browser, Page } from 'puppeteer-core';
import type { Manifest } from './build.ts';
import type { Popup } from './popup.ts';

/** Answers the browser's question what to share with the very page that asks: the one answer a headless browser gives. */
export const SHARE_ITSELF = '--use-fake-ui-for-media-stream';

declare const chrome: { tabCapture: { getMediaStreamId(of: { targetTabId: number }): Promise<string> } };

/** The permission by which `shareTab` gets at a tab; the extension itself does without. */
export const offerTabs = (manifest: Manifest): void => void manifest.permissions.push('tabCapture');

/**
 * The browser's question cannot be pressed by a test. In its place stands the same stream by another way: the tab from which
 * the recorder was opened, as `getDisplayMedia` would share it.
 */
export function shareTab(recorder: Page): Promise<void> {
  return recorder.evaluate(() => {
    const { mediaDevices } = navigator;
    mediaDevices.getDisplayMedia = async () => {
      const targetTabId = Number(new URLSearchParams(location.search).get('tab'));
      const chromeMediaSourceId = await chrome.tabCapture.getMediaStreamId({ targetTabId });
      // This way scales a tab up to the most that is allowed; the browser's own shares it as it is.
      const [maxWidth, maxHeight] = [1280, 800];
      const mandatory = { chromeMediaSource: 'tab', chromeMediaSourceId, maxWidth, maxHeight };
      return mediaDevices.getUserMedia({ video: { mandatory } } as unknown as MediaStreamConstraints);
    };
  });
}

/** Presses 录制取证过程 in the popup and gives the window that opens. */
export async function openRecorder(browser: Browser, popup: Popup): Promise<Page> {
  const opened = browser.waitForTarget((target) => target.url().includes('/recorder.html'), { timeout: 30_000 });
  opened.catch(() => undefined); // Told below.
  // The popup closes as the new window takes the focus, often before the click is acknowledged.
  await popup.click(popup.t('recorderOpen')).catch((error: unknown) => {
    if (!/Target closed|Session closed/.test(String(error))) throw error;
  });
  const target = await opened.catch(async (cause: unknown) => {
    throw new Error(`No recorder was opened. The popup shows:\n${await popup.text().catch(String)}`, { cause });
  });
  const page = await target.asPage();
  await page.waitForSelector('main.recorder');
  return page;
}

/** Waits until words stand in a page. */
export async function shows(page: Page, words: string, timeout = 30_000): Promise<void> {
  await page
    .waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout, polling: 100 }, words)
    .catch(async (cause: unknown) => {
      const shown = await page.evaluate(() => document.body.innerText).catch(String);
      throw new Error(`The page never showed ${words}. It shows:\n${shown}`, { cause });
    });
}

/** Presses the button that begins with these words. */
export async function press(page: Page, name: string): Promise<void> {
  const found = await page.evaluateHandle(
    (wanted) => [...document.querySelectorAll('button, a')].find((one) => one.textContent?.trim().startsWith(wanted)),
    name,
  );
  const button = found.asElement();
  if (!button) throw new Error(`There is no button ${name}.`);
  await (button as Awaited<ReturnType<Page['$']>>)?.click();
}

/** Colours of a film at a time: the middle of its bar, and of the picture below; `light`: how much of the bar is white. */
export interface Seen {
  width: number;
  height: number;
  duration: number;
  picture: number[];
  bar: { dark: number; light: number; hash: string };
}

/** Seeks the film on a page, draws what it shows there and looks at it. */
export function look(page: Page, seconds: number): Promise<Seen> {
  return page.evaluate(async (at) => {
    const video = document.querySelector('video') as HTMLVideoElement;
    await new Promise<void>((done, fail) => {
      setTimeout(() => fail(new Error('the film could not be sought in')), 20_000);
      video.onerror = () => fail(new Error(video.error?.message));
      video.onseeked = () => done();
      video.currentTime = at;
    });
    const { videoWidth: width, videoHeight: height, duration } = video;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(video, 0, 0);
    const picture = [...context.getImageData(width >> 1, height >> 1, 1, 1).data].slice(0, 3);
    // The clock's line is the upper half of the bar; the bar is at least 44 pixels high.
    const { data } = context.getImageData(0, 2, width >> 1, 20);
    let [dark, light] = [0, 0];
    for (let i = 0; i < data.length; i += 4) {
      const grey = ((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0)) / 3;
      if (grey < 60) dark++;
      if (grey > 190) light++;
    }
    const digest = await crypto.subtle.digest(
      'SHA-256',
      data.map((value) => (value > 128 ? 255 : 0)),
    );
    const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16)).join('');
    return { width, height, duration, picture, bar: { dark, light, hash } };
  }, seconds);
}
