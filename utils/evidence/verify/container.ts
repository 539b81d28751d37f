/** One file of an archive, as its central directory names it. */
export interface Entry {
  path: string;
  /** Where its bytes are. */
  from: number;
  size: number;
  crc32: number;
}

/** It is no archive that can be read at all. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

export interface ReadContainer {
  entries: Entry[];
  /** Date and time that every file has, as ZIP writes them. */
  date: number;
  /** Places that are not written as a pack is: what is wrong, and at which byte. */
  problems: { path?: string; detail: string }[];
}

/** Version 2.0 on Unix, and an ordinary file that all may read (APPNOTE 4.4.2, 4.4.15). */
const MADE_BY = 0x0314;
const ATTRIBUTES = 0x81a40000;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;
const END_LENGTH = 22;
const END_64_LENGTH = 56 + 20;

/**
 * Reads an archive as a pack is written (utils/evidence/pack/container.ts) and accounts for every byte that is not a
 * file's content: the local headers, the central directory and its end are composed anew from what the directory says,
 * and compared. Written independently of the library that writes packs. Memory: the directory, never a file.
 * @throws {Unreadable} when there is no directory to go by.
 */
export async function readContainer(blob: Blob): Promise<ReadContainer> {
  const end = await readEnd(blob);
  const directory = await bytesOf(blob, end.from, end.from + end.size);
  const problems: ReadContainer['problems'] = [];
  const entries: (Entry & { date: number; offset: number })[] = [];
  for (let at = 0; entries.length < end.count; ) {
    const read = readCentral(directory, at);
    if (!read) throw new Unreadable(`The directory of the archive is damaged at byte ${end.from + at}.`);
    entries.push(read.entry);
    at += read.length;
    if (entries.length === end.count && at !== directory.length)
      problems.push({ detail: `${directory.length - at} bytes too many in the directory` });
  }
  const date = entries[0]?.date ?? 0;
  let place = 0;
  for (const entry of entries) {
    const header = localHeader(entry, date);
    const found = await bytesOf(blob, place, place + header.length);
    const different = header.findIndex((byte, index) => byte !== found[index]);
    if (entry.offset !== place || different >= 0)
      problems.push({ path: entry.path, detail: `header differs at byte ${place + Math.max(0, different)}` });
    entry.from = place + header.length;
    place = entry.from + entry.size;
  }
  const rest = composeEnd(entries, date, place);
  const found = await bytesOf(blob, place, blob.size);
  const different = rest.findIndex((byte, index) => byte !== found[index]);
  if (different >= 0) problems.push({ detail: `directory differs at byte ${place + different}` });
  else if (found.length !== rest.length) problems.push({ detail: `${found.length - rest.length} bytes too many` });
  return { entries: entries.map(({ path, from, size, crc32 }) => ({ path, from, size, crc32 })), date, problems };
}

async function bytesOf(blob: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.slice(from, to).arrayBuffer());
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

async function readEnd(blob: Blob): Promise<{ from: number; size: number; count: number }> {
  const bytes = await bytesOf(blob, Math.max(0, blob.size - END_LENGTH), blob.size);
  const view = viewOf(bytes);
  if (bytes.length < END_LENGTH || view.getUint32(0, true) !== END)
    throw new Unreadable('This is not a ZIP archive, or its end is cut off or has something after it.');
  const end = { count: view.getUint16(10, true), size: view.getUint32(12, true), from: view.getUint32(16, true) };
  if (end.count === MAX_16 || end.from === MAX_32) {
    const long = viewOf(await bytesOf(blob, blob.size - END_LENGTH - END_64_LENGTH, blob.size - END_LENGTH));
    if (long.byteLength < END_64_LENGTH || long.getUint32(0, true) !== END_64)
      throw new Unreadable('The end of the archive is damaged.');
    end.count = Number(long.getBigUint64(32, true));
    end.size = Number(long.getBigUint64(40, true));
    end.from = Number(long.getBigUint64(48, true));
  }
  if (end.from + end.size > blob.size || end.count > end.size / 46)
    throw new Unreadable('The end of the archive points beyond it.');
  return end;
}

function readCentral(directory: Uint8Array<ArrayBuffer>, at: number) {
  if (at + 46 > directory.length) return undefined;
  const view = viewOf(directory.subarray(at));
  if (view.getUint32(0, true) !== CENTRAL) return undefined;
  const nameLength = view.getUint16(28, true);
  const extraLength = view.getUint16(30, true);
  const length = 46 + nameLength + extraLength + view.getUint16(32, true);
  if (at + length > directory.length) return undefined;
  let size = view.getUint32(24, true);
  let offset = view.getUint32(42, true);
  let extra = 46 + nameLength + 4;
  const long = () => {
    const value = extra + 8 <= 46 + nameLength + extraLength ? Number(view.getBigUint64(extra, true)) : 0;
    extra += 8;
    return value;
  };
  if (size === MAX_32) {
    size = long();
    long();
  }
  if (offset === MAX_32) offset = long();
  const path = new TextDecoder().decode(directory.subarray(at + 46, at + 46 + nameLength));
  const entry = { path, from: 0, size, offset, crc32: view.getUint32(16, true), date: view.getUint32(12, true) };
  return { entry, length };
}

interface Described {
  path: string;
  size: number;
  crc32: number;
}

/** Writes little-endian numbers one after the other. */
class Bytes {
  readonly #bytes: number[] = [];
  /** `[value, bytes]` … */
  numbers(...pairs: readonly (readonly [number, 2 | 4 | 8])[]): this {
    for (const [value, width] of pairs)
      for (let place = 0; place < width; place++) this.#bytes.push(Math.floor(value / 256 ** place) % 256);
    return this;
  }
  bytes(more: Uint8Array): this {
    for (const byte of more) this.#bytes.push(byte);
    return this;
  }
  done(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes);
  }
}

const UTF8_NAME = 0x0800;
const isLong = (value: number) => value >= MAX_32;

function localHeader({ path, size, crc32 }: Described, date: number): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(path);
  const shown = isLong(size) ? MAX_32 : size;
  const header = new Bytes()
    .numbers([LOCAL, 4], [isLong(size) ? 45 : 10, 2], [UTF8_NAME, 2], [0, 2], [date, 4], [crc32, 4])
    .numbers([shown, 4], [shown, 4], [name.length, 2], [isLong(size) ? 20 : 0, 2])
    .bytes(name);
  if (isLong(size)) header.numbers([1, 2], [16, 2], [size, 8], [size, 8]);
  return header.done();
}

function composeEnd(entries: readonly (Described & { from: number })[], date: number, from: number): Uint8Array {
  const all = new Bytes();
  let size = 0;
  let place = 0;
  for (const entry of entries) {
    const central = centralHeader(entry, date, place);
    all.bytes(central);
    size += central.length;
    place = entry.from + entry.size;
  }
  const count = entries.length;
  if (isLong(from) || count >= MAX_16 || entries.some((entry) => isLong(entry.size))) {
    all
      .numbers([END_64, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [count, 8], [count, 8], [size, 8], [from, 8])
      .numbers([LOCATOR_64, 4], [0, 4], [from + size, 8], [1, 4])
      .numbers([END, 4], [MAX_16, 2], [MAX_16, 2], [MAX_16, 2], [MAX_16, 2], [MAX_32, 4], [MAX_32, 4], [0, 2]);
  } else all.numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [from, 4], [0, 2]);
  return all.done();
}

function centralHeader({ path, size, crc32 }: Described, date: number, offset: number): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(path);
  const shown = isLong(size) ? MAX_32 : size;
  const far = isLong(offset);
  const extra = (isLong(size) ? 16 : 0) + (far ? 8 : 0);
  const header = new Bytes()
    .numbers(
      [CENTRAL, 4],
      [MADE_BY, 2],
      [isLong(size) || far ? 45 : 10, 2],
      [UTF8_NAME, 2],
      [0, 2],
      [date, 4],
      [crc32, 4],
    )
    .numbers(
      [shown, 4],
      [shown, 4],
      [name.length, 2],
      [extra ? extra + 4 : 0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [ATTRIBUTES, 4],
    )
    .numbers([far ? MAX_32 : offset, 4])
    .bytes(name);
  if (extra) header.numbers([1, 2], [extra, 2]);
  if (isLong(size)) header.numbers([size, 8], [size, 8]);
  if (far) header.numbers([offset, 8]);
  return header.done();
}
