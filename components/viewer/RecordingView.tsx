import { useEffect, useRef, useState } from 'preact/hooks';
import { elapsed } from '../../utils/capture/recording/bar.ts';
import type { RecordingLog } from '../../utils/evidence/types.ts';
import { t, tStored } from '../../utils/i18n.ts';
import { moment } from '../format.ts';
import { ENDS } from '../recorder/ends.ts';
import { Notice } from '../ui/Notice.tsx';
import type { RecordingContent } from './model.ts';

/** A recorded way through pages: the film or the stills, and beside it when which page was in front. */
export function RecordingView({ content }: { content: RecordingContent }) {
  const { log, film } = content;
  const video = useRef<HTMLVideoElement>(null);
  const goTo = (ms: number) => {
    if (video.current) video.current.currentTime = ms / 1000;
  };
  return (
    <div class="recording">
      <div class="recording-show stack">
        {log.ended !== 'user' && (
          <Notice tone={log.ended === 'sharing' ? 'plain' : 'caution'}>{t(ENDS[log.ended])}</Notice>
        )}
        {film !== undefined && <Film film={film} video={video} />}
        <Stills content={content} isWide={film === undefined} />
      </div>
      <div class="recording-side stack">
        <section class="card">
          <h2 class="heading">{t('recordingVisits')}</h2>
          <ol class="recording-visits">
            {log.visits.map((visit) => (
              <li key={visit.ms}>
                <button
                  type="button"
                  class="button button-plain number"
                  disabled={film === undefined}
                  aria-label={t('recordingGoTo', elapsed(visit.ms))}
                  onClick={() => goTo(visit.ms)}
                >
                  {elapsed(visit.ms)}
                </button>
                <span>
                  {visit.title || (visit.url ? '' : t('recorderFrontUnknown'))}
                  {visit.url && <span class="mono muted recording-address">{visit.url}</span>}
                </span>
              </li>
            ))}
          </ol>
        </section>
        <About log={log} />
      </div>
    </div>
  );
}

/**
 * A film that was written while it was made does not know its own length: the player learns it by going to the end.
 */
function Film({ film, video }: { film: string; video: { current: HTMLVideoElement | null } }) {
  const [isMeasured, setMeasured] = useState(false);
  return (
    // biome-ignore lint/a11y/useMediaCaption: a recording without sound has no captions.
    <video
      ref={video}
      class="recording-film"
      src={film}
      controls
      preload="metadata"
      aria-label={t('recordingTab')}
      onLoadedMetadata={({ currentTarget }) => {
        if (!Number.isFinite(currentTarget.duration)) currentTarget.currentTime = 1e10;
        else setMeasured(true);
      }}
      onDurationChange={({ currentTarget }) => {
        if (isMeasured || !Number.isFinite(currentTarget.duration)) return;
        setMeasured(true);
        currentTarget.currentTime = 0;
      }}
    />
  );
}

function Stills({ content, isWide }: { content: RecordingContent; isWide: boolean }) {
  const { stills } = content.log;
  if (stills.length === 0) return null;
  return (
    <section>
      <h2 class="heading">{t('recordingStills', stills.length)}</h2>
      <ul class={isWide ? 'recording-stills recording-stills-wide' : 'recording-stills'}>
        {stills.map((still) => (
          <li key={still.name}>
            <Still name={still.name} read={content.still} alt={t('recordingStillAlt', moment(still.at))} />
            <p class="small muted">
              <span class="number">{elapsed(still.ms)}</span> {t(WHY[still.why])}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const WHY = {
  start: 'recordingWhyStart',
  page: 'recordingWhyPage',
  press: 'recordingWhyPress',
  interval: 'recordingWhyInterval',
  end: 'recordingWhyEnd',
} as const;

/** Read when it comes into sight: there may be hundreds. */
function Still(props: { name: string; read: (name: string) => Promise<string>; alt: string }) {
  const { name, read, alt } = props;
  const place = useRef<HTMLDivElement>(null);
  const [url, show] = useState<string | 'failed'>();
  useEffect(() => {
    const watcher = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      watcher.disconnect();
      read(name).then(show, (error: unknown) => {
        console.error(error);
        show('failed');
      });
    });
    if (place.current) watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [name, read]);
  if (url === 'failed') return <p class="urgent small">{t('capture_error_missing')}</p>;
  return (
    <div ref={place} class="recording-still">
      {url !== undefined && (
        <a href={url} target="_blank" rel="noreferrer">
          <img src={url} alt={alt} />
        </a>
      )}
    </div>
  );
}

/** By which clocks, of what, and what is missing. */
function About({ log }: { log: RecordingLog }) {
  const { start, last, zone, serverOffset, surface, pieces, gaps } = log;
  const drift = Date.parse(last.at) - Date.parse(start.at) - last.ms;
  return (
    <section class="card stack">
      <h2 class="heading">{t('recordingAbout')}</h2>
      <dl class="facts">
        <dt>{t('recordingFrom')}</dt>
        <dd class="number">{moment(start.at)}</dd>
        <dt>{t('recordingTo')}</dt>
        <dd class="number">{moment(last.at)}</dd>
        <dt>{t('recordingLength')}</dt>
        <dd class="number">{elapsed(last.ms)}</dd>
        <dt>{t('recordingClock')}</dt>
        <dd>
          {zone} · {serverOffset ? t('recordingOffset', (serverOffset.ms / 1000).toFixed(1)) : t('recordingNoOffset')}
          {Math.abs(drift) > DRIFT_MS && (
            <span class="tag tag-caution">{t('recordingDrift', (drift / 1000).toFixed(1))}</span>
          )}
        </dd>
        {surface && (
          <>
            <dt>{t('recordingSurface')}</dt>
            <dd>
              {t(SURFACES[surface.kind] ?? 'recordingSurfaceOther')}{' '}
              <span class="number">
                {surface.width} × {surface.height}
              </span>
            </dd>
          </>
        )}
        {pieces.length > 0 && (
          <>
            <dt>{t('recordingPieces')}</dt>
            <dd class="number">{pieces.length}</dd>
          </>
        )}
      </dl>
      {gaps.length > 0 && (
        <>
          <h3 class="heading">{t('recordingGaps')}</h3>
          <ul class="small">
            {gaps.map((gap) => (
              <li key={gap.ms}>
                <span class="number">{elapsed(gap.ms)}</span> {tStored(gap.reason, '')}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** More than this, and the device clock was set while it ran. */
const DRIFT_MS = 1500;

const SURFACES: Readonly<Record<string, 'recordingSurfaceTab' | 'recordingSurfaceWindow' | 'recordingSurfaceScreen'>> =
  {
    browser: 'recordingSurfaceTab',
    window: 'recordingSurfaceWindow',
    monitor: 'recordingSurfaceScreen',
  };
