import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Where pictures go: JULI_SCREENSHOTS names a folder; without it no pictures are taken. */
const folder = process.env.JULI_SCREENSHOTS;

/** Takes a picture of a page or popup for people to look at. */
export const picture = (page: Page, name: string): Promise<void> => keepPicture(name, () => page.screenshot());

/** Keeps a picture, PNG, that is only taken where somebody wants to look at it. */
export async function keepPicture(name: string, take: () => Uint8Array | Promise<Uint8Array>): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), await take());
}
