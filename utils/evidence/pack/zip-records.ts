/** One file of an archive, and where its header begins. */
export interface ZipEntry {
  name: Uint8Array;
  size: number;
  crc32: number;
  offset: number;
}

/** Unix, version 2.0: with MS-DOS as its maker, unzip takes the UTF-8 names for a code page. */
const MADE_BY = (3 << 8) | 20;
/** An ordinary file that all may read. */
const ATTRIBUTES = 0o100644 * 0x10000;
const UTF8_NAME = 0x0800;
const STORED = 0;
/** The version of ZIP that is needed to read it: 1.0, or 4.5 where a number needs 64 bits. */
const VERSION = 10;
const VERSION_64 = 45;
const EXTRA_64 = 1;
/** What stands where a number does not fit; the number is then in the 64-bit record beside it. */
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

const u16 = (value: number): number[] => [value & 0xff, value >>> 8];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const u64 = (value: number): number[] => [...u32(value % 2 ** 32), ...u32(Math.floor(value / 2 ** 32))];
const fits = (value: number): boolean => value < FULL_32;

/** What stands in front of a file's bytes (APPNOTE 4.3.7). @param date as ZIP writes it, see `dosDate`. */
export function localHeader(entry: ZipEntry, date: number): Uint8Array<ArrayBuffer> {
  const extra = longSizes(entry);
  return Uint8Array.from([...u32(0x04034b50), ...described(entry, date, extra), ...entry.name, ...extra64(extra)]);
}

/** The archive's end: its directory, which names every file once more, and where that is (APPNOTE 4.3.12 to 4.3.16). */
export function directory(entries: readonly ZipEntry[], from: number, date: number): Uint8Array<ArrayBuffer> {
  const headers = entries.map((entry) => centralHeader(entry, date));
  const size = headers.reduce((sum, { length }) => sum + length, 0);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const header of headers) {
    whole.set(header, at);
    at += header.length;
  }
  const end = endOf(entries, from, size);
  const all = new Uint8Array(size + end.length);
  all.set(whole);
  all.set(end, size);
  return all;
}

function centralHeader(entry: ZipEntry, date: number): number[] {
  const { name, offset } = entry;
  const extra = [...longSizes(entry), ...(fits(offset) ? [] : u64(offset))];
  const noCommentFirstDiskNoAttributes = [...u16(0), ...u16(0), ...u16(0)];
  return [
    ...u32(0x02014b50),
    ...u16(MADE_BY),
    ...described(entry, date, extra),
    ...noCommentFirstDiskNoAttributes,
    ...u32(ATTRIBUTES),
    ...u32(Math.min(offset, FULL_32)),
    ...name,
    ...extra64(extra),
  ];
}

/** What both headers say of a file, from the version to the length of the extra field. */
function described({ name, size, crc32 }: ZipEntry, date: number, extra: readonly number[]): number[] {
  const shown = u32(Math.min(size, FULL_32));
  return [
    ...u16(extra.length > 0 ? VERSION_64 : VERSION),
    ...u16(UTF8_NAME),
    ...u16(STORED),
    ...u32(date),
    ...u32(crc32),
    ...shown,
    ...shown,
    ...u16(name.length),
    ...u16(extra64(extra).length),
  ];
}

/** Both sizes, compressed and not, where they need 64 bits. */
const longSizes = ({ size }: ZipEntry): number[] => (fits(size) ? [] : [...u64(size), ...u64(size)]);

const extra64 = (numbers: readonly number[]): number[] =>
  numbers.length > 0 ? [...u16(EXTRA_64), ...u16(numbers.length), ...numbers] : [];

function endOf(entries: readonly ZipEntry[], from: number, size: number): number[] {
  const count = entries.length;
  if (fits(from) && count < FULL_16 && entries.every((entry) => fits(entry.size)))
    return [...u32(0x06054b50), ...u32(0), ...u16(count), ...u16(count), ...u32(size), ...u32(from), ...u16(0)];
  const long = [
    ...u16(VERSION_64),
    ...u16(VERSION_64),
    ...u64(0),
    ...u64(count),
    ...u64(count),
    ...u64(size),
    ...u64(from),
  ];
  const full = [FULL_16, FULL_16, FULL_16, FULL_16].flatMap(u16);
  return [
    ...u32(0x06064b50),
    ...u64(long.length),
    ...long,
    ...u32(0x07064b50),
    ...u32(0),
    ...u64(from + size),
    ...u32(1),
    ...u32(0x06054b50),
    ...full,
    ...u32(FULL_32),
    ...u32(FULL_32),
    ...u16(0),
  ];
}
