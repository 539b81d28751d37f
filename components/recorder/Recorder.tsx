import { useState } from 'preact/hooks';
import { elapsed } from '../../utils/capture/recording/bar.ts';
import { t, tStored } from '../../utils/i18n.ts';
import { size } from '../format.ts';
import { Icon } from '../ui/Icon.tsx';
import { LocalOnly } from '../ui/LocalOnly.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RemovePanel } from '../ui/RemovePanel.tsx';
import { SealMark } from '../ui/SealMark.tsx';
import { ENDS } from './ends.ts';
import type { RecorderActions, RecorderModel, RecorderState } from './model.ts';

/** The small window beside the browser in which a way through pages is recorded: started and ended by a press. */
export function Recorder(props: {
  model: RecorderModel;
  actions: RecorderActions;
  viewerUrl: (captureId: string) => string;
}) {
  const { model, actions } = props;
  const { state } = model;
  return (
    <main class="recorder stack">
      <header class="recorder-head">
        <SealMark />
        <h1>{t('recorderHeading')}</h1>
      </header>
      {state.is === 'ready' && <Ready model={model} refused={state.refused} actions={actions} />}
      {state.is === 'asking' && <Notice>{t('recorderAsking')}</Notice>}
      {state.is === 'recording' && <Running model={model} state={state} actions={actions} />}
      {state.is === 'saving' && <p class="muted">{t('recorderSaving')}</p>}
      {state.is === 'done' && <Done state={state} model={model} actions={actions} viewerUrl={props.viewerUrl} />}
      {state.is === 'failed' && <Failed state={state} actions={actions} />}
      <LocalOnly />
      <div class="visually-hidden" role="status">
        {model.announcement}
      </div>
    </main>
  );
}

function Ready(props: { model: RecorderModel; refused: string | undefined; actions: RecorderActions }) {
  const { model, refused, actions } = props;
  const [surface, choose] = useState<'browser' | 'window'>('browser');
  return (
    <>
      <p>{t('recorderWhy')}</p>
      {refused !== undefined && (
        <Notice tone="caution">
          <p>{t('recorderRefused')}</p>
          {refused !== '' && <p class="muted">{refused}</p>}
        </Notice>
      )}
      {model.isShortOfRoom && <Notice tone="caution">{t('recorderShortOfRoom')}</Notice>}
      {model.canFilm ? (
        <fieldset class="fieldset recorder-choice">
          <legend>{t('recorderWhat')}</legend>
          {(['browser', 'window'] as const).map((value) => (
            <label key={value}>
              <input type="radio" name="surface" checked={surface === value} onChange={() => choose(value)} />
              <span>
                {t(value === 'browser' ? 'recorderTab' : 'recorderWindow')}
                <span class="small muted recorder-hint">
                  {t(value === 'browser' ? 'recorderTabWhy' : 'recorderWindowWhy')}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      ) : (
        <Notice>{t('recorderNoFilm')}</Notice>
      )}
      <ul class="bullets small">
        <li>{t(model.canFilm ? 'recorderSees' : 'recorderSeesStills')}</li>
        <li>{t('recorderStays')}</li>
        <li>{t(model.canFilm ? 'recorderKept' : 'recorderKeptStills')}</li>
      </ul>
      {model.filedUnder !== undefined && <p class="small muted">{t('recorderFiledUnder', model.filedUnder)}</p>}
      <div class="button-row">
        {model.canFilm && (
          <button type="button" class="button button-primary" onClick={() => actions.film(surface)}>
            <Icon name="film" />
            {t('recorderFilm')}
          </button>
        )}
        <button
          type="button"
          class={model.canFilm ? 'button button-plain' : 'button button-primary'}
          onClick={actions.stills}
        >
          <Icon name="image" />
          {t(model.canFilm ? 'recorderStillsInstead' : 'recorderStills')}
        </button>
      </div>
    </>
  );
}

function Running(props: {
  model: RecorderModel;
  state: Extract<RecorderState, { is: 'recording' }>;
  actions: RecorderActions;
}) {
  const { model, state, actions } = props;
  const { mode, ms, bytes, stills, missed } = state;
  return (
    <>
      <section class="card recorder-now" aria-label={t('recorderRunning')}>
        <p class="recorder-clock">
          <span class="recorder-dot" aria-hidden="true" />
          <strong class="number">{elapsed(ms)}</strong>
          <span class="muted">{t(mode === 'film' ? 'recorderFilming' : 'recorderTakingStills')}</span>
        </p>
        <p class="small muted number">
          {mode === 'film' ? size(bytes) : t('recorderStillsTaken', stills, size(bytes))}
        </p>
        <p class="small recorder-front">
          {t('recorderFront')} {model.front.title || model.front.url || t('recorderFrontUnknown')}
        </p>
      </section>
      {missed !== undefined && (
        <Notice tone="caution">
          <p>{tStored(missed)}</p>
          <p>{t('recorderMissed')}</p>
        </Notice>
      )}
      {(ms > LONG_MS || bytes > LARGE) && <Notice tone="caution">{t('recorderLong')}</Notice>}
      <p class="small muted">{t(mode === 'film' ? 'recorderHint' : 'recorderHintStills')}</p>
      <div class="button-row">
        <button type="button" class="button button-primary" onClick={actions.end}>
          <Icon name="check" />
          {t('recorderEnd')}
        </button>
        <button type="button" class="button" onClick={actions.mark}>
          <Icon name="image" />
          {t('recorderMark')}
        </button>
      </div>
      <RemovePanel
        button={t('recorderDrop')}
        question={t('recorderDropWhat')}
        confirm={t('recorderDropYes')}
        isSaving={false}
        onRemove={actions.drop}
      />
    </>
  );
}

function Done(props: {
  state: Extract<RecorderState, { is: 'done' }>;
  model: RecorderModel;
  actions: RecorderActions;
  viewerUrl: (captureId: string) => string;
}) {
  const { capture } = props.state;
  const { recording, artefacts } = capture;
  const bytes = artefacts.reduce((sum, file) => sum + file.size, 0);
  const isFilm = recording?.mode === 'film';
  return (
    <>
      <section class="card stack">
        <p class="heading">{t('recorderDone')}</p>
        <p>
          {isFilm
            ? t('recorderDoneFilm', elapsed(recording.ms), size(bytes), recording.stills)
            : t('recorderDoneStills', recording?.stills ?? 0, size(bytes))}
        </p>
        {recording && recording.ended !== 'user' && (
          <Notice tone={recording.ended === 'sharing' ? 'plain' : 'caution'}>{t(ENDS[recording.ended])}</Notice>
        )}
        {props.model.filedUnder !== undefined && (
          <p class="small muted">{t('recorderFiled', props.model.filedUnder)}</p>
        )}
      </section>
      <div class="button-row">
        <a class="button button-primary" href={props.viewerUrl(capture.id)} target="_blank" rel="noreferrer">
          <Icon name="open" />
          {t('recorderView')}
        </a>
        <button type="button" class="button button-plain" onClick={props.actions.again}>
          {t('recorderAgain')}
        </button>
      </div>
    </>
  );
}

function Failed({ state, actions }: { state: Extract<RecorderState, { is: 'failed' }>; actions: RecorderActions }) {
  return (
    <>
      <Notice tone="urgent">
        <p class="heading">{t('recorderFailed')}</p>
        <p>{tStored(state.error)}</p>
        {state.isKept && <p>{t('recorderFailedKept')}</p>}
        {state.detail !== undefined && <p class="mono">{state.detail}</p>}
      </Notice>
      <button type="button" class="button" onClick={actions.again}>
        {t('recorderAgain')}
      </button>
    </>
  );
}

/** From here on it is said that a shorter recording serves better. */
const LONG_MS = 20 * 60_000;
const LARGE = 500_000_000;
