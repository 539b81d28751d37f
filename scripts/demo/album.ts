import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { html, page } from '../../test/demo-shop/server/html.ts';

interface Picture {
  file: string;
  caption: string;
}

/** Numbered pictures of what happened, each with a sentence, and a page that shows them in order. */
export class Album {
  readonly folder: string;
  readonly #pictures: Picture[] = [];

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Takes a picture of a page, or of the whole of a popup. */
  async take(page: Page, name: string, caption: string): Promise<void> {
    const file = `${String(this.#pictures.length + 1).padStart(2, '0')}-${name}.png`;
    const fullPage = page.url().startsWith('chrome-extension:');
    writeFileSync(join(this.folder, file), await page.screenshot({ type: 'png', fullPage }));
    this.#pictures.push({ file, caption });
    console.log(`  ${file}  ${caption}`);
  }

  write(name: string, content: string | Uint8Array): void {
    const path = join(this.folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  }

  /** Writes index.html, with links to the further files. */
  finish(intro: string, files: { file: string; caption: string }[]): void {
    const body = html`<h1>据理 · 演示</h1><p>${intro}</p>
<ul>${files.map(({ file, caption }) => html`<li><a href="${file}">${file}</a> ${caption}</li>`)}</ul>
${this.#pictures.map(({ file, caption }) => html`<figure><figcaption>${file.slice(0, 2)} · ${caption}</figcaption><img src="${file}" alt="${caption}"></figure>`)}`;
    const head = html`<style>body{max-width:1000px;margin:2rem auto;font:16px/1.6 sans-serif}img{max-width:100%;border:1px solid #ccc;border-radius:8px}figure{margin:2rem 0}figcaption{font-weight:600}</style>`;
    this.write('index.html', page({ title: '据理 · 演示', head, body }));
  }
}
