import { describe, expect, test } from 'vitest';
import { prepareArtefact, readArtefact, removeArtefacts, storeArtefacts } from '../../utils/evidence/artefacts.ts';
import type { JuliDatabase } from '../../utils/evidence/index.ts';
import { chunksOf } from '../../utils/evidence/parts/chunks.ts';
import { join, partsNamed, split, unpacked } from '../../utils/evidence/parts/recipe.ts';
import { resourcesIn } from '../../utils/evidence/parts/resources.ts';
import { sha256 } from '../../utils/hash.ts';
import { fc } from '../property.ts';
import { numbers, pageHtml, pageMhtml } from './support/listings.ts';
import { freshDatabase } from './support/records.ts';

const bytesOf = (text: string | Buffer): Uint8Array<ArrayBuffer> =>
  typeof text === 'string' ? new TextEncoder().encode(text) : new Uint8Array(text);

async function together(file: Uint8Array<ArrayBuffer>): Promise<Buffer> {
  const { recipe, parts } = await split(file);
  const byHash = new Map(await Promise.all(parts.map(async (part) => [part.hash, await unpacked(part)] as const)));
  return Buffer.concat(join(recipe, (hash) => byHash.get(hash) ?? new Uint8Array()));
}

const noise = (size: number, seed = 1) => {
  const next = numbers(seed);
  return Buffer.from(Array.from({ length: size }, () => next() * 256));
};

describe('a file taken apart and put together is the same file', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes)),
    fc.string({ maxLength: 500 }).map((text) => Buffer.from(text)),
    fc
      .uint8Array({ maxLength: 2000 })
      .map((bytes) => Buffer.from(`data:image/png;base64,${Buffer.from(bytes).toString('base64')}"`)),
    fc
      .uint8Array({ maxLength: 2000 })
      .map((bytes) =>
        Buffer.from(
          `Content-Transfer-Encoding: base64\r\nX: y\r\n\r\n${Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--b`,
        ),
      ),
    fc
      .constantFrom(';base64,', 'Content-Transfer-Encoding: base64\r\n', '\r\n\r\n', 'AAAA', '=', '\r\n')
      .map((text) => Buffer.from(text.repeat(40))),
  );

  test('whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const file = bytesOf(Buffer.concat(pieces));
        expect((await together(file)).equals(file)).toBe(true);
      }),
    );
  });

  test.each([
    ['a snapshot', bytesOf(pageHtml(1, 1))],
    ['an archive', bytesOf(pageMhtml(1, 1))],
    ['nothing', new Uint8Array()],
  ])('%s', async (_, file) => {
    expect((await together(file)).equals(file)).toBe(true);
  });
});

describe('resources', () => {
  const photo = noise(5_000);
  const asText = photo.toString('base64');

  test('are the decoded bytes, the same from a snapshot and from an archive', async () => {
    const hash = await sha256(bytesOf(photo));
    const { recipe } = await split(bytesOf(`<img src="data:image/png;base64,${asText}">`));
    expect(recipe.resources).toEqual([{ at: 32, part: hash, as: 'base64' }]);
    const mime = `Content-Transfer-Encoding: base64\r\n\r\n${asText.replace(/.{76}/g, '$&\r\n')}\r\n`;
    expect((await split(bytesOf(mime))).recipe.resources).toEqual([{ at: 37, part: hash, as: 'mime' }]);
  });

  test.each([
    ['a run whose last bits are not zero', `;base64,${'A'.repeat(600)}AAB=`],
    ['a run without its padding', `;base64,${'A'.repeat(602)}"`],
    ['lines of another length', `Content-Transfer-Encoding: base64\r\n\r\n${asText.replace(/.{60}/g, '$&\r\n')}`],
    ['lines that end in one character', `Content-Transfer-Encoding: base64\r\n\r\n${asText.replace(/.{76}/g, '$&\n')}`],
    ['a short one', `;base64,${'A'.repeat(100)}"`],
  ])('%s stays text', (_, file) => {
    expect(resourcesIn(bytesOf(file))).toEqual([]);
  });
});

describe('chunks', () => {
  test('are moved by a change only around it', () => {
    const before = noise(400_000);
    const after = Buffer.concat([before.subarray(0, 200_000), Buffer.from('新'), before.subarray(200_000)]);
    const known = new Set(chunksOf(bytesOf(before)).map((chunk) => Buffer.from(chunk).toString('latin1')));
    const added = chunksOf(bytesOf(after)).filter((chunk) => !known.has(Buffer.from(chunk).toString('latin1')));
    expect(known.size).toBeGreaterThan(20);
    expect(added.length).toBeLessThan(4);
  });

  test('have an end where nothing in the bytes gives one', () => {
    const sizes = chunksOf(new Uint8Array(300_000)).map(({ length }) => length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(64 * 1024);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(300_000);
  });
});

async function keep(db: JuliDatabase, file: Buffer, type = 'text/html'): Promise<string> {
  const bytes = bytesOf(file);
  const hash = await sha256(bytes);
  const artefact = await prepareArtefact({ hash, bytes: new Blob([bytes]), size: bytes.length, type });
  await db.transaction('rw', db.artefacts, db.parts, db.journal, () => storeArtefacts(db, [artefact]));
  return hash;
}

const remove = (db: JuliDatabase, hashes: string[]) =>
  db.transaction('rw', db.artefacts, db.parts, db.journal, () => removeArtefacts(db, hashes));

const text = async (db: JuliDatabase, hash: string) => Buffer.from(await (await readArtefact(hash, db)).arrayBuffer());

describe('in the store', () => {
  test('a file in parts is read whole, and kept with its type', async () => {
    const db = freshDatabase();
    const hash = await keep(db, pageHtml(1, 1));
    expect((await text(db, hash)).equals(pageHtml(1, 1))).toBe(true);
    expect((await readArtefact(hash, db)).type).toBe('text/html');
    expect('recipe' in ((await db.artefacts.get(hash)) ?? {})).toBe(true);
  });

  test('a row that holds the whole bytes, as before there were parts, is read as ever', async () => {
    const db = freshDatabase();
    const bytes = bytesOf(pageHtml(1, 1));
    const hash = await sha256(bytes);
    await db.artefacts.add({ hash, bytes: new Blob([bytes]), size: bytes.length, type: 'text/html' });
    expect((await text(db, hash)).equals(pageHtml(1, 1))).toBe(true);
  });

  test.each(['text', 'resources'] as const)(
    'a changed part of its %s is found out, a missing one is named',
    async (kind) => {
      const db = freshDatabase();
      const hash = await keep(db, pageHtml(1, 1));
      const row = await db.artefacts.get(hash);
      const recipe = row && 'recipe' in row ? row.recipe : { text: [], resources: [] };
      const part = await db.parts.get((kind === 'text' ? recipe.text[0] : recipe.resources[0]?.part) ?? '');
      if (!part) throw new Error('no part');
      const bytes = part.bytes.slice();
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      await db.parts.put({ ...part, bytes });
      await expect(readArtefact(hash, db)).rejects.toThrow();
      await db.parts.delete(part.hash);
      await expect(readArtefact(hash, db)).rejects.toThrow(part.hash);
    },
  );

  test('what is removed takes the parts along that nobody else is made of', async () => {
    const db = freshDatabase();
    const [first, second] = [await keep(db, pageHtml(1, 1)), await keep(db, pageHtml(1, 2))];
    const archive = await keep(db, pageMhtml(1, 1), 'multipart/related');
    await remove(db, [first]);
    await expect(readArtefact(first, db)).rejects.toMatchObject({ key: 'capture_error_missing' });
    expect((await text(db, second)).equals(pageHtml(1, 2))).toBe(true);
    expect((await text(db, archive)).equals(pageMhtml(1, 1))).toBe(true);
    const named = new Set<string>();
    await db.artefacts.each((row) => {
      if ('recipe' in row) for (const part of partsNamed(row.recipe)) named.add(part);
    });
    expect(new Set(await db.parts.toCollection().primaryKeys())).toEqual(named);
    await remove(db, [second, archive, 'f'.repeat(64)]);
    expect(await db.parts.count()).toBe(0);
    expect(await db.artefacts.count()).toBe(0);
  });

  test('pictures are not taken apart', async () => {
    const db = freshDatabase();
    await keep(db, noise(100_000), 'image/png');
    expect(await db.parts.count()).toBe(0);
  });
});
