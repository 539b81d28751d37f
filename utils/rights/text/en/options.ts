import type { Fen } from '../../money.ts';
import type { ExplainCatalogue } from '../explain.ts';
import { yuan } from './words.ts';

/** The ways to be helped: what people call them, and what each means. */
export const options: ExplainCatalogue['options'] = {
  refund: {
    name: 'Refund',
    plain: 'Money back for what never came, was not provided or should not have been charged; nothing to send back.',
  },
  'return-refund': {
    name: 'Return and refund',
    plain: 'The goods go back and the price comes back; postage is the seller’s where the seller is at fault.',
  },
  exchange: { name: 'Exchange', plain: 'The same goods as ordered, without the fault, in place of these.' },
  repair: { name: 'Repair', plain: 'The seller mends the goods free of charge; a service is done again.' },
  resend: {
    name: 'Sending what is missing',
    plain: 'What did not come is sent, or the contract is performed as agreed.',
  },
  'price-reduction': { name: 'Lower price', plain: 'You keep the goods and pay less, by what they are really worth.' },
  damages: {
    name: 'Damages',
    plain: 'What you had to spend or lost because of it, by receipts; injuries have heads of their own.',
  },
  punitive: {
    name: 'Punitive damages',
    plain: 'More than the price back for fraud, unsafe food, fake or substandard drugs; one of them, not several.',
  },
  promised: {
    name: 'Promised compensation',
    plain: 'What the seller or the page itself promised to pay, and the 定金 rule.',
  },
};

const against = (demanded: Fen | undefined, owed: Fen): string =>
  demanded === undefined
    ? `the law gives ${yuan(owed)} in all`
    : `${yuan(demanded)} demanded, ${yuan(owed)} given by law`;

/** A demand held against what the law gives. */
export const claimCheck: ExplainCatalogue['claimCheck'] = {
  goodsGoBack: 'The goods are with you: the price comes back for the goods, unless the seller agrees otherwise.',
  nothingToReturn: 'There are no goods to send back: it is a plain refund.',
  noGround: 'The facts so far give no ground for it.',
  noStacking: 'Of several additions only one can be claimed; they do not stack.',
  chooseOne: 'The price back, or an exchange, repair or new delivery: one of them.',
  remedyOwed: 'This can be asked for.',
  verdict: (verdict, demanded, owed) =>
    ({
      exact: `The demand is what the law gives: ${against(demanded, owed)}.`,
      more: `The demand is more than the law gives: ${against(demanded, owed)}.`,
      less: `The demand is less than the law gives: ${against(demanded, owed)}.`,
      mixed: `The demand is partly more and partly less, see each head: ${against(demanded, owed)}.`,
    })[verdict],
};
