import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalise } from '../../../utils/evidence/canonical.ts';
import type { LedgerEntry } from '../../../utils/evidence/index.ts';
import { entryBody, entryHash, GENESIS } from '../../../utils/evidence/ledger/entry.ts';
import { makeKey, pem, sign } from '../../../utils/evidence/ledger/keys.ts';
import { type Manifest, sums } from '../../../utils/evidence/pack/types.ts';
import { Unreadable } from '../../../utils/evidence/verify/container.ts';
import { verifyPack } from '../../../utils/evidence/verify/pack.ts';
import type { PackProblem } from '../../../utils/evidence/verify/report.ts';
import { sha256 } from '../../../utils/hash.ts';
import { type File, randomFrom, repack, unpack } from '../support/corrupt.ts';
import { caseWithEvidence, packOf } from '../support/pack.ts';

let bytes: Uint8Array<ArrayBuffer>;
let files: File[];

beforeAll(async () => {
  const { db, caseId } = await caseWithEvidence();
  ({ bytes } = await packOf({ caseId }, { db }));
  files = await unpack(new Blob([bytes]));
});

const at = (path: string) => files.findIndex((file) => file.path.endsWith(path));
const with_ = (index: number, ...replacement: File[]) => files.toSpliced(index, 1, ...replacement);
const problemsOf = async (changed: readonly File[]): Promise<PackProblem[]> =>
  (await verifyPack(await repack(changed))).problems;
const named = (problems: readonly PackProblem[]) => problems.map(({ kind, file }) => `${kind} ${file}`);

test('the same files packed again are the same pack', async () => {
  const again = await repack(files);
  expect(Buffer.from(await again.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
});

test('500 random corruptions of one byte: all found', async () => {
  const random = randomFrom(20261128);
  const kinds = new Map<string, number>();
  for (let round = 0; round < 500; round++) {
    const place = Math.floor(random() * bytes.length);
    const changed = bytes.slice();
    changed[place] = (changed[place] ?? 0) ^ (1 + Math.floor(random() * 255));
    const found = await verifyPack(new Blob([changed])).catch((error) => error);
    if (found instanceof Unreadable) kinds.set('unreadable', (kinds.get('unreadable') ?? 0) + 1);
    else {
      expect({ place, ok: found.ok }).toEqual({ place, ok: false });
      const [first] = found.problems;
      expect(first.file ?? first.detail).toBeTruthy();
      kinds.set(first.kind, (kinds.get(first.kind) ?? 0) + 1);
    }
  }
  const total = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  console.log(`500 corruptions, ${total} found:`, Object.fromEntries(kinds));
  expect(total).toBe(500);
});

describe('found and named, in a well-formed archive', () => {
  const PICTURE = '01_画面截图.png';

  test('a missing, an added, a renamed, a doubled and a moved file', async () => {
    const index = at(PICTURE);
    const file = files[index] as File;
    expect(named(await problemsOf(with_(index)))).toContain(`missing ${file.path}`);
    const extra = { path: 'E1_基础凭证/00_多出来的.txt', content: new Blob(['x']) };
    expect(named(await problemsOf(with_(index, extra, file)))).toEqual([`added ${extra.path}`]);
    const renamed = { ...file, path: file.path.replace('画面', '假的') };
    expect(await problemsOf(with_(index, renamed))).toEqual([
      { kind: 'renamed', file: file.path, detail: `is called ${renamed.path} here` },
    ]);
    const next = files[index + 1] as File;
    const moved = await problemsOf(files.toSpliced(index, 2, next, file));
    expect(named(moved)).toEqual([`reordered ${next.path}`]);
  });

  test('a changed file, whatever else is changed to go with it', async () => {
    const index = at(PICTURE);
    const forged = { path: (files[index] as File).path, content: new Blob(['另一张图']) };
    expect(named(await problemsOf(with_(index, forged)))).toEqual([`altered ${forged.path}`]);
    // The manifest and SHA256SUMS made to fit: the ledger's last line signs the manifest, and the record names the picture.
    const fitted = await madeToFit(with_(index, forged));
    expect(named(await problemsOf(fitted))).toEqual(['signature manifest.json', `record ${forged.path}`]);
  });

  test.each(['manifest.json', 'ledger.jsonl', 'SHA256SUMS'])('%s missing', async (path) => {
    expect(named(await problemsOf(with_(at(path))))).toContain(`missing ${path}`);
  });

  test('a ledger signed anew with another key, as far as the forger goes', async () => {
    const lines = (await (files[at('ledger.jsonl')] as File).content.text()).trimEnd().split('\n');
    const entries = lines.map((line) => JSON.parse(line) as LedgerEntry);
    const key = await makeKey('2026-11-28T00:00:00Z');
    const forge = async (change: (entry: LedgerEntry) => LedgerEntry) => {
      let prev = GENESIS;
      const forged: LedgerEntry[] = [];
      for (const entry of entries) {
        const body = change({ ...entry, prev });
        const link = { ...body, hash: entryHash(body), signature: await sign(entryBody(body), key) };
        prev = link.hash;
        forged.push(link);
      }
      return { path: 'ledger.jsonl', content: new Blob(forged.map((entry) => `${canonicalise(entry)}\n`)) };
    };
    const signedOnly = with_(at('ledger.jsonl'), await forge((entry) => entry));
    expect(named(await problemsOf(await madeToFit(signedOnly)))).toContain('signature ledger.jsonl');
    const withKey = await forge((entry) => ({
      ...entry,
      key: key.id,
      ...(entry.type === 'key' ? { subject: key.id, digest: key.id, spki: key.spki } : {}),
    }));
    const keyed = await problemsOf(await madeToFit(with_(at('ledger.jsonl'), withKey)));
    expect(named(keyed)).toEqual(['key public-key.pem']);
    // A whole pack made anew is consistent in itself; what it cannot have is the fingerprint that stands on paper.
    const owner = entries[0]?.subject ?? '';
    const replaced = with_(at('ledger.jsonl'), withKey).map((file) =>
      file.path === 'public-key.pem' ? { ...file, content: new Blob([pem(key.spki)]) } : file,
    );
    const whole = await verifyPack(await repack(await madeToFit(replaced)), { key: owner });
    expect(named(whole.problems)).toContain('key public-key.pem');
  });

  test('a line of the ledger written in another way, left out or said twice', async () => {
    const text = await (files[at('ledger.jsonl')] as File).content.text();
    const lines = text.trimEnd().split('\n');
    for (const changed of [
      text.replace('{"at"', '{ "at"'),
      text.trimEnd(),
      `${lines.toSpliced(1, 1).join('\n')}\n`,
      `${[...lines, lines.at(-1)].join('\n')}\n`,
      text.replace('}\n', ',"note":1}\n'),
    ]) {
      const ledger = { path: 'ledger.jsonl', content: new Blob([changed]) };
      expect(named(await problemsOf(await madeToFit(with_(at('ledger.jsonl'), ledger))))).toContain(
        'ledger ledger.jsonl',
      );
    }
  });

  test('a manifest that is none', async () => {
    for (const text of ['', '[]', '{}', '{"format":"juli-pack","version":1,"files":[{"path":1}]}'])
      expect(
        named(await problemsOf(with_(at('manifest.json'), { path: 'manifest.json', content: new Blob([text]) }))),
      ).toContain('manifest manifest.json');
  });
});

/** Manifest and SHA256SUMS made to agree with the files, as a forger would. */
async function madeToFit(changed: readonly File[]): Promise<File[]> {
  const hashOf = async (path: string) => sha256((changed.find((file) => file.path === path) as File).content);
  const manifest = JSON.parse(
    await (changed.find(({ path }) => path === 'manifest.json') as File).content.text(),
  ) as Manifest;
  for (const file of manifest.files) {
    const content = changed.find(({ path }) => path === file.path)?.content;
    if (content) Object.assign(file, { sha256: await sha256(content), size: content.size });
  }
  const text = new Blob([`${JSON.stringify(manifest, null, 2)}\n`]);
  const list = new Blob([sums(manifest, await sha256(text), await hashOf('ledger.jsonl'))]);
  return changed.map((file) =>
    file.path === 'manifest.json'
      ? { ...file, content: text }
      : file.path === 'SHA256SUMS'
        ? { ...file, content: list }
        : file,
  );
}
