import { writeDay } from '../../../utils/rights/days.ts';
import {
  CATEGORIES,
  type CaseRecord,
  CHANNELS,
  type Circumstances,
  type DisputeEvent,
  EVENT_TYPES,
  LOSS_KINDS,
  MARKETPLACES,
  OUTCOMES,
  PROBLEMS,
  PROMISE_KINDS,
  PROOFS,
  REFUSAL_REASONS,
  SIGNERS,
  TRADES,
  WANTS,
} from '../../../utils/rights/types.ts';
import { fc } from '../../property.ts';

/** Any record that fits the case schema, absurd ones included; most days lie near those that matter. */

const LAST_DAY = 2_932_896;
const FIRST_DAY = -719_528;
const near = fc.integer({ min: 20_000, max: 20_900 });
const anyDay = fc.oneof(
  { weight: 9, arbitrary: near },
  { weight: 1, arbitrary: fc.integer({ min: FIRST_DAY, max: LAST_DAY }) },
);
const iso = (day: number) => writeDay(day) ?? '9999-12-31';
export const date = anyDay.map(iso);

export const money = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 3_000_000 }).map((fen) => fen / 100) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 1e5, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }) },
);
const positive = fc.double({ min: 0.001, noNaN: true, noDefaultInfinity: true });
const rate = fc.oneof(
  { weight: 9, arbitrary: fc.double({ min: 0.001, max: 12, noNaN: true }) },
  { weight: 1, arbitrary: positive },
);
const count = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 20 }) },
  { weight: 1, arbitrary: fc.maxSafeNat().map((n) => n + 1) },
);
const natural = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 1, arbitrary: fc.maxSafeNat() },
);
/** What a template leaves behind that was not filled. */
export const LEFT_BEHIND = /undefined|NaN|null|\[object|\$\{/;
const text = fc.string({ minLength: 1, maxLength: 20 }).filter((typed) => !LEFT_BEHIND.test(typed));
/** What goods and shops are called, some of it like what a draft must not say. */
const name = fc.oneof(
  text,
  fc.constantFrom('100%羊毛围巾', '“纯棉”床单', '黑店咖啡豆', '手机\n壳', '骗子的艺术（图书）', '必赢棋盘'),
);
const place = fc.constantFrom(
  '浙江省杭州市余杭区',
  '北京市海淀区',
  '广东省广州市天河区',
  '福建省莆田市',
  '四川省成都市武侯区',
  'x',
);
const yes = fc.boolean();
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);

/** Every member may be absent. */
const partial = <T>(model: { [K in keyof T]-?: fc.Arbitrary<Exclude<T[K], undefined>> }) =>
  fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<T>;

const facts = partial<Circumstances>({
  knewOn: date,
  faultFoundOn: date,
  faultProof: fc.uniqueArray(one(PROOFS), { maxLength: 3 }),
  humanCaused: yes,
  repairsFailed: natural,
  safetyHazard: yes,
  sellerKnew: yes,
  intact: yes,
  openedForInspection: yes,
  sealBroken: yes,
  activated: yes,
  exclusionDefaultTicked: yes,
  exclusionConfirmed: yes,
  material: yes,
  expired: yes,
  unsafeFood: yes,
  noChineseLabel: yes,
  labelFlawOnly: yes,
  riskNoticeConfirmed: yes,
  electronicLabel: yes,
  purchases: fc.array(fc.record({ on: date, quantity: count, price: money, knowing: yes }), {
    minLength: 1,
    maxLength: 3,
  }),
  consentToProxy: yes,
  addressCorrect: yes,
  comparedPrice: money,
  lowestPrice7d: money,
  noIntentProven: yes,
  lowerPrice: fc.record({ price: money, on: date }),
  deliveredItemPrice: money,
  missingQuantity: count,
  substitutePrice: money,
  renewalNoticeDays: natural,
  staffInduced: yes,
  ongoingScam: yes,
  buyerAge: natural,
  windowOpen: yes,
  windowEndsOn: date,
});

/** An event on a day not after `now`, with the members that its type needs. */
const eventBefore = (now: number): fc.Arbitrary<DisputeEvent> =>
  fc
    .record({
      ago: fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 0, max: 100 }) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 2000 }) },
      ),
      type: one(EVENT_TYPES),
      outcome: one(OUTCOMES),
      amount: money,
      endsOn: date,
      extra: partial<Pick<DisputeEvent, 'inWriting' | 'of' | 'reason'>>({
        inWriting: yes,
        of: fc.uniqueArray(one(WANTS), { maxLength: 3 }),
        reason: one(REFUSAL_REASONS),
      }),
    })
    .map(({ ago, type, outcome, amount, endsOn, extra }) => ({
      on: iso(Math.max(FIRST_DAY, now - ago)),
      type,
      ...extra,
      ...(type === 'platform-decided' ? { outcome } : {}),
      ...(type === 'refunded' ? { amount } : {}),
      ...(type === 'page-countdown' ? { endsOn } : {}),
    }));

const around = (now: number) =>
  partial<CaseRecord>({
    now: fc.constant(iso(now)),
    marketplace: one(MARKETPLACES),
    problem: one(PROBLEMS),
    events: fc.array(eventBefore(now), { maxLength: 8 }),
    selfOperated: yes,
    platformDomicile: place,
    seller: partial({
      name,
      address: place,
      addressReachable: yes,
      identityDisclosed: yes,
      shownInLiveRoom: yes,
      isBusiness: yes,
      isProducer: yes,
    }),
    order: partial({
      id: text,
      title: name,
      category: one(CATEGORIES),
      price: money,
      quantity: count,
      paid: money,
      freight: money,
      placedOn: date,
      paidOn: date,
      shipBy: date,
      shippedOn: date,
      signedOn: date,
      signedBy: one(SIGNERS),
      receiveAt: place,
      channel: one(CHANNELS),
      trade: one(TRADES),
      secondHand: yes,
      courierChosenBy: one(['seller', 'buyer'] as const),
      paidOffPlatform: yes,
    }),
    facts,
    promises: fc.array(
      fc
        .record({
          kind: one(PROMISE_KINDS),
          rest: partial({
            rate,
            min: money,
            max: money,
            multiple: rate,
            amount: money,
            days: natural,
            hours: natural,
            on: date,
          }),
        })
        .map(({ kind, rest }) => ({ kind, ...rest })),
      { maxLength: 2 },
    ),
    deposit: fc.record({
      amount: money,
      contractPrice: money,
      term: one(['定金', '订金', 'other'] as const),
      breachBy: one(['seller', 'buyer'] as const),
    }),
    prepaid: fc
      .record({
        paid: money,
        rest: partial({
          bonus: money,
          usedListPrice: money,
          paidOn: date,
          from: date,
          to: date,
          stoppedOn: date,
          unlimited: yes,
          cause: one(['seller', 'consumer'] as const),
          sameServiceBefore: yes,
        }),
      })
      .map(({ paid, rest }) => ({ paid, ...rest })),
    losses: fc.array(fc.record({ kind: one(LOSS_KINDS), amount: money, proven: yes }), { maxLength: 3 }),
    wants: fc.uniqueArray(one(WANTS), { maxLength: 4 }),
    demanded: money,
    court: partial({
      averageWage: money,
      needsAppraisal: yes,
      defendantMissing: yes,
      debtAdmittedInWriting: yes,
      defendantAddress: place,
      buyerAddress: place,
      arbitrationAgreement: fc.record({ institution: text, afterDispute: yes }),
    }),
    draft: text,
    note: text,
  });

/** A valid case record: the four required members always, each other one in half of the cases. */
export const caseRecord: fc.Arbitrary<CaseRecord> = fc
  .oneof({ weight: 9, arbitrary: fc.integer({ min: 20_400, max: 20_900 }) }, { weight: 1, arbitrary: anyDay })
  .chain((now) =>
    fc
      .record({
        optional: around(now),
        required: fc.record({
          marketplace: one(MARKETPLACES),
          problem: one(PROBLEMS),
          events: fc.array(eventBefore(now), { maxLength: 8 }),
        }),
      })
      .map(({ optional, required }) => ({ ...optional, ...required, now: iso(now) })),
  );
