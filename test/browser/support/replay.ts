import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Frame, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/setup/browsers.mjs';

/** ReplayWeb.page as it is published: somebody else's reader of web archives. */
const VIEWER = join(import.meta.dirname, '../../../node_modules/replaywebpage');

/** Opens a page of a web archive in ReplayWeb.page, served on loopback, in a plain Chromium without the extension. */
export async function replay(wacz: Uint8Array, url: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const page = `<!doctype html><meta charset="utf-8"><script src="/ui.js"></script><style>body{margin:0}</style>
<replay-web-page embed="default" source="/pack.wacz" replayBase="/replay/" url="${url}" style="display:block;height:100vh"></replay-web-page>`;
  const files: Record<string, [string, () => Uint8Array | string]> = {
    '/': ['text/html', () => page],
    '/ui.js': ['text/javascript', () => readFileSync(join(VIEWER, 'ui.js'))],
    '/replay/sw.js': ['text/javascript', () => readFileSync(join(VIEWER, 'sw.js'))],
    '/pack.wacz': ['application/wacz', () => wacz],
  };
  const server = createServer((request, response) => {
    const [type, content] = files[new URL(request.url ?? '/', 'http://localhost').pathname] ?? [];
    if (!type || !content) return response.writeHead(404).end();
    const bytes = Buffer.from(content());
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    const head = { 'content-type': type, 'accept-ranges': 'bytes' };
    if (!range) return response.writeHead(200, { ...head, 'content-length': bytes.length }).end(bytes);
    const from = Number(range[1]);
    const to = range[2] ? Number(range[2]) : bytes.length - 1;
    response.writeHead(206, { ...head, 'content-range': `bytes ${from}-${to}/${bytes.length}` });
    return response.end(bytes.subarray(from, to + 1));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found.');
  const browser = await puppeteer.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    defaultViewport: { width: 1280, height: 900 },
  });
  const opened = await browser.newPage();
  await opened.goto(`http://127.0.0.1:${port}/`);
  return {
    page: opened,
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The words a frame shows; none while it is being replaced by its next page. */
const textOf = (frame: Frame) => frame.evaluate(() => document.body?.innerText ?? '').catch(() => '');

/**
 * Waits until some frame of the viewer shows these words, and gives all of its text. Now and then ReplayWeb.page asks
 * its service worker before that one controls the frame, and then waits for ever: it is opened anew every 20 seconds.
 */
export async function textOfReplay(page: Page, words: string): Promise<string> {
  for (let attempt = 1; attempt < 160; attempt++) {
    if (attempt % 40 === 0) await page.reload();
    for (const frame of page.frames()) {
      const text = await textOf(frame);
      if (text.includes(words)) return text;
    }
    await new Promise((done) => setTimeout(done, 500));
  }
  const seen = await Promise.all(page.frames().map(async (frame) => `${frame.url()}: ${await textOf(frame)}`));
  throw new Error(`No frame of ReplayWeb.page shows ${words}. Seen: ${seen.join(' | ').slice(0, 2_000)}`);
}

/** The pictures of the frame that shows these words, once the browser has drawn them. */
export async function picturesOfReplay(page: Page, words: string): Promise<{ source: string; width: number }[]> {
  for (const frame of page.frames()) {
    const found = await frame
      .evaluate(async (wanted) => {
        if (!document.body?.innerText.includes(wanted)) return undefined;
        await Promise.allSettled([...document.images].map((image) => image.decode()));
        return [...document.images].map(({ currentSrc, naturalWidth: width }) => ({
          source: currentSrc.slice(0, 80),
          width,
        }));
      }, words)
      // A frame that is gone meanwhile shows nothing.
      .catch(() => undefined);
    if (found) return found;
  }
  throw new Error(`No frame of ReplayWeb.page shows ${words}.`);
}
