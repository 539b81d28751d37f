import type { CaseRecord, Claim, ItemId } from '../../types.ts';
import { blank, type Line, line } from '../blocks.ts';
import { day, money } from '../format.ts';
import type { Voice } from '../voice.ts';

type Tell = (record: CaseRecord, voice: Voice, claim: Claim) => Line[];

const claims = ({ items }: Claim, ...ids: ItemId[]) => items.some(({ id }) => ids.includes(id));

const deposit: Tell = ({ deposit: given }, { me, seller }, claim) => {
  if (given === undefined)
    return [
      line(
        '预售商品交付了',
        blank('页面写的是定金还是订金'),
        '，交易没有完成，原因是：',
        blank('谁没有按约定履行'),
        '。',
      ),
    ];
  const term = given.term === 'other' ? '预付款' : given.term;
  const amounts = claims(claim, 'deposit', 'deposit-penalty')
    ? `${money(given.amount)}，合同价款${money(given.contractPrice)}`
    : '';
  const breach = given.breachBy === 'seller' ? `${seller}没有按约定履行` : `${me}没有继续交易`;
  return [line(`${me}交付了${term}${amounts}；${breach}。`)];
};

const priceFraud: Tell = ({ facts = {} }, _, claim) => {
  const { comparedPrice, lowestPrice7d } = facts;
  if (claim.items.length === 0 || comparedPrice === undefined || lowestPrice7d === undefined) {
    return [line('页面的价格标示不真实，情况是：', blank('划线价、促销说法与实际成交价怎样不符'), '。')];
  }
  return [line(`页面标示的划线价（原价）为${money(comparedPrice)}，此前七日内的最低成交价为${money(lowestPrice7d)}。`)];
};

const priceProtection: Tell = ({ facts = {}, promises = [] }, { seller }, claim) => {
  const promise = promises.find(({ kind }) => kind === 'price-protection');
  if (!claims(claim, 'price-gap') || facts.lowerPrice === undefined) {
    return [line('商品在承诺的保价期内降价，情况是：', blank('保价承诺的内容、降价的日期和价格'), '。')];
  }
  const days = promise?.days === undefined ? '' : `${promise.days}日内`;
  const { on, price } = facts.lowerPrice;
  return [line(`${seller}承诺${days}保价。${day(on)}，同款商品的价格为${money(price)}。`)];
};

const prepaid: Tell = ({ prepaid: card }, { me, seller }, claim) => {
  if (card === undefined || !claims(claim, 'prepaid-refund')) {
    return [line('预付的服务没有按约定继续，情况是：', blank('办卡或者报名的时间、余额、停止服务的时间'), '。')];
  }
  const lines: Line[] = [
    line(
      `${card.paidOn === undefined ? '' : `${day(card.paidOn)}，`}${me}预付${money(card.paid)}` +
        `${card.bonus === undefined ? '' : `，商家另赠送额度${money(card.bonus)}`}` +
        `${card.usedListPrice === undefined ? '' : `，已经使用的部分原价为${money(card.usedListPrice)}`}。`,
    ),
  ];
  if (card.from !== undefined && card.to !== undefined)
    lines.push(line(`有效期为${day(card.from)}至${day(card.to)}。`));
  if (card.stoppedOn !== undefined) lines.push(line(`${day(card.stoppedOn)}起不再提供服务。`));
  if (card.cause === 'seller') lines.push(line(`不能继续的原因在${seller}。`));
  if (card.cause === 'consumer') lines.push(line(`${me}因自身原因不再继续。`));
  return lines;
};

/** Problems that turn on sums. A sum stands here only where the claim rests on it. */
export const moneyLines = { deposit, priceFraud, priceProtection, prepaid } as const;
