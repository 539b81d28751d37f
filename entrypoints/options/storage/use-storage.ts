import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ServerFields, StorageActions, StoredModel, Task, TaskName } from '../../../components/storage/model.ts';
import {
  database,
  downloadVaults,
  EvidenceError,
  isShortOfRoom,
  type MergeReport,
  mergeBackup,
  readBackup,
  removeEverything,
  removeExhibits,
  type SyncOptions,
  storageEstimate,
  storageUsage,
  uploadVault,
  verifyArtefacts,
  verifyLedger,
  WebdavFolder,
} from '../../../utils/evidence/index.ts';
import { keepCheck, lastLedgerCheck } from '../../../utils/evidence/ledger/start-check.ts';
import { clearScratch } from '../../../utils/evidence/scratch.ts';
import { readSetting, SERVER, writeSetting } from '../../../utils/settings.ts';
import { settingsToKeep, takeSettings } from '../../../utils/settings-backup.ts';
import { forgetLastViews } from '../../popup/last-view.ts';
import { deriveInWorker } from './derive.ts';
import { saveBackup } from './save-backup.ts';

/** What is stored, and whatever is being done with it. */
export function useStorage() {
  const [stored, setStored] = useState<StoredModel>();
  const [task, setTask] = useState<Task>({ state: 'idle' });
  const [server, setServer] = useState<Omit<ServerFields, 'password'>>();
  const [isRemoving, setRemoving] = useState(false);
  const stop = useRef<AbortController | undefined>(undefined);

  const read = async () => {
    const [estimate, rows, check] = await Promise.all([storageEstimate(), storageUsage(), lastLedgerCheck()]);
    setStored({ ...estimate, isShort: isShortOfRoom(estimate), rows, ...(check ? { check } : {}) });
  };
  const fail = (error: unknown) => setTask(failureOf(error));
  useEffect(() => {
    read().catch(fail);
    readSetting(SERVER).then(setServer, fail);
  }, []);

  /** Firefox asks its user; Chromium decides by itself, and says no to what is seldom visited. */
  async function persist(): Promise<void> {
    const isKept = await navigator.storage.persist();
    await read();
    if (!isKept) setStored((now) => now && { ...now, isRefused: true });
  }

  /** One at a time; leaving the page ends it, and nothing is half done. */
  async function run(what: TaskName, work: (options: SyncOptions) => Promise<Task>): Promise<void> {
    const control = new AbortController();
    stop.current = control;
    setTask({ state: 'running', what });
    try {
      const onProgress = ({ done, of }: { done: number; of: number }) =>
        setTask((now) => (now.state === 'running' ? { ...now, done, of } : now));
      const settings = await settingsToKeep();
      setTask(await work({ derive: deriveInWorker, onProgress, signal: control.signal, settings }));
    } catch (error) {
      setTask(control.signal.aborted ? { state: 'idle' } : failureOf(error));
    }
    await read().catch(fail);
  }

  /** The browser asks for the server straight from the click: nothing may be awaited before. */
  async function withServer(
    what: TaskName,
    fields: ServerFields,
    work: (folder: WebdavFolder, options: SyncOptions) => Promise<Task>,
  ): Promise<void> {
    const { protocol, hostname } = new URL(fields.url);
    const isGranted = await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
    if (!isGranted) return setTask({ state: 'failed', error: 'webdav_error_denied' });
    await writeSetting(SERVER, { url: fields.url, user: fields.user });
    const abort = (options: SyncOptions) => (options.signal ? { signal: options.signal } : {});
    await run(what, (options) => work(new WebdavFolder(fields, abort(options)), options));
  }

  async function remove(work: () => Promise<unknown>): Promise<void> {
    setRemoving(true);
    try {
      await work();
      forgetLastViews();
      await read();
    } catch (error) {
      fail(error);
    }
    setRemoving(false);
  }

  const actions: StorageActions = {
    persist: () => void persist().catch(fail),
    check: () =>
      void run('check', async ({ signal, onProgress }) => {
        const ledger = await verifyLedger(database(), { rest: async () => signal?.throwIfAborted() });
        const files = await verifyArtefacts(database(), (done, of) => {
          signal?.throwIfAborted();
          onProgress?.({ done, of });
        });
        await keepCheck(ledger, files);
        const faults = [...ledger.problems, ...files.problems];
        const problems = faults.map((fault) => `${fault.kind}: ${'hash' in fault ? fault.hash : fault.subject}`);
        return { state: 'checked', entries: ledger.entries, files: files.checked, problems };
      }),
    removeExhibits: (ids) => void remove(() => removeExhibits(ids)),
    removeAll: () => void remove(() => removeEverything().then(clearScratch)),
    save: (words) => void run('save', async (options) => ({ state: 'saved', bytes: await saveBackup(words, options) })),
    restore: (file, words, revive) =>
      void run('restore', async ({ derive, signal }) => {
        const frames = untilStopped(readBackup(file, words, derive), signal);
        return merged([await mergeBackup(frames, database(), { revive })]);
      }),
    upload: (fields, words) =>
      void withServer('upload', fields, async (folder, options) => ({
        state: 'uploaded',
        report: await uploadVault(database(), folder, words, options),
      })).catch(fail),
    download: (fields, words, revive) =>
      void withServer('download', fields, async (folder, options) => {
        const reports: MergeReport[] = [];
        for (const frames of await downloadVaults(database(), folder, words, options))
          reports.push(await mergeBackup(frames, database(), { revive }));
        return merged(reports);
      }).catch(fail),
    stop: () => stop.current?.abort(),
  };
  return { stored, task, server, isRemoving, actions };
}

/** The settings follow the records: whatever fails before leaves them as they were. */
async function merged(reports: MergeReport[]): Promise<Task> {
  const taken = await takeSettings(reports.flatMap(({ settings }) => settings));
  return { state: 'merged', reports, settings: taken.length };
}

/** Ends with an error as soon as the user says so: then the merge takes back what it has stored. */
async function* untilStopped<T>(items: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  for await (const item of items) {
    signal?.throwIfAborted();
    yield item;
  }
}

function failureOf(error: unknown): Task {
  const detail = error instanceof Error ? error.message : String(error);
  return { state: 'failed', error: error instanceof EvidenceError ? error.key : 'errorStorage', detail };
}
