import { useEffect, useRef, useState } from 'preact/hooks';
import { type Band, bandsOf } from '../../utils/capture/long/compose.ts';
import type { LongPicture as Picture } from '../../utils/capture/long/picture.ts';
import { t, tStored } from '../../utils/i18n.ts';
import { Notice } from '../ui/Notice.tsx';

/** Draws rows of the picture into a canvas; rejects when a tile is missing or is no longer what was saved. */
export type Paint = (band: Band, canvas: HTMLCanvasElement) => Promise<void>;

/** Rows of one canvas, in device pixels: well below what any browser draws at once. */
const BAND = 1500;
/** Rows that a canvas shows beyond its band, under the next one: at odd sizes no hairline stands between two. */
const UNDER = 2;
/** Canvases this far from the window are drawn before they are seen. */
const AHEAD = '150% 0px';
const ZOOMS = ['fit', 0.5, 1, 2] as const;
type Zoom = (typeof ZOOMS)[number];

/** The whole page, tile by tile: only what is seen, or nearly, is read and drawn. */
export function LongPicture({ picture, paint }: { picture: Picture; paint: Paint }) {
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [failed, setFailed] = useState<string>();
  const scroller = useRef<HTMLDivElement>(null);
  const { width, height, scale, complete, ended, tiles } = picture;
  const size = zoom === 'fit' ? `min(100%, ${width / scale}px)` : `${(width / scale) * zoom}px`;
  return (
    <div class="long">
      <div class="long-bar">
        <p class="small muted">
          {t('longFacts', tiles.length, width, height)} · {t('longPixels')}
        </p>
        <fieldset class="long-zoom">
          <legend class="visually-hidden">{t('longZoom')}</legend>
          {ZOOMS.map((value) => (
            <button
              key={value}
              type="button"
              class="button button-plain"
              aria-pressed={zoom === value}
              onClick={() => setZoom(value)}
            >
              {value === 'fit' ? t('longFit') : `${value * 100}%`}
            </button>
          ))}
        </fieldset>
      </div>
      {!complete && (
        <Notice tone="caution">
          <p>{t('longPart')}</p>
          {ended !== undefined && <p>{tStored(ended)}</p>}
        </Notice>
      )}
      {tiles.some(({ stirred }) => stirred) && (
        <Notice tone="caution">
          <p>{t('capture_part_long_stirred')}</p>
        </Notice>
      )}
      {failed !== undefined && (
        <Notice tone="urgent">
          <p>{t('longDamaged')}</p>
          <p class="mono">{failed}</p>
        </Notice>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <div ref={scroller} class="long-scroller" tabIndex={0} role="img" aria-label={t('longAlt')}>
        <div class="long-paper" style={{ width: size, aspectRatio: `${width} / ${height}` }}>
          {bandsOf(picture, BAND).map((band) => (
            <BandView
              key={band.top}
              band={band}
              picture={picture}
              paint={paint}
              onFail={(error) => setFailed(error instanceof Error ? error.message : String(error))}
              scroller={scroller}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function BandView(props: {
  band: Band;
  picture: Picture;
  paint: Paint;
  onFail: (error: unknown) => void;
  scroller: { current: HTMLDivElement | null };
}) {
  const { band, picture, paint, onFail, scroller } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const rows = Math.min(band.height + UNDER, picture.height - band.top);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let isNear = false;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === isNear) return;
        isNear = entry?.isIntersecting ?? false;
        // A canvas without size holds no memory.
        element.width = isNear ? picture.width : 0;
        element.height = isNear ? rows : 0;
        if (isNear) paint({ top: band.top, height: rows }, element).catch(onFail);
      },
      { root: scroller.current, rootMargin: AHEAD },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [band.top, rows, picture, paint]);
  const percent = (part: number) => `${(100 * part) / picture.height}%`;
  return <canvas ref={canvas} class="long-band" style={{ top: percent(band.top), height: percent(rows) }} />;
}
