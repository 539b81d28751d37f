import { listingKeyOf } from '../case/compare-captures.ts';
import { sha256 } from '../hash.ts';
import { prepareArtefact, prepareKept, storeArtefacts } from './artefacts.ts';
import { database, type JuliDatabase } from './database.ts';
import { evidenceError } from './errors.ts';
import { fileCapture, fileIn } from './filing.ts';
import { closeJournal } from './journal.ts';
import { appendSigned } from './ledger/append.ts';
import { digestOf } from './ledger/entry.ts';
import { orderKeyOf } from './orders.ts';
import type {
  ArtefactRef,
  Capture,
  CaptureDraft,
  KeptArtefact,
  NewArtefact,
  PreparedArtefact,
  ReadyArtefact,
  Under,
} from './types.ts';

/**
 * Saves a capture, all or nothing: artefacts (each once, by hash), the record, its ledger entry, the orders it tells about,
 * the cases of its order and the journal's `done` are one strict transaction. Hashes are computed before it begins, since a
 * transaction closes while anything else is awaited.
 * @param under where its user says it belongs
 * @throws {EvidenceError} `capture_error_quota`, `capture_error_database` or `capture_error_save`; then nothing was written.
 */
export async function saveCapture(
  draft: CaptureDraft,
  parts: readonly (NewArtefact | KeptArtefact | ReadyArtefact)[],
  db: JuliDatabase = database(),
  under?: Under,
): Promise<Capture> {
  try {
    const artefacts: PreparedArtefact[] = [];
    const refs: ArtefactRef[] = [];
    for (const each of parts) {
      if ('ready' in each) {
        const { hash, size, type } = each.ready;
        refs.push({ name: each.name, hash, size, type });
        artefacts.push(each.ready);
        continue;
      }
      if ('pieces' in each) {
        const kept = await prepareKept(each, db);
        const { name, type } = each;
        refs.push({ name, hash: kept.hash, size: kept.size, type });
        artefacts.push(kept);
        continue;
      }
      const { bytes, hash: known, ...part } = each;
      const named = { ...part, hash: known ?? (await sha256(bytes)), size: bytes.size };
      refs.push(named);
      artefacts.push(await prepareArtefact({ hash: named.hash, bytes, size: named.size, type: named.type }));
    }
    const orderKey = orderKeyOf(draft.facts, draft);
    const listingKey = listingKeyOf(draft.facts);
    const capture: Capture = {
      ...draft,
      ...(orderKey ? { orderKey } : {}),
      ...(listingKey ? { listingKey } : {}),
      artefacts: refs,
    };
    const { id: subject, at, meta } = capture;
    const offset = meta.serverTime ? { serverOffsetMs: meta.serverTime.offsetMs } : {};
    const entry = { type: 'capture', subject, at, digest: digestOf(capture), ...offset } as const;
    await appendSigned(db, [entry], async () => {
      await storeArtefacts(db, artefacts);
      await db.captures.add(capture);
      await fileCapture(capture, db);
      if (under) await fileIn(under, capture, db);
      await closeJournal(capture, db);
    });
    return capture;
  } catch (error) {
    throw evidenceError(error);
  }
}

export async function getCapture(id: string, db: JuliDatabase = database()): Promise<Capture | undefined> {
  return db.captures.get(id);
}

/** Captures of an order (`site:orderId`) or of a page's address, newest first. */
export async function capturesFor(orderKeyOrUrl: string, db: JuliDatabase = database()): Promise<Capture[]> {
  const order = await db.orders.get(orderKeyOrUrl);
  const filed = order ? await db.captures.bulkGet(order.captures) : [];
  const direct = await db.captures
    .where('orderKey')
    .equals(orderKeyOrUrl)
    .or('meta.url')
    .equals(orderKeyOrUrl)
    .toArray();
  const found = new Map<string, Capture>();
  for (const capture of [...filed, ...direct]) if (capture) found.set(capture.id, capture);
  return [...found.values()].sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Captures of a page's very address, newest first. */
export async function capturesAt(url: string, db: JuliDatabase = database()): Promise<Capture[]> {
  const found = await db.captures.where('meta.url').equals(url).sortBy('at');
  return found.toReversed();
}

/** The kind of page that each of these captures is of. */
export async function pagesOf(
  ids: readonly string[],
  db: JuliDatabase = database(),
): Promise<Map<string, Capture['page']>> {
  const found = await db.captures.bulkGet([...new Set(ids)]);
  return new Map(found.flatMap((capture) => (capture ? [[capture.id, capture.page] as const] : [])));
}

/** Newest first. */
export async function recentCaptures(limit = 50, db: JuliDatabase = database()): Promise<Capture[]> {
  return db.captures.orderBy('at').reverse().limit(limit).toArray();
}
