import { defineCircumstance } from './define.ts';

/** Second-hand goods. Whether the seller is in business decides which law applies (网络消费规定一 art. 7). */
export const secondHand = defineCircumstance({
  applies: ({ order, business, record }) => order.secondHand === true || record.marketplace === 'goofish' || !business,
  grounds: () => [],
  evidence: ['secondHandListing'],
  warnings: ({ business, seller }) => {
    if (!business) return ['privateSeller'];
    return seller.isBusiness === undefined ? ['sellerMayBePrivate'] : ['secondHandBusiness'];
  },
});
