import { fenOf } from '../../money.ts';
import type { zh } from '../zh/index.ts';
import { date, marketplaces, timers, yuan } from './words.ts';

export const warnings: typeof zh.warnings = {
  notLawyer:
    'This is legal information worked out from the facts you gave, not a lawyer’s opinion; the seller, the platform, the authority or the court decides.',
  noConfirmReceipt: 'Do not press “confirm receipt” before the problem is solved.',
  noReleaseBeforeMoney: 'Do not withdraw a complaint or waive anything before the money has arrived.',
  noPrivateTransfer:
    'A refund comes back the way you paid; whoever asks for a code, for screen sharing or for a transfer first is a fraud.',
  noMorePayment: 'Pay no “unfreezing fee”, “deposit” or “tax”.',
  keepGoods: 'Keep goods, packaging, labels and batch numbers; do not repair, discard or change them.',
  keepPackaging: 'Keep the box and the waybill.',
  keepIntact: 'Do not use or wash the goods or remove tags before returning them; opening to look is allowed.',
  trackReturn: 'Return goods with tracking, agree in the chat who advances the postage, and keep the waybill.',
  returnFreightOwn:
    'Return postage is the buyer’s when returning without a reason, unless agreed or insured otherwise.',
  returnOffline:
    'Goods chosen on the spot in a shop carry no legal return without a reason; see whether the shop promises it.',
  checkAllAccounts: 'Look first at every way you paid with: some refunds arrive days later.',
  notYetLate: 'The promised day of shipment has not passed, so it is not late yet.',
  fakeShipment: 'A tracking number that never moves may be a false shipment: save the tracking page.',
  depositWord: 'The page says 定金: a buyer who does not perform loses it.',
  depositNotEarnest: '订金 is not 定金: it is not paid back twice; only its return and actual losses can be asked for.',
  askStation: 'Ask family, reception, station and courier first, have the answer in writing, and have the video kept.',
  ownCourier: 'You chose the courier, so the seller may say that the risk had passed: turn to the courier too.',
  ownAddress: 'With a wrong address the consequences may be yours.',
  proxyAgreed: 'You agreed to a pick-up point, so signing there may count: follow it up there.',
  reportWindow:
    'Platform or seller may set a time for reporting damage (48 hours, say): see the page, the earlier the better.',
  burdenOfProof: 'For durable goods the seller must prove that there is no flaw if it showed within six months.',
  testFirstAsk: 'Before testing, agree with the seller on who tests and who pays first.',
  noSecondPurchase: 'Do not buy again to prove it: no addition is computed for what is bought knowingly.',
  askSource: 'Ask the seller for proof of purchase and authorisation; if it has none, that helps you.',
  snapshotFirst: 'Save the product page and the price first: they can change at any time.',
  priceGroundShown:
    'It is no price fraud if the seller shows that it did not mean to deceive, or that the real price was better.',
  sameItemSameTerms: 'Compare the same item, the same variant and the same terms only.',
  stopEating: 'Eat no more of it; if unwell, see a doctor first and keep records and receipts.',
  stopUsing: 'Stop using it; if unwell, see a doctor first and keep records and receipts.',
  medicalFirst: 'See a doctor first; keep records, receipts and photographs.',
  bothLiable: 'Seller and producer are both liable: turn to the one that can be found and can pay.',
  noticeWasGiven:
    'There was a notice five days before the charge, which the seller may rely on: save what it looked like.',
  stopMandate: 'Also end the standing mandate in Alipay, WeChat or at your bank.',
  ownStorePath: 'For a subscription through Apple’s or another app store, ask for the refund there.',
  guardianActs: 'The guardian asks; proof that the child did it (time, device, content) matters most.',
  goodsGoBack: 'What was received goes back; a guardian who did not watch may bear part of the loss.',
  recordsWithheld: 'The seller has the records of use; if it withholds them, a court may believe you.',
  interestToo: 'Where the seller caused the end, interest may be asked for too; it is not computed here.',
  prepaidNoticeInTime:
    'You asked within seven days of payment and may rely on that for all of the principal: have the record ready.',
  noVoluntaryCancel: 'Do not cancel the order yourself or choose “do not want it” because the seller asks for it.',
  substitutePromptly: 'If you buy elsewhere, do it soon, at a reasonable price, and keep the receipt.',
  invoiceTitle: 'First submit the right title and tax number as the page asks, and save it.',
  guardAccounts: 'Change passwords, switch off payment without a code, and hang up on “service” or “police” calls.',
  factualReview: 'Write only what you experienced; insult nobody and publish nobody’s data.',
  threatPolice: 'If threatened or harassed, keep calls and messages and call the police.',
  askInWriting: 'Ask the platform in writing for the seller’s name, address and contact, with a time limit.',
  policeNow: 'The sooner the police know, the better the chance to stop the payment.',
  keepDevice: 'Keep the chat, the transfers and the other side’s accounts on the phone; do not reset it.',
  liveRoomHidden: 'A room that does not show who really sells can be held to account as the seller.',
  liveReplaySoon: 'Save the replay early; the platform must keep it for three years and can be asked in writing.',
  privateSeller:
    'The seller is a private person: the Civil Code applies, not the consumer law, and the market regulator may not accept it.',
  sellerMayBePrivate:
    'A second-hand seller may be a private person; if so, consumer law does not apply; look at what else it sells.',
  secondHandBusiness:
    'Who sells second-hand goods as a business answers like any seller, except for wear that was described.',
  crossBorderRetail:
    'Cross-border retail imports need no Chinese label; liable is the foreign company or its agent in China.',
  riskNoticeConfirmed: 'Having confirmed the risk notice does not free the seller from quality and food safety.',
  generalImport: 'Food and cosmetics of ordinary import need a Chinese label.',
  personalAgent: 'Find out whether the agent is a business; keep the agreement, the slip and the transfer.',
  offPlatform: 'It was paid outside the platform, which will usually not help; never pay outside again.',
  offPlatformStaff: 'A seller whose staff led you to pay outside still answers for it.',
  clauseStandard:
    'An arbitration clause in standard terms that was not pointed out may be void and does not by itself exclude a suit; answer it if it is raised before the first hearing.',
  limitationPassed:
    'Limitation may have run out, which the other side may rely on, unless it agrees in writing to perform.',
  provisional:
    'Some limits fall into a year whose holidays are not published: they are provisional; count again later, and keep to the earlier day.',
  associationHandled: '12315 may refuse a dispute that a consumer association has handled.',
  reduceOrReturn: 'A lower price and a return exclude each other.',
  friendlyReminder: 'Three working days have passed: remind the seller once more.',
  noRightHere: 'On these facts there is no right to what you want; others can only ask the seller, not compel it.',
  paperNeedsTotal: 'The amount is not known: please add what was paid.',
  reportOnce: 'A report has been made; do not report the same thing twice.',
  retailTogether: 'Complaint and report are handled apart: the one is for your claim, the other against the breach.',
};

export const warningWith: typeof zh.warningWith = {
  platformTimer: (kind, day) =>
    `By the time you entered for the platform, ${timers[kind]} until ${date(day)}; what the page shows goes before.`,
  enteredWage: ({ province, year, yuan: wage }) =>
    `Small claims are measured by the average wage you entered: ${province}, ${year}, ${yuan(fenOf(wage))}.`,
  enteredTimer: ({ marketplace, kind, days }) =>
    `A time you entered was counted with: ${marketplaces[marketplace]}, ${timers[kind]}, ${days} days.`,
  enteredHolidays: (year) =>
    `Working days are counted by the holidays you entered for ${year}; the State Council’s notice decides.`,
  countdown: (day) => `The countdown on the page ends on ${day}: act before.`,
  negotiationOver: (day) => `If the seller has not solved it after ${day}, go on to the next step.`,
};
