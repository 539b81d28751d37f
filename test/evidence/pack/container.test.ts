import { crc32 as nodeCrc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Container, ContentAltered } from '../../../utils/evidence/pack/container.ts';
import { crc32 } from '../../../utils/evidence/pack/crc32.ts';
import { dosDate } from '../../../utils/evidence/pack/dos-date.ts';
import { readContainer, Unreadable } from '../../../utils/evidence/verify/container.ts';

const AT = '2026-11-28T03:04:05Z';
const FILES = { 'README.txt': '你好', 'E1_基础凭证/01_订单.txt': 'order', 'empty.txt': '', 'tail.bin': 'xyz' };

async function zip(files: Record<string, string> = FILES, at = AT): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const collected = new Response(readable as ReadableStream<Uint8Array<ArrayBuffer>>).bytes();
  const container = new Container(writable, at);
  for (const [path, content] of Object.entries(files)) await container.add(path, new Blob([content]));
  await container.close();
  return collected as Promise<Uint8Array<ArrayBuffer>>;
}

test('CRC-32 as zlib computes it, in one piece or several', () => {
  const bytes = new Uint8Array(1003).map((_, index) => (index * 89) % 251);
  for (const length of [0, 1, 7, 8, 9, 1003])
    expect(crc32(bytes.subarray(0, length))).toBe(nodeCrc32(bytes.subarray(0, length)));
  expect(crc32(bytes.subarray(500), crc32(bytes.subarray(0, 500)))).toBe(nodeCrc32(bytes));
});

describe('a container', () => {
  test('is read back whole, file by file, in its order', async () => {
    const blob = new Blob([await zip()]);
    const { entries, problems } = await readContainer(blob);
    expect(problems).toEqual([]);
    expect(entries.map(({ path }) => path)).toEqual(Object.keys(FILES));
    for (const { path, from, size } of entries)
      expect(await blob.slice(from, from + size).text()).toBe(FILES[path as keyof typeof FILES]);
  });

  test('is the same bytes each time, in every time zone', async () => {
    const here = await zip();
    const zone = process.env.TZ;
    process.env.TZ = 'America/New_York';
    expect(await zip()).toEqual(here);
    process.env.TZ = zone;
    expect(dosDate(AT)).toBe((((46 << 9) | (11 << 5) | 28) * 65536 + ((11 << 11) | (4 << 5) | 2)) >>> 0);
  });

  test('shows every changed byte that is not content', async () => {
    const bytes = await zip();
    const { entries } = await readContainer(new Blob([bytes]));
    const isContent = (at: number) => entries.some(({ from, size }) => at >= from && at < from + size);
    let looked = 0;
    for (let at = 0; at < bytes.length; at++) {
      if (isContent(at)) continue;
      for (const mask of [1, 0x80, 0xff]) {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ mask;
        const found = await readContainer(new Blob([changed])).catch((error) => error);
        if (!(found instanceof Unreadable))
          expect({ at, mask, problems: found.problems.length > 0 }).toMatchObject({ problems: true });
        looked++;
      }
    }
    expect(looked).toBeGreaterThan(1000);
  });

  test('shows bytes in front, behind and between, and is unreadable when cut', async () => {
    const bytes = await zip();
    for (const more of [
      [bytes, 'x'],
      ['x', bytes],
    ]) {
      const found = await readContainer(new Blob(more)).catch((error) => error);
      expect(found instanceof Unreadable || found.problems.length > 0).toBe(true);
    }
    for (const length of [0, 1, 21, 22, bytes.length - 1])
      await expect(readContainer(new Blob([bytes.subarray(0, length)]))).rejects.toBeInstanceOf(Unreadable);
  });

  test('does not take bytes that are not what they are called', async () => {
    const { writable, readable } = new TransformStream<Uint8Array, Uint8Array>();
    void readable.pipeTo(new WritableStream());
    const adding = new Container(writable, AT).add('a', new Blob(['x']), '0'.repeat(64));
    await expect(adding).rejects.toBeInstanceOf(ContentAltered);
  });
});
