import { label, t } from '../../utils/i18n.ts';
import { ITEM_IDS, REMEDIES } from '../../utils/rights/types.ts';
import { Choice } from '../ui/Choice.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Choices } from '../ui/Field.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import type { DemandDraft, DemandFault } from './demand-draft.ts';

/** The fields of a demand: its total, and folded the heads and remedies one by one. */
export function DemandFields(props: {
  draft: DemandDraft;
  fault: DemandFault | undefined;
  onChange: (draft: DemandDraft) => void;
}) {
  const { draft, fault } = props;
  const change = (part: Partial<DemandDraft>) => props.onChange({ ...draft, ...part });
  const changeItem = (at: number, part: Partial<DemandDraft['items'][number]>) =>
    change({ items: draft.items.map((item, index) => (index === at ? { ...item, ...part } : item)) });
  const faultAt = (at: DemandFault['at']) => (fault?.at === at ? t(fault.key) : undefined);
  return (
    <>
      <NumberField
        name={t('checkTotal')}
        mode="decimal"
        value={draft.total}
        fault={faultAt('total')}
        onChange={(total) => change({ total })}
      />
      <Disclosure title={<span class="small">{t('checkItemised')}</span>}>
        <div class="stack">
          {draft.items.map((item, at) => (
            <div key={at} class="demand-row">
              <Choice
                name={t('checkItem')}
                options={ITEM_IDS.map((id) => ({ value: id, label: label('item', id) }))}
                value={item.id}
                onChange={(id) => changeItem(at, { id: id as typeof item.id })}
              />
              <NumberField
                name={t('checkAmount')}
                mode="decimal"
                value={item.amount}
                fault={faultAt(at)}
                onChange={(amount) => changeItem(at, { amount })}
              />
            </div>
          ))}
          <button
            type="button"
            class="button button-plain small"
            onClick={() => change({ items: [...draft.items, { id: '', amount: '' }] })}
          >
            {t('checkAdd')}
          </button>
          <Choices
            legend={t('claimRemedies')}
            name="remedies"
            kind="checkbox"
            options={REMEDIES.map((id) => ({ value: id, label: label('remedy', id) }))}
            chosen={draft.remedies}
            onChange={(remedies) => change({ remedies })}
          />
        </div>
      </Disclosure>
    </>
  );
}
