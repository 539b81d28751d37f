import { type Standing, standing } from '../../case/standing.ts';
import { legalDay, Temporal } from '../../clock.ts';
import { advise } from '../../rights/index.ts';
import { eventsOf } from '../cases.ts';
import type { JuliDatabase } from '../database.ts';
import { EvidenceError } from '../errors.ts';
import type { Capture } from '../types.ts';
import { exhibitOfCapture } from './exhibit-of-capture.ts';
import type { PlannedExhibit } from './plan.ts';
import type { Words } from './words.ts';

/** Everything of a case that may go into a pack. */
export interface Gathered {
  standing: Standing;
  exhibits: PlannedExhibit[];
  captures: Map<string, Capture>;
}

/**
 * Reads a case with every piece of evidence filed under it.
 * @throws {EvidenceError} `pack_error_no_case`; a damaged case throws what `standing` throws.
 */
export async function gather(db: JuliDatabase, caseId: string, exportedAt: string, words: Words): Promise<Gathered> {
  const events = await eventsOf(caseId, db);
  if (events.length === 0) throw new EvidenceError('pack_error_no_case', `There is no case ${caseId}.`);
  const today = legalDay(Temporal.Instant.from(exportedAt)).toString();
  const stands = standing(events, today, (record) => advise(record));
  const rows = await db.captures.bulkGet(stands.case.captures.map(({ captureId }) => captureId));
  const captures = rows.filter((row) => row !== undefined);
  return {
    standing: stands,
    exhibits: captures.map((capture) => exhibitOfCapture(capture, words)),
    captures: new Map(captures.map((capture) => [capture.id, capture])),
  };
}
