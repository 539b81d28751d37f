import type { Day } from './days.ts';
import type { Windows } from './deadlines/define.ts';
import { type PlatformBar, platformBars } from './platform.ts';
import { arbitrationInstitution, type Situation } from './situation.ts';
import type { ActionId, Stage } from './types.ts';

/** The line that decided. Its name is also the key of the sentence that says why. */
export type StageLine =
  | 'settled'
  | 'arbitration'
  | 'suit'
  | 'limitation'
  | 'complaintEnded'
  | 'tooLateForComplaint'
  | 'crime'
  | 'complaintPending'
  | 'associationPending'
  | 'negotiating'
  | 'platform'
  | 'authority';

export interface StageResult {
  line: StageLine;
  stage: Stage;
  /** The action, where the line leaves no choice. */
  action?: ActionId;
  /** Why the platform cannot help; empty while it can. */
  bars: readonly PlatformBar[];
}

/** What the lines look at: the case on a day, which need not be today (see `earliest.ts`). */
export interface StageInput {
  situation: Situation;
  windows: Windows;
  on: Day;
  /** What the platform decided for the buyer has been paid. */
  performed: boolean;
}

/** Days before the end of limitation from which only suing is safe. */
export const LIMITATION_ALARM_DAYS = 60;

/** Line 4. Of two periods the one that ends first counts. */
export function limitationEnds({ windows, on }: StageInput): boolean {
  return (['lim3y', 'prod2y'] as const).some((id) => {
    const window = windows.get(id);
    if (window === undefined || window.safe === null || windows.passed(id, on)) return false;
    return window.safe - on <= LIMITATION_ALARM_DAYS;
  });
}

/** A complaint is pending until it ends or its sixty days of mediation have passed. */
function pendingComplaint({ situation, windows, on }: StageInput): boolean {
  const { open } = situation.complaints;
  if (open === undefined) return false;
  // The sixty days are counted from the last acceptance: they are this complaint's only if it has been accepted.
  return open.acceptedOn === undefined || !windows.passed('med60', on);
}

/** Line 5: the last complaint is over and cannot be mended by filing it again, or mediation has run out of time. */
export function complaintEnded(input: StageInput): boolean {
  const { ended } = input.situation.complaints;
  const curable =
    ended?.type === 'complaint-refused' && (ended.reason === 'not-competent' || ended.reason === 'materials');
  return ((ended !== undefined && !curable) || input.windows.passed('med60', input.on)) && !pendingComplaint(input);
}

/** Line 7: a crime is under way, or somebody has taken the money off the platform and gone. */
export function crime({ record, facts, order, log }: Situation): boolean {
  const gone = order.paidOffPlatform === true && log.has('seller-unreachable');
  return facts.ongoingScam === true || record.problem === 'scam' || gone;
}

/** Line 10. How many natural days went by, and being told that somebody looks into it, do not matter. */
export function negotiationExhausted({ situation, windows, on }: StageInput): boolean {
  const { log } = situation;
  return (
    log.has('seller-refused', 'seller-unreachable', 'platform-applied', 'platform-decided') ||
    windows.passed('nego5', on)
  );
}

/** The highest stage that the events of a settled dispute show. */
function reached({ log }: Situation): Stage {
  if (log.has('suit-filed')) return 4;
  if (log.has('complaint-received', 'association-accepted')) return 3;
  return log.has('platform-applied', 'platform-decided') ? 2 : 1;
}

interface Line {
  line: StageLine;
  applies: (input: StageInput) => boolean;
  stage: Stage;
  action?: ActionId;
}

/** Lines 2 to 10 of the contract, in order: the first that applies decides. */
const LINES: readonly Line[] = [
  {
    line: 'arbitration',
    applies: ({ situation }) => arbitrationInstitution(situation) !== undefined,
    stage: 4,
    action: 'arbitrate',
  },
  { line: 'suit', applies: ({ situation }) => situation.log.has('suit-filed'), stage: 4, action: 'follow-court' },
  { line: 'limitation', applies: limitationEnds, stage: 4, action: 'sue' },
  { line: 'complaintEnded', applies: complaintEnded, stage: 4, action: 'sue' },
  { line: 'tooLateForComplaint', applies: ({ windows, on }) => windows.passed('adm3y', on), stage: 4, action: 'sue' },
  { line: 'crime', applies: ({ situation }) => crime(situation), stage: 3, action: 'police' },
  { line: 'complaintPending', applies: pendingComplaint, stage: 3, action: 'wait-12315' },
  {
    line: 'associationPending',
    applies: ({ situation }) => situation.associationPending,
    stage: 3,
    action: 'wait-association',
  },
  { line: 'negotiating', applies: (input) => !negotiationExhausted(input), stage: 1 },
];

/** Where the dispute stands on a day. */
export function decideStage(input: StageInput): StageResult {
  const { situation, windows, on, performed } = input;
  const bars = platformBars(situation, windows, on, performed);
  if (situation.log.has('settled')) return { line: 'settled', stage: reached(situation), action: 'close', bars };
  const hit = LINES.find(({ applies }) => applies(input));
  if (hit !== undefined) {
    const { line, stage, action } = hit;
    return action === undefined ? { line, stage, bars } : { line, stage, action, bars };
  }
  return bars.length === 0 ? { line: 'platform', stage: 2, bars } : { line: 'authority', stage: 3, bars };
}

export const STAGE_NAMES = { 1: '与商家协商', 2: '平台介入', 3: '行政投诉与调解', 4: '诉讼或仲裁' } as const;
