import { t } from '../../utils/i18n.ts';
import type { Reason } from '../../utils/rights/types.ts';
import { Cites } from '../Cite.tsx';

const NAMES = { fact: 'reasonFact', rule: 'reasonRule', conclusion: 'reasonConclusion' } as const;

/** Why, as a chain: what happened, which rule applies, what follows. */
export function ReasonChain({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ol class="chain">
      {reasons.map((reason) => {
        const kind = kindOf(reason, reasons);
        return (
          <li key={reason.text} class={`link link-${kind}`}>
            <span class="link-name">{t(NAMES[kind])}</span>
            <p>{reason.text}</p>
            <Cites basis={reason.basis} />
          </li>
        );
      })}
    </ol>
  );
}

/** The rules give their reasons in this order: a rule rests on an article, a conclusion follows from one before it. */
export function kindOf(reason: Reason, reasons: readonly Reason[]): keyof typeof NAMES {
  if (reason.basis.length > 0) return 'rule';
  const isAfterRule = reasons.slice(0, reasons.indexOf(reason)).some(({ basis }) => basis.length > 0);
  return reason === reasons.at(-1) && isAfterRule ? 'conclusion' : 'fact';
}
