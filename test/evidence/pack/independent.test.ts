import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repack, unpack } from '../support/corrupt.ts';
import { caseWithEvidence, packOf } from '../support/pack.ts';

const CHECK = join(import.meta.dirname, '../support/check-pack.sh');
const VERIFY = join(import.meta.dirname, '../../../scripts/verify.ts');

let folder: string;
let blob: Blob;

const save = async (name: string, content: Blob) => {
  const path = join(folder, name);
  writeFileSync(path, new Uint8Array(await content.arrayBuffer()));
  return path;
};
const check = (path: string) => spawnSync('sh', [CHECK, path], { encoding: 'utf8' });
const verify = (...args: string[]) => spawnSync(process.execPath, [VERIFY, ...args], { encoding: 'utf8' });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juli-pack-'));
  const { db, caseId } = await caseWithEvidence();
  blob = new Blob([(await packOf({ caseId }, { db })).bytes]);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('unzip, sha256sum and openssl check a pack without us, and the command agrees', async () => {
  const path = await save('whole.zip', blob);
  const told = check(path);
  expect(told.stdout).toMatch(/^OK: \d+ files, 5 signed lines, 3 records\n$/);
  const { status, stdout } = verify(path);
  expect(status).toBe(0);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({ ok: true, problems: [], entries: 5 });
  expect(verify(path, '--key', report.keys[0]).status).toBe(0);
  expect(JSON.parse(verify(path, '--key', 'f'.repeat(64)).stdout).problems).toMatchObject([{ kind: 'key' }]);
});

test('they agree about a changed one too, and the command names it', async () => {
  const files = await unpack(blob);
  const index = files.findIndex(({ path }) => path.endsWith('02_网页原件.html'));
  const changed = files.toSpliced(index, 1, { path: files[index]?.path ?? '', content: new Blob(['改过']) });
  const path = await save('changed.zip', await repack(changed));
  expect(check(path).stdout).toContain('NOT OK');
  const { status, stdout } = verify(path);
  expect(status).toBe(1);
  expect(JSON.parse(stdout).problems).toMatchObject([{ kind: 'altered', file: files[index]?.path }]);
});

test('what is no archive is unreadable, and so is what is not there', async () => {
  const path = await save('cut.zip', blob.slice(0, 5000));
  for (const file of [path, join(folder, 'none.zip')]) {
    const { status, stderr } = verify(file);
    expect({ status, told: stderr.includes(file) }).toEqual({ status: 2, told: true });
  }
  expect(verify().status).toBe(2);
  expect(() => execFileSync('unzip', ['-tqq', path], { stdio: 'pipe' })).toThrow();
});
