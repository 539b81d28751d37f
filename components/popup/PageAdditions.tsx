import type { PageAddition } from '../../utils/case/page-additions.ts';
import { label, t } from '../../utils/i18n.ts';
import { day as dayText } from '../format.ts';

/** What stands on the page and not in the case: each with the page's words and one button that records it. */
export function PageAdditions(props: {
  additions: readonly PageAddition[];
  today: string;
  isSaving: boolean;
  onAdd: (addition: PageAddition) => void;
}) {
  if (props.additions.length === 0) return null;
  return (
    <section class="card" aria-labelledby="additions-heading">
      <h2 id="additions-heading" class="heading">
        {t('additionHeading')}
      </h2>
      <p class="small muted">{t('additionWhy')}</p>
      <ul class="additions">
        {props.additions.map((addition) => {
          const name = nameOf(addition, props.today);
          const words = 'words' in addition && addition.words !== name ? addition.words : '';
          return (
            <li key={name}>
              <button
                type="button"
                class="button"
                aria-disabled={props.isSaving}
                onClick={() => !props.isSaving && props.onAdd(addition)}
              >
                {t('additionAdd', name)}
              </button>
              {words !== '' && <p class="small muted">{t('additionWords', words.slice(0, MOST_WORDS))}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The page's words in full are in its capture. */
const MOST_WORDS = 120;

function nameOf(addition: PageAddition, today: string): string {
  switch (addition.what) {
    case 'promise':
      return t('additionPromise', addition.words);
    case 'countdown':
      return t('additionCountdown', dayText(addition.day, today));
    case 'happened':
      return t('additionHappened', label('event', addition.type));
    case 'signed-by':
      return t('additionSignedBy', label('signer', addition.signer));
    case 'ship-by':
      return t('additionShipBy', dayText(addition.day, today));
    case 'self-operated':
      return t(addition.isSelf ? 'additionSelf' : 'additionNotSelf');
    case 'seller':
      return t('additionSeller', addition.name);
  }
}
