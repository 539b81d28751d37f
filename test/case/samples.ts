import type { CaseEvent, CaseEventBody } from '../../utils/case/types.ts';
import type { DisputeEvent } from '../../utils/rights/types.ts';

/** Hand-written examples of events. */

export const opened: CaseEventBody = {
  type: 'opened',
  orderKey: 'taobao:100',
  site: 'taobao',
  order: { id: '100', paid: 99 },
  problem: 'quality-fault',
};

export const happened = (event: DisputeEvent): CaseEventBody => ({ type: 'happened', event });
export const demand = (on: string): CaseEventBody => happened({ on, type: 'demand', inWriting: true });
export const refused = (on: string): CaseEventBody => happened({ on, type: 'seller-refused' });

/** Events numbered in a row and recorded a minute apart. */
export function list(...bodies: CaseEventBody[]): CaseEvent[] {
  return bodies.map((body, seq) => ({
    id: `e${seq}`,
    caseId: 'case-1',
    seq,
    recordedAt: `2026-11-20T${String(8 + Math.floor(seq / 60)).padStart(2, '0')}:${String(seq % 60).padStart(2, '0')}:00Z`,
    ...body,
  }));
}
