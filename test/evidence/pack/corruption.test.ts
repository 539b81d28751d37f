import { beforeAll, describe, expect, test } from 'vitest';
import type { JuliDatabase, LedgerEntry } from '../../../utils/evidence/index.ts';
import { type KeyRow, makeKey, pem, signingKey } from '../../../utils/evidence/ledger/keys.ts';
import { Unreadable } from '../../../utils/evidence/verify/container.ts';
import { verifyPack } from '../../../utils/evidence/verify/pack.ts';
import {
  type File,
  fileOf,
  madeToFit,
  named,
  problemsOf,
  randomFrom,
  repack,
  replaced,
  unpack,
} from '../support/corrupt.ts';
import { entriesOf, ledgerText, relinked, sealedAgain } from '../support/forge.ts';
import { caseWithEvidence, packOf } from '../support/pack.ts';

let db: JuliDatabase;
let bytes: Uint8Array<ArrayBuffer>;
let files: File[];

beforeAll(async () => {
  let caseId: string;
  ({ db, caseId } = await caseWithEvidence());
  ({ bytes } = await packOf({ caseId }, { db }));
  files = await unpack(new Blob([bytes]));
});

const at = (path: string) => files.findIndex((file) => file.path.endsWith(path));
const with_ = (index: number, ...replacement: File[]) => files.toSpliced(index, 1, ...replacement);

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
    const next = files[index + 1] as File;
    const moved = await problemsOf(files.toSpliced(index, 2, next, file));
    expect(named(moved)).toEqual([`reordered ${next.path}`]);
  });

  test.each<[string, (path: string) => string]>([
    ['another name', (path) => path.replace('画面', '假的')],
    ['another case', (path) => path.replace('.png', '.PNG')],
    ['another form of Unicode', (path) => `${path.slice(0, -4)}é.png`.normalize('NFD')],
    ['another folder', (path) => path.slice(path.lastIndexOf('/') + 1)],
    ['white space', (path) => `${path} `],
  ])('a file under %s', async (_, rename) => {
    const index = at(PICTURE);
    const file = files[index] as File;
    const renamed = { ...file, path: rename(file.path) };
    expect(await problemsOf(with_(index, renamed))).toEqual([
      { kind: 'renamed', file: file.path, detail: `is called ${renamed.path} here` },
    ]);
  });

  test('every file in turn: missing, empty, one byte longer, exchanged with the next', async () => {
    let looked = 0;
    for (const [index, file] of files.entries()) {
      const other = files[(index + 1) % files.length] as File;
      for (const content of [undefined, new Blob(), new Blob([file.content, '\n']), other.content]) {
        const problems = await problemsOf(content ? with_(index, { ...file, content }) : with_(index));
        expect({ path: file.path, found: problems.length > 0 }).toEqual({ path: file.path, found: true });
        expect(named(problems).join()).toContain(file.path);
        looked++;
      }
    }
    expect(looked).toBe(files.length * 4);
  });

  test('all files dated anew', async () => {
    const { problems } = await verifyPack(await repack(files, '2025-01-01T00:00:00Z'));
    expect(problems).toMatchObject([{ kind: 'container', detail: expect.stringContaining('not dated') }]);
  });

  test('a changed file, whatever else is changed to go with it', async () => {
    const index = at(PICTURE);
    const forged = { path: (files[index] as File).path, content: new Blob(['另一张图']) };
    expect(named(await problemsOf(with_(index, forged)))).toEqual([`altered ${forged.path}`]);
    // The manifest and SHA256SUMS made to fit: the ledger's last line signs the manifest, and the record names the picture.
    const fitted = await problemsOf(await madeToFit(with_(index, forged)));
    expect(named(fitted)).toContain('signature manifest.json');
    expect(named(fitted)).toContain(`record ${forged.path}`);
  });

  test.each(['README.txt', 'index.html', '证据目录.html', 'public-key.pem'])(
    'another %s, and all made to fit',
    async (path) => {
      const changed = replaced(files, path, `${await fileOf(files, path).content.text()} `);
      expect(named(await problemsOf(changed))).toContain(`altered ${path}`);
      expect(named(await problemsOf(await madeToFit(changed)))).toContain('signature manifest.json');
    },
  );

  test.each(['manifest.json', 'ledger.jsonl', 'SHA256SUMS'])('%s missing', async (path) => {
    expect(named(await problemsOf(with_(at(path))))).toContain(`missing ${path}`);
  });

  test('a line of the ledger written in another way, left out, cut off at the end or said twice', async () => {
    const text = await fileOf(files, 'ledger.jsonl').content.text();
    const lines = text.trimEnd().split('\n');
    for (const changed of [
      text.replace('{"at"', '{ "at"'),
      text.trimEnd(),
      `${lines.toSpliced(1, 1).join('\n')}\n`,
      `${[...lines, lines.at(-1)].join('\n')}\n`,
      text.replace('}\n', ',"note":1}\n'),
    ])
      expect(named(await problemsOf(await madeToFit(replaced(files, 'ledger.jsonl', changed))))).toContain(
        'ledger ledger.jsonl',
      );
    const cut = replaced(files, 'ledger.jsonl', `${lines.slice(0, -1).join('\n')}\n`);
    expect(named(await problemsOf(await madeToFit(cut)))).toContain('signature manifest.json');
  });

  test('a manifest that is none, or is written in another way', async () => {
    const text = await fileOf(files, 'manifest.json').content.text();
    for (const other of [
      '',
      '[]',
      '{}',
      '{"format":"juli-pack","version":1,"files":[{"path":1}]}',
      JSON.stringify(JSON.parse(text)),
      text.replace('"version": 1,', '"version": 2,\n  "version": 1,'),
    ])
      expect(named(await problemsOf(replaced(files, 'manifest.json', other)))).toContain('manifest manifest.json');
  });
});

describe('signed anew by a key of the forger', () => {
  let forger: KeyRow;
  let owner: string;

  beforeAll(async () => {
    forger = await makeKey('2026-11-28T00:00:00Z');
    owner = (await entriesOf(files))[0]?.subject ?? '';
  });

  test('as far as the forger goes: without the key, with it in the ledger, with all', async () => {
    const entries = await entriesOf(files);
    const signedOnly = replaced(files, 'ledger.jsonl', ledgerText(await relinked(entries, forger)));
    expect(named(await problemsOf(await madeToFit(signedOnly)))).toContain('signature ledger.jsonl');
    const own = entries.map((entry) => ({
      ...entry,
      key: forger.id,
      ...(entry.type === 'key' ? { subject: forger.id, digest: forger.id, spki: forger.spki } : {}),
    }));
    const withKey = replaced(files, 'ledger.jsonl', ledgerText(await relinked(own, forger)));
    expect(named(await problemsOf(await madeToFit(withKey)))).toContain('key public-key.pem');
    // A whole pack made anew is consistent in itself; what it cannot have is the fingerprint that stands on paper.
    const whole = await madeToFit(replaced(withKey, 'public-key.pem', pem(forger.spki)));
    const sealed = await sealedAgain(whole, forger);
    expect(await problemsOf(sealed)).toEqual([]);
    const { problems } = await verifyPack(await repack(sealed), { key: owner });
    expect(named(problems)).toEqual(['key public-key.pem']);
  });

  test('only the end of it, behind a second key that the first did not vouch for', async () => {
    const entries = await entriesOf(files);
    const last = entries.at(-1) as LedgerEntry;
    const key = {
      ...last,
      type: 'key' as const,
      subject: forger.id,
      digest: forger.id,
      spki: forger.spki,
      key: forger.id,
    };
    const tail = [...entries.slice(0, -1), key, { ...last, key: forger.id }];
    const ledger = await relinked(tail, forger, entries.length - 1);
    const changed = replaced(replaced(files, 'ledger.jsonl', ledgerText(ledger)), 'public-key.pem', pem(forger.spki));
    const problems = await problemsOf(await madeToFit(changed));
    expect(problems).toContainEqual({
      kind: 'key',
      file: 'ledger.jsonl',
      detail: expect.stringContaining(`from entry ${entries.length - 1} on`),
    });
  });
});

describe('signed again by the key of the vault itself', () => {
  let key: KeyRow;
  beforeAll(async () => {
    key = (await signingKey(db)) as KeyRow;
  });
  const sealed = async (changed: readonly File[], change: Parameters<typeof sealedAgain>[2] = {}) =>
    problemsOf(await sealedAgain(changed, key, change));

  test('the tool itself changes nothing', async () => {
    expect(await sealed(files)).toEqual([]);
  });

  test('another picture, or one taken out of the pack and of its manifest', async () => {
    const { path } = fileOf(files, '01_画面截图.png');
    expect(named(await sealed(replaced(files, path, '另一张图')))).toContain(`record ${path}`);
    const without = files.filter((file) => file.path !== path);
    const manifest = (one: { files: { path: string }[] }) => {
      one.files = one.files.filter((file) => file.path !== path);
    };
    const record = fileOf(files, '01_取证记录.json').path;
    expect(await sealed(without, { manifest })).toMatchObject([
      { kind: 'record', file: record, detail: expect.stringContaining('neither here nor declared') },
    ]);
  });

  test('a record changed with its picture: what was entered is another', async () => {
    const picture = fileOf(files, '01_画面截图.png').path;
    const record = fileOf(files, '01_取证记录.json');
    const text = (await record.content.text()).replace('"title":"', '"title":"改过');
    const changed = replaced(replaced(files, record.path, text), picture, '另一张图');
    expect(named(await sealed(changed))).toContain(`record ${record.path}`);
  });

  test('a record entered a second time with other words', async () => {
    const ledger = (entries: LedgerEntry[]) => {
      const twice = { ...(entries.find(({ type }) => type === 'capture') as LedgerEntry), digest: '0'.repeat(64) };
      return entries.toSpliced(entries.length - 1, 0, twice);
    };
    expect(await sealed(files, { ledger })).toMatchObject([
      { kind: 'record', detail: expect.stringContaining(`entered with the digest ${'0'.repeat(64)}`) },
    ]);
  });

  test('an exhibit that was deleted, one left out, a date set back', async () => {
    const ledger = (entries: LedgerEntry[]) => {
      const buried = { ...(entries.find(({ type }) => type === 'capture') as LedgerEntry), type: 'tombstone' as const };
      return entries.toSpliced(entries.length - 1, 0, buried);
    };
    expect(await sealed(files, { ledger })).toMatchObject([{ detail: expect.stringContaining('declared deleted') }]);
    const leftOut = await sealed(files, {
      manifest: (manifest) => {
        manifest.exhibits = manifest.exhibits.slice(1);
      },
    });
    expect(leftOut.every(({ detail }) => detail === 'belongs to no exhibit')).toBe(true);
    expect(leftOut.length).toBeGreaterThan(0);
    const setBack = await sealed(files, {
      manifest: (manifest) => {
        manifest.exportedAt = '2026-11-01T00:00:00Z';
      },
    });
    expect(setBack.map(({ kind }) => kind)).toEqual(['signature', 'container']);
  });

  test('names that fall together on some systems, or lead out of the folder', async () => {
    const extra = { path: 'readme.TXT', content: new Blob(['x']) };
    const add = (path: string) => ({
      manifest: (manifest: { files: object[] }) => {
        manifest.files.push({ path, size: 1, sha256: '0'.repeat(64), role: 'document', type: 'text/plain' });
      },
    });
    const inPlace = (path: string) => files.toSpliced(files.length - 3, 0, { ...extra, path });
    const { path } = extra;
    expect(named(await sealed(inPlace(path), add(path)))).toEqual([`duplicate ${path}`]);
    expect(named(await sealed(inPlace('../up.txt'), add('../up.txt')))).toEqual(['manifest ../up.txt']);
  });
});
