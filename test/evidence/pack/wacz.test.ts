import { gunzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { WARCParser } from 'warcio';
import { writeWacz } from '../../../utils/evidence/pack/wacz.ts';
import { readContainer } from '../../../utils/evidence/verify/container.ts';
import { caseWithEvidence, EXPORTED_AT } from '../support/pack.ts';

async function wacz(): Promise<Blob> {
  const { db } = await caseWithEvidence();
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
    expect(record).toContain(`WARC-Target-URI: ${about.url?.replace('<2>', '%3C2%3E')}`);
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
