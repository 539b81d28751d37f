import { hex } from '../../hash.ts';
import { nameKey } from '../backup/key.ts';

/**
 * A name on the server for something here: a keyed hash, so that whoever keeps the server cannot tell whether it holds a
 * file they know. In two parts, because some servers list only some hundreds of files of a folder.
 */
export type Namer = (what: string) => Promise<{ place: string; name: string }>;

export async function namer(key: CryptoKey): Promise<Namer> {
  const names = await nameKey(key);
  return async (what) => {
    const digest = hex(new Uint8Array(await crypto.subtle.sign('HMAC', names, new TextEncoder().encode(what))));
    return { place: digest.slice(0, 2), name: digest.slice(2) };
  };
}
