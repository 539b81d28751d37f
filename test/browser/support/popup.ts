import type { ElementHandle, Page, SerializedAXNode } from 'puppeteer-core';
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
    return this.page.evaluate(() => document.body.innerText);
  }

  /** Waits until the text stands somewhere in the popup. On a timeout the error shows what stood there instead. */
  async waitFor(wanted: string | RegExp, timeout = 30_000): Promise<string> {
    const [source, flags] = typeof wanted === 'string' ? [RegExp.escape(wanted), ''] : [wanted.source, wanted.flags];
    try {
      await this.page.waitForFunction(
        (pattern, modifiers) => new RegExp(pattern, modifiers).test(document.body.innerText),
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

  /** Waits until the advice stands in that stage of the four. */
  async waitForStage(stage: 1 | 2 | 3 | 4): Promise<string> {
    const name = this.t(`stage_${stage}`);
    const isCurrent = (wanted: string) =>
      document.querySelector('[aria-current="step"]')?.textContent?.includes(wanted) === true;
    await this.page.waitForFunction(isCurrent, { timeout: 15_000, polling: 50 }, name).catch(async () => {
      throw new Error(`The popup never reached “${name}”. It shows:\n${await this.text()}`);
    });
    return this.text();
  }

  /** Clicks the control with that accessible name, once it is there and stands still: what is read meanwhile moves it. */
  async click(name: string): Promise<void> {
    for (const end = Date.now() + 15_000; Date.now() < end; ) {
      const control = await this.find(name);
      if (await control.evaluate(isStanding)) return control.click();
    }
    throw new Error(
      `The control named "${name}" never stood still in the open. The popup shows:\n${await this.text()}`,
    );
  }

  /** The control with that accessible name, as assistive technology sees it; a shortcut may follow the name. */
  async find(name: string): Promise<ElementHandle<Element>> {
    const end = Date.now() + 15_000;
    while (Date.now() < end) {
      const tree = await this.page.accessibility.snapshot();
      const node = tree && controls(tree).find((found) => found.name === name || found.name?.startsWith(`${name} `));
      const element = await node?.elementHandle();
      if (element) return element as ElementHandle<Element>;
      await new Promise((wait) => setTimeout(wait, 100));
    }
    throw new Error(`The popup has no control named "${name}". It shows:\n${await this.text()}`);
  }

  /** Presses 固定本页证据 and waits until the popup says how it went. */
  async capture(): Promise<string> {
    await this.click(this.t('captureButton'));
    return this.captured();
  }

  /** Waits until a running capture has ended, well or badly. */
  captured(timeout = 60_000): Promise<string> {
    const outcomes = ['captureDone', 'captureDoneOne', 'captureIncomplete', 'captureFailed'];
    return this.waitFor(
      new RegExp(outcomes.map((key) => RegExp.escape(this.t(key, COUNT)).replace(COUNT, '\\d+')).join('|')),
      timeout,
    );
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** Whether an element, brought into view, is where it was two frames ago and lies under a pointer put on it. */
async function isStanding(element: Element): Promise<boolean> {
  // A tab behind another draws no frames.
  const frame = () => Promise.race([new Promise(requestAnimationFrame), new Promise((wait) => setTimeout(wait, 100))]);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  await frame();
  await frame();
  const now = element.getBoundingClientRect();
  const under = document.elementFromPoint(x + width / 2, y + height / 2);
  const isHit = under !== null && (element.contains(under) || under.contains(element));
  return isHit && now.x === x && now.y === y && now.width === width && now.height === height;
}

/** Stands for a number while a text is made into a pattern: of private use, so that escaping leaves it alone. */
const COUNT = '\uE000';

const ROLES = [
  'button',
  'link',
  'tab',
  'checkbox',
  'radio',
  'textbox',
  'combobox',
  'Date',
  'spinbutton',
  'DisclosureTriangle',
];

const controls = (node: SerializedAXNode): SerializedAXNode[] => [
  ...(ROLES.includes(node.role) ? [node] : []),
  ...(node.children ?? []).flatMap(controls),
];
