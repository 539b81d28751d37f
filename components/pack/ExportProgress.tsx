import { t, tStored } from '../../utils/i18n.ts';
import { size } from '../format.ts';
import { Notice } from '../ui/Notice.tsx';
import type { PackState } from './model.ts';

/** How far the export is, and what came of it. */
export function ExportProgress({ pack, onCancel }: { pack: PackState; onCancel: () => void }) {
  switch (pack.state) {
    case 'idle':
      return null;
    case 'running':
      return (
        <div class="pack-progress">
          <progress
            value={pack.done}
            max={Math.max(1, pack.total)}
            aria-label={t('packRunning', size(pack.done), size(pack.total))}
          />
          <span class="small muted number">{t('packRunning', size(pack.done), size(pack.total))}</span>
          <button type="button" class="button" onClick={onCancel}>
            {t('packCancel')}
          </button>
        </div>
      );
    case 'cancelled':
      return <Notice>{t('packCancelled')}</Notice>;
    case 'failed':
      return (
        <Notice tone="urgent">
          <p role="alert">{tStored(pack.failure.key, pack.failure.detail ?? '')}</p>
          {pack.failure.detail !== undefined && <p class="mono">{pack.failure.detail}</p>}
        </Notice>
      );
    case 'done':
      return (
        <Notice {...(pack.damaged.length > 0 ? { tone: 'caution' as const } : {})}>
          <p role="status">{t('packDone', pack.name, size(pack.bytes))}</p>
          {pack.damaged.length > 0 && (
            <>
              <p>{t('packDoneDamaged', pack.damaged.length)}</p>
              <ul class="small">
                {pack.damaged.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </>
          )}
          <p class="small">{t('packDoneCheck')}</p>
          <dl class="pack-hashes">
            <dt class="small muted">{t('packDoneKey')}</dt>
            <dd class="mono">{pack.key}</dd>
            <dt class="small muted">{t('packDoneDigest')}</dt>
            <dd class="mono">{pack.digest}</dd>
          </dl>
        </Notice>
      );
  }
}
