import type { Page } from 'puppeteer-core';
import { type DemoShop, startDemoShop } from '../../demo-shop/index.ts';
import type { Answerer } from '../../demo-shop/server/server.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { type Dump, readDatabase } from './database.ts';
import { Popup } from './popup.ts';
import type { ProfileOptions } from './profile.ts';

/** A demo shop and a Chromium in front of it: what most browser tests need. */
export interface Session {
  shop: DemoShop;
  chromium: Chromium;
  /** Opens an address and presses the toolbar button there. */
  visit(url: string): Promise<{ page: Page; popup: Popup }>;
  /** Presses the toolbar button on an open page. */
  press(page: Page): Promise<Popup>;
  /** Everything in the extension's database. */
  database(): Promise<Dump>;
  end(): Promise<void>;
}

export interface SessionOptions extends ProfileOptions {
  extra?: Answerer;
  viewport?: { width: number; height: number };
  scale?: number;
  dark?: boolean;
  welcome?: boolean;
  args?: string[];
}

export async function startSession({ extra, ...options }: SessionOptions = {}): Promise<Session> {
  const shop = await startDemoShop(extra ? { extra } : {});
  const chromium = await launchChromium({ ...options, port: shop.port });
  const press = async (page: Page) => new Popup(await chromium.press(page), chromium.profile.lang);
  return {
    shop,
    chromium,
    press,
    async visit(url) {
      const page = await chromium.open(url);
      return { page, popup: await press(page) };
    },
    async database() {
      const own = await chromium.openOwn('popup.html');
      const dump = await readDatabase(own);
      await own.close();
      return dump;
    },
    async end() {
      await chromium.close();
      await shop.close();
    },
  };
}
