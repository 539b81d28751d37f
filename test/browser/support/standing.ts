import type { Page } from 'puppeteer-core';

/** How the database stands, told by the browser's own IndexedDB in one read transaction, without the bytes themselves. */
export interface Standing {
  /** Ids of the captures, and of those marked incomplete. */
  captures: string[];
  incomplete: string[];
  /** Journal rows that are neither ended nor failed, and rows that still hold what was kept early. */
  begun: number;
  early: number;
  /** What nobody names, and what is named and is not there. */
  orphans: string[];
  missing: string[];
  /** Whether each entry of the ledger follows the one before and names exactly one capture. */
  isChained: boolean;
}

export function standing(page: Page): Promise<Standing> {
  return page.evaluate(async () => {
    const open = indexedDB.open('juli');
    const finished = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const db = await finished(open);
    const tables = ['captures', 'artefacts', 'parts', 'journal', 'ledger'];
    const transaction = db.transaction(tables);
    const all = (table: string) => finished(transaction.objectStore(table).getAll()) as Promise<never[]>;
    interface Recipe {
      text: string[];
      resources: { part: string }[];
    }
    const captures: { id: string; incomplete?: true; artefacts: { hash: string }[] }[] = await all('captures');
    const artefacts: { hash: string; recipe?: Recipe }[] = await all('artefacts');
    const parts = (await finished(transaction.objectStore('parts').getAllKeys())) as string[];
    const journal: { state: string; early?: object }[] = await all('journal');
    const ledger: { seq: number; type: string; subject: string; prev: string; hash: string }[] = await all('ledger');
    db.close();
    const compare = (there: string[], named: Set<string>, what: string) => {
      const present = new Set(there);
      return {
        orphans: there.filter((hash) => !named.has(hash)).map((hash) => `${what} ${hash}`),
        missing: [...named].filter((hash) => !present.has(hash)).map((hash) => `${what} ${hash}`),
      };
    };
    const files = compare(
      artefacts.map(({ hash }) => hash),
      new Set(captures.flatMap((capture) => capture.artefacts.map(({ hash }) => hash))),
      'artefact',
    );
    const recipes = artefacts.flatMap(({ recipe }) => recipe ?? []);
    const named = recipes.flatMap(({ text, resources }) => [...text, ...resources.map(({ part }) => part)]);
    const pieces = compare(parts, new Set(named), 'part');
    const entered = ledger.filter(({ type }) => type === 'capture').map(({ subject }) => subject);
    return {
      captures: captures.map(({ id }) => id),
      incomplete: captures.filter(({ incomplete }) => incomplete).map(({ id }) => id),
      begun: journal.filter(({ state }) => state === 'begun').length,
      early: journal.filter(({ early }) => early !== undefined).length,
      orphans: [...files.orphans, ...pieces.orphans],
      missing: [...files.missing, ...pieces.missing],
      isChained:
        ledger.every(({ seq, prev }, at) => seq === at && (at === 0 || prev === ledger[at - 1]?.hash)) &&
        entered.toSorted().join() ===
          captures
            .map(({ id }) => id)
            .toSorted()
            .join(),
    };
  });
}
