import type { CaseSummary } from '../../utils/case/summary.ts';
import { t } from '../../utils/i18n.ts';
import { caseTitle } from './CaseList.tsx';

/** Where a capture belongs: it is in the case on show, or may be put into one of these. */
export interface Filing {
  isFiled: boolean;
  cases: readonly CaseSummary[];
  isSaving: boolean;
  onFile: (caseId: string) => void;
}

/** A page that names no order (an offer, a chat) is filed by hand. */
export function CaptureFiling({ filing }: { filing: Filing }) {
  if (filing.isFiled) return <p class="small tag tag-accent">{t('captureFiled')}</p>;
  if (filing.cases.length === 0) return null;
  return (
    <div class="button-row">
      {filing.cases.map((one) => (
        <button
          key={one.id}
          type="button"
          class="button small"
          aria-disabled={filing.isSaving}
          onClick={() => filing.onFile(one.id)}
        >
          {t('captureFile', caseTitle(one))}
        </button>
      ))}
    </div>
  );
}
