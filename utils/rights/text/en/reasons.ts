import type { zh } from '../zh/index.ts';

/** Reasons read as a chain: what happened, which rule applies, what follows. */
export const reasons: typeof zh.reasons = {
  stage: {
    settled: () => 'Everything agreed has been performed; the dispute is over.',
    arbitration: (institution) => `After the dispute arose both sides agreed on arbitration by ${institution}.`,
    suit: () => 'A court or arbitration institution has the case.',
    limitation: (day) => `The limitation period ends on ${day}, in at most sixty days.`,
    complaintEnded: () => '12315 is done with the complaint, without an agreement.',
    tooLateForComplaint: () => 'More than three years have passed since you knew: the time for a complaint is over.',
    crime: () => 'From what is known this may be fraud.',
    complaintPending: () => '12315 has received the complaint and is handling it.',
    associationPending: () => 'A consumer association has accepted the dispute and is mediating.',
    notAsked: () => 'The seller has not been asked for anything specific yet.',
    negotiating: (day) =>
      day === undefined
        ? 'The seller has been asked, and five working days have not passed.'
        : `The seller has been asked; the five working days for an answer end on ${day}.`,
    platform: () => 'Negotiation is exhausted, and the platform can still help.',
    authority: () => 'Negotiation is exhausted.',
  },
  exhausted: {
    refused: (day) => `The seller refused on ${day}.`,
    unreachable: (day) => `The seller cannot be reached since ${day}.`,
    timeout: (day) => `The five working days after the demand ended on ${day} without agreement.`,
  },
  bars: {
    none: 'The deal was not made through a platform.',
    'off-platform': 'It was paid outside the platform, which will usually not deal with it.',
    decided: 'The platform has decided and did not grant everything.',
    statutory: 'The platform’s rules leave what the seller refused to the authorities and the courts.',
    unperformed: 'The platform decided for you, and seven working days passed without performance.',
    silent: 'Fifteen working days have passed since the application without a decision.',
    jd15: 'The fifteen days after the refusal for asking the platform have passed.',
    closed: 'The after-sale or intervention entry of the page is closed.',
  },
  heardLate: 'The platform’s rules hear a late application with proof of non-receipt or of a quality problem.',
  additions: {
    fraud3x: 'A buyer may claim three times the price from a seller who defrauded; the law sets a minimum.',
    food10x:
      'A buyer may claim ten times the price from whoever made unsafe food or sold it knowingly, or by the loss where that is more; the law sets a minimum.',
    drug10x:
      'A buyer may claim ten times the price from whoever made fake or substandard drugs or sold them knowingly, or by the loss where that is more; the law sets a minimum.',
    promise: 'Compensation that the seller promised is part of the contract.',
    'deposit-penalty': 'Whoever took a 定金 and does not perform pays it back twice; this is the second part.',
  },
  limitation:
    'After limitation the other side may refuse for that reason; a written demand or a suit starts the period anew.',
  complaintRule:
    'A 12315 complaint names you truly, the respondent and a concrete claim; the county market regulator at the seller’s address or at the platform’s domicile handles it.',
  associationRule: 'While a consumer association has the dispute, 12315 does not accept it; a report is not affected.',
  suitRule:
    'The court fee follows the amount claimed, is halved in simplified procedure, and is borne by the losing side.',
  courtRule: 'An online sale may be brought before the court at the place of receipt or at the defendant’s domicile.',
  internetCourtRule: 'Contracts made on a platform go to the internet court in Beijing, Hangzhou and Guangzhou.',
  smallClaimRule: 'Clear cases over small sums go through small-claims procedure, in one instance.',
  noSmallClaimRule: 'Cases that need an appraisal, or whose defendant is missing, are no small claims.',
  arbitrationRule: 'A valid arbitration agreement excludes the courts: apply to the institution agreed on.',
  paymentOrderRule:
    'For a fixed and due sum that the seller admitted in writing, the court may issue a payment order for a third of the fee.',
  conclusion: (claim) => `So what can be claimed now is: ${claim}.`,
};
