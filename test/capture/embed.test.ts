import { describe, expect, test } from 'vitest';
import { embedded, inserted } from '../../utils/capture/embed.ts';
import { Held } from '../../utils/capture/held.ts';
import { decodeReport, type HoleReport } from '../../utils/capture/report.ts';
import { join, split } from '../../utils/evidence/parts/recipe.ts';
import { writtenOut } from '../../utils/evidence/parts/resources.ts';
import { sha256 } from '../../utils/hash.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const PICTURE = new Uint8Array(1000).map((_, index) => (index * 31) & 0xff);

/** The page as it would be stored. `behind` stands after the markup. */
function page(markup: string, holes: HoleReport[], { held = new Held(), behind = '' } = {}) {
  const bytes = bytesOf(markup + behind);
  const made = embedded({ bytes }, { embedded: { markup: bytesOf(markup).length, holes } }, held);
  return writtenOut(inserted(made.markup, made.insertions));
}

describe('resources that were not written into the page', () => {
  test('stand where the page says, those that are held and those that came with it', () => {
    const held = new Held();
    held.keep('https://i.example/a.png', { bytes: bytesOf('one'), type: 'image/png' });
    const { file } = page(
      '<img src=""><p>杯</p><img src="">',
      [
        { at: 32, type: 'image/gif', range: [34, 37] },
        { at: 10, type: 'image/png', url: 'https://i.example/a.png' },
      ],
      { held, behind: 'two' },
    );
    expect(textOf(file)).toBe('<img src="data:image/png;base64,b25l"><p>杯</p><img src="data:image/gif;base64,dHdv">');
  });

  test('that are not there, or belong nowhere, are left out', () => {
    const holes: HoleReport[] = [
      { at: 3, type: 'image/png', url: 'https://i.example/unknown.png' },
      { at: 99, type: 'image/png', range: [8, 10] },
      { at: -1, type: 'image/png', range: [8, 10] },
      { at: 3, type: 'image/png', range: [0, 3] },
      { at: 3, type: 'image/png', range: [8, 900] },
    ];
    expect(textOf(page('<p>text', holes, { behind: 'behind' }).file)).toBe('<p>text');
  });

  test('are taken apart without being looked for, and come together again byte for byte', async () => {
    const held = new Held();
    held.keep('https://i.example/a.png', { bytes: PICTURE, type: 'image/png' });
    const hole: HoleReport = { at: 5, type: 'image/png', url: 'https://i.example/a.png' };
    const { file, resources } = page('<img >;base64,AAAA<p>', [hole], { held });
    expect(resources).toMatchObject([{ from: 27, as: 'base64' }]);
    const { recipe, parts } = await split(file, resources);
    expect(recipe.resources).toMatchObject([{ part: await sha256(PICTURE) }]);
    expect({ recipe, parts }).toEqual(await split(file));
    const inflated = new Map(parts.map((part) => [part.hash, part.bytes]));
    const { inflate } = await import('../../utils/evidence/parts/deflate.ts');
    for (const { hash, bytes, deflated } of parts) if (deflated) inflated.set(hash, await inflate(bytes));
    const again = join(recipe, (hash) => inflated.get(hash) ?? new Uint8Array());
    expect(Buffer.concat(again).equals(file)).toBe(true);
  });

  test('are bounded in all, and each address is held once', () => {
    const held = new Held();
    const large = { bytes: new Uint8Array(25 * 1024 * 1024), type: 'image/png' };
    expect(held.keep('https://i.example/1', large)).toBeDefined();
    expect(held.keep('https://i.example/1', { ...large, type: 'image/gif' })?.type).toBe('image/png');
    expect(held.keep('https://i.example/2', large)).toBeUndefined();
    expect(held.keep('https://i.example/3', undefined)).toBeUndefined();
  });

  test('are told in a report that a page cannot bend', () => {
    const holes = [
      { at: 1, type: 'image/png', url: 'https://i.example/' },
      { at: 1, type: 'image/png"><script>', url: 'https://i.example/' },
      { at: '1', type: 'image/png', url: 'https://i.example/' },
      { at: 2, type: 'font/woff2', range: [5, 9, 11] },
      { at: 3, type: 'font/woff2', range: 'x' },
      null,
    ];
    expect(decodeReport({ url: 'https://shop.example/', embedded: { markup: 4, holes } })?.embedded).toEqual({
      markup: 4,
      holes: [
        { at: 1, type: 'image/png', url: 'https://i.example/' },
        { at: 2, type: 'font/woff2', range: [5, 9] },
        { at: 3, type: 'font/woff2', range: [0, 0] },
      ],
    });
  });
});
