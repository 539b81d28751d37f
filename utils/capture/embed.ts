import type { EmbeddedBytes, FilePiece } from '../evidence/index.ts';
import type { Held } from './held.ts';
import type { Arrived } from './inbox.ts';
import type { HoleReport, PageReport } from './report.ts';

/** A place in a page's markup, in bytes, and what belongs there. */
export interface Insertion {
  at: number;
  pieces: FilePiece[];
}

/**
 * The markup that a frame handed over, and what belongs into it: each resource as a `data:` URL. The page says where; a place
 * that cannot be is left out.
 */
export function embedded(
  { bytes }: Pick<Arrived, 'bytes'>,
  { embedded: said }: Pick<PageReport, 'embedded'>,
  held: Held,
): { markup: Uint8Array<ArrayBuffer>; insertions: Insertion[] } {
  if (!said) return { markup: bytes, insertions: [] };
  const markup = bytes.subarray(0, said.markup);
  const own = new Map<string, EmbeddedBytes>();
  const insertions = said.holes.flatMap((hole): Insertion[] => {
    const content = 'url' in hole ? held.file(hole.url) : brought(hole.range, bytes, said.markup, own);
    const isInside = Number.isSafeInteger(hole.at) && hole.at >= 0 && hole.at <= markup.length;
    return content && isInside ? [{ at: hole.at, pieces: [encoder.encode(`data:${hole.type};base64,`), content] }] : [];
  });
  return { markup, insertions };
}

const encoder = new TextEncoder();

/** One object for each range, however often the page shows it: its hash is computed once. */
function brought(
  [from, to]: Extract<HoleReport, { range: unknown }>['range'],
  bytes: Uint8Array<ArrayBuffer>,
  after: number,
  known: Map<string, EmbeddedBytes>,
): EmbeddedBytes | undefined {
  const key = `${from} ${to}`;
  // A copy: what is stored of it must not bring all the rest along.
  const content =
    known.get(key) ?? (from >= after && to > from && to <= bytes.length ? { bytes: bytes.slice(from, to) } : undefined);
  if (content) known.set(key, content);
  return content;
}

/** The markup with everything in its place, first things first. */
export function inserted(markup: Uint8Array<ArrayBuffer>, insertions: readonly Insertion[]): FilePiece[] {
  const pieces: FilePiece[] = [];
  let from = 0;
  for (const { at, pieces: more } of insertions.toSorted((a, b) => a.at - b.at)) {
    pieces.push(markup.subarray(from, at), ...more);
    from = at;
  }
  return [...pieces, markup.subarray(from)];
}
