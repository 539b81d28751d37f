import type { Situation } from '../situation.ts';
import { crossBorder } from './cross-border.ts';
import type { Circumstance } from './define.ts';
import { livestream } from './livestream.ts';
import { offPlatform } from './off-platform.ts';
import { secondHand } from './second-hand.ts';

const CIRCUMSTANCES: readonly Circumstance[] = [livestream, secondHand, crossBorder, offPlatform];

/** The circumstances that this case has. */
export function circumstancesOf(situation: Situation): Circumstance[] {
  return CIRCUMSTANCES.filter(({ applies }) => applies(situation));
}
