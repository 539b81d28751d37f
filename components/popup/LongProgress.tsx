import { t } from '../../utils/i18n.ts';
import type { LongProgress as Progress } from '../../utils/messages.ts';
import { Notice } from '../ui/Notice.tsx';

/** How far the long picture is, and the two ways to end it. */
export function LongProgress({ progress, onStop }: { progress: Progress; onStop: (how: 'keep' | 'drop') => void }) {
  const { taken, whole, tiles, isPaused } = progress;
  return (
    <div class="capture-result card stack">
      <label class="long-progress">
        <strong>{tiles === 0 ? t('longPreparing') : t('longProgress', tiles, percent(taken, whole))}</strong>
        <progress max={whole || 1} {...(tiles === 0 ? {} : { value: taken })} />
      </label>
      {isPaused ? <Notice tone="caution">{t('longPaused')}</Notice> : <p class="small muted">{t('longHint')}</p>}
      <div class="capture-foot">
        {tiles > 0 && (
          <button type="button" class="button" onClick={() => onStop('keep')}>
            {t('longKeep')}
          </button>
        )}
        <button type="button" class="button button-plain" onClick={() => onStop('drop')}>
          {t('longDrop')}
        </button>
      </div>
    </div>
  );
}

const percent = (taken: number, whole: number) => (whole > 0 ? Math.min(99, Math.floor((100 * taken) / whole)) : 0);
