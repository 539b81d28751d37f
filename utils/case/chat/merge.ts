import { atOnce, mapping, type Steps } from '../steps.ts';
import { align } from './align.ts';
import type { ChatMessage, ChatRecord } from './types.ts';

/** One capture of a conversation. */
export interface ChatCapture {
  captureId: string;
  record: Pick<ChatRecord, 'from' | 'complete' | 'messages' | 'gaps'>;
}

/** A message with the captures that show it. */
export interface TranscriptEntry {
  /** As the first capture that shows it has it: what was written, not what was left of it. */
  message: ChatMessage;
  /** Captures that show it, oldest first, each with the place it has there. */
  shownBy: { captureId: string; index: number }[];
  /** Later captures that show something else in its place: withdrawn, or reworded. */
  changed?: { captureId: string; message: ChatMessage }[];
  /** Captures that show what stands before and after it, and not this. */
  absentFrom?: string[];
  /** Between the message before and this one no capture shows that nothing is missing. */
  gapBefore?: true;
}

export interface Transcript {
  entries: TranscriptEntry[];
  /** Whether the conversation's very first and last message are there. */
  complete: { start: boolean; end: boolean };
  /** Captures in the order of their reading. */
  captures: string[];
}

/**
 * One transcript of several captures of a conversation: every message once, in order, with gaps, edits and withdrawals
 * between the captures marked. The result does not depend on the order in which the captures are given, and a capture
 * given twice changes nothing.
 */
export function mergeChats(captures: readonly ChatCapture[]): Transcript {
  return atOnce(mergingChats(captures));
}

/** The same in steps. */
export function* mergingChats(captures: readonly ChatCapture[]): Steps<Transcript> {
  const byId = new Map(captures.map((capture) => [capture.captureId, capture]));
  const sorted = [...byId.values()].sort(
    (a, b) => compare(a.record.from, b.record.from) || compare(a.captureId, b.captureId),
  );
  let entries: TranscriptEntry[] = [];
  for (const capture of sorted) entries = yield* add(entries, capture);
  yield* markPlaces(entries, sorted);
  const at = (index: 0 | -1) => entries.at(index)?.shownBy ?? [];
  const recordOf = (id: string) => byId.get(id)?.record;
  return {
    entries,
    complete: {
      start: at(0).some(({ captureId, index }) => index === 0 && recordOf(captureId)?.complete.start === true),
      end: at(-1).some(({ captureId, index }) => {
        const record = recordOf(captureId);
        return record?.complete.end === true && index === record.messages.length - 1;
      }),
    },
    captures: sorted.map(({ captureId }) => captureId),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function* add(entries: TranscriptEntry[], { captureId, record }: ChatCapture): Steps<TranscriptEntry[]> {
  const fresh = yield* mapping(
    record.messages,
    (message, index): TranscriptEntry => ({ message, shownBy: [{ captureId, index }] }),
  );
  const latest = entries.map(({ message, changed }) => changed?.at(-1)?.message ?? message);
  const edits = yield* align(latest, record.messages);
  if (!edits) return placed(entries, fresh);
  const merged: TranscriptEntry[] = [];
  let gone: TranscriptEntry[] = [];
  let added: TranscriptEntry[] = [];
  const flush = () => {
    merged.push(...settle(gone, added));
    gone = [];
    added = [];
  };
  for (const edit of edits) {
    if (edit.kind === 'gone') gone.push(entries[edit.before] as TranscriptEntry);
    else if (edit.kind === 'new') added.push(fresh[edit.after] as TranscriptEntry);
    else {
      flush();
      merged.push(joined(entries[edit.before] as TranscriptEntry, fresh[edit.after] as TranscriptEntry));
    }
    yield;
  }
  flush();
  return merged;
}

/** The same message seen once more; the page's id may keep it known although its words changed. */
function joined(entry: TranscriptEntry, seen: TranscriptEntry): TranscriptEntry {
  const shownBy = [...entry.shownBy, ...seen.shownBy];
  const last = entry.changed?.at(-1)?.message ?? entry.message;
  if (isSame(last, seen.message)) return { ...entry, message: fuller(entry.message, seen.message), shownBy };
  return { ...entry, shownBy, changed: [...(entry.changed ?? []), changeOf(seen)] };
}

const changeOf = ({ message, shownBy }: TranscriptEntry) => ({ captureId: shownBy[0]?.captureId ?? '', message });

const isSame = (a: ChatMessage, b: ChatMessage) =>
  a.text === b.text && a.recalled === b.recalled && a.file === b.file && a.quote === b.quote;

/** A later reading may know the time or a picture's address that an earlier one did not. */
function fuller(known: ChatMessage, seen: ChatMessage): ChatMessage {
  const isLater = (seen.at?.length ?? 0) > (known.at?.length ?? 0);
  const images = (seen.images?.length ?? 0) > (known.images?.length ?? 0) ? seen.images : known.images;
  return { ...seen, ...known, ...(isLater && seen.at ? { at: seen.at } : {}), ...(images ? { images } : {}) };
}

/**
 * What one capture shows between two known messages and another shows instead. A message in whose place a later capture
 * has the notice of its withdrawal is one entry; everything else stands beside each other by time.
 */
function settle(gone: TranscriptEntry[], added: TranscriptEntry[]): TranscriptEntry[] {
  const rest = [...added];
  const kept = gone.map((entry) => {
    const { message } = entry;
    const at = rest.findIndex(
      (one) => one.message.recalled && !message.recalled && isReplaced(message, one.message, gone.length, added.length),
    );
    const [notice] = at < 0 ? [] : rest.splice(at, 1);
    return notice ? joined(entry, notice) : entry;
  });
  const first = rest[0]?.message.at;
  if (first === undefined) return [...kept, ...rest];
  const later = kept.findIndex(({ message }) => message.at !== undefined && message.at > first);
  return later < 0 ? [...kept, ...rest] : [...kept.slice(0, later), ...rest, ...kept.slice(later)];
}

function isReplaced(message: ChatMessage, notice: ChatMessage, gone: number, added: number): boolean {
  if (message.at !== undefined && message.at === notice.at) return true;
  return (
    gone === 1 && added === 1 && (notice.from === undefined || notice.from === 'system' || notice.from === message.from)
  );
}

/** A capture that has nothing in common with the others stands where its times say, else after them. */
function placed(entries: TranscriptEntry[], fresh: TranscriptEntry[]): TranscriptEntry[] {
  const first = fresh.find(({ message }) => message.at !== undefined)?.message.at;
  const later =
    first === undefined ? -1 : entries.findIndex(({ message }) => message.at !== undefined && message.at > first);
  return later < 0 ? [...entries, ...fresh] : [...entries.slice(0, later), ...fresh, ...entries.slice(later)];
}

/** Marks where nothing shows that two messages followed each other, and which captures passed over a message. */
function* markPlaces(entries: TranscriptEntry[], captures: readonly ChatCapture[]): Steps<void> {
  const spanned = new Array<boolean>(entries.length).fill(false);
  const absent = entries.map((): string[] => []);
  for (const { captureId, record } of captures) {
    let before: { place: number; index: number } | undefined;
    for (const [place, { shownBy }] of entries.entries()) {
      const index = shownBy.find((one) => one.captureId === captureId)?.index;
      if (index === undefined) continue;
      if (before && index === before.index + 1 && !record.gaps.includes(index)) {
        for (let at = before.place + 1; at <= place; at++) spanned[at] = true;
        for (let at = before.place + 1; at < place; at++) absent[at]?.push(captureId);
      }
      before = { place, index };
      yield;
    }
  }
  for (const [place, entry] of entries.entries()) {
    const missing = absent[place] ?? [];
    if (place > 0 && !spanned[place]) entry.gapBefore = true;
    if (missing.length > 0) entry.absentFrom = missing;
  }
}
