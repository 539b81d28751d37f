import { CATEGORIES, type Circumstances, type OrderRecord, PROOFS, type Problem, SIGNERS } from '../rights/types.ts';
import { addDays } from './day.ts';
import { isYuan } from './marketplace.ts';
import type { Answer, QuestionRule } from './questions.ts';
import type { Case, Statement } from './types.ts';

/** The problems in which the goods have arrived. */
const ARRIVED: readonly Problem[] = [
  'no-reason-return',
  'quality-fault',
  'damaged',
  'wrong-item',
  'counterfeit',
  'false-advertising',
  'signed-not-received',
  'food-safety',
  'drug-device-cosmetics',
];
const FAULTY: readonly Problem[] = [
  'quality-fault',
  'counterfeit',
  'false-advertising',
  'price-fraud',
  'food-safety',
  'drug-device-cosmetics',
  'injury',
  'damaged',
  'wrong-item',
];

const text = (answer: Answer) => String(answer);
const values = (list: readonly string[]) => () => list.map((value) => ({ value }));
const recently = (_state: Case, today: string) => [addDays(today, -2), addDays(today, -12), addDays(today, -400)];

/** A circumstance that is true or false. */
function yesNo(id: keyof Circumstances & string, problems: readonly Problem[]): QuestionRule {
  return {
    id,
    kind: 'yes-no',
    open: (record) => problems.includes(record.problem) && record.facts?.[id] === undefined,
    states: (answer): Statement => ({ facts: { [id]: answer === true } }),
    samples: () => [true, false],
  };
}

/** A day in the life of the order. */
function orderDay(
  id: keyof OrderRecord & ('signedOn' | 'shipBy' | 'placedOn'),
  problems: readonly Problem[],
): QuestionRule {
  return {
    id,
    kind: 'date',
    ...(id === 'shipBy' ? { mayBeFuture: true } : {}),
    open: (record) => problems.includes(record.problem) && record.order?.[id] === undefined,
    states: (answer) => ({ order: { [id]: text(answer) } }),
    samples: recently,
  };
}

/** Which of several goods the dispute is about: only those count, not the whole order. */
const item: QuestionRule = {
  id: 'item',
  kind: 'choice',
  open: (_record, state) => (state.order.items?.length ?? 0) > 1 && state.statement.order?.title === undefined,
  options: (state) => (state.order.items ?? []).map(({ title }, at) => ({ value: String(at), label: title })),
  states: (answer, state) => {
    const chosen = state.order.items?.[Number(answer)];
    if (!chosen) return {};
    const { title, price, quantity = 1 } = chosen;
    if (price === undefined || !isYuan(state.site, state.order)) return { order: { title } };
    // Discounts on the whole order can make the total less than the sum of the goods: never more than was paid.
    const paid = Math.min(Math.round(price * quantity * 100) / 100, state.order.paid ?? Number.POSITIVE_INFINITY);
    return { order: { title, price, quantity, paid } };
  },
  samples: (state) => (state.order.items ?? []).map((_, at) => String(at)),
};

/**
 * Every question the popup may ask. Which of them it does ask, and in which order, follows from how much the advice
 * changes with the answer (`questions.ts`).
 */
export const QUESTIONS: readonly QuestionRule[] = [
  item,
  {
    id: 'paid',
    kind: 'money',
    open: (record) => record.order?.paid === undefined && record.order?.price === undefined,
    states: (answer) => ({ order: { paid: Number(answer) } }),
    samples: () => [50, 2000],
  },
  orderDay('signedOn', ARRIVED),
  orderDay('shipBy', ['not-shipped']),
  {
    id: 'foundOn',
    kind: 'date',
    open: (record) => FAULTY.includes(record.problem) && record.facts?.knewOn === undefined,
    states: (answer) => ({ facts: { knewOn: text(answer), faultFoundOn: text(answer) } }),
    samples: recently,
  },
  {
    id: 'category',
    kind: 'choice',
    open: (record) => record.order?.category === undefined,
    options: values(CATEGORIES),
    states: (answer) => ({ category: text(answer) as NonNullable<Statement['category']> }),
    samples: () => [...CATEGORIES],
  },
  {
    id: 'faultProof',
    kind: 'choices',
    open: (record) => FAULTY.includes(record.problem) && record.facts?.faultProof === undefined,
    options: values(PROOFS),
    states: (answer) => ({
      facts: { faultProof: PROOFS.filter((proof) => Array.isArray(answer) && answer.includes(proof)) },
    }),
    samples: () => [['photo', 'video'], ['lab']],
  },
  yesNo('intact', ['no-reason-return']),
  yesNo('sealBroken', ['no-reason-return']),
  yesNo('activated', ['no-reason-return']),
  yesNo('exclusionConfirmed', ['no-reason-return']),
  yesNo('consentToProxy', ['signed-not-received']),
  yesNo('addressCorrect', ['signed-not-received']),
  {
    id: 'signedBy',
    kind: 'choice',
    open: (record) => record.problem === 'signed-not-received' && record.order?.signedBy === undefined,
    options: values(SIGNERS),
    states: (answer) => ({ order: { signedBy: text(answer) as NonNullable<OrderRecord['signedBy']> } }),
    samples: () => [...SIGNERS],
  },
  yesNo('material', ['false-advertising']),
  yesNo('humanCaused', ['quality-fault']),
  yesNo('safetyHazard', ['injury', 'quality-fault']),
  yesNo('expired', ['food-safety']),
  yesNo('unsafeFood', ['food-safety']),
  yesNo('noChineseLabel', ['food-safety']),
  yesNo('sellerKnew', ['food-safety']),
  yesNo('labelFlawOnly', ['food-safety']),
  yesNo('ongoingScam', ['scam', 'other', 'not-shipped']),
  {
    id: 'windowOpen',
    kind: 'yes-no',
    open: (record) => record.facts?.windowOpen === undefined && record.marketplace !== 'none',
    states: (answer) => ({ facts: { windowOpen: answer === true } }),
    samples: () => [true, false],
  },
  {
    id: 'selfOperated',
    kind: 'yes-no',
    open: (_record, state) =>
      state.site === 'jd' && state.order.shop === undefined && state.statement.selfOperated === undefined,
    states: (answer) => ({ selfOperated: answer === true }),
    samples: () => [true, false],
  },
  {
    id: 'sellerIsBusiness',
    kind: 'yes-no',
    open: (record, state) => state.site === 'goofish' && record.seller?.isBusiness === undefined,
    states: (answer) => ({ seller: { isBusiness: answer === true } }),
    samples: () => [true, false],
  },
  {
    id: 'sellerAddress',
    kind: 'text',
    open: (record) => record.seller?.address === undefined && record.marketplace !== 'jd-self',
    states: (answer) => ({ seller: { address: text(answer) } }),
    samples: () => ['浙江省杭州市余杭区'],
  },
  {
    id: 'receiveAt',
    kind: 'text',
    open: (record) => record.order?.receiveAt === undefined,
    states: (answer) => ({ order: { receiveAt: text(answer) } }),
    samples: () => ['湖北省武汉市武昌区'],
  },
];
