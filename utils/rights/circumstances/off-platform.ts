import { defineCircumstance } from './define.ts';

/** Paid outside the marketplace. What the seller's staff led the buyer to is the seller's own (网络消费规定一 art. 5). */
export const offPlatform = defineCircumstance({
  applies: ({ order }) => order.paidOffPlatform === true,
  grounds: ({ facts }) => (facts.staffInduced === true ? ['网络消费规定一:5'] : []),
  evidence: ['offPlatformTransfer'],
  warnings: ({ facts }) =>
    facts.staffInduced === true ? ['offPlatformStaff', 'noMorePayment'] : ['offPlatform', 'noMorePayment'],
});
