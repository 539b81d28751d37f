import { getSurt, WARCRecord, WARCSerializer } from 'warcio';
import { Temporal } from '../../clock.ts';
import { sha256, sha256Sync } from '../../hash.ts';
import type { Hash } from '../types.ts';
import { openSpool, type Spool } from './spool.ts';

export const WARC = 'data.warc.gz';

/** What a record holds: something that a server answers to an address, or a file beside it (`resource`). */
export interface Held {
  url: string;
  mime: string;
  /** Instant of the capture, ISO 8601. */
  at: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Headers of a `response`; a record without them is a `resource`. */
  headers?: Record<string, string>;
  /** What makes its id: the same capture always gets the same. */
  name: string;
}

/**
 * WARC records one after the other, each compressed on its own, and what the index says of them. They go to a file of the
 * browser's own, not to memory.
 */
export class WarcFile {
  readonly #spool: Spool;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #lines: string[] = [];
  #offset = 0;

  private constructor(spool: Spool) {
    this.#spool = spool;
    this.#writer = spool.writable.getWriter();
  }

  static async begin(at: string, software: string): Promise<WarcFile> {
    const file = new WarcFile(await openSpool('pack.warc'));
    const about = {
      filename: WARC,
      type: 'warcinfo',
      date: at,
      warcVersion: 'WARC/1.1',
      warcHeaders: idOf(`info ${at}`),
    };
    const record = WARCRecord.createWARCInfo(about as Parameters<typeof WARCRecord.createWARCInfo>[0], {
      software,
      format: 'WARC File Format 1.1',
    });
    await file.#write(record);
    return file;
  }

  async add({ url, mime, at, bytes, headers, name }: Held): Promise<void> {
    const about = { url, date: at, warcVersion: 'WARC/1.1' as const };
    const record = headers
      ? WARCRecord.create(
          {
            ...about,
            warcHeaders: idOf(name),
            type: 'response',
            statusline: 'HTTP/1.1 200 OK',
            httpHeaders: headers,
          },
          one(bytes),
        )
      : WARCRecord.create(
          { ...about, warcHeaders: { ...idOf(name), 'Content-Type': mime }, type: 'resource' },
          one(bytes),
        );
    // Both digests are given: the library's own come from WebAssembly, which an extension's page may not run.
    const digest = `sha256:${await sha256(bytes)}`;
    record.warcHeaders.headers.set('WARC-Payload-Digest', digest);
    record.warcHeaders.headers.set('WARC-Block-Digest', headers ? `sha256:${await blockHash(record, bytes)}` : digest);
    const offset = String(this.#offset);
    const length = String(await this.#write(record));
    const type = mime.split(';')[0] ?? mime;
    const line = { url, mime: type, status: '200', digest, length, offset, filename: WARC };
    this.#lines.push(`${url.startsWith('urn:') ? url : getSurt(url)} ${digits(at)} ${JSON.stringify(line)}\n`);
  }

  async #write(record: WARCRecord): Promise<number> {
    const bytes = await WARCSerializer.serialize(record, { gzip: true });
    await this.#writer.write(bytes);
    this.#offset += bytes.length;
    return bytes.length;
  }

  /** The whole file, once nothing more is added; `remove` it when it is read. */
  async end(): Promise<Blob> {
    await this.#writer.close();
    return this.#spool.blob();
  }

  async remove(): Promise<void> {
    await this.#writer.abort().catch((error) => console.warn('the spool of a web archive', error));
    await this.#spool.remove();
  }

  /** CDXJ: sorted by key and time, as readers search it. */
  index(): string {
    return this.#lines.sort((a, b) => (a < b ? -1 : 1)).join('');
  }
}

/** An id in the form of a UUID (version 8, RFC 9562) that is a hash. */
function idOf(of: string): Record<string, string> {
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

function blockHash({ httpHeaders }: WARCRecord, bytes: Uint8Array<ArrayBuffer>): Promise<Hash> {
  const head = new TextEncoder().encode(`${httpHeaders}\r\n`);
  const block = new Uint8Array(head.length + bytes.length);
  block.set(head);
  block.set(bytes, head.length);
  return sha256(block);
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** `2026-11-28T03:04:05.9Z` → `20261128030405`: cut off, as readers do that look for a page by its time. */
function digits(at: string): string {
  return Temporal.Instant.from(at).toString().replace(/\D/g, '').slice(0, 14);
}
