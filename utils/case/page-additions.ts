import type { PageDetails } from '../marketplaces/details/types.ts';
import { simplified } from '../marketplaces/text.ts';
import type { EventType, PromiseRecord, SignedBy } from '../rights/types.ts';
import { daysBetween } from './day.ts';
import { countdownEvent, offeredByPage, promiseRecord } from './page-details.ts';
import type { Case, CaseEventBody, Statement } from './types.ts';

type Shown =
  | { what: 'promise'; words: string }
  | { what: 'countdown'; day: string; words: string }
  | { what: 'happened'; type: EventType; words: string }
  | { what: 'signed-by'; signer: SignedBy; words: string }
  | { what: 'ship-by'; day: string }
  | { what: 'self-operated'; isSelf: boolean }
  | { what: 'seller'; name: string };

/** One thing that stands on the page and not in the case: how it is shown, and the event that a press records. */
export type PageAddition = Shown & { body: Extract<CaseEventBody, { type: 'stated' | 'happened' }> };

/** States of a refund, in the page's words, that are an event of the dispute. What was paid back is read as a fact. */
const REFUND_STATES: readonly (readonly [EventType, RegExp])[] = [
  ['seller-refused', /^(?:商家|卖家)[^，。等]{0,4}拒绝/],
  ['platform-applied', /^(?:平台|客服|小二|淘宝|天猫|京东)[^，。]{0,4}(?:已)?介入|介入(?:处理)?中/],
  ['seller-agreed', /^(?:商家|卖家)[^，。等未]{0,4}同意|^(?:等待|请)(?:买家|您|你)?(?:退货|寄回)/],
];

/**
 * What the page of a case's order adds to the case, the most pressing first; nothing that the case already knows.
 * @param today `YYYY-MM-DD` in Asia/Shanghai.
 */
export function pageAdditions(details: PageDetails, state: Case, today: string): PageAddition[] {
  return [
    ...clocks(details, state, today),
    ...refundState(details, state, today),
    ...promises(details, state),
    ...statements(details, state, today),
  ];
}

function clocks({ countdowns = [] }: PageDetails, state: Case, today: string): PageAddition[] {
  const known = state.happened.flatMap(({ event }) => (event.type === 'page-countdown' ? (event.endsOn ?? []) : []));
  return countdowns.flatMap((countdown): PageAddition[] => {
    const event = countdownEvent(countdown, today);
    const day = event?.endsOn;
    // A page that is read again a little later may name the day beside.
    if (!event || day === undefined || known.some((one) => Math.abs(daysBetween(one, day)) <= 1)) return [];
    known.push(day);
    const words = countdown.raw;
    return [{ what: 'countdown', day, words, body: { type: 'happened', event, note: words } }];
  });
}

function refundState({ refund }: PageDetails, state: Case, today: string): PageAddition[] {
  const words = refund?.status?.value;
  const type = words && REFUND_STATES.find(([, pattern]) => pattern.test(simplified(words)))?.[0];
  if (!words || !type || state.happened.some(({ event }) => event.type === type)) return [];
  return [{ what: 'happened', type, words, body: { type: 'happened', event: { on: today, type }, note: words } }];
}

/** A statement about promises replaces the one before: the new one stands behind all that are known. */
function promises({ promises: shown = [] }: PageDetails, state: Case): PageAddition[] {
  const known = state.statement.promises ?? [];
  const added: PromiseRecord[] = [];
  return shown.flatMap((promise): PageAddition[] => {
    const record = promiseRecord(promise, state.order);
    if ([...known, ...added].some((one) => covers(one, record))) return [];
    added.push(record);
    const statement = { promises: [...known, record] };
    return [{ what: 'promise', words: promise.text, body: { type: 'stated', statement } }];
  });
}

/** Does a known promise say all that this one does? The day from which it runs is reckoned, not promised. */
function covers(known: PromiseRecord, { on: _on, ...said }: PromiseRecord): boolean {
  return Object.entries(said).every(([member, value]) => known[member as keyof PromiseRecord] === value);
}

/** Facts of which a case has one each. What the buyer has stated of them already, stands. */
function statements(details: PageDetails, { order, statement }: Case, today: string): PageAddition[] {
  const { statement: offered } = offeredByPage(details, order, today);
  const { signedBy, shipBy } = offered.order ?? {};
  const name = offered.seller?.name;
  const added: PageAddition[] = [];
  const add = (shown: Shown, said: Statement) => added.push({ ...shown, body: { type: 'stated', statement: said } });
  if (signedBy !== undefined && statement.order?.signedBy === undefined)
    add({ what: 'signed-by', signer: signedBy, words: details.signedBy?.raw ?? '' }, { order: { signedBy } });
  if (shipBy !== undefined && statement.order?.shipBy === undefined)
    add({ what: 'ship-by', day: shipBy }, { order: { shipBy } });
  if (offered.selfOperated !== undefined && statement.selfOperated === undefined)
    add({ what: 'self-operated', isSelf: offered.selfOperated }, { selfOperated: offered.selfOperated });
  if (name !== undefined && statement.seller?.name === undefined) add({ what: 'seller', name }, { seller: { name } });
  return added;
}
