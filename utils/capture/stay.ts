import type { CaptureBrowser, TabInfo } from './browser-api.ts';
import { PartError } from './reasons.ts';
import { samePage } from './tab.ts';

/**
 * `work`, given up as soon as the tab shows another page or is closed: a page that left may be kept frozen by the browser,
 * and then never answers.
 */
export async function whileOn<T>(
  browser: Pick<CaptureBrowser, 'getTab' | 'onTabChange'>,
  tab: TabInfo & { id: number },
  work: Promise<T>,
): Promise<T> {
  let stop = (): void => undefined;
  const left = new Promise<never>((_, reject) => {
    stop = browser.onTabChange(tab.id, async () => {
      const now = await browser.getTab(tab.id).catch(() => undefined);
      if (!samePage(now?.url, tab.url))
        reject(
          new PartError('capture_part_navigated', `the tab went on to ${now?.url ?? 'another site, or was closed'}`),
        );
    });
  });
  try {
    return await Promise.race([work, left]);
  } finally {
    stop();
  }
}
