import type { Problem } from '../types.ts';
import { autoRenewal } from './auto-renewal.ts';
import { counterfeit } from './counterfeit.ts';
import { damaged } from './damaged.ts';
import type { ProblemRule } from './define.ts';
import { drugDeviceCosmetics } from './drug-device-cosmetics.ts';
import { falseAdvertising } from './false-advertising.ts';
import { foodSafety } from './food-safety.ts';
import { giftDefect } from './gift-defect.ts';
import { injury } from './injury.ts';
import { invoiceRefused } from './invoice-refused.ts';
import { minorPurchase } from './minor-purchase.ts';
import { noReasonReturn } from './no-reason-return.ts';
import { notShipped } from './not-shipped.ts';
import { orderCancelled } from './order-cancelled.ts';
import { other } from './other.ts';
import { platformInaction } from './platform-inaction.ts';
import { prepaid } from './prepaid.ts';
import { presaleDeposit } from './presale-deposit.ts';
import { priceFraud } from './price-fraud.ts';
import { priceProtection } from './price-protection.ts';
import { privacyLeak } from './privacy-leak.ts';
import { qualityFault } from './quality-fault.ts';
import { refundUnpaid } from './refund-unpaid.ts';
import { reviewSuppressed } from './review-suppressed.ts';
import { scam } from './scam.ts';
import { signedNotReceived } from './signed-not-received.ts';
import { wrongItem } from './wrong-item.ts';

/** Every kind of dispute. Live rooms, second-hand goods and the like are circumstances (`../circumstances`). */
export const PROBLEM_RULES: Readonly<Record<Problem, ProblemRule>> = {
  'no-reason-return': noReasonReturn,
  'refund-unpaid': refundUnpaid,
  'not-shipped': notShipped,
  'presale-deposit': presaleDeposit,
  'signed-not-received': signedNotReceived,
  damaged,
  'wrong-item': wrongItem,
  'quality-fault': qualityFault,
  counterfeit,
  'false-advertising': falseAdvertising,
  'price-fraud': priceFraud,
  'price-protection': priceProtection,
  'food-safety': foodSafety,
  'drug-device-cosmetics': drugDeviceCosmetics,
  injury,
  'auto-renewal': autoRenewal,
  'minor-purchase': minorPurchase,
  prepaid,
  'order-cancelled': orderCancelled,
  'invoice-refused': invoiceRefused,
  'privacy-leak': privacyLeak,
  'review-suppressed': reviewSuppressed,
  'platform-inaction': platformInaction,
  'gift-defect': giftDefect,
  scam,
  other,
};
