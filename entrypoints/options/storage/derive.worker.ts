import { deriveHere } from '../../../utils/evidence/backup/key.ts';

/** Makes a key from a passphrase: seconds of work, which must not stop the page. */
addEventListener('message', ({ data }: MessageEvent) => {
  const { passphrase, recipe } = data;
  deriveHere(passphrase, recipe).then(
    (bytes) => postMessage({ bytes }),
    (error: unknown) => postMessage({ error: String(error) }),
  );
});
