import type { Problem, Proof } from '../types.ts';
import { defineFact, type FactRule } from './define.ts';

/** What a lawful step can still prove. Nothing here is to be asserted; everything is to be obtained. */

function proof(kind: Proof, key: 'proofBrand' | 'proofTest' | 'proofPicture', problems: readonly Problem[]): FactRule {
  return defineFact({
    say: (t) => t.change.fact[key],
    problems,
    when: ({ situation }) => !situation.proven,
    set: () => [{ pointer: '/facts/faultProof', value: [kind] }],
    develops: true,
    pairs: true,
  });
}

/** Receipts for the losses that the record has without: one fact, whatever their number. */
const receipts = defineFact({
  say: (t) => t.change.fact.receipts,
  when: ({ situation: { losses } }) => losses.some(({ proven }) => !proven),
  set: ({ situation: { losses } }) =>
    losses.flatMap(({ proven }, at) => (proven ? [] : [{ pointer: `/losses/${at}/proven`, value: true }])),
  develops: true,
});

const medicalReceipts = defineFact({
  say: (t) => t.change.fact.medicalReceipts,
  problems: ['injury'],
  when: ({ situation: { losses } }) => !losses.some(({ kind }) => kind === 'medical'),
  set: () => [{ pointer: '/losses/-', value: { kind: 'medical', amount: 1, proven: true } }],
  develops: true,
  tried: 'sum',
});

export const proofFacts: readonly FactRule[] = [
  proof('brand', 'proofBrand', ['counterfeit']),
  proof('lab', 'proofTest', ['false-advertising', 'drug-device-cosmetics']),
  proof('photo', 'proofPicture', ['quality-fault', 'damaged', 'wrong-item']),
  receipts,
  medicalReceipts,
];
