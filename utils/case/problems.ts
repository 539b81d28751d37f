import { PROBLEMS, type Problem } from '../rights/types.ts';

/** What most shoppers come with: the choices shown at once. */
export const FIRST_PROBLEMS = [
  'signed-not-received',
  'quality-fault',
  'no-reason-return',
  'not-shipped',
  'false-advertising',
  'counterfeit',
] as const satisfies readonly Problem[];

/** Everything else, behind “其他”; nothing is left out, `other` comes last. */
export const FURTHER_PROBLEMS: readonly Problem[] = PROBLEMS.filter(
  (problem) => !(FIRST_PROBLEMS as readonly Problem[]).includes(problem),
);
