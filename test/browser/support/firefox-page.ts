import { expect } from 'vitest';
import { type Language, messages } from './build.ts';
import { keepPicture } from './screenshots.ts';

/** Runs an expression in a page of the extension and gives its value, by way of JSON. */
type Evaluate = <Result>(expression: string) => Promise<Result>;

/** The popup, or another page of the extension, in Firefox, as its user meets it: by the words on it and on its buttons. */
export class FirefoxPage {
  /** Runs an expression in the page, `document` being the page's own. The value comes back as JSON. */
  readonly evaluate: Evaluate;
  readonly #screenshot: () => Promise<Buffer>;
  readonly #texts: Record<string, { message: string }>;

  constructor(evaluate: Evaluate, screenshot: () => Promise<Buffer>, lang: Language = 'zh-CN') {
    this.evaluate = evaluate;
    this.#screenshot = screenshot;
    this.#texts = messages(lang);
  }

  /** An interface text by its key, with its placeholders filled. */
  t(key: string, ...values: (string | number)[]): string {
    const message = this.#texts[key]?.message;
    if (message === undefined) throw new Error(`There is no interface text "${key}".`);
    return message.replace(/\$(\d)/g, (_, index: string) => String(values[Number(index) - 1] ?? ''));
  }

  /** Waits until the words stand in the page, and gives all that stand there. */
  async waitFor(wanted: string | RegExp, timeout = 90_000): Promise<string> {
    for (const end = Date.now() + timeout; ; await new Promise((wait) => setTimeout(wait, 100))) {
      const shown = await this.evaluate<string>('document.body.innerText');
      if (typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown)) return shown;
      if (Date.now() > end) throw new Error(`The page never showed ${String(wanted)}. It shows:\n${shown}`);
    }
  }

  /** Clicks the first button or link whose name begins so, once it is there. */
  async click(name: string): Promise<void> {
    const expression = `[...document.querySelectorAll('button, a')]
      .filter((one) => (one.ariaLabel ?? one.textContent).trim().startsWith(${JSON.stringify(name)}))
      .slice(0, 1).map((one) => one.click()).length > 0`;
    await expect.poll(() => this.evaluate<boolean>(expression), { timeout: 60_000, message: name }).toBe(true);
  }

  /** Presses 固定本页证据 and waits until the popup says how it went. */
  async capture(): Promise<string> {
    await this.click(this.t('captureButton'));
    return this.captured();
  }

  /** Waits until a running capture has ended, well or badly. */
  captured(): Promise<string> {
    return this.waitFor(/已固定 \d+ 项|没能固定|没有固定完整/);
  }

  /** All rows of a table of the extension's database; a Blob comes as an empty object. */
  rows<Row>(table: string): Promise<Row[]> {
    return this.evaluate<Row[]>(`new Promise((done, fail) => {
      const open = indexedDB.open('juli');
      open.onerror = () => fail(open.error);
      open.onsuccess = () => {
        const rows = open.result.transaction(${JSON.stringify(table)}).objectStore(${JSON.stringify(table)}).getAll();
        rows.onsuccess = () => done(rows.result);
      };
    })`);
  }

  /** Takes a picture for people to look at. */
  async picture(name: string): Promise<void> {
    await keepPicture(name, this.#screenshot);
  }
}
