import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  deriveHere,
  downloadVaults,
  importFile,
  type JuliDatabase,
  type MergeReport,
  mergeBackup,
  openCase,
  removeExhibits,
  saveCapture,
  uploadVault,
  verifyArtefacts,
  verifyLedger,
  WebdavFolder,
} from '../../utils/evidence/index.ts';
import { draft, freshDatabase, orderFacts, part } from '../evidence/support/records.ts';
import { type CuttingProxy, startCuttingProxy } from './support/cutting-proxy.ts';
import { startWebdav, type WebdavServer } from './support/webdav-server.ts';

/** The vault on a real WebDAV server, over connections that break. */

const { DOMParser } = new JSDOM().window;
const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');
const COST = { memoryKiB: 64, passes: 1, lanes: 1 };
const WORDS = '四个普通的词语';
const options = { derive: deriveHere, cost: COST };

let server: WebdavServer;
let proxy: CuttingProxy;
beforeAll(async () => {
  server = await startWebdav();
  proxy = await startCuttingProxy(server.port);
});
afterAll(async () => {
  await proxy?.stop();
  await server?.stop();
});
afterEach(() => rmSync(join(server.folder, 'juli-backup'), { recursive: true, force: true }));

const folder = (more: object = {}) =>
  new WebdavFolder(
    { url: `http://127.0.0.1:${proxy.port}/dav`, user: server.user, password: server.password },
    { parse, waits: [10, 20, 40], ...more },
  );

async function vault(files = 12): Promise<{ db: JuliDatabase; fileId: string }> {
  const db = freshDatabase();
  const { id } = await openCase({ type: 'opened', orderKey: 'taobao:5', site: 'taobao', problem: 'damaged' }, db);
  const html = { ...part('page.html', `<p>${'shared words '.repeat(4000)}</p>`), type: 'text/html' };
  await saveCapture(draft(crypto.randomUUID(), { facts: orderFacts('5') }), [html, part('text.txt', 'words')], db);
  let fileId = '';
  for (let index = 0; index < files; index++) {
    const bytes = crypto.getRandomValues(new Uint8Array(40_000));
    const file = {
      bytes: new Blob([bytes]),
      name: `${index}.jpg`,
      type: 'image/jpeg',
      class: 'E4' as const,
      claims: {},
    };
    fileId = (await importFile(file, id, { db })).row.id;
  }
  return { db, fileId };
}

async function restore(db: JuliDatabase, from = folder(), words = WORDS): Promise<MergeReport[]> {
  const reports: MergeReport[] = [];
  for (const frames of await downloadVaults(db, from, words, options)) reports.push(await mergeBackup(frames, db));
  return reports;
}

const hashes = async (db: JuliDatabase) => (await db.artefacts.toCollection().primaryKeys()).toSorted();

describe('round trip', () => {
  test('with three broken connections on the way up and three on the way down: the same hashes', async () => {
    const { db } = await vault();
    const before = proxy.cuts();
    proxy.cutNext(30_000, 90_000, 150_000);
    const settings = [{ key: 'tables', value: { platformTimers: [] } }];
    const sent = await uploadVault(db, folder(), WORDS, { ...options, settings });
    expect(proxy.cuts() - before).toBe(3);
    expect(sent.there).toBe(0);
    const empty = freshDatabase();
    proxy.cutNext(20_000, 60_000, 100_000);
    const [report] = await restore(empty);
    expect(proxy.cuts() - before).toBe(6);
    expect(report).toMatchObject({
      added: { exhibits: 13, cases: 1 },
      altered: [],
      conflicts: [],
      ledger: 'new',
      settings,
    });
    const own = await hashes(db);
    expect((await hashes(empty)).filter((hash) => own.includes(hash))).toEqual(own);
    expect(await verifyArtefacts(empty)).toMatchObject({ ok: true });
    expect(await verifyLedger(empty)).toMatchObject({ ok: true });
  });

  test('a second run sends what is new and nothing else; one that was given up goes on', async () => {
    const { db } = await vault(6);
    const total = (await uploadVault(db, folder(), WORDS, options)).sent;
    expect(await uploadVault(db, folder(), WORDS, options)).toEqual({ sent: 0, there: total });
    const [{ id } = { id: '' }] = await db.cases.toArray();
    await importFile({ bytes: new Blob(['new']), name: 'n', type: 'text/plain', class: 'E5', claims: {} }, id, { db });
    expect(await uploadVault(db, folder(), WORDS, options)).toEqual({ sent: 1, there: total });
    rmSync(join(server.folder, 'juli-backup'), { recursive: true });
    let left = 8;
    const dying: typeof fetch = (...request) =>
      request[1]?.method === 'PUT' && left-- <= 0 ? Promise.reject(new TypeError('gone')) : fetch(...request);
    await expect(uploadVault(db, folder({ fetch: dying }), WORDS, options)).rejects.toMatchObject({
      key: 'webdav_error_network',
    });
    const again = await uploadVault(db, folder(), WORDS, options);
    expect(again.sent + again.there).toBe(total + 1);
    expect(again.there).toBeGreaterThan(0);
  });

  test('a file that arrived cut is sent again', async () => {
    const { db } = await vault(3);
    await uploadVault(db, folder(), WORDS, options);
    const [object] = server.files().filter(({ path }) => path.includes('objects'));
    truncateSync(join(server.folder, object?.path ?? ''), 100);
    expect(await uploadVault(db, folder(), WORDS, options)).toMatchObject({ sent: 1 });
    expect(await restore(freshDatabase())).toMatchObject([{ altered: [] }]);
  });

  test('two installations share a folder', async () => {
    const [one, two] = [await vault(2), await vault(2)];
    await uploadVault(one.db, folder(), WORDS, options);
    await uploadVault(two.db, folder(), WORDS, options);
    const reports = await restore(two.db);
    expect(reports.map(({ ledger }) => ledger).toSorted()).toEqual(['new', 'own']);
    expect(await two.db.files.count()).toBe(4);
    expect(await verifyLedger(two.db)).toMatchObject({ ok: true });
    const third = freshDatabase();
    await restore(third);
    expect(await third.files.count()).toBe(4);
  });
});

describe('what the server learns and what goes wrong', () => {
  test('neither names nor contents nor hashes', async () => {
    const { db } = await vault(2);
    await uploadVault(db, folder(), WORDS, options);
    const names = server
      .files()
      .map(({ path }) => path)
      .join('\n');
    for (const hash of await hashes(db)) expect(names).not.toContain(hash.slice(2));
    expect(names).not.toMatch(/jpg|taobao|words/);
  });

  test('each trouble by its name, and nothing is half merged', async () => {
    const { db, fileId } = await vault(2);
    await uploadVault(db, folder(), WORDS, options);
    const target = freshDatabase();
    const account = { url: server.url, user: server.user, password: server.password };
    const key = (promise: Promise<unknown>) =>
      promise.then(
        () => 'none',
        (error) => error.key,
      );
    expect(await key(restore(target, folder(), '别的'))).toBe('backup_error_passphrase');
    expect(await key(uploadVault(db, folder(), '别的', options))).toBe('backup_error_passphrase');
    const wrong = (more: object) => new WebdavFolder({ ...account, ...more }, { parse, waits: [] });
    expect(await key(restore(target, wrong({ password: 'x' })))).toBe('webdav_error_refused');
    expect(await key(uploadVault(db, wrong({ url: `${server.url}nowhere/` }), WORDS, options))).toBe(
      'webdav_error_missing',
    );
    expect(await key(restore(target, wrong({ url: `${server.url}nowhere/` })))).toBe('webdav_error_empty');
    expect(await key(restore(target, wrong({ url: 'http://127.0.0.1:9/' })))).toBe('webdav_error_network');
    const full = async () => new Response('', { status: 507 });
    const crowded = new WebdavFolder(account, { parse, waits: [], fetch: full });
    expect(await key(uploadVault(db, crowded, WORDS, options))).toBe('webdav_error_full');
    const [object] = server.files().filter(({ path }) => path.includes('objects'));
    rmSync(join(server.folder, object?.path ?? ''));
    expect(await key(restore(target))).toBe('webdav_error_missing');
    expect([await target.artefacts.count(), await target.files.count(), await target.ledger.count()]).toEqual([
      0, 0, 0,
    ]);
    await removeExhibits([fileId], db);
  });

  test('is stopped when the user says so', async () => {
    const { db } = await vault(4);
    const stop = new AbortController();
    const run = uploadVault(db, folder({ signal: stop.signal }), WORDS, {
      ...options,
      signal: stop.signal,
      onProgress: ({ done }) => done === 2 && stop.abort(),
    });
    await expect(run).rejects.toThrow(/abort/i);
  });
});
