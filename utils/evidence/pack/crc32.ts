/** Reversed polynomial of CRC-32 (ISO 3309), as ZIP uses it. */
const POLYNOMIAL = 0xedb88320;
/** Bytes at a time. */
const STRIDE = 16;

/** `TABLE[n * 256 + b]` carries byte `b` past `n` further bytes. Signed, as engines keep such numbers in registers. */
const TABLE = makeTable();

function makeTable(): Int32Array {
  const table = new Int32Array(STRIDE * 256);
  for (let at = 0; at < table.length; at++) {
    const before = table[at - 256] as number;
    let value = at < 256 ? at : (before >>> 8) ^ (table[before & 0xff] as number);
    for (let bit = at < 256 ? 8 : 0; bit > 0; bit--) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    table[at] = value;
  }
  return table;
}

/** A byte carried past `further` bytes. */
const carried = (byte: number, further: number): number => TABLE[further * 256 + (byte & 0xff)] as number;

/** Four bytes of which the last is carried past `further` bytes. */
const word = (value: number, further: number): number =>
  carried(value, further + 3) ^
  carried(value >>> 8, further + 2) ^
  carried(value >>> 16, further + 1) ^
  carried(value >>> 24, further);

/** CRC-32 of `bytes`, going on from `before` where they are a further piece. Unsigned. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let at = 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (; at + STRIDE <= bytes.length; at += STRIDE)
    crc =
      word(view.getInt32(at, true) ^ crc, 12) ^
      word(view.getInt32(at + 4, true), 8) ^
      word(view.getInt32(at + 8, true), 4) ^
      word(view.getInt32(at + 12, true), 0);
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ carried(crc ^ (bytes[at] as number), 0);
  return ~crc >>> 0;
}
