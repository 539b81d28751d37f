import { canonicalise } from '../../../utils/evidence/canonical.ts';
import type { LedgerEntry } from '../../../utils/evidence/index.ts';
import { entryBody, entryHash, GENESIS } from '../../../utils/evidence/ledger/entry.ts';
import { type KeyRow, sign } from '../../../utils/evidence/ledger/keys.ts';
import type { Manifest } from '../../../utils/evidence/pack/types.ts';
import { sha256 } from '../../../utils/hash.ts';
import { type File, fileOf, madeToFit, replaced } from './corrupt.ts';

export async function entriesOf(files: readonly File[]): Promise<LedgerEntry[]> {
  const lines = (await fileOf(files, 'ledger.jsonl').content.text()).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** Entries linked and signed anew with a key, as far as the forger changes nothing else. */
export async function relinked(entries: readonly LedgerEntry[], key: KeyRow, from = 0): Promise<LedgerEntry[]> {
  const forged = entries.slice(0, from);
  for (const [index, entry] of entries.slice(from).entries()) {
    const { hash: _hash, signature: _signature, ...said } = entry;
    const body = { ...said, seq: from + index, prev: forged.at(-1)?.hash ?? GENESIS };
    forged.push({ ...body, hash: entryHash(body), signature: await sign(entryBody(body), key) });
  }
  return forged;
}

export const ledgerText = (entries: readonly LedgerEntry[]) =>
  entries.map((entry) => `${canonicalise(entry)}\n`).join('');

/**
 * A pack that its maker signs again after changing it: what somebody can do who holds the vault's own key. Files, manifest,
 * seal and SHA256SUMS all agree.
 */
export async function sealedAgain(
  files: readonly File[],
  key: KeyRow,
  {
    manifest: change = () => {},
    ledger = (entries) => entries,
  }: { manifest?: (manifest: Manifest) => void; ledger?: (entries: LedgerEntry[]) => LedgerEntry[] } = {},
): Promise<File[]> {
  const fitted = await madeToFit(files, change);
  const digest = await sha256(fileOf(fitted, 'manifest.json').content);
  const all = ledger(await entriesOf(files));
  const last = all.at(-1) as LedgerEntry;
  const sealed = await relinked([...all.slice(0, -1), { ...last, subject: digest, digest }], key);
  return madeToFit(replaced(fitted, 'ledger.jsonl', ledgerText(sealed)));
}
