import type { ActionId, DocumentId, ParallelId, Stage } from './types.ts';

const BY_ACTION: Readonly<Partial<Record<ActionId, DocumentId>>> = {
  'send-return-notice': 'return-notice',
  'platform-apply': 'platform-application',
  'complaint-12315': 'complaint-12315',
  sue: 'civil-complaint',
  arbitrate: 'arbitration-application',
};

const BY_PARALLEL: Readonly<Partial<Record<ParallelId, DocumentId>>> = {
  'platform-info-request': 'info-request',
  'courier-complaint': 'courier-complaint',
  'postal-12305': 'postal-appeal',
  'report-12315': 'report-12315',
  'police-110': 'police-report',
  'payment-order': 'payment-order-application',
};

/** The documents to draft, each once. Nothing is drafted when nothing is left to do. */
export function papersFor(stage: Stage, action: ActionId, beside: readonly ParallelId[]): DocumentId[] {
  if (action === 'close') return [];
  const own = BY_ACTION[action] ?? (stage === 1 ? 'demand-letter' : undefined);
  const others = beside.map((id) => BY_PARALLEL[id]);
  const list = stage === 1 ? undefined : ('evidence-list' as const);
  return [own, ...others, list].filter((id) => id !== undefined);
}
