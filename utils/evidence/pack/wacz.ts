import { sha256Sync } from '../../hash.ts';
import type { JuliDatabase } from '../database.ts';
import type { ArtefactName, Capture } from '../types.ts';
import { Container } from './container.ts';
import { readStored } from './damage.ts';
import { bytesOf } from './read-through.ts';
import { filesOfArchive, withAddresses } from './replayed-page.ts';
import { WARC, WarcFile } from './warc.ts';

interface Resource {
  name: string;
  path: string;
  hash: string;
  bytes: number;
}

export interface WaczOptions {
  db: JuliDatabase;
  /** Instant of the export, ISO 8601. */
  at: string;
  title: string;
  software: string;
  signal?: AbortSignal;
  /** Bytes of captured files that have gone in. */
  onProgress?: (done: number) => void;
}

/** What of a capture goes into a web archive. */
export const REPLAYED: readonly ArtefactName[] = ['page.html', 'page.mhtml', 'viewport.png'];

/**
 * The captured pages as a web archive (WACZ 1.1: WARC, index, list of pages), which ReplayWeb.page and other archives' tools
 * open. A page is stored as a `response`: what the server sent is not known to an extension, so its headers are those of the
 * snapshot, and say so. Beside it lie the files of the browser's own archive, each under its own address, and the picture of
 * the screen as `urn:view:`. One file is in memory at a time; one that the store has lost is left out.
 */
export async function writeWacz(
  captures: readonly Capture[],
  output: WritableStream<Uint8Array>,
  { db, at, title, software, signal, onProgress }: WaczOptions,
): Promise<void> {
  const warc = await WarcFile.begin(at, software);
  try {
    const pages: string[] = [JSON.stringify({ format: 'json-pages-1.0', id: 'pages', title: 'All Pages' })];
    let done = 0;
    for (const capture of captures) {
      signal?.throwIfAborted();
      if (await addCapture(warc, capture, db, signal)) pages.push(pageLine(capture));
      done += replayedSize(capture);
      onProgress?.(done);
    }
    const container = new Container(output, at);
    const resources: Resource[] = [];
    const put = async (path: string, content: Blob) => {
      const { sha256: hash, size } = await container.add(path, content, undefined, signal);
      resources.push({ name: path.slice(path.lastIndexOf('/') + 1), path, hash: `sha256:${hash}`, bytes: size });
    };
    await put(`archive/${WARC}`, await warc.end());
    await put('indexes/index.cdx', new Blob([warc.index()]));
    await put('pages/pages.jsonl', new Blob([`${pages.join('\n')}\n`]));
    const datapackage = JSON.stringify(
      { profile: 'data-package', wacz_version: '1.1.1', title, created: at, software, resources },
      null,
      2,
    );
    await container.add('datapackage.json', new Blob([datapackage]));
    const digest = { path: 'datapackage.json', hash: `sha256:${sha256Sync(datapackage)}` };
    await container.add('datapackage-digest.json', new Blob([JSON.stringify(digest)]));
    await container.close();
  } finally {
    await warc.remove();
  }
}

/** Bytes that a capture gives to a web archive; none without a snapshot of its page. */
export function replayedSize({ artefacts }: Capture): number {
  if (!artefacts.some(({ name }) => name === 'page.html')) return 0;
  return artefacts.reduce((sum, { name, size }) => sum + (REPLAYED.includes(name) ? size : 0), 0);
}

/** As a browser would ask for it: readers of archives look an address up by its letters. */
const addressOf = ({ url }: Capture['meta']) => URL.parse(url)?.href ?? url;

function pageLine({ id, at, meta, artefacts }: Capture): string {
  const size = artefacts.find(({ name }) => name === 'page.html')?.size;
  return JSON.stringify({ id, url: addressOf(meta), title: meta.title, ts: at, size });
}

/** @returns whether there is a page of it to show. */
async function addCapture(
  warc: WarcFile,
  { id, at, meta, artefacts }: Capture,
  db: JuliDatabase,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const read = async (name: ArtefactName) => {
    const hash = artefacts.find((one) => one.name === name)?.hash;
    const found = hash === undefined ? undefined : await readStored(hash, db, signal);
    return found && 'content' in found ? bytesOf(found.content) : undefined;
  };
  const page = await read('page.html');
  if (!page) return false;
  const url = addressOf(meta);
  const { document } = meta;
  const mhtml = await read('page.mhtml');
  const there = new Set<string>();
  for await (const file of mhtml ? filesOfArchive(mhtml) : []) {
    const headers = { 'Content-Type': file.mime, 'X-Archived-From': 'page.mhtml' };
    await warc.add({ ...file, at, headers, name: `${id} ${file.url}` });
    there.add(file.url);
  }
  const mime = 'text/html; charset=utf-8';
  const headers = { 'Content-Type': mime, 'X-Snapshot-Of': document?.contentType ?? 'unknown' };
  await warc.add({ url, mime, at, bytes: withAddresses(page, there), headers, name: `${id} page` });
  const view = await read('viewport.png');
  if (view) await warc.add({ url: `urn:view:${url}`, mime: 'image/png', at, bytes: view, name: `${id} view` });
  return true;
}
