import { label, t } from '../../utils/i18n.ts';
import { Icon } from '../ui/Icon.tsx';

/** What every capture keeps of a page. */
const PARTS = ['viewport.png', 'page.html', 'text.txt', 'facts.json'] as const;

/**
 * A capture under way, in the place that its result will take: what stands below does not move when it comes.
 * @param place the classes of that place
 */
export function CaptureWaiting({ place }: { place: string }) {
  return (
    <div class={place}>
      <p class="capture-waiting">{t('captureWaiting')}</p>
      <ul class="parts muted">
        {PARTS.map((name) => (
          <li key={name} class="part">
            <Icon name="pending" />
            <span class="part-name">{label('part', name)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
