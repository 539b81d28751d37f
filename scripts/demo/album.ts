import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { html, page as write } from '../../test/demo-shop/server/html.ts';

interface Step {
  caption: string;
  files: string[];
}

/** At most so many pictures of one popup: the top of a long case, not its whole length. */
const MOST = 6;

/** Numbered pictures of what happened, each with a sentence, and a page that shows them in order. */
export class Album {
  readonly folder: string;
  readonly #steps: Step[] = [];

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Takes a picture of a page as it is seen; of a popup that scrolls, one of each screenful (`-a`, `-b` …). */
  async take(page: Page, name: string, caption: string): Promise<void> {
    const number = String(this.#steps.length + 1).padStart(2, '0');
    const screens = page.url().includes('popup.html') ? await popupScreens(page) : [await shot(page)];
    const files = screens.map((bytes, index) => {
      const part = screens.length === 1 ? '' : `-${String.fromCharCode('a'.charCodeAt(0) + index)}`;
      const file = `${number}-${name}${part}.png`;
      this.write(file, bytes);
      return file;
    });
    this.#steps.push({ caption, files });
    console.log(`  ${files[0]}${files.length > 1 ? ` … ${files.at(-1)}` : ''}  ${caption}`);
  }

  write(name: string, content: string | Uint8Array): void {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  /** Writes index.html, with links to the further files. */
  finish(intro: string, files: { file: string; caption: string }[]): void {
    const body = html`<h1>据理 · 演示</h1><p>${intro}</p>
${this.#steps.map(
  ({ caption, files: pictures }, index) =>
    html`<section><h2>${index + 1} · ${caption}</h2><div>${pictures.map((file) => html`<img src="${file}" alt="${caption}">`)}</div></section>`,
)}
<h2>留下的文件</h2><ul>${files.map(({ file, caption }) => html`<li><a href="${file}">${file}</a> ${caption}</li>`)}</ul>`;
    const head = html`<style>body{max-width:1300px;margin:2rem auto;font:16px/1.6 sans-serif}section div{display:flex;flex-wrap:wrap;gap:12px;align-items:start}img{max-width:100%;border:1px solid #ccc;border-radius:8px}h2{font-size:18px}</style>`;
    this.write('index.html', write({ title: '据理 · 演示', head, body }));
  }
}

const shot = (page: Page): Promise<Uint8Array> => page.screenshot({ type: 'png', captureBeyondViewport: false });

/** A popup is at most 600 px high, and a picture beyond its edge repeats it: scrolled through instead. */
async function popupScreens(page: Page): Promise<Uint8Array[]> {
  const screens: Uint8Array[] = [];
  for (let part = 0; part < MOST; part++) {
    const isLast = await page.evaluate((index) => {
      const { clientHeight, scrollHeight } = document.documentElement;
      scrollTo(0, index * (clientHeight - 60));
      return scrollY + clientHeight >= scrollHeight - 1;
    }, part);
    screens.push(await shot(page));
    if (isLast) break;
  }
  await page.evaluate(() => scrollTo(0, 0));
  return screens;
}
