import { t } from '../../utils/i18n.ts';

/** 0 fits the width; else CSS pixels of the screen for one of the picture. */
export type Zoom = number;

const STEPS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4] as const;

/** Smaller, larger, as wide as the window. */
export function ZoomBar({ zoom, onZoom }: { zoom: Zoom; onZoom: (zoom: Zoom) => void }) {
  const at = zoom || 1;
  const smaller = STEPS.findLast((step) => step < at);
  const larger = STEPS.find((step) => step > at);
  return (
    <fieldset class="viewer-zoom">
      <legend class="visually-hidden">{t('zoomLabel')}</legend>
      <button type="button" class="button button-plain" disabled={!smaller} onClick={() => smaller && onZoom(smaller)}>
        {t('zoomOut')}
      </button>
      <span class="small muted number" role="status">
        {zoom === 0 ? t('zoomFit') : `${Math.round(zoom * 100)} %`}
      </span>
      <button type="button" class="button button-plain" disabled={!larger} onClick={() => larger && onZoom(larger)}>
        {t('zoomIn')}
      </button>
      <button type="button" class="button button-plain" disabled={zoom === 0} onClick={() => onZoom(0)}>
        {t('zoomReset')}
      </button>
    </fieldset>
  );
}
