import { exhibits as filedExhibits } from '../../case/exhibits.ts';
import { type Standing, standing } from '../../case/standing.ts';
import { legalDay, Temporal } from '../../clock.ts';
import { advise } from '../../rights/index.ts';
import { eventsOf } from '../cases.ts';
import type { JuliDatabase } from '../database.ts';
import { derivativesOf } from '../derivatives.ts';
import { EvidenceError } from '../errors.ts';
import type { MergedLedger } from '../ledger/merged.ts';
import { ledgersOf } from '../ledger/vouching.ts';
import type { Capture, Hash } from '../types.ts';
import { exhibitOfCapture } from './exhibit-of-capture.ts';
import { exhibitOfFile } from './exhibit-of-file.ts';
import type { PlannedExhibit } from './plan.ts';
import { type EnteredIn, inVersion, type Versions } from './versions.ts';
import type { Words } from './words.ts';

/** Everything of a case that may go into a pack. */
export interface Gathered {
  standing: Standing;
  exhibits: PlannedExhibit[];
  /** How many exhibits the case has, chosen or not. */
  of: number;
  /** Names of those whose records the store has lost. */
  lost: string[];
  captures: Capture[];
  /** Ledgers of other installations that exhibits rest on, each once. */
  merged: MergedLedger[];
}

/**
 * Reads a case with the evidence that was chosen from it, in the versions that may go out.
 * @throws {EvidenceError} `pack_error_no_case`, `pack_error_nothing`, `pack_error_not_redacted` (its detail names the exhibits);
 * a damaged case throws what `standing` throws.
 */
export async function gather(
  db: JuliDatabase,
  {
    caseId,
    exportedAt,
    chosen,
    versions,
  }: { caseId: string; exportedAt: string; chosen?: readonly string[]; versions: Versions },
  words: Words,
): Promise<Gathered> {
  const events = await eventsOf(caseId, db);
  if (events.length === 0) throw new EvidenceError('pack_error_no_case', `There is no case ${caseId}.`);
  const today = legalDay(Temporal.Instant.from(exportedAt)).toString();
  const stands = standing(events, today, (record) => advise(record));
  const all = filedExhibits(stands.case);
  const captures: Capture[] = [];
  const planned: PlannedExhibit[] = [];
  const lost: string[] = [];
  for (const filed of all) {
    if (chosen && !chosen.includes(filed.id)) continue;
    if (filed.source === 'capture') {
      const capture = await db.captures.get(filed.id);
      if (!capture) {
        lost.push(filed.title);
        continue;
      }
      captures.push(capture);
      planned.push(exhibitOfCapture(filed, capture, words));
    } else {
      const row = await db.files.get(filed.id);
      if (row) planned.push(exhibitOfFile(filed, row));
      else lost.push(filed.title);
    }
  }
  if (planned.length === 0) throw new EvidenceError('pack_error_nothing', 'No exhibit was chosen.');
  const derivatives = await derivativesOf(
    planned.flatMap(({ parts }) => parts.map(({ hash }) => hash)),
    db,
  );
  const ledgerOf = await ledgersOf(db, [
    ...planned.map(({ record }) => record),
    ...derivatives.map(({ id }) => ({ type: 'derivative' as const, id })),
  ]);
  const merged = new Map<Hash, MergedLedger>();
  /** What a record says of the ledger it was entered in. */
  const enteredIn: EnteredIn = (type, id) => {
    const ledger = ledgerOf(type, id);
    if (ledger) merged.set(ledger.digest, ledger);
    return ledger ? { ledger: ledger.digest } : {};
  };
  const versioned = planned.map((exhibit) => {
    const { record } = exhibit;
    return inVersion(
      { ...exhibit, record: { ...record, ...enteredIn(record.type, record.id) } },
      derivatives,
      versions,
      enteredIn,
    );
  });
  const bare = planned.filter((_, index) => !versioned[index]).map(({ name }) => name);
  if (bare.length > 0) throw new EvidenceError('pack_error_not_redacted', bare.join('、'));
  return {
    standing: stands,
    exhibits: versioned.filter((one) => one !== undefined),
    of: all.length - lost.length,
    lost,
    captures,
    merged: [...merged.values()].toSorted((a, b) => a.seq - b.seq),
  };
}
