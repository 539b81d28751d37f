import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/setup/browsers.mjs';

/** ReplayWeb.page as it is published: somebody else's reader of web archives. */
const VIEWER = join(import.meta.dirname, '../../../node_modules/replaywebpage');

/** A reader with the words it shows. */
export interface Replay {
  page: Page;
  text: string;
  close(): Promise<void>;
}

/**
 * Opens a page of a web archive in ReplayWeb.page, served on loopback, in a plain Chromium without the extension, and waits
 * until some frame shows these words. Where it stays blank, it is given another new profile.
 */
export async function replay(wacz: Uint8Array, url: string, words: string): Promise<Replay> {
  const server = await serve(wacz, url);
  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  let seen = '';
  for (let attempt = 1; attempt <= 3; attempt++) {
    const browser = await launch();
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const text = await textOfFrame(page, words);
    if (text !== undefined) return { page, text, close: () => browser.close().then(close) };
    seen = (await Promise.all(page.frames().map(async (frame) => `${frame.url()}: ${await textOf(frame)}`))).join(
      ' | ',
    );
    await browser.close();
  }
  await close();
  throw new Error(`No frame of ReplayWeb.page shows ${words}. Seen: ${seen.slice(0, 2_000)}`);
}

async function serve(wacz: Uint8Array, url: string): Promise<Server> {
  const page = `<!doctype html><meta charset="utf-8"><script src="/ui.js"></script><style>body{margin:0}</style>
<replay-web-page embed="default" source="/pack.wacz" replayBase="/replay/" url="${url}" style="display:block;height:100vh"></replay-web-page>`;
  const files: Record<string, [string, () => Uint8Array | string]> = {
    '/': ['text/html', () => page],
    // What its service worker answers as soon as it is there; without it the frame stays blank when that is late.
    '/replay/': [
      'text/html',
      () => '<!doctype html><script src="./ui.js"></script><replay-app-main></replay-app-main>',
    ],
    '/ui.js': ['text/javascript', () => readFileSync(join(VIEWER, 'ui.js'))],
    '/replay/ui.js': ['text/javascript', () => readFileSync(join(VIEWER, 'ui.js'))],
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
  return server;
}

function launch(): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found.');
  return puppeteer.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    defaultViewport: { width: 1280, height: 900 },
  });
}

/** The words a frame shows; none while it is being replaced by its next page. */
const textOf = (frame: Frame) => frame.evaluate(() => document.body?.innerText ?? '').catch(() => '');

/** All text of the frame that shows these words, within 20 seconds. */
async function textOfFrame(page: Page, words: string): Promise<string | undefined> {
  for (let attempt = 0; attempt < 40; attempt++) {
    for (const frame of page.frames()) {
      const text = await textOf(frame);
      if (text.includes(words)) return text;
    }
    await new Promise((done) => setTimeout(done, 500));
  }
  return undefined;
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
