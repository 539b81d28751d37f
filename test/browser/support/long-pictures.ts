import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { decodeLongPicture, type LongPicture } from '../../../utils/capture/long/picture.ts';
import type { Capture } from '../../../utils/evidence/types.ts';
import { artefact } from './database.ts';
import { compare, referenceBand } from './long-reference.ts';
import type { Popup } from './popup.ts';
import { picture as keepPicture } from './screenshots.ts';
import type { Session } from './session.ts';

/** A page of `long-pages.ts` under a shop's address. */
export const address = (page: 'page' | 'virtual', options: Record<string, number>): string =>
  `https://item.taobao.com/long/${page}?${new URLSearchParams(Object.entries(options).map(([name, value]) => [name, String(value)]))}`;

/** What a page must be like afterwards: places, focus, selection, attributes, styles in effect. */
export const stateOf = (page: Page) =>
  page.evaluate(() => ({
    scroll: [scrollX, scrollY, document.getElementById('box')?.scrollTop ?? 0],
    active: document.activeElement?.id,
    typed: document.querySelector<HTMLInputElement>('#typed')?.value,
    selection: String(getSelection()),
    styles: [...document.querySelectorAll('[style]')].map((element) => element.getAttribute('style')),
    animations: document.getAnimations().length,
    bars: [...document.querySelectorAll('html, body, header, footer, .tabs')].map((bar) => {
      const { opacity, top, position, scrollSnapType } = getComputedStyle(bar);
      return [opacity, top, position, scrollSnapType];
    }),
  }));

/**
 * Scrolls to the first row from there on, where the page snaps without gliding any further, and waits until it stands;
 * with `select`, words and a field are chosen. A glide that the page began by itself, as to its first row when it is opened,
 * has to end before: Chromium adds what is left of it to the place where a script puts the page, and leaves it there.
 */
export async function setUp(page: Page, top: number, select?: 'select'): Promise<void> {
  await stands(page);
  await page.evaluate(
    (y, isSelecting) => {
      document.getElementById('typed')?.blur();
      const rows = [...document.querySelectorAll<HTMLElement>('.row')].map(({ offsetTop }) => offsetTop);
      const place: ScrollToOptions = { top: rows.find((row) => row >= y) ?? y, behavior: 'instant' };
      window.scrollTo(place);
      document.getElementById('box')?.scrollTo(place);
      if (!isSelecting) return;
      document.getElementById('link')?.focus({ preventScroll: true });
      const heading = document.querySelectorAll('h2')[2];
      if (heading) getSelection()?.selectAllChildren(heading);
    },
    top,
    select !== undefined,
  );
  await stands(page);
}

/** Waits until nothing of the page's state changed for half a second, in which the browser drew it ten times at the least. */
async function stands(page: Page): Promise<void> {
  for (let still = 0, last = ''; still < 5; ) {
    await drawn(page, 2);
    await new Promise((wait) => setTimeout(wait, 100));
    const now = JSON.stringify(await stateOf(page));
    still = now === last ? still + 1 : 0;
    last = now;
  }
}

/** Waits for so many frames: on a busy machine a glide rests as long as none is drawn. */
const drawn = (page: Page, frames: number) =>
  page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
  }, frames);

/** Presses the toolbar button, captures, and asks for the whole page; gives the popup in which it is being taken. */
export async function beginLong(session: Session, page: Page): Promise<Popup> {
  const popup = await session.press(page);
  const shown = await popup.capture();
  await popup.click(popup.t('captureLong', /（约 (\d+) 秒）/.exec(shown)?.[1] ?? ''));
  await popup.waitFor(/第 \d+ 屏/);
  return popup;
}

/** The long picture of a page, taken from the toolbar as its user does. */
export async function takeLong(session: Session, page: Page, name?: string) {
  const popup = await beginLong(session, page);
  if (name) await keepPicture(popup.page, `${name}-progress`);
  await popup.captured();
  if (name) await keepPicture(popup.page, `${name}-done`);
  await popup.close().catch(() => undefined);
  return latestLong(session);
}

/** The capture stored last, and the index of its long picture. */
export async function latestLong(session: Session): Promise<{ record: Capture; picture: LongPicture }> {
  const dump = await session.database();
  const record = dump.captures.sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  if (!record) throw new Error('Nothing was stored.');
  return { record, picture: decodeLongPicture(artefact(dump, record, 'long.json').toString()) };
}

/** No pixel of the long picture is off from the same page rendered without bars, in one piece. */
export async function expectSame(session: Session, record: Capture, picture: LongPicture, plain: string) {
  const reference = await session.chromium.open(plain);
  const own = await session.chromium.openOwn('viewer.html');
  await reference.bringToFront();
  const { innerWidth: width, innerHeight: height } = await reference.evaluate(() => ({ innerWidth, innerHeight }));
  if (picture.width > width * picture.scale)
    await reference.setViewport({ width: picture.width / picture.scale, height, deviceScaleFactor: picture.scale });
  const rows = Math.floor(height * picture.scale);
  const difference = await compare(own, record, picture, rows, (band) => referenceBand(reference, band, picture.scale));
  await reference.close();
  await own.close();
  expect({ ...difference, pixels: difference.pixels > 1_000_000 }).toEqual({ off: 0, pixels: true });
}
