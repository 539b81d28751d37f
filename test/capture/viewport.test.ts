import { describe, expect, test } from 'vitest';
import { captureViewport } from '../../utils/capture/viewport.ts';
import { fakeBrowser, PNG, TAB, URL_OF_PAGE } from './support/fake-browser.ts';

const QUOTA = 'This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.';

function failing(times: number, message: string) {
  const waits: number[] = [];
  let calls = 0;
  const browser = fakeBrowser({
    async captureVisibleTab() {
      if (calls++ < times) throw new Error(message);
      return PNG;
    },
  });
  const wait = async (ms: number) => {
    waits.push(ms);
  };
  return { picture: captureViewport(browser, { ...browser.tab, id: TAB }, wait), waits, calls: () => calls };
}

describe('viewport.png', () => {
  test('is the PNG that the browser gave', async () => {
    const blob = await failing(0, '').picture;
    expect(new Uint8Array(await blob.arrayBuffer()).subarray(1, 4)).toEqual(new TextEncoder().encode('PNG'));
  });

  test('waits for the limit of two a second to lift', async () => {
    const { picture, waits } = failing(2, QUOTA);
    expect((await picture).size).toBeGreaterThan(50);
    expect(waits).toHaveLength(2);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(500);
  });

  test('but not for ever', async () => {
    const { picture, calls } = failing(1000, QUOTA);
    await expect(picture).rejects.toMatchObject({ reason: 'capture_part_rate_limit' });
    expect(calls()).toBeLessThan(10);
  });

  test('tries a picture that did not come out again, and gives up', async () => {
    expect((await failing(2, 'Failed to capture tab: image readback failed').picture).size).toBeGreaterThan(50);
    await expect(failing(9, 'image readback failed').picture).rejects.toMatchObject({
      reason: 'capture_part_browser_refused',
    });
  });

  test.each([
    ['is empty', 'data:image/png;base64,'],
    ['is no PNG', 'data:image/png;base64,PGh0bWw+'],
  ])('refuses one that %s, which comes without an error', async (_, captured) => {
    const browser = fakeBrowser({ captureVisibleTab: async () => captured });
    await expect(captureViewport(browser, { ...browser.tab, id: TAB }, async () => undefined)).rejects.toMatchObject({
      reason: 'capture_part_browser_refused',
    });
  });

  test.each([
    ['another page', { url: 'https://elsewhere.example/' }, 'capture_part_navigated'],
    ['another tab', { active: false }, 'capture_part_tab_hidden'],
  ])('is not taken when the window came to show %s meanwhile', async (_, change, reason) => {
    const browser = fakeBrowser();
    browser.captureVisibleTab = async () => {
      Object.assign(browser.tab, change);
      return PNG;
    };
    await expect(captureViewport(browser, { ...browser.tab, id: TAB }, async () => undefined)).rejects.toMatchObject({
      reason,
    });
  });

  test('a change of the fragment is the same page', async () => {
    const browser = fakeBrowser();
    browser.captureVisibleTab = async () => {
      browser.tab.url = `${URL_OF_PAGE}#reviews`;
      return PNG;
    };
    await expect(captureViewport(browser, { ...browser.tab, id: TAB }, async () => undefined)).resolves.toBeInstanceOf(
      Blob,
    );
  });
});
