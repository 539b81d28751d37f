import { browser } from 'wxt/browser';
import type { PackActions, PackWish } from '../../components/pack/model.ts';
import { now } from '../../utils/clock.ts';
import { database } from '../../utils/evidence/index.ts';
import { t } from '../../utils/i18n.ts';
import { failureOf } from '../desk/failure.ts';
import type { WorkspaceStore } from './store.ts';

/** Exporting and printing, on the case of one store. What is only needed for that is loaded when it is asked for. */
export function packActionsOf(store: WorkspaceStore): PackActions {
  let stop: AbortController | undefined;

  async function run(wish: PackWish): Promise<void> {
    if (stop) return;
    const { caseId, standing } = store.model;
    if (caseId === undefined || !standing) return;
    const current = new AbortController();
    stop = current;
    const { openTarget } = await import('./pack-target.ts');
    const title = standing.case.order.items?.[0]?.title ?? standing.case.order.id ?? '';
    let shown = 0;
    try {
      const target = await openTarget(`${t('packFileName')}_${title}_${store.model.today}.zip`);
      store.set({ pack: { state: 'running', done: 0, total: 1 } });
      const { exportPack } = await import('../../utils/evidence/pack/export.ts');
      const request = { caseId, exportedAt: now().round('second').toString(), ...wish };
      const result = await exportPack(request, target.writable, await packWorld(), {
        signal: current.signal,
        onProgress: (done, total) => {
          const at = Date.now();
          if (at - shown < 100) return;
          shown = at;
          store.set({ pack: { state: 'running', done, total } });
        },
      });
      await target.finish();
      const { digest, bytes, key, manifest } = result;
      const files = manifest.exhibits.flatMap(({ damaged: own = [] }) => own.map(({ path }) => path));
      const damaged = [...files, ...(manifest.lost ?? [])];
      store.set({ pack: { state: 'done', name: target.name, bytes, digest, key, damaged } });
    } catch (error) {
      const isStopped = current.signal.aborted || (error instanceof DOMException && error.name === 'AbortError');
      store.set({
        pack: isStopped ? { state: 'cancelled' } : { state: 'failed', failure: failureOf(error, 'packFailed') },
      });
    } finally {
      stop = undefined;
    }
  }

  return {
    start: (wish) => void run(wish),
    cancel: () => stop?.abort(new DOMException('The export was cancelled.', 'AbortError')),
    print: (wish) => {
      const { caseId } = store.model;
      if (caseId === undefined) return;
      const query = new URLSearchParams({ case: caseId, versions: wish.versions, recipient: wish.recipient });
      for (const id of wish.chosen) query.append('exhibit', id);
      open(browser.runtime.getURL(`/print.html?${query}` as '/print.html'), '_blank', 'noopener');
    },
    redacted: async () => {
      const rows = await database().derivatives.toArray();
      return new Set(rows.filter(({ kind }) => kind === 'redaction').map(({ exhibitId }) => exhibitId));
    },
  };
}

/** The Chinese words and the verifier's script, which are files of the extension. */
export async function packWorld() {
  const { Words } = await import('../../utils/evidence/pack/words.ts');
  const read = async (path: string) => fetch(browser.runtime.getURL(path as '/case.html'));
  const messages = await (await read('/_locales/zh_CN/messages.json')).json();
  const script = await (await read('/pack-page.js')).text();
  return { words: new Words(messages), script, extension: browser.runtime.getManifest().version };
}
