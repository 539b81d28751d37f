import fc from 'fast-check';
import {
  CATEGORIES,
  type CaseRecord,
  CHANNELS,
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
} from '../../utils/rights/types.ts';

const optional = { requiredKeys: [] as [] };
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const some = <T>(values: readonly T[]) => fc.uniqueArray(one(values), { maxLength: 4 });
const yuan = fc.integer({ min: 0, max: 3_000_000 }).map((fen) => fen / 100);
const yes = fc.boolean();
/** Days up to `now`, which is late enough for most windows to be open, running or gone. */
const date = fc
  .integer({ min: 0, max: 420 })
  .map((back) => new Date(Date.UTC(2026, 10, 23) - back * 86_400_000).toISOString().slice(0, 10));
const name = one(['水杯', '100%羊毛围巾', '“纯棉”床单', '黑店咖啡豆', '手机\n壳', '骗子的艺术（图书）', '必赢棋盘']);

const order = fc.record(
  {
    id: one(['4123456789012345678', 'P20261101']),
    title: name,
    category: one(CATEGORIES),
    price: yuan,
    quantity: fc.integer({ min: 1, max: 9 }),
    paid: yuan,
    freight: yuan,
    placedOn: date,
    paidOn: date,
    shipBy: date,
    shippedOn: date,
    signedOn: date,
    signedBy: one(SIGNERS),
    receiveAt: one(['四川省成都市武侯区', '浙江省杭州市余杭区']),
    channel: one(CHANNELS),
    trade: one(TRADES),
    secondHand: yes,
    courierChosenBy: one(['seller', 'buyer'] as const),
    paidOffPlatform: yes,
  },
  optional,
);
const seller = fc.record(
  {
    name: one(['某某旗舰店', '黑店小铺', '王小二']),
    address: one(['福建省莆田市', '广东省广州市天河区']),
    addressReachable: yes,
    identityDisclosed: yes,
    shownInLiveRoom: yes,
    isBusiness: yes,
    isProducer: yes,
  },
  optional,
);
const facts = fc.record(
  {
    knewOn: date,
    faultFoundOn: date,
    faultProof: some(PROOFS),
    humanCaused: yes,
    repairsFailed: fc.integer({ min: 0, max: 4 }),
    safetyHazard: yes,
    sellerKnew: yes,
    intact: yes,
    openedForInspection: yes,
    sealBroken: yes,
    exclusionDefaultTicked: yes,
    exclusionConfirmed: yes,
    material: yes,
    expired: yes,
    unsafeFood: yes,
    noChineseLabel: yes,
    labelFlawOnly: yes,
    consentToProxy: yes,
    addressCorrect: yes,
    comparedPrice: yuan,
    lowestPrice7d: yuan,
    lowerPrice: fc.record({ price: yuan, on: date }),
    deliveredItemPrice: yuan,
    missingQuantity: fc.integer({ min: 1, max: 5 }),
    substitutePrice: yuan,
    renewalNoticeDays: fc.integer({ min: 0, max: 6 }),
    staffInduced: yes,
    ongoingScam: yes,
    buyerAge: fc.integer({ min: 3, max: 17 }),
    windowOpen: yes,
    purchases: fc.array(fc.record({ on: date, quantity: fc.integer({ min: 1, max: 5 }), price: yuan, knowing: yes }), {
      minLength: 1,
      maxLength: 3,
    }),
  },
  optional,
);
const promises = fc.array(
  fc.record(
    {
      kind: one(PROMISE_KINDS),
      rate: one([0.1, 0.3]),
      min: yuan,
      max: yuan,
      multiple: one([1, 3, 4, 10]),
      amount: yuan,
      days: fc.integer({ min: 0, max: 30 }),
      on: date,
    },
    { requiredKeys: ['kind'] },
  ),
  { maxLength: 3 },
);
const events = fc.array(
  fc.record(
    {
      on: date,
      type: one(EVENT_TYPES),
      inWriting: yes,
      of: some(WANTS),
      outcome: one(OUTCOMES),
      reason: one(REFUSAL_REASONS),
      amount: yuan,
    },
    { requiredKeys: ['on', 'type'] },
  ),
  { maxLength: 7 },
);
const court = fc.record(
  {
    averageWage: yuan,
    needsAppraisal: yes,
    debtAdmittedInWriting: yes,
    defendantAddress: one(['福建省莆田市']),
    buyerAddress: one(['北京市海淀区']),
    arbitrationAgreement: fc.record({ institution: one(['杭州仲裁委员会']), afterDispute: yes }),
  },
  optional,
);
const prepaid = fc.record(
  {
    paid: yuan,
    bonus: yuan,
    usedListPrice: yuan,
    paidOn: date,
    from: date,
    to: date,
    stoppedOn: date,
    unlimited: yes,
    cause: one(['seller', 'consumer'] as const),
  },
  { requiredKeys: ['paid'] },
);
const deposit = fc.record({
  amount: yuan,
  contractPrice: yuan,
  term: one(['定金', '订金', 'other'] as const),
  breachBy: one(['seller', 'buyer'] as const),
});
const losses = fc.array(fc.record({ kind: one(LOSS_KINDS), amount: yuan, proven: yes }), { maxLength: 5 });

/** Any case a user could describe: every problem, marketplace and circumstance, known or unknown. */
export const arbitraryCase: fc.Arbitrary<CaseRecord> = fc.record(
  {
    now: fc.constant('2026-11-23'),
    marketplace: one(MARKETPLACES),
    problem: one(PROBLEMS),
    events,
    selfOperated: yes,
    platformDomicile: one(['浙江省杭州市余杭区']),
    seller,
    order,
    facts,
    promises,
    deposit,
    prepaid,
    losses,
    wants: some(WANTS),
    demanded: yuan,
    court,
  },
  { requiredKeys: ['now', 'marketplace', 'problem', 'events'] },
);
