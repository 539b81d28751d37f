import { liveQuery } from 'dexie';
import { database, type JuliDatabase } from './database.ts';

/**
 * Calls `onChange` whenever the events of a case (or, without an id, of any case) change, in whatever window.
 * @returns what stops it.
 */
export function watchCase(caseId: string | undefined, onChange: () => void, db: JuliDatabase = database()): () => void {
  let isFirst = true;
  const count = () => (caseId === undefined ? db.events.count() : db.events.where('caseId').equals(caseId).count());
  const subscription = liveQuery(count).subscribe({
    next: () => {
      // The first answer is what was there already.
      if (isFirst) isFirst = false;
      else onChange();
    },
    // A database that fails says so at the next reading.
    error: onChange,
  });
  return () => subscription.unsubscribe();
}
