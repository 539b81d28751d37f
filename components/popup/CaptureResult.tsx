import type { ArtefactRef, Capture } from '../../utils/evidence/types.ts';
import { label, t, tCount, tStored } from '../../utils/i18n.ts';
import { failedPart } from '../failed-part.ts';
import { moment, shortHash, size } from '../format.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CaptureFiling, type Filing } from './CaptureFiling.tsx';
import { CaptureMore, type More } from './CaptureMore.tsx';
import { CaptureWaiting } from './CaptureWaiting.tsx';
import { fieldNames } from './field-name.ts';
import { LongProgress } from './LongProgress.tsx';
import type { CaptureState } from './model.ts';

/** What one press of the button saved and what not, part by part. */
export function CaptureResult(props: {
  capture: CaptureState;
  /** The capture under way is that of a conversation, which tells of itself. */
  isReading: boolean;
  filing?: Filing;
  more?: More;
  viewerUrl: (captureId: string) => string;
  onLong: () => void;
  onStopLong: (how: 'keep' | 'drop') => void;
}) {
  const { capture } = props;
  // Where pictures are not allowed yet, it will say so and offer it.
  const place = props.more && props.more !== 'allowed' ? 'capture-result card capture-lacking' : 'capture-result card';
  if (capture.state === 'done')
    return (
      <div class={place}>
        <Saved capture={capture.capture} isSeen={capture.isSeen ?? false} />
        <div class="capture-foot">
          <a class="button button-plain" href={props.viewerUrl(capture.capture.id)} target="_blank" rel="noreferrer">
            <Icon name="open" />
            {t('captureView')}
          </a>
          {mayBeLonger(capture.capture) && (
            <button type="button" class="button button-plain" onClick={props.onLong}>
              {t('captureLong', longSeconds(capture.capture))}
            </button>
          )}
          {props.filing && <CaptureFiling filing={props.filing} />}
        </div>
        {props.more && lacksPictures(capture.capture) && <CaptureMore more={props.more} />}
      </div>
    );
  if (capture.state === 'running' && capture.long)
    return <LongProgress progress={capture.long} onStop={props.onStopLong} />;
  if (capture.state === 'running') return props.isReading ? null : <CaptureWaiting place={place} />;
  if (capture.state !== 'failed') return null;
  return (
    <div class="capture-result stack">
      <Notice tone="urgent">
        <p class="heading">{t('captureFailed')}</p>
        <p>{tStored(capture.error)}</p>
        {capture.detail !== undefined && <p class="muted">{capture.detail}</p>}
      </Notice>
    </div>
  );
}

/** A page that goes on below the screen, or scrolls inside a box, and whose whole length is not in this capture. */
function mayBeLonger({ artefacts, meta }: Capture): boolean {
  return !!meta.viewport && artefacts.every(({ name }) => name !== 'long.json' && name !== 'long.png');
}

/** About how long it takes: Chromium lets two pictures through a second, Firefox has no such limit. */
function longSeconds({ meta }: Capture): number {
  const screens = (meta.document?.height ?? 0) / (meta.viewport?.height || 1);
  return Math.ceil(2 + screens * (meta.userAgent.includes('Firefox') ? 0.4 : 0.6));
}

function lacksPictures({ failures }: Capture): boolean {
  return failures.some(({ part }) => part === 'resources');
}

function Saved({ capture, isSeen }: { capture: Capture; isSeen: boolean }) {
  const { artefacts } = capture;
  const missing = capture.facts?.missing ?? [];
  const parts = Map.groupBy(artefacts, ({ name }) => label('part', name));
  const count = parts.size;
  return (
    <Disclosure
      title={
        <strong>
          {capture.incomplete ? t('captureIncomplete', count) : tCount('captureDoneOne', 'captureDone', count)}
        </strong>
      }
      gist={<span class="small muted number">{moment(capture.at)}</span>}
      open={!isSeen}
      class="capture-parts"
    >
      <ul class="parts">
        {[...parts].map(([name, files]) => (
          <Part key={name} name={name} files={files} />
        ))}
        {failedRows(capture).map(({ names, state, reason }) => (
          <li key={`${state} ${reason}`} class="part part-failed">
            <Icon name="cross" />
            <span class="part-name">
              {names} <span class="tag tag-caution">{state}</span>
              <span class="part-reason small">{reason}</span>
            </span>
          </li>
        ))}
      </ul>
      {capture.chat && <p class="small">{chatText(capture.chat)}</p>}
      {missing.length > 0 && <p class="small muted">{t('captureFactsMissing', fieldNames(missing))}</p>}
    </Disclosure>
  );
}

function chatText({ messages, complete, gaps }: NonNullable<Capture['chat']>): string {
  const isWhole = complete.start && complete.end && gaps === 0;
  return t('chatResult', messages, t(isWhole ? 'chatResultWhole' : 'chatResultExcerpt'));
}

/** One file, or pictures that belong together. */
function Part({ name, files }: { name: string; files: ArtefactRef[] }) {
  const [artefact] = files;
  if (!artefact) return null;
  return (
    <li class="part">
      <Icon name="check" />
      <span class="part-name">
        {name} {files.length > 1 && <span class="muted">{t('captureFiles', files.length)}</span>}
        {artefact.redrawn && <span class="tag">{t('captureRedrawn')}</span>}
      </span>
      <span class="small muted number">{size(files.reduce((sum, file) => sum + file.size, 0))}</span>
      {files.length === 1 && (
        <abbr class="mono muted" title={t('captureHash', artefact.hash)}>
          {shortHash(artefact.hash)}
        </abbr>
      )}
    </li>
  );
}

/** What could not be had: what one reason cost stands in one row. */
function failedRows({ artefacts, failures }: Capture): { names: string; state: string; reason: string }[] {
  const rows = failures.map((failure) => ({
    name: failedPart(failure),
    // Some of it may have been saved all the same.
    state: t(artefacts.some(({ name }) => name === failure.part) ? 'captureInPart' : 'captureNotSaved'),
    reason: tStored(failure.reason, failure.detail ?? ''),
  }));
  const together = Map.groupBy(rows, ({ state, reason }) => `${state} ${reason}`).values();
  return [...together].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, names: group.map(({ name }) => name).join(t('listSeparator')) }] : [];
  });
}
