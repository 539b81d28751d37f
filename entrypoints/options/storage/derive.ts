import type { Derive } from '../../../utils/evidence/index.ts';
import DeriveWorker from './derive.worker.ts?worker';

/** The key's work in a worker of its own, which ends with it. */
export const deriveInWorker: Derive = (passphrase, recipe) => {
  const worker = new DeriveWorker();
  const answer = new Promise<Uint8Array<ArrayBuffer>>((done, fail) => {
    worker.onmessage = ({ data }: MessageEvent) => (data.bytes ? done(data.bytes) : fail(new Error(data.error)));
    worker.onerror = (event) => fail(new Error(event.message));
  });
  worker.postMessage({ passphrase, recipe });
  return answer.finally(() => worker.terminate());
};
