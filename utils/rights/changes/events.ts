import type { Assessment } from '../assessment.ts';
import { sumOf } from '../claims/line.ts';
import { yuanOf } from '../money.ts';
import type { DisputeEvent } from '../types.ts';
import { type Candidate, defineEvent } from './define.ts';

const pending = ({ stage }: Assessment) => stage.line === 'complaintPending';
const accepted = ({ situation }: Assessment) => situation.complaints.open?.acceptedOn !== undefined;
const limitation = ({ stage }: Assessment) => stage.line === 'limitation';
const waitsForPlatform = ({ action }: Assessment) => action === 'wait-platform';
const back = ({ claim }: Assessment) => sumOf(claim.back);

/** What can happen next, whatever the problem. To do what the advice says is none: the advice has said it. */
const EVENTS = [
  defineEvent({
    event: () => ({ type: 'seller-refused' }),
    say: () => (t) => t.change.event.sellerRefused,
    when: ({ stage }) => stage.line === 'negotiating',
  }),
  defineEvent({
    event: () => ({ type: 'seller-unreachable' }),
    say: () => (t) => t.change.event.sellerUnreachable,
    when: ({ stage, situation: { order, log } }) =>
      stage.line === 'negotiating' || (order.paidOffPlatform === true && !log.has('seller-unreachable')),
  }),
  defineEvent({
    event: () => ({ type: 'return-received' }),
    say: () => (t) => t.change.event.returnReceived,
    when: ({ situation: { log } }) => log.has('returned') && !log.has('return-received'),
  }),
  defineEvent({
    event: (found) => ({ type: 'refunded', amount: yuanOf(back(found)) }),
    say: (found) => (t) => t.change.event.refunded(back(found)),
    when: (found) => back(found) > 0,
  }),
  defineEvent({
    event: () => ({ type: 'platform-decided', outcome: 'for-buyer' }),
    say: () => (t) => t.change.event.platformForBuyer,
    when: waitsForPlatform,
  }),
  defineEvent({
    event: () => ({ type: 'platform-decided', outcome: 'for-seller' }),
    say: () => (t) => t.change.event.platformForSeller,
    when: waitsForPlatform,
  }),
  defineEvent({
    event: () => ({ type: 'complaint-refused', reason: 'other' }),
    say: () => (t) => t.change.event.complaintRefused,
    when: (found) => pending(found) && !accepted(found),
  }),
  defineEvent({
    event: () => ({ type: 'complaint-refused', reason: 'not-competent' }),
    say: () => (t) => t.change.event.complaintSentElsewhere,
    when: (found) => pending(found) && !accepted(found),
  }),
  defineEvent({
    event: () => ({ type: 'mediation-ended' }),
    say: () => (t) => t.change.event.mediationEnded,
    when: (found) => pending(found) && accepted(found),
  }),
  defineEvent({
    event: () => ({ type: 'complaint-withdrawn' }),
    say: () => (t) => t.change.event.complaintWithdrawn,
    when: pending,
  }),
  defineEvent({
    event: () => ({ type: 'association-accepted' }),
    say: () => (t) => t.change.event.associationFirst,
    when: ({ action }) => action === 'complaint-12315',
  }),
  defineEvent({
    event: () => ({ type: 'association-ended' }),
    say: () => (t) => t.change.event.associationEnded,
    when: ({ stage }) => stage.line === 'associationPending',
  }),
  defineEvent({
    event: () => ({ type: 'demand', inWriting: true }),
    say: () => (t) => t.change.event.demandInWriting,
    when: limitation,
  }),
  defineEvent({
    event: () => ({ type: 'seller-agreed', inWriting: true }),
    say: () => (t) => t.change.event.agreedInWriting,
    when: limitation,
  }),
];

/** What may happen today, as records to try. */
export function eventCandidates(found: Assessment): Candidate[] {
  const { record } = found.situation;
  return EVENTS.filter(({ when }) => when(found)).map((rule) => {
    const event: DisputeEvent = { on: record.now, ...rule.event(found) };
    return {
      say: rule.say(found),
      change: [{ kind: 'event', event }],
      record: { ...record, events: [...record.events, event] },
      sumUnknown: false,
    };
  });
}
