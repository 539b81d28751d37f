import { readDay } from '../days.ts';
import { finalDay, hasPassed, type Windows } from '../deadlines/define.ts';
import { firstNotice, type Situation } from '../situation.ts';
import type { Citation, Remedy } from '../types.ts';
import { defineProblem, type MoneyBack } from './define.ts';
import { none, priceBack } from './money-back.ts';

const CIVIL = ['民法典:582', '民法典:617', '网络消费规定一:7'];
const PHONE = '移动电话机商品修理更换退货责任规定';
const SERVICES = ['service', 'course', 'prepaid-card', 'custom-made'];

/** Failed repairs inside the warranty after which the goods may be returned (三包, art. 11). */
const REPAIRS_BEFORE_RETURN = 2;

const ownFault = ({ facts }: Situation) => facts.humanCaused === true;

function consumerGrounds({ category }: Situation): Citation[] {
  return category === 'phone' ? ['消费者权益保护法:24', PHONE] : ['消费者权益保护法:24'];
}

/** 消费者权益保护法 art. 24: back within seven days or after failed repairs, else exchange or repair. */
function moneyBack(situation: Situation, windows: Windows): MoneyBack {
  const { business, facts } = situation;
  const basis = business ? consumerGrounds(situation) : CIVIL;
  if (ownFault(situation)) {
    return { kind: 'refused', refusals: [{ id: 'refund', reason: (t) => t.refusal.ownFault, basis }], substitutes: [] };
  }
  if (!business) return priceBack(situation, CIVIL);
  const window = windows.get('quality7');
  const inTime = window !== undefined && !hasPassed(window, firstNotice(situation));
  if (inTime || (facts.repairsFailed ?? 0) >= REPAIRS_BEFORE_RETURN) return priceBack(situation, basis);
  return {
    kind: 'refused',
    refusals: [
      {
        id: 'refund',
        reason: (t) => (window === undefined ? t.refusal.qualityDateUnknown : t.refusal.qualityTooLate),
        basis,
      },
    ],
    substitutes: ['exchange', 'repair'],
  };
}

/** Whether the flaw of durable goods showed inside the six months in which the seller must prove (art. 23(3)). */
export function foundInSixMonths({ facts }: Situation, windows: Windows): boolean | undefined {
  const window = windows.get('durable6m');
  const last = window === undefined ? null : finalDay(window);
  return last === null || facts.faultFoundOn === undefined ? undefined : readDay(facts.faultFoundOn) <= last;
}

export const qualityFault = defineProblem({
  id: 'quality-fault',
  moneyBack,
  remedies: (situation): Remedy[] => {
    if (ownFault(situation)) return [];
    return SERVICES.includes(situation.category) ? ['exchange', 'repair', 'redo'] : ['exchange', 'repair'];
  },
  ordinary: none,
  reducible: true,
  nothingOwed: ownFault,
  grounds: (situation, { windows }) => {
    if (ownFault(situation)) return [];
    if (!situation.business) return CIVIL;
    const durable = foundInSixMonths(situation, windows) === true ? ['消费者权益保护法:23:3'] : [];
    return [...consumerGrounds(situation), ...durable];
  },
  evidence: [
    'order',
    'payment',
    'listing',
    'warrantyCard',
    'chat',
    'refusal',
    'faultPhoto',
    'faultVideo',
    'testReport',
  ],
  warnings: ({ category }) => (category === 'durable' ? ['keepGoods', 'burdenOfProof'] : ['keepGoods', 'testFirstAsk']),
});
