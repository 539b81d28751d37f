import type { LedgerCheck } from '../../utils/evidence/types.ts';
import { t } from '../../utils/i18n.ts';
import { moment } from '../format.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Notice } from '../ui/Notice.tsx';

const NOTICES = {
  'clock-set-back': 'checkNotice_clock_set_back',
  'clock-jumped': 'checkNotice_clock_jumped',
  'new-key': 'checkNotice_new_key',
} as const;

/**
 * What the last check found: faults, which are grave, and what the clocks tell, which is not.
 * `isTold`: it has just been made, and its faults stand elsewhere.
 */
export function CheckView({ check, isTold }: { check: LedgerCheck; isTold: boolean }) {
  const { at, entries, files, ok, problems, first, notices, told = [] } = check;
  const when = moment(at);
  return (
    <>
      {isTold || (ok && entries === 0) ? null : ok ? (
        <p class="small">
          {files === undefined ? t('checkGoodChain', when, entries) : t('checkGood', when, entries, files)}
        </p>
      ) : (
        <Notice tone="urgent">
          <p>{t('checkFaults', when, problems)}</p>
          <ul class="mono" lang="en">
            {first.map(({ kind, subject }) => (
              <li key={`${kind} ${subject}`}>
                {kind}: {subject}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {told.length > 0 && (
        <Disclosure title={<span class="small">{t('checkNotices', notices)}</span>}>
          <ul class="bullets small">
            {told.map(({ kind, seq, milliseconds = 0 }) => (
              <li key={`${kind} ${seq}`}>{t(NOTICES[kind], seq, Math.abs(Math.round(milliseconds / 1000)))}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
