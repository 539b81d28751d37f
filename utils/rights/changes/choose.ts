import type { Difference, Trial } from './compare.ts';
import type { Change } from './types.ts';

/** What a change is to the reader, the most pressing first. */
const CLASSES = ['lapses', 'gains', 'stage', 'action', 'falls', 'paid'] as const;
type Class = (typeof CLASSES)[number];

/** Of changes that move the stage or the action: what others do next, then time, then what may turn out. */
const NEAREST: readonly Change['kind'][] = ['event', 'day', 'fact'];

const kindOf = ({ candidate }: Trial): Change['kind'] => candidate.change[0]?.kind ?? 'fact';

/** A smaller claim that nothing takes the place of. */
export const isLess = ({ total, remediesLost, gained, remediesGained }: Difference) =>
  total < 0 || (remediesLost.length > 0 && gained.length + remediesGained.length === 0);

/** A larger claim, or one more remedy. */
const isMore = ({ total, gained, remediesGained, remediesLost }: Difference) =>
  total > 0 || (gained.length > 0 && total === 0) || (remediesGained.length > 0 && remediesLost.length === 0);

/** Being paid makes the claim smaller, and is no loss. */
export function isPayment({ candidate }: Trial): boolean {
  const [first] = candidate.change;
  return first?.kind === 'event' && first.event.type === 'refunded';
}

function classOf(trial: Trial): Class {
  const { difference } = trial;
  if (isPayment(trial)) return 'paid';
  if (isLess(difference)) return kindOf(trial) === 'day' ? 'lapses' : 'falls';
  if (isMore(difference)) return 'gains';
  return difference.stage ? 'stage' : 'action';
}

/** What a change leads to, to tell whether two of one kind lead to the same. */
function outcome(trial: Trial): string {
  const { after } = trial.difference;
  return [kindOf(trial), after.stage.stage, after.action, after.claim.total, ...after.claim.remedies].join();
}

/** Higher gains first where the sum is known; what moves the stage or the action by how near it is. */
const ORDER: Partial<Record<Class, (a: Trial, b: Trial) => number>> = {
  gains: (a, b) => {
    const gain = ({ candidate, difference }: Trial) => (candidate.sumUnknown ? 0 : Math.max(0, difference.total));
    return gain(b) - gain(a);
  },
  stage: (a, b) => NEAREST.indexOf(kindOf(a)) - NEAREST.indexOf(kindOf(b)),
  action: (a, b) => NEAREST.indexOf(kindOf(a)) - NEAREST.indexOf(kindOf(b)),
};

/** Several ways to the same stage and action are one to the reader; ways to gain or lose money are told apart. */
function ofClass(trials: readonly Trial[], name: Class): Trial[] {
  const own = trials.filter((trial) => classOf(trial) === name).sort(ORDER[name] ?? (() => 0));
  if (name !== 'stage' && name !== 'action') return own;
  return own.filter((trial, at) => own.findIndex((other) => outcome(other) === outcome(trial)) === at);
}

/** At most `count` of the changes: the best of each class in turn, so that no class crowds out another. */
export function mostUseful(trials: readonly Trial[], count: number): Trial[] {
  const classes = CLASSES.map((name) => ofClass(trials, name));
  const rounds = Math.max(0, ...classes.map(({ length }) => length));
  const inTurn = Array.from({ length: rounds }, (_, round) => classes.flatMap((list) => list.slice(round, round + 1)));
  return inTurn.flat().slice(0, count);
}
