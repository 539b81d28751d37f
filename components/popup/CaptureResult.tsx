import type { ArtefactRef, Capture, PartFailure } from '../../utils/evidence/types.ts';
import { label, t, tCount, tStored } from '../../utils/i18n.ts';
import { moment, shortHash, size } from '../format.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CaptureFiling, type Filing } from './CaptureFiling.tsx';
import { CaptureMore, type More } from './CaptureMore.tsx';
import { fieldNames } from './field-name.ts';
import type { CaptureState } from './model.ts';

/** What one press of the button saved and what not, part by part. */
export function CaptureResult(props: {
  capture: CaptureState;
  filing?: Filing;
  more?: More;
  viewerUrl: (captureId: string) => string;
  onRedraw: () => void;
}) {
  const { capture } = props;
  if (capture.state === 'done')
    return (
      <div class="capture-result card">
        <Saved capture={capture.capture} isSeen={capture.isSeen ?? false} />
        <div class="capture-foot">
          <a class="button button-plain" href={props.viewerUrl(capture.capture.id)} target="_blank" rel="noreferrer">
            <Icon name="open" />
            {t('captureView')}
          </a>
          {isLonger(capture.capture) && (
            <button type="button" class="button button-plain" onClick={props.onRedraw}>
              {t('captureRedraw')}
            </button>
          )}
          {props.filing && <CaptureFiling filing={props.filing} />}
        </div>
        {props.more && lacksPictures(capture.capture) && <CaptureMore more={props.more} />}
      </div>
    );
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

/** A page that goes on below the screen, and whose whole length was not drawn. */
function isLonger({ artefacts, meta }: Capture): boolean {
  const { document, viewport } = meta;
  return (
    !!document && !!viewport && document.height > viewport.height && artefacts.every(({ name }) => name !== 'long.png')
  );
}

function lacksPictures({ failures }: Capture): boolean {
  return failures.some(({ part }) => part === 'resources');
}

function Saved({ capture, isSeen }: { capture: Capture; isSeen: boolean }) {
  const { artefacts, failures } = capture;
  const missing = capture.facts?.missing ?? [];
  const count = artefacts.length;
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
        {artefacts.map((artefact) => (
          <Part key={artefact.name} artefact={artefact} />
        ))}
        {failures.map((failure) => (
          <Failed key={`${failure.part}-${failure.reason}`} failure={failure} />
        ))}
      </ul>
      {missing.length > 0 && <p class="small muted">{t('captureFactsMissing', fieldNames(missing))}</p>}
    </Disclosure>
  );
}

function Part({ artefact }: { artefact: ArtefactRef }) {
  return (
    <li class="part">
      <Icon name="check" />
      <span class="part-name">
        {label('part', artefact.name)} {artefact.redrawn && <span class="tag">{t('captureRedrawn')}</span>}
      </span>
      <span class="small muted number">{size(artefact.size)}</span>
      <abbr class="mono muted" title={t('captureHash', artefact.hash)}>
        {shortHash(artefact.hash)}
      </abbr>
    </li>
  );
}

function Failed({ failure }: { failure: PartFailure }) {
  return (
    <li class="part part-failed">
      <Icon name="cross" />
      <span class="part-name">
        {label('part', failure.part)} <span class="tag tag-caution">{t('captureNotSaved')}</span>
        <span class="part-reason small">{tStored(failure.reason, failure.detail ?? '')}</span>
      </span>
    </li>
  );
}
