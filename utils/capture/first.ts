import type { ChatSummary } from '../case/chat/types.ts';
import type { CaptureDraft, NewArtefact, PartFailure } from '../evidence/index.ts';
import type { TabInfo } from './browser-api.ts';
import type { CaptureDeps } from './capture-tab.ts';
import { type Collected, cutShort } from './collect.ts';

/** What was made before the page was read: a conversation that was read back. */
export interface Before {
  artefacts: NewArtefact[];
  failures: PartFailure[];
  chat?: ChatSummary;
}

/** Makes safe what there is while more is on its way: cut off, it becomes a record, marked incomplete. */
export interface Safe {
  /** What there is so far, in place of what was kept before. */
  soFar(made: Before): Promise<void>;
  /** One more file, beside that. */
  file(file: NewArtefact): Promise<void>;
}

/** What was made first stands first in the record. */
export function withFirst(collected: Collected, first: Before | undefined): Collected {
  if (!first) return collected;
  const made = new Set<string>(first.artefacts.map(({ name }) => name));
  return {
    ...collected,
    ...(first.chat ? { chat: first.chat, page: 'chat' } : {}),
    artefacts: [...first.artefacts, ...collected.artefacts],
    failures: [...first.failures, ...collected.failures.filter(({ part }) => !made.has(part))],
  };
}

/** Keeps in the journal what a capture has had so far; files that were kept one by one are not written again. */
export function keeping(
  id: string,
  tab: TabInfo & { id: number },
  deps: Pick<CaptureDeps, 'browser' | 'keep' | 'keepFile'>,
  recordOf: (collected: Collected) => CaptureDraft,
): Safe & { keep(collected: Collected): Promise<void> } {
  const kept = new Set<string>();
  const keep = (collected: Collected) => {
    const parts = collected.artefacts.filter((part) => 'bytes' in part && !kept.has(part.name)) as NewArtefact[];
    return deps.keep(id, { record: recordOf(collected), parts });
  };
  return {
    keep,
    soFar: async (made) => keep(withFirst(await cutShort(id, tab, deps.browser.version()), made)),
    async file(file) {
      if (await deps.keepFile(id, file)) kept.add(file.name);
    },
  };
}
