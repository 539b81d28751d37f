import type { ActionId } from '../../types.ts';
import type { ActionFacts, ActionText } from '../zh/actions.ts';

const when = ({ by }: ActionFacts, otherwise: string): string => {
  if (by?.safe === undefined) return otherwise;
  return by.last === undefined || by.last === by.safe
    ? `by ${by.safe}`
    : `by ${by.safe} (in law ${by.last} at the latest)`;
};

const ask = ({ claim }: ActionFacts): string =>
  claim === undefined ? 'what you ask for' : `what you ask for: ${claim}`;

const OTHERS = {
  data: {
    name: 'the cyberspace authority or the police',
    step: 'Report it to the local cyberspace authority (12377); with harassment or fraud call the police too.',
  },
  tax: {
    name: 'the tax authority',
    step: 'Call 12366 or use the electronic tax office; attach the order and the request for the invoice.',
  },
  private: {
    name: 'people’s mediation',
    step: 'The seller is a private person, so the market regulator will usually not accept it. Call 12345 for people’s mediation; if that fails, sue.',
  },
} as const;

export const action: Record<ActionId, ActionText> = {
  'send-return-notice': {
    title: (facts) => `Give notice of return in the order ${when(facts, 'today')}`,
    steps: (facts) => [
      `Open the order on ${facts.marketplace} and ask to return it without a reason. If there is no button, write it in the chat: that counts as well.`,
      'Photograph goods, accessories and packaging, and save the request and the chat.',
      'When you have the return address, send the goods with tracking and keep the waybill.',
    ],
  },
  'report-damage': {
    title: (facts) => `Report the damage to the seller ${when(facts, 'today')}`,
    steps: (facts) => [
      'Photograph the waybill, the box and the damage; keep the unboxing video as it is.',
      `Send the photographs in the order’s chat on ${facts.marketplace} with the day of receipt, and ${ask(facts)}.`,
      'Ask for an answer within three to five working days and save it.',
    ],
  },
  demand: {
    title: () => 'Ask the seller in writing, with a time limit',
    steps: (facts) => [
      `Write in the order’s chat on ${facts.marketplace}: the order, the problem, the ground, and ${ask(facts)}.`,
      'Ask for an answer within five working days; “we are looking into it” is no agreement.',
      'Save what you sent, when, and the reply.',
    ],
  },
  'wait-seller': {
    title: ({ by }) =>
      by?.safe === undefined
        ? 'The time limit is running: wait for the seller'
        : `Wait for the seller until ${by.safe}`,
    steps: (facts) => [
      'Ask politely every two days and save the chat.',
      `If the seller refuses, or nothing is solved after ${facts.by?.safe ?? 'five working days'}, go on to the next step.`,
      'Do not confirm receipt meanwhile, and do not sign that you waive anything.',
    ],
  },
  goodwill: {
    title: () => 'There is no right to it: ask the seller kindly',
    steps: () => [
      'Explain in the chat and ask whether the seller is willing to help; it may say no.',
      'If there is also a fault, or the page promised something, add it: the answer will differ.',
    ],
  },
  'gather-facts': {
    title: () => 'First complete the facts',
    steps: () => [
      'Add what was bought, what was paid, when it was signed for, and what went wrong.',
      'Save the order, the product page and the chat before they change.',
      'The next step is worked out again after that.',
    ],
  },
  'platform-apply': {
    title: (facts) =>
      facts.by?.safe === undefined
        ? 'Ask the platform to step in'
        : `Ask the platform to step in ${when(facts, 'today')}`,
    steps: (facts) => [
      `Open the order on ${facts.marketplace} and ask the platform to step in on the after-sale page; without a button, contact its service.`,
      `State ${ask(facts)}; attach order, product page, chat and proof.`,
      'Note the number and the day. Platforms usually take seven to fifteen working days.',
    ],
  },
  'wait-platform': {
    title: ({ by }) =>
      by?.safe === undefined ? 'Wait for the platform' : `Wait for the platform until ${by.safe} at the latest`,
    steps: () => [
      'Look at the messages daily and send at once what the platform asks for.',
      'Do not withdraw the application, and do not settle outside the platform.',
      'After its decision, or fifteen working days without one, go on to the next step.',
    ],
  },
  'platform-enforce': {
    title: () => 'Ask the platform to enforce its decision',
    steps: (facts) => [
      `Contact ${facts.marketplace}, name the decision and its day, and ask it to pay from the seller’s deposit.`,
      `If nothing is paid after ${facts.by?.safe ?? 'seven working days'}, go on to the next step.`,
    ],
  },
  'complaint-12315': {
    title: ({ authority }) =>
      authority === undefined ? 'Complain to 12315' : `Complain to 12315 (competent: ${authority})`,
    steps: (facts) => [
      'Open the national 12315 platform (site, mini-program or phone), choose 投诉, and register with your true name, phone and address.',
      `Write the seller’s name and address, what happened, and ${ask(facts)}; attach the list of evidence.`,
      facts.authority === undefined
        ? 'Competent is the county market regulator at the seller’s shown address, or else at the platform’s domicile.'
        : `Choose ${facts.authority}.`,
      'Within seven working days you are told whether it is accepted; mediation takes up to sixty days from then. Complain once only.',
    ],
  },
  'wait-12315': {
    title: ({ by }) => (by?.safe === undefined ? 'Wait for 12315' : `Wait for 12315; the next limit is ${by.safe}`),
    steps: () => [
      'Answer the phone and take part in mediation; have what is agreed written into the record.',
      'If the seller contacts you privately, talk, but withdraw only after the money has arrived.',
      'When mediation ends, or after sixty days without a result, you can sue.',
    ],
  },
  'wait-association': {
    title: () => 'Wait for the consumer association',
    steps: () => [
      'Help its mediation and send what it asks for.',
      'Do not complain to 12315 about the same dispute: it would be refused. A report is not affected.',
      'If mediation fails, ask for a record of that.',
    ],
  },
  'other-authority': {
    title: ({ other }) => `Turn to ${OTHERS[other ?? 'private'].name}`,
    steps: (facts) => [
      OTHERS[facts.other ?? 'private'].step,
      `Write what happened and ${ask(facts)}; attach the list of evidence.`,
      'Note the number and the day.',
    ],
  },
  police: {
    title: () => 'Call the police at once and stop the payment',
    steps: () => [
      'Call 110, or the anti-fraud line 96110, with the transfers, the chat and the other side’s accounts at hand.',
      'Tell your bank or payment service that you were defrauded and ask it to stop or freeze the payment.',
      'Transfer nothing more, delete nothing, and take screenshots before removing any app they made you install.',
    ],
  },
  sue: {
    title: ({ limitationEnds, by }) =>
      limitationEnds
        ? `Limitation is about to end: sue soon, or at least send a provable demand today${by?.safe === undefined ? '' : ` (by ${by.safe})`}`
        : 'Sue',
    steps: (facts) => [
      ...(facts.limitationEnds
        ? [
            'If there is no time to sue, send a written demand today, in the order’s chat and by EMS, and keep the receipt: limitation starts anew when it arrives.',
          ]
        : []),
      facts.courts.length === 0
        ? 'First find the defendant’s name and domicile; if unknown, ask the platform in writing.'
        : `Courts to choose from: ${facts.courts.join('; ')}.`,
      'File in the mini-program 人民法院在线服务 with the complaint, the list of evidence and your identity card.',
      `The complaint states ${ask(facts)}.${facts.fee === undefined ? '' : ` The court fee is ${facts.fee}.`}`,
    ],
  },
  arbitrate: {
    title: ({ institution }) => `Apply for arbitration to ${institution ?? 'the institution agreed on'}`,
    steps: (facts) => [
      `Prepare the application, the arbitration agreement and the evidence; state ${ask(facts)}.`,
      `File with ${facts.institution ?? 'the institution agreed on'} and ask for its fees.`,
    ],
  },
  'follow-court': {
    title: ({ by }) =>
      by?.safe === undefined
        ? 'Follow the court’s or tribunal’s notices'
        : `Follow the court’s notices; mind ${by.safe}`,
    steps: () => [
      'Pay the fee within seven days of the notice, or the case counts as withdrawn.',
      'Hand in evidence in time; keep originals and the records on your phone.',
      'If you settle, have the day of payment written into the record.',
    ],
  },
  close: {
    title: () => 'The matter is settled',
    steps: () => ['Check the money and the goods you received.', 'Keep the evidence for three years.'],
  },
};
