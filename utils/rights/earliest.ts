import { type Day, readDay, writeDay } from './days.ts';
import { finalDay } from './deadlines/define.ts';
import { decideStage, LIMITATION_ALARM_DAYS, type StageInput } from './stages.ts';
import type { Advice, DeadlineId, Stage } from './types.ts';

/** Windows whose end can move the stage. */
const MOVING: readonly DeadlineId[] = ['nego5', 'plat7', 'plat15', 'jd15', 'med60', 'adm3y'];

/** Days on which the stage may change although nothing more happens. */
function turningDays({ situation, windows, on }: StageInput): Day[] {
  const days: Day[] = [];
  for (const window of windows.list) {
    const final = finalDay(window);
    if (final !== null && MOVING.includes(window.id)) days.push(final + 1);
    if ((window.id === 'lim3y' || window.id === 'prod2y') && window.safe !== null) {
      days.push(window.safe - LIMITATION_ALARM_DAYS);
    }
  }
  const { windowEndsOn } = situation.facts;
  if (windowEndsOn !== undefined) days.push(readDay(windowEndsOn) + 1);
  return days.filter((day) => day > on).sort((a, b) => a - b);
}

/** The first day on which each higher stage is reached by the mere passing of time. */
export function earliestStages(input: StageInput, stage: Stage): Advice['earliest'] {
  const found: Advice['earliest'] = {};
  for (const on of turningDays(input)) {
    const next = decideStage({ ...input, on }).stage;
    const iso = writeDay(on);
    if (next <= stage || next === 1 || iso === undefined) continue;
    found[`stage${next}`] ??= iso;
  }
  return found;
}
