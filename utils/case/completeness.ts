import type { EvidenceKey } from '../rights/evidence.ts';
import { evidenceKeyOf } from '../rights/evidence-key.ts';
import type { Advice, EvidenceNeed } from '../rights/types.ts';
import { type Exhibit, exhibits } from './exhibits.ts';
import { MEDIA_OF, PAGES_OF, WORDS_OF } from './proof-kinds.ts';
import type { Case, FactConflict } from './types.ts';

/** Why a piece of evidence may not be believed as it is (民诉证据规定 15, 90, 93; 互联网法院规定 11). */
export type Weakness =
  /** A picture of a page that could be captured with its original. */
  | 'screenshot'
  /** A capture without the page itself: only its picture. */
  | 'no-original'
  /** A chat of which only what was on the screen is there. */
  | 'excerpt'
  /** A file that says nothing about when it was made. */
  | 'no-time'
  /** Of the class, but nothing tells that it is the thing asked for. */
  | 'unclear';

/** One thing that this kind of dispute asks for, against what is there. */
export interface NeedState {
  need: EvidenceNeed;
  state: 'there' | 'weak' | 'missing';
  /** What answers it, the best first, with what is weak about it. */
  answers: { exhibit: Exhibit; weaknesses: Weakness[] }[];
  /** A page can give it: it is to be captured, not photographed. */
  fromPage: boolean;
}

export interface Completeness {
  needs: NeedState[];
  /** Facts that two readings tell differently. */
  contradictions: FactConflict[];
}

/** What is known of a capture beyond its place in the case: the names of its files. */
export type PartsOf = (exhibitId: string) => readonly string[] | undefined;

/**
 * What the dispute needs, class by class: there, weak, missing, contradictory. It looks at kinds, names and what the user
 * wrote, not into pictures: what it calls there is still to be looked at by a person.
 * @param partsOf where it is not known, nothing is held against a capture.
 */
export function completeness(state: Case, advice: Advice, partsOf: PartsOf = () => undefined): Completeness {
  const all = exhibits(state);
  const needs = advice.evidence.map((need): NeedState => {
    const key = evidenceKeyOf(need);
    const answers = all
      .filter((exhibit) => exhibit.class === need.class || (key !== undefined && isMatch(key, exhibit)))
      .map((exhibit) => ({ exhibit, weaknesses: weaknesses(exhibit, key, partsOf) }))
      .filter(({ exhibit, weaknesses: found }) => exhibit.source === 'file' || !found.includes('unclear'))
      .toSorted((a, b) => a.weaknesses.length - b.weaknesses.length);
    const [best] = answers;
    const rating = best === undefined ? 'missing' : best.weaknesses.length === 0 ? 'there' : 'weak';
    return { need, state: rating, answers, fromPage: key !== undefined && PAGES_OF[key] !== undefined };
  });
  return { needs, contradictions: state.conflicts };
}

/** Does kind, name or description of a piece tell that it is the thing asked for? */
function isMatch(key: EvidenceKey, exhibit: Exhibit): boolean {
  if (WORDS_OF[key]?.test(`${exhibit.title} ${exhibit.proves ?? ''}`)) return true;
  if (exhibit.source === 'capture') return PAGES_OF[key]?.includes(exhibit.page) ?? false;
  return MEDIA_OF[key] !== undefined && exhibit.media.startsWith(MEDIA_OF[key]);
}

/** What shows a page itself, or the way to it. */
const ORIGINALS = ['page.html', 'page.mhtml', 'recording.json'];

function weaknesses(exhibit: Exhibit, key: EvidenceKey | undefined, partsOf: PartsOf): Weakness[] {
  const found: Weakness[] = [];
  if (key === undefined || !isMatch(key, exhibit)) found.push('unclear');
  if (exhibit.source === 'file') {
    const isPicture = exhibit.media.startsWith('image/');
    if (isPicture && key !== undefined && PAGES_OF[key]) found.push('screenshot');
    else if (/^(image|video|audio)\//.test(exhibit.media) && exhibit.takenAt === undefined) found.push('no-time');
    return found;
  }
  const parts = partsOf(exhibit.id);
  if (!parts) return found;
  if (!ORIGINALS.some((name) => parts.includes(name))) found.push('no-original');
  if (exhibit.page === 'chat' && !parts.includes('chat.json')) found.push('excerpt');
  return found;
}
