import type { Problem } from '../../types.ts';
import type { ProblemText } from '../zh/problems.ts';

export const problems: Record<Problem, ProblemText> = {
  'no-reason-return': {
    title: 'Return within seven days without a reason',
    rule: 'Goods bought online may be returned without a reason within seven days of signing, counted from the next day. It is enough to give notice in these seven days; the goods may follow.',
  },
  'refund-unpaid': {
    title: 'A refund that is due has not arrived',
    rule: 'The seller must pay for returned goods within seven days of receiving them; where a day was agreed, by that day.',
  },
  'not-shipped': {
    title: 'Not shipped',
    rule: 'A seller must deliver in the way and time promised; after a reminder and a reasonable time the buyer may end the contract.',
  },
  'presale-deposit': {
    title: 'Deposit of a presale',
    rule: '“定金” and “订金” differ: the first counts up to 20% of the price and has its own rule, the second is only part of the price paid early.',
  },
  'signed-not-received': {
    title: 'Shown as signed for, not received',
    rule: 'A parcel is delivered when its recipient signs, and others may take it only with consent; until it reaches you, its loss is the seller’s risk.',
  },
  damaged: {
    title: 'Damaged on arrival',
    rule: 'Damage before delivery is the seller’s risk, and goods that differ from the contract are a breach of it.',
  },
  'wrong-item': {
    title: 'Wrong, fewer or missing goods',
    rule: 'A seller must deliver the kind and number that was ordered, or put it right.',
  },
  'quality-fault': {
    title: 'Quality fault',
    rule: 'A seller answers for goods below the quality due; what can be asked for differs within and after seven days.',
  },
  counterfeit: {
    title: 'Counterfeit',
    rule: 'A seller must deliver the genuine article described; a fake is a breach, and selling one knowingly is fraud.',
  },
  'false-advertising': {
    title: 'False or misleading description',
    rule: 'What a seller says about quality, performance and use must be true and complete, and must not mislead.',
  },
  'price-fraud': {
    title: 'Fake discount or misleading price',
    rule: 'A crossed-out or “original” price must be true; without a stated basis it must not exceed the lowest deal price of the seven days before.',
  },
  'price-protection': {
    title: 'Price protection',
    rule: 'A promise of price protection is part of the contract and must be kept.',
  },
  'food-safety': {
    title: 'Food safety',
    rule: 'Food must meet the safety standards, must not be past its date, and needs a Chinese label (cross-border retail imports excepted).',
  },
  'drug-device-cosmetics': {
    title: 'Drug, medical device or cosmetic',
    rule: 'Drugs, devices and cosmetics must be registered or filed products of proper quality.',
  },
  injury: {
    title: 'Injury by a defective product',
    rule: 'Whoever is hurt by a defect may turn to the seller or to the producer. See a doctor first, then keep the evidence.',
  },
  'auto-renewal': {
    title: 'Automatic renewal',
    rule: 'A renewal must be pointed out clearly before it is set up and five days before each charge, and must be easy to cancel.',
  },
  'minor-purchase': {
    title: 'Bought by a minor',
    rule: 'A deal by a child under eighteen that does not suit its age takes no effect unless the guardian agrees.',
  },
  prepaid: {
    title: 'Prepaid card or course',
    rule: 'Only what was supplied is taken off a prepayment; how much depends on who caused the end.',
  },
  'order-cancelled': {
    title: 'Order cancelled by the seller after payment',
    rule: 'With a submitted and paid order the contract is made; standard terms cannot say otherwise.',
  },
  'invoice-refused': {
    title: 'No invoice',
    rule: 'A seller who is asked for an invoice must issue it.',
  },
  'privacy-leak': {
    title: 'Personal information leaked',
    rule: 'After a leak the processor must remedy it and tell you, and answers for it unless it proves that it was not at fault.',
  },
  'review-suppressed': {
    title: 'Review deleted, or harassment over it',
    rule: 'A platform must not delete buyers’ true reviews of goods and services.',
  },
  'platform-inaction': {
    title: 'The platform does not act or hides the seller',
    rule: 'A platform that cannot give a seller’s true name, address and contact answers in its place.',
  },
  'gift-defect': {
    title: 'Gift or prize faulty or missing',
    rule: 'A gift or prize is part of the deal; the seller cannot refuse because it was free.',
  },
  scam: {
    title: 'Scam: fake-order jobs, impostors',
    rule: 'This is a matter for the police; the sooner they know, the better the chance to stop the payment.',
  },
  other: {
    title: 'Another dispute',
    rule: 'Both sides must perform the contract fully, as agreed.',
  },
};
