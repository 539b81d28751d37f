import { type Day, readDay, writeDay } from './days.ts';
import { finalDay } from './deadlines/define.ts';
import { decideStage, type StageInput } from './stages.ts';
import type { Advice, DeadlineId, Stage } from './types.ts';

/** Windows whose end opens a stage: time to answer, to apply in, to decide, to perform and to mediate. */
const OPENING: readonly DeadlineId[] = ['nego5', 'plat7', 'plat15', 'jd15', 'med60'];

/** Days on which a stage may open although nothing more happens. */
function turningDays({ situation, windows, on }: StageInput): Day[] {
  const finals = windows.list.filter(({ id }) => OPENING.includes(id)).map(finalDay);
  const { windowEndsOn } = situation.facts;
  if (windowEndsOn !== undefined) finals.push(readDay(windowEndsOn));
  return finals
    .filter((day) => day !== null)
    .map((day) => day + 1)
    .filter((day) => day > on)
    .sort((a, b) => a - b);
}

/**
 * The first day on which each higher stage is opened by time alone. The end of negotiation is always named as stage 2;
 * where no platform can help it opens stage 3 on the same day.
 */
export function earliestStages(input: StageInput, stage: Stage): Advice['earliest'] {
  const found: Advice['earliest'] = {};
  const negotiated = stage === 1 ? input.windows.get('nego5')?.last : undefined;
  const second = negotiated === undefined || negotiated === null ? undefined : writeDay(negotiated + 1);
  if (second !== undefined) found.stage2 = second;
  for (const on of turningDays(input)) {
    const next = decideStage({ ...input, on }).stage;
    const iso = writeDay(on);
    if (next <= stage || next === 1 || iso === undefined) continue;
    found[`stage${next}`] ??= iso;
  }
  return found;
}
