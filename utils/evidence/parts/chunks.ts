/** Bytes of one chunk: the fewest, the most, and (by the mask) 8 KB beyond the fewest on average. */
const FEWEST = 2048;
const MOST = 64 * 1024;
const MASK = 0xfff80000;

/**
 * One number for each byte value, the same for ever: another table would cut everything elsewhere, and what is stored
 * already would be stored once more. Made by an xorshift generator (Marsaglia 2003).
 */
const GEAR = new Int32Array(256);
for (let index = 0, seed = 0x6a75_6c69; index < GEAR.length; index++) {
  seed ^= seed << 13;
  seed ^= seed >>> 17;
  seed ^= seed << 5;
  GEAR[index] = seed;
}

/**
 * Cuts bytes where their content says so (a rolling hash of the last 32 bytes): a change moves the cuts around it and no
 * others, so that two versions of a page share all other chunks. The method is FastCDC's gear hash (Xia et al. 2016).
 */
export function chunksOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = chunkEnd(bytes, from);
    chunks.push(bytes.subarray(from, end));
    from = end;
  }
  return chunks;
}

function chunkEnd(bytes: Uint8Array, from: number): number {
  const most = Math.min(bytes.length, from + MOST);
  let hash = 0;
  for (let at = from + FEWEST - 32; at < most; at++) {
    hash = ((hash << 1) + (GEAR[bytes[at] ?? 0] ?? 0)) | 0;
    if ((hash & MASK) === 0 && at >= from + FEWEST) return at + 1;
  }
  return most;
}
