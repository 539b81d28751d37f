import { useState } from 'preact/hooks';
import { label, t } from '../../utils/i18n.ts';
import { type ClaimCheck, checkClaim } from '../../utils/rights/check-claim.ts';
import { Notice } from '../ui/Notice.tsx';
import { CheckedLines } from './CheckedLines.tsx';
import { DemandFields } from './DemandFields.tsx';
import { type DemandDraft, demandFault, demandOf, EMPTY_DEMAND } from './demand-draft.ts';
import type { Explained } from './explained.ts';

/** “How much do you want?”: the user's own demand held against what the law gives. */
export function ClaimCheckView({ record, rules }: Explained) {
  const [draft, setDraft] = useState<DemandDraft>(EMPTY_DEMAND);
  const [isTried, setTried] = useState(false);
  const [check, setCheck] = useState<ClaimCheck>();
  const fault = isTried ? demandFault(draft) : undefined;
  return (
    <form
      class="stack"
      aria-label={t('checkHeading')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isWrong = demandFault(draft) !== undefined;
        setTried(isWrong);
        setCheck(isWrong ? undefined : checkClaim(record, demandOf(draft), rules));
      }}
    >
      <DemandFields draft={draft} fault={fault} onChange={setDraft} />
      <button type="submit" class="button">
        {t('checkButton')}
      </button>
      <div role="status">
        {check && <Notice tone={check.verdict === 'exact' ? 'plain' : 'caution'}>{check.text}</Notice>}
      </div>
      {check && <CheckedLines lines={check.lines} />}
      {check && check.verdict !== 'exact' && <p class="small muted">{t('checkNote', label('stage', '1'))}</p>}
    </form>
  );
}
