import { gunzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { WARCParser } from 'warcio';
import { type JuliDatabase, saveCapture } from '../../../utils/evidence/index.ts';
import { withAddresses } from '../../../utils/evidence/pack/replayed-page.ts';
import { writeWacz } from '../../../utils/evidence/pack/wacz.ts';
import { readContainer } from '../../../utils/evidence/verify/container.ts';
import { caseWithEvidence, EXPORTED_AT } from '../support/pack.ts';
import { draft, freshDatabase } from '../support/records.ts';

async function wacz(from?: JuliDatabase): Promise<Blob> {
  const { db } = from ? { db: from } : await caseWithEvidence();
  const captures = await db.captures.toArray();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const collected = new Response(readable as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
  await writeWacz(captures, writable, { db, at: EXPORTED_AT, title: '案件', software: 'juli' });
  return collected;
}

test('a WACZ holds every page as a response, found through its index', async () => {
  const blob = await wacz();
  const { entries, problems } = await readContainer(blob);
  expect(problems).toEqual([]);
  const read = async (path: string) => {
    const entry = entries.find((one) => one.path === path);
    if (!entry) throw new Error(`no ${path}`);
    return blob.slice(entry.from, entry.from + entry.size);
  };
  const lines = (await (await read('indexes/index.cdx')).text()).trimEnd().split('\n');
  expect(lines).toEqual(lines.toSorted());
  expect(lines).toHaveLength(6);
  const archive = await read('archive/data.warc.gz');
  for (const line of lines) {
    const about = JSON.parse(line.slice(line.indexOf('{'))) as Record<string, string>;
    const part = archive.slice(Number(about.offset), Number(about.offset) + Number(about.length));
    const record = gunzipSync(new Uint8Array(await part.arrayBuffer())).toString();
    expect(record).toContain(`WARC-Target-URI: ${about.url}`);
    expect(record).toContain(about.mime === 'text/html' ? 'HTTP/1.1 200 OK' : 'WARC-Type: resource');
  }
  const types: string[] = [];
  for await (const { warcType } of WARCParser.iterRecords(archive.stream())) types.push(String(warcType));
  expect(types).toEqual(['warcinfo', ...Array(3).fill(['response', 'resource']).flat()]);
  const described = JSON.parse(await (await read('datapackage.json')).text());
  expect(described.resources.map(({ path }: { path: string }) => path)).toEqual([
    'archive/data.warc.gz',
    'indexes/index.cdx',
    'pages/pages.jsonl',
  ]);
});

test('the index names the second in which a page was captured, not the next one', async () => {
  const db = freshDatabase();
  const at = '2026-11-20T08:00:00.7135Z';
  await saveCapture(draft('p', { at }), [{ name: 'page.html', bytes: new Blob(['<p>']), type: 'text/html' }], db);
  const blob = await wacz(db);
  const { entries } = await readContainer(blob);
  const read = async (path: string) => {
    const { from, size } = entries.find((one) => one.path === path) ?? { from: 0, size: 0 };
    return (await blob.slice(from, from + size).text()).trimEnd().split('\n');
  };
  expect((await read('indexes/index.cdx')).map((line) => line.split(' ')[1])).toEqual(['20261120080000']);
  expect(JSON.parse((await read('pages/pages.jsonl'))[1] ?? '')).toMatchObject({ ts: at });
});

test('is written without WebAssembly, which an extension’s page may not run', async () => {
  vi.stubGlobal('WebAssembly', undefined);
  try {
    expect((await wacz()).size).toBeGreaterThan(1000);
  } finally {
    vi.unstubAllGlobals();
  }
});

test('the same captures give the same archive', async () => {
  const [first, second] = [await wacz(), await wacz()];
  expect(first.size).toBe(second.size);
});

describe('what the snapshot lacks and the browser’s own archive has', () => {
  const PICTURE = 'https://img.alicdn.com/a.png?x=1&y=2';
  const html = (mark: string) =>
    `<meta charset="utf-8"><img alt="灯" ${mark}><div style='background:url("data:,")/* juli-missing https://img.alicdn.com/b.png */'>`;
  const LOST = `data-juli-src-src="${PICTURE.replace('&', '&amp;')}" src="data:image/svg+xml,%3Csvg%3E"`;
  const boundary = '----MultipartBoundary--x----';
  const part = (type: string, url: string, body: string) =>
    `\r\n--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-Location: ${url}\r\n\r\n${body}\r\n`;
  const mhtml = [
    `From: <Saved by Blink>\r\nContent-Type: multipart/related; boundary="${boundary}"\r\n\r\n`,
    part('text/html', 'https://shop.example/product', btoa('<p>')),
    part('image/png', PICTURE, btoa('PNG')),
    part('text/css', 'https://g.alicdn.com/a.css', btoa('a{}')),
    `\r\n--${boundary}--\r\n`,
  ].join('');

  test('lies in the archive under its own address, and the page asks for it there', async () => {
    const db = freshDatabase();
    const { meta } = draft('p');
    await saveCapture(
      draft('p', {
        at: '2026-11-20T08:00:00Z',
        page: 'product',
        meta: { ...meta, url: 'https://shop.example/product' },
      }),
      [
        { name: 'page.html', bytes: new Blob([html(LOST)]), type: 'text/html' },
        { name: 'page.mhtml', bytes: new Blob([mhtml]), type: 'multipart/related' },
      ],
      db,
    );
    const blob = await wacz(db);
    const { entries } = await readContainer(blob);
    const held = new Map<string, string>();
    const entry = entries.find(({ path }) => path === 'archive/data.warc.gz');
    const archive = blob.slice(entry?.from, (entry?.from ?? 0) + (entry?.size ?? 0));
    for await (const record of WARCParser.iterRecords(archive.stream()))
      held.set(record.warcTargetURI ?? '', await record.contentText());
    expect([...held.keys()]).toEqual(['', PICTURE, 'https://shop.example/product']);
    expect(held.get(PICTURE)).toBe('PNG');
    const page = held.get('https://shop.example/product') ?? '';
    expect(page).toContain(`<img alt="灯" src="${PICTURE.replace('&', '&amp;')}">`);
    // Not in the archive: it stays as it was.
    expect(page).toContain('juli-missing https://img.alicdn.com/b.png');
  });

  test('also inside of frames; nothing else is touched', () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    const nested = (text: string) => `<iframe srcdoc="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
    const has = new Set([PICTURE, 'https://img.alicdn.com/b.png']);
    const changed = new TextDecoder().decode(withAddresses(encode(nested(nested(html(LOST)))), has));
    const address = PICTURE.replace('&', '&amp;').replaceAll('&', '&amp;').replaceAll('&', '&amp;');
    expect(changed).toContain(`src=&amp;quot;${address}&amp;quot;`);
    expect(changed).toContain('url(&amp;quot;https://img.alicdn.com/b.png&amp;quot;)');
    const other = encode('<img data-juli-src-src="x"><p>');
    expect(withAddresses(other, has)).toBe(other);
  });
});
