import { ROUTES, type Source } from '../types.ts';
import { anyText, link, list, number, object, oneOf, type Reader, text } from '../untrusted.ts';
import {
  COUNTDOWN_ENDS,
  type Countdown,
  type PageDetails,
  type RefundDetails,
  SIGNERS_SHOWN,
  STATED_PROMISES,
  type Stated,
  type StatedPromise,
  type TraceEntry,
} from './types.ts';

/** Details that came out of a page, every member checked. */

const route: Reader<Source['route']> = oneOf(ROUTES);

const source = object<Source>({ route, raw: anyText }, ['route', 'raw']);

function stated<T>(read: Reader<T>): Reader<Stated<T>> {
  return (value) => {
    const from = source(value);
    const fact = from && read((value as { value?: unknown }).value);
    return from === undefined || fact === undefined ? undefined : { value: fact, ...from };
  };
}

const yesOrNo: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** An instant with Z, as this code itself writes it. */
const instant: Reader<string> = (value) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]{5,12}Z$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;

/** A count or a sum that no promise exceeds. */
const amount: Reader<number> = (value) => {
  const read = number(value);
  return read !== undefined && read > 0 && read < 1e7 ? read : undefined;
};

const promise = object<StatedPromise>(
  {
    kind: oneOf(STATED_PROMISES),
    text,
    hours: amount,
    days: amount,
    multiple: amount,
    rate: amount,
    amount,
    min: amount,
    max: amount,
  },
  ['kind', 'text'],
);

const countdown = object<Countdown>({ ends: oneOf(COUNTDOWN_ENDS), endsAt: instant, route, raw: anyText }, [
  'ends',
  'endsAt',
]);

const entry = object<TraceEntry>({ at: text, text }, ['text']);

const refund = object<RefundDetails>({
  status: stated(text),
  reason: stated(text),
  type: stated(text),
  id: stated(text),
  asked: stated(amount),
});

const details = object<PageDetails>({
  promises: list(promise),
  countdowns: list(countdown),
  selfOperated: stated(yesOrNo),
  legalSeller: stated(text),
  licence: stated(link),
  signedBy: stated(oneOf(SIGNERS_SHOWN)),
  trace: list(entry),
  refund,
});

/** The details that `value` holds; empty when it holds none. */
export function decodeDetails(value: unknown): PageDetails {
  return details(value) ?? {};
}
