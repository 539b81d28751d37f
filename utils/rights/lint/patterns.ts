import type { Draft, Hit } from './types.ts';

/** A pattern of a fault, and when it is none. */
export interface FaultPattern {
  /** Global; offsets are of the normalised text. */
  pattern: RegExp;
  /** A denial before it clears it (default true): 我不会曝光你们. Not for words that are a fault in any form. */
  deniable?: boolean;
  /** What must hold in the sentence around it. */
  when?: (sentence: string, before: string, after: string) => boolean;
}

/** The writer's own uses of a pattern: not what the other side said, not what is denied. */
export function findFaults(draft: Draft, patterns: readonly FaultPattern[]): Hit[] {
  const { text, speech } = draft;
  return patterns.flatMap(({ pattern, deniable = true, when }) =>
    [...text.matchAll(pattern)].flatMap((match): Hit[] => {
      const start = match.index;
      const end = start + match[0].length;
      if (match[0] === '' || speech.isReported(start, end) || (deniable && speech.isDenied(start))) return [];
      const [from, to] = speech.sentence(start);
      const fits = when?.(text.slice(from, to), text.slice(from, start), text.slice(end, to)) ?? true;
      return fits ? [{ at: [start, end] }] : [];
    }),
  );
}
