import { browser } from 'wxt/browser';
import { decodeTrustedTime, type TrustedTimeSettings } from './authorities.ts';
import { decodeCorrections } from './rights/tables/decode.ts';
import type { TableCorrections } from './rights/tables/index.ts';

/**
 * What the user has set, in `storage.local`: one key each. What is stored may come from another version or be damaged:
 * `decode` makes something valid of anything, of nothing the default.
 */
export interface Setting<T> {
  key: string;
  decode: (stored: unknown) => T;
}

/** Figures of the rules that the user has corrected or added. */
export const TABLE_CORRECTIONS: Setting<TableCorrections> = { key: 'tables', decode: decodeCorrections };

/** Where the user keeps a backup of their own; never its password. */
export const SERVER: Setting<{ url: string; user: string }> = {
  key: 'server',
  decode: (stored) => {
    const { url, user } = (stored ?? {}) as { url?: unknown; user?: unknown };
    return { url: typeof url === 'string' ? url : '', user: typeof user === 'string' ? user : '' };
  },
};

/** Whether and where time stamps are asked for. */
export const TRUSTED_TIME: Setting<TrustedTimeSettings> = { key: 'trustedTime', decode: decodeTrustedTime };

/** All of them, in the form in which a backup carries them. */
export const SETTINGS: readonly Setting<unknown>[] = [TABLE_CORRECTIONS, SERVER, TRUSTED_TIME];

export async function readSetting<T>({ key, decode }: Setting<T>): Promise<T> {
  return decode((await browser.storage.local.get(key))[key]);
}

export async function writeSetting<T>({ key }: Setting<T>, value: T): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}

/** Hears of every change, in whatever page of the extension it was made. Returns how to stop. */
export function watchSetting<T>({ key, decode }: Setting<T>, changed: (value: T) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) changed(decode(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
