import { getSurt, WARCRecord, WARCSerializer } from 'warcio';
import { Temporal } from '../../clock.ts';
import { sha256, sha256Sync } from '../../hash.ts';
import type { JuliDatabase } from '../database.ts';
import type { Capture } from '../types.ts';
import { contentOf } from './compose.ts';
import { Container } from './container.ts';

const WARC = 'data.warc.gz';

interface Resource {
  name: string;
  path: string;
  hash: string;
  bytes: number;
}

/**
 * The captured pages as a web archive (WACZ 1.1: WARC, index, list of pages), which ReplayWeb.page and other archives' tools
 * open. A page is stored as a `response`: what the server sent is not known to an extension, so its headers are those of the
 * snapshot, and say so. The picture of the screen lies beside it as `urn:view:`. One page is in memory at a time; the
 * compressed records are kept until the whole is written.
 */
export async function writeWacz(
  captures: readonly Capture[],
  output: WritableStream<Uint8Array>,
  { db, at, title, software }: { db: JuliDatabase; at: string; title: string; software: string },
): Promise<void> {
  const archive = new Archive();
  await archive.add(
    WARCRecord.createWARCInfo(
      { filename: WARC, type: 'warcinfo', date: at, warcVersion: 'WARC/1.1', warcHeaders: recordId(`info ${at}`) },
      { software, format: 'WARC File Format 1.1' },
    ),
  );
  const pages: string[] = [JSON.stringify({ format: 'json-pages-1.0', id: 'pages', title: 'All Pages' })];
  for (const capture of captures) {
    const snapshot = capture.artefacts.find(({ name }) => name === 'page.html');
    if (!snapshot) continue;
    const { url } = capture.meta;
    await archive.page(capture, await contentOf(snapshot.hash, db));
    const view = capture.artefacts.find(({ name }) => name === 'viewport.png');
    if (view) await archive.picture(capture, await contentOf(view.hash, db));
    pages.push(JSON.stringify({ id: capture.id, url, title: capture.meta.title, ts: capture.at, size: snapshot.size }));
  }
  const container = new Container(output, at);
  const resources: Resource[] = [];
  const put = async (path: string, content: Blob) => {
    const { sha256: hash, size } = await container.add(path, content);
    resources.push({ name: path.slice(path.lastIndexOf('/') + 1), path, hash: `sha256:${hash}`, bytes: size });
  };
  await put(`archive/${WARC}`, archive.blob());
  await put('indexes/index.cdx', new Blob([archive.index()]));
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
}

/** WARC records one after the other, each compressed on its own, and what the index says of them. */
class Archive {
  readonly #parts: Blob[] = [];
  readonly #lines: string[] = [];
  #offset = 0;

  async page(capture: Capture, content: Blob): Promise<void> {
    const { url, document } = capture.meta;
    const mime = 'text/html';
    await this.add(
      WARCRecord.create(
        {
          ...head(capture, url, 'page'),
          type: 'response',
          statusline: 'HTTP/1.1 200 OK',
          httpHeaders: {
            'Content-Type': `${mime}; charset=utf-8`,
            'X-Snapshot-Of': document?.contentType ?? 'unknown',
          },
        },
        one(await bytesOf(content)),
      ),
      { url, mime, at: capture.at, content },
    );
  }

  async picture(capture: Capture, content: Blob): Promise<void> {
    const url = `urn:view:${capture.meta.url}`;
    const mime = 'image/png';
    const { warcHeaders, ...about } = head(capture, url, 'view');
    const record = { ...about, warcHeaders: { ...warcHeaders, 'Content-Type': mime }, type: 'resource' as const };
    await this.add(WARCRecord.create(record, one(await bytesOf(content))), { url, mime, at: capture.at, content });
  }

  async add(record: WARCRecord, about?: { url: string; mime: string; at: string; content: Blob }): Promise<void> {
    const digest = about && (await digestOf(about.content));
    if (about && digest) {
      // Both digests are given: the library's own come from WebAssembly, which an extension's page may not run.
      const block = record.httpHeaders ? new Blob([`${record.httpHeaders}\r\n`, about.content]) : about.content;
      record.warcHeaders.headers.set('WARC-Payload-Digest', digest);
      record.warcHeaders.headers.set('WARC-Block-Digest', await digestOf(block));
    }
    const bytes = (await WARCSerializer.serialize(record, { gzip: true })) as Uint8Array<ArrayBuffer>;
    if (about) {
      const { url, mime, at } = about;
      const place = { length: String(bytes.length), offset: String(this.#offset), filename: WARC };
      const key = url.startsWith('urn:') ? url : getSurt(url);
      this.#lines.push(`${key} ${digits(at)} ${JSON.stringify({ url, mime, status: '200', digest, ...place })}\n`);
    }
    this.#offset += bytes.length;
    this.#parts.push(new Blob([bytes]));
  }

  blob(): Blob {
    return new Blob(this.#parts);
  }

  /** CDXJ: sorted by key and time, as readers search it. */
  index(): string {
    return this.#lines.sort((a, b) => (a < b ? -1 : 1)).join('');
  }
}

function head({ id, at }: Capture, url: string, what: string) {
  return { url, date: at, warcVersion: 'WARC/1.1' as const, warcHeaders: recordId(`${id} ${what}`) };
}

/** An id that the same capture always gets: a hash in the form of a UUID (version 8, RFC 9562). */
function recordId(of: string): Record<string, string> {
  const hash = sha256Sync(of);
  const uuid = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
  return { 'WARC-Record-ID': `<urn:uuid:${uuid}>` };
}

const digestOf = async (content: Blob): Promise<string> => `sha256:${await sha256(content)}`;
const bytesOf = async (content: Blob): Promise<Uint8Array> => new Uint8Array(await content.arrayBuffer());

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** `2026-11-28T03:04:05Z` → `20261128030405`. */
function digits(at: string): string {
  return Temporal.Instant.from(at).round('second').toString().replace(/\D/g, '').slice(0, 14);
}
