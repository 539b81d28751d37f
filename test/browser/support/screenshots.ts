import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Where pictures go: JULI_SCREENSHOTS names a folder; without it no pictures are taken. */
const folder = process.env.JULI_SCREENSHOTS;

/** Takes a picture of a page or popup for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
}
