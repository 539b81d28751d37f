import type { zh } from '../zh/index.ts';
import { losses, remedies } from './words.ts';

/** Why something is not available. */
export const refusal: typeof zh.refusal = {
  privateSellerReturn:
    'The seller is a private person, not a business, and owes no return without a reason unless it was agreed.',
  excludedKind:
    'Custom-made, perishable, downloaded or unsealed digital goods and newspapers are excluded by law from return without a reason, and nothing else was promised.',
  exclusionConfirmed: 'You confirmed for this purchase that it cannot be returned without a reason.',
  notIntact: 'The goods are no longer intact (a one-time seal is broken, activated, signs of use).',
  returnDateUnknown:
    'The day of signing is not known, so nobody can tell whether seven days have passed. Please add it.',
  returnTooLate: 'When the seller was first told, the seven days after signing were over.',
  qualityTooLate:
    'When the seller was first told, seven days had passed, and there were no two failed repairs: only exchange and repair can be asked for.',
  qualityDateUnknown: 'The day of signing is not known, so only exchange and repair can be asked for now.',
  ownFault: 'The buyer caused the fault, so the seller owes nothing free of charge; a paid repair may be asked for.',
  depositForfeited: 'It was a 定金, and a buyer who does not perform cannot ask for it back.',
  fullAge: 'The buyer was of full age and answers for the deal.',
  noPriceBack: 'This kind of problem gives no right to the price.',
  onlyPriceGap: 'Price protection gives the difference only, not the whole price.',
  noPriceProtection: 'A price difference is owed only where price protection was promised.',
  priceGapUnknown: 'The promised window, or the day and amount of the lower price, is still missing.',
  priceFellOutside: 'The price did not fall inside the promised window.',
  priceNotLower: 'The price is not lower than what you paid.',
  priceReduction: 'A lower price needs goods that differ from the contract, and their value must be known.',
  substitute: 'The extra cost of buying elsewhere needs a seller who does not perform, and a higher price elsewhere.',
  fraud3x:
    'There is no proof of fraud yet: a proven fake, a false statement that mattered for buying, or an untrue comparison price.',
  fraudPrivateSeller:
    'The seller is a private person, not a business: threefold compensation under the consumer law does not apply.',
  food10x: 'Tenfold compensation is for food that breaks a food safety standard only.',
  foodNotKnowing:
    'The seller is not the producer and there is no sign that it knew: tenfold compensation needs a producer, or a seller who knew.',
  foodCrossBorder:
    'Food from cross-border retail import need not carry a Chinese label, so its absence gives no tenfold compensation.',
  foodLabelFlaw: 'A label flaw that is harmless and does not mislead gives no tenfold compensation.',
  allKnowing: 'Everything was bought knowing the flaw: no addition is computed.',
  drug10x: 'Tenfold compensation is for proven fake or substandard drugs only.',
  promise: 'There is no promise of compensation that applies, or its condition has not come about.',
  'deposit-penalty': 'The deposit once more is owed only if the word was 定金 and the seller broke the contract.',
  remedy: (remedy) => `This kind of problem gives no right to ${remedies[remedy]}.`,
  unproven: (kind) => `There is no receipt for ${losses[kind]} yet, so it is not counted; it can be added later.`,
  onlyWithInjury: (kind) => `Without an injury ${losses[kind]} cannot be claimed.`,
  returnFreightOwn:
    'Return postage is the buyer’s when returning without a reason, unless agreed or insured otherwise.',
  burdenShift: 'The flaw was found more than six months after delivery: it is for you to prove it, not for the seller.',
  knowingPurchases:
    'No addition is computed for what was bought knowing the flaw, and complaints over quantities beyond daily needs may not be accepted. Please say it as it was.',
  complaintAtAssociation: 'A consumer association has the same dispute, so 12315 will not accept it.',
  complaintWasHandled: 'The market regulator has already handled this dispute and will not take it again.',
  complaintTooLate: 'More than three years have passed since you knew: 12315 no longer accepts a complaint.',
  platformWindow: 'The platform’s window has passed, so it will usually not take the case.',
  lawsuit: (institution) =>
    `After the dispute arose both sides agreed on arbitration by ${institution}, so the courts will not take it.`,
};
