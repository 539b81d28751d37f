import { browser } from 'wxt/browser';
import { SETTINGS, type Setting } from './settings.ts';

/** A setting on its way into a backup or out of it. */
export interface SettingRow {
  key: string;
  value: unknown;
}

/** What the user has set, for a backup. No password is ever stored, so none is in it. */
export async function settingsToKeep(): Promise<SettingRow[]> {
  const stored = await storedNow();
  return SETTINGS.flatMap(({ key, decode }) => (stored.has(key) ? [{ key, value: decode(stored.get(key)) }] : []));
}

/**
 * Takes over what a backup brings and what was never set here; what was set here stays. Nothing that reaches the network is
 * turned on by a file: trusted time comes with its servers, but off.
 * @returns the keys that were taken over.
 */
export async function takeSettings(rows: readonly unknown[]): Promise<string[]> {
  const stored = await storedNow();
  const taken: Record<string, unknown> = {};
  for (const row of rows) {
    const { key = '', value } = (row ?? {}) as Partial<SettingRow>;
    const setting: Setting<unknown> | undefined = SETTINGS.find((one) => one.key === key);
    if (setting && !stored.has(key) && !(key in taken)) taken[key] = atRest(setting.decode(value));
  }
  await browser.storage.local.set(taken);
  return Object.keys(taken);
}

async function storedNow(): Promise<Map<string, unknown>> {
  const stored = await browser.storage.local.get(SETTINGS.map(({ key }) => key));
  return new Map(Object.entries(stored).filter(([, value]) => value !== null && value !== undefined));
}

const atRest = (value: unknown) =>
  typeof value === 'object' && value !== null && 'isOn' in value ? { ...value, isOn: false } : value;
