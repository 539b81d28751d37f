import type { Page } from 'puppeteer-core';
import { type Language, messages } from './build.ts';

/** The popup as its user meets it: by the words on it and the accessible names of its controls. */
export class Popup {
  readonly page: Page;
  readonly #texts: Record<string, { message: string }>;

  constructor(page: Page, lang: Language = 'zh-CN') {
    this.page = page;
    this.#texts = messages(lang);
  }

  /** An interface text by its key, with its placeholders filled. */
  t(key: string, ...values: (string | number)[]): string {
    const message = this.#texts[key]?.message;
    if (message === undefined) throw new Error(`There is no interface text "${key}".`);
    return message.replace(/\$(\d)/g, (_, index: string) => String(values[Number(index) - 1] ?? ''));
  }

  /** All visible text. */
  text(): Promise<string> {
    return this.page.evaluate(() => document.body.textContent);
  }

  /** Waits until the text stands somewhere in the popup. On a timeout the error shows what stood there instead. */
  async waitFor(wanted: string | RegExp, timeout = 30_000): Promise<string> {
    const [source, flags] = typeof wanted === 'string' ? [RegExp.escape(wanted), ''] : [wanted.source, wanted.flags];
    try {
      await this.page.waitForFunction(
        (pattern, modifiers) => new RegExp(pattern, modifiers).test(document.body.textContent),
        { timeout, polling: 50 },
        source,
        flags,
      );
    } catch (error) {
      const shown = await this.text().catch((reason: unknown) => `(popup gone: ${String(reason)})`);
      throw new Error(`The popup never showed ${String(wanted)}. It shows:\n${shown}`, { cause: error });
    }
    return this.text();
  }

  /** Clicks the control with that accessible name, once it is there. */
  async click(name: string): Promise<void> {
    const control = await this.find(name);
    await control.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await control.click();
  }

  /** The element with that accessible name. */
  async find(name: string) {
    const control = await this.page.waitForSelector(`aria/${name}`, { timeout: 15_000 }).catch(() => null);
    if (!control) throw new Error(`The popup has no control named "${name}". It shows:\n${await this.text()}`);
    return control;
  }

  /** Presses 固定本页证据 and waits until the popup says how it went. */
  async capture(): Promise<string> {
    await this.click(this.t('captureButton'));
    return this.captured();
  }

  /** Waits until a running capture has ended, well or badly. */
  captured(): Promise<string> {
    const outcomes = ['captureDone', 'captureDoneOne', 'captureIncomplete', 'captureFailed'];
    return this.waitFor(
      new RegExp(outcomes.map((key) => RegExp.escape(this.t(key, '#')).replace('#', '\\d+')).join('|')),
      60_000,
    );
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
