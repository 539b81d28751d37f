import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bandsOf, composeBand } from '../../utils/capture/long/compose.ts';
import { decodeLongPicture } from '../../utils/capture/long/picture.ts';
import type { Capture, Recipe } from '../../utils/evidence/types.ts';
import { grant } from './support/build.ts';
import { putTogether } from './support/database.ts';
import { FIDELITY_URL, fidelityAnswers, WORDS } from './support/fidelity-page.ts';
import { type FirefoxSession, startFirefoxSession } from './support/firefox-session.ts';
import { longAnswers } from './support/long-pages.ts';
import { address } from './support/long-pictures.ts';
import { compareBand } from './support/long-reference.ts';
import { comparePictures } from './support/pixels.ts';
import { keepPicture } from './support/screenshots.ts';

/** What Firefox stored looks as the page did: the original opened again as a file, and the picture of a whole page. */

let session: FirefoxSession;
beforeAll(async () => {
  session = await startFirefoxSession({
    extra: (...asked) => fidelityAnswers(...asked) ?? longAnswers(...asked),
    patchManifest: grant({ hosts: true }),
  });
});
afterAll(() => session?.end());

interface Stored {
  capture: Capture;
  artefacts: { hash: string; bytes?: string; recipe?: Recipe }[];
  parts: { hash: string; bytes: string; deflated?: true }[];
}

/** The capture stored last, with those of its files that are not pictures, and their parts. */
const LATEST = `new Promise((done, fail) => {
  const open = indexedDB.open('juli');
  open.onerror = () => fail(open.error);
  open.onsuccess = async () => {
    const all = (table) => new Promise((rows) => {
      const request = open.result.transaction(table).objectStore(table).getAll();
      request.onsuccess = () => rows(request.result);
    });
    const base64 = async (bytes) => {
      const content = new Uint8Array(await new Blob([bytes]).arrayBuffer());
      let text = '';
      for (let at = 0; at < content.length; at += 0x8000) text += String.fromCharCode(...content.subarray(at, at + 0x8000));
      return btoa(text);
    };
    const capture = (await all('captures')).sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
    const wanted = new Set(capture.artefacts.filter(({ type }) => !type.startsWith('image/')).map(({ hash }) => hash));
    const artefacts = (await all('artefacts')).filter(({ hash }) => wanted.has(hash));
    const named = new Set(artefacts.flatMap(({ recipe }) => recipe ? [...recipe.text, ...recipe.resources.map(({ part }) => part)] : []));
    const parts = (await all('parts')).filter(({ hash }) => named.has(hash));
    const plain = (rows) => Promise.all(rows.map(async ({ bytes, ...row }) => ({ ...row, ...(bytes ? { bytes: await base64(bytes) } : {}) })));
    done({ capture, artefacts: await plain(artefacts), parts: await plain(parts) });
  };
})`;

function fileOf({ capture, artefacts, parts }: Stored, name: string): Buffer {
  const hash = capture.artefacts.find((one) => one.name === name)?.hash;
  const stored = artefacts.find((one) => one.hash === hash);
  if (!stored) throw new Error(`The capture has no ${name}.`);
  const bytes = parts.map((part) => ({ ...part, bytes: Buffer.from(part.bytes, 'base64') }));
  return stored.recipe ? putTogether(stored.recipe, bytes) : Buffer.from(stored.bytes ?? '', 'base64');
}

const VIEW = { x: 0, y: 0, width: 1200, height: 700 };

test('the original opened again as a file: every word, every picture, and the same pixels', async () => {
  await session.firefox.open(FIDELITY_URL);
  await wait(1500);
  const live = await session.firefox.draw(VIEW);
  await keepPicture('firefox-fidelity-live', () => Buffer.from(live, 'base64'));
  const stained = await session.firefox.evaluate(() => {
    const { x, y, width, height } = document.querySelector('#stained')?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  });
  const popup = await session.firefox.press();
  await popup.capture();
  const stored = await popup.evaluate<Stored>(LATEST);
  const lost = stored.capture.failures.map(({ detail = '' }) => detail).join('\n');
  console.info(`Firefox could not keep: ${lost}`);
  const html = fileOf(stored, 'page.html');
  const file = join(tmpdir(), `juli-firefox-${process.pid}.html`);
  writeFileSync(file, html);
  await session.firefox.open(pathToFileURL(file).href);
  await wait(1500);
  const again = await session.firefox.draw(VIEW);
  await keepPicture('firefox-fidelity-again', () => Buffer.from(again, 'base64'));
  const held = await session.firefox.evaluate(() => {
    const found = { words: '', broken: 0, pictures: 0, shadows: 0 };
    const walk = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        for (const node of element.childNodes) if (node.nodeType === 3) found.words += node.nodeValue;
        if (element instanceof HTMLImageElement) {
          found.pictures++;
          if (element.naturalWidth <= 1) found.broken++;
        }
        if (element instanceof HTMLIFrameElement) found.words += element.srcdoc;
        if (element.shadowRoot) {
          found.shadows++;
          walk(element.shadowRoot);
        }
      }
    };
    walk(document);
    return found;
  });
  for (const [where, word] of Object.entries(WORDS)) expect(held.words, where).toContain(word);
  expect(held).toMatchObject({ broken: 0, shadows: 4 });
  const { share, from, to } = await session.firefox.evaluate(comparePictures, [live, again], [stained]);
  console.info(`Firefox: ${(100 * share).toFixed(3)} % of pixels off, between ${from} and ${to}`);
  // Before a web font was read there it was 0.21 %.
  expect(share).toBeLessThan(0.0005);
});

test('the whole page as tiles: no seam, no bar twice, in the time that the page takes to be scrolled', async () => {
  await session.firefox.open(address('page', { height: 9000 }));
  await wait(1000);
  const popup = await session.firefox.press();
  await popup.capture();
  const start = Date.now();
  await popup.click(popup.t('captureLong').split('（')[0] ?? '');
  await popup.waitFor(/第 \d+ 屏/);
  await popup.captured();
  const ms = Date.now() - start;
  const stored = await popup.evaluate<Stored>(LATEST);
  expect(stored.capture.failures.filter(({ part }) => part.startsWith('long'))).toEqual([]);
  const picture = decodeLongPicture(fileOf(stored, 'long.json').toString());
  const height = await session.firefox.evaluate(() => document.documentElement.scrollHeight);
  expect(picture).toMatchObject({ complete: true, height: height * picture.scale, scrolled: 'page' });
  console.info(`Firefox: ${picture.tiles.length} tiles of ${picture.height} px in ${ms} ms`);

  await session.firefox.open(address('page', { height: 9000, plain: 1 }));
  await wait(1000);
  const hashes = Object.fromEntries(stored.capture.artefacts.map(({ name, hash }) => [name, hash]));
  let [off, pixels] = [0, 0];
  for (const band of bandsOf(picture, 1500)) {
    const draws = composeBand(picture, band).map((draw) => ({ ...draw, hash: hashes[draw.tile] ?? '' }));
    const piece = {
      x: 0,
      y: band.top / picture.scale,
      width: picture.width / picture.scale,
      height: band.height / picture.scale,
    };
    const reference = await session.firefox.draw(piece);
    const again = await session.firefox.press();
    const args = JSON.stringify([draws, picture.width, band.height, reference]);
    const found = await again.evaluate<{ off: number; pixels: number }>(`(${compareBand})(...${args})`);
    off += found.off;
    pixels += found.pixels;
  }
  expect(pixels).toBeGreaterThan(1_000_000);
  expect(off).toBe(0);
});
