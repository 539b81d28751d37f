import type { Failure } from '../../components/popup/model.ts';
import { CaseError } from '../../utils/case/case-error.ts';
import { EvidenceError } from '../../utils/evidence/index.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { BrokenCase } from './case-desk.ts';

const FAULTS: Record<CaseError['fault'], MessageKey> = {
  damaged: 'errorCaseDamaged',
  'future-event': 'errorFutureEvent',
  'other-order': 'errorOtherOrder',
  'nothing-to-undo': 'errorNothingToUndo',
};

/** The sentence for an error, by where it happened when it does not say itself. */
export function failureOf(error: unknown, otherwise: MessageKey): Failure {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (error instanceof CaseError) return { key: FAULTS[error.fault], detail };
  if (error instanceof EvidenceError) return { key: error.key, detail };
  return { key: otherwise, detail };
}

/** Why a case cannot be advised on, and what may be undone in it. */
export function failureOfCase({ error, undo }: BrokenCase): Failure {
  return { ...failureOf(error, 'errorAdvice'), ...(undo ? { undo } : {}) };
}
