import { useRef, useState } from 'preact/hooks';
import { label, t, tStored } from '../../utils/i18n.ts';
import { moment } from '../format.ts';
import { Notice } from '../ui/Notice.tsx';
import { ChatView } from './ChatView.tsx';
import { CompareView } from './CompareView.tsx';
import { FactsView } from './FactsView.tsx';
import { FindBar } from './FindBar.tsx';
import { LongPicture } from './LongPicture.tsx';
import { type Content, FILE_OF, TABS, type Tab, type ViewerModel } from './model.ts';
import { RecordingView } from './RecordingView.tsx';
import { RecordView } from './RecordView.tsx';
import { type Zoom, ZoomBar } from './ZoomBar.tsx';

const TAB_NAMES = {
  recording: 'recordingTab',
  chat: 'chatViewTab',
  compare: 'compareTab',
  picture: 'capture_view_picture',
  long: 'capture_view_long',
  redrawn: 'capture_view_redrawn',
  page: 'capture_view_page',
  text: 'capture_view_text',
  facts: 'capture_view_facts',
  record: 'capture_view_record',
} as const;

/** A stored capture: picture, original, words, facts and record. */
export function Viewer(props: { model: ViewerModel; onTab: (tab: Tab) => void; onCompare: (id: string) => void }) {
  const { model, onTab } = props;
  const { capture, tab } = model;
  const [zoom, setZoom] = useState<Zoom>(0);
  const panel = useRef<HTMLDivElement>(null);
  const { state } = model.content;
  const hasWords = !PICTURES.includes(tab) && (tab === 'record' || SHOWN.includes(state));
  const hasZoom = (tab === 'picture' || tab === 'page') && SHOWN.includes(state);
  // Made on request only: a tab for what was never tried would promise it.
  const tabs = TABS.filter(
    (name) => isThere(model, name) || !(ON_REQUEST.includes(name) || capture.recording !== undefined),
  );
  return (
    <main class="viewer">
      <header class="viewer-head">
        <div class="viewer-title">
          <h1>{capture.meta.title || capture.meta.url}</h1>
          <p class="small muted">
            {label('site', capture.site)} · {capture.recording ? t('recordingTab') : label('page', capture.page)} ·{' '}
            <span class="number">{moment(capture.at)}</span>
          </p>
        </div>
        <div role="tablist" class="viewer-tabs" aria-label={t('capture_view_parts')}>
          {tabs.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={name === tab}
              aria-controls="viewer-panel"
              tabIndex={name === tab ? 0 : -1}
              class={isThere(model, name) ? 'viewer-tab' : 'viewer-tab viewer-tab-missing'}
              onClick={() => onTab(name)}
              onKeyDown={(event) => {
                const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
                const next = tabs[(tabs.indexOf(name) + step + tabs.length) % tabs.length];
                if (step === 0 || !next) return;
                onTab(next);
                document.getElementById(`tab-${next}`)?.focus();
              }}
            >
              {t(TAB_NAMES[name])}
            </button>
          ))}
        </div>
      </header>
      {(hasWords || hasZoom) && (
        <div class="viewer-bar">
          {hasWords && <FindBar key={tab} within={panel} subject={model.content} />}
          {hasZoom && <ZoomBar zoom={zoom} onZoom={setZoom} />}
        </div>
      )}
      <div
        ref={panel}
        id="viewer-panel"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        class={`viewer-panel viewer-${tab}`}
      >
        <Panel model={model} zoom={zoom} onCompare={props.onCompare} />
      </div>
    </main>
  );
}

const ON_REQUEST: readonly Tab[] = ['recording', 'chat', 'long', 'redrawn', 'compare'];
const PICTURES: readonly Tab[] = ['picture', 'long', 'redrawn', 'page'];
const SHOWN: readonly Content['state'][] = ['picture', 'text', 'chat', 'compare'];

function isThere({ capture, others }: ViewerModel, tab: Tab): boolean {
  if (tab === 'compare') return others.length > 0;
  return tab === 'record' || capture.artefacts.some(({ name }) => name === FILE_OF[tab]);
}

function Panel({ model, zoom, onCompare }: { model: ViewerModel; zoom: Zoom; onCompare: (id: string) => void }) {
  const { capture, tab, content, entry, others } = model;
  if (tab === 'record') return <RecordView capture={capture} entry={entry} />;
  if (tab !== 'compare' && !isThere(model, tab)) {
    const failure = capture.failures.find(({ part }) => part === FILE_OF[tab]);
    return (
      <Notice>
        <p>{t('capture_view_missing')}</p>
        {failure && <p class="muted">{tStored(failure.reason, failure.detail ?? '')}</p>}
      </Notice>
    );
  }
  if (content.state === 'loading') return <p class="viewer-wait muted">{t('capture_view_loading')}</p>;
  if (content.state === 'failed')
    return (
      <Notice tone="urgent">
        <p>{tStored(content.error)}</p>
        {content.detail !== undefined && <p class="mono">{content.detail}</p>}
      </Notice>
    );
  if (content.state === 'long') return <LongPicture picture={content.picture} paint={content.paint} />;
  if (content.state === 'picture')
    return (
      <img
        class="viewer-image"
        src={content.url}
        style={zoom === 0 ? undefined : { maxWidth: 'none', zoom }}
        alt={t(tab === 'redrawn' ? 'capture_view_redrawn' : 'capture_view_picture_alt')}
      />
    );
  if (content.state === 'recording') return <RecordingView content={content} />;
  if (content.state === 'chat') return <ChatView content={content} />;
  if (content.state === 'compare')
    return <CompareView content={content} capture={capture} others={others} onCompare={onCompare} />;
  if (tab === 'page')
    // An empty sandbox: no script, no form, no window, an origin of its own; the file's own policy forbids the network.
    return (
      <iframe
        class="viewer-frame"
        title={t('capture_view_page')}
        sandbox=""
        srcdoc={content.text}
        style={zoom === 0 ? undefined : scaled(zoom)}
      />
    );
  if (tab === 'facts' && model.facts) return <FactsView facts={model.facts} record={capture.facts} />;
  return <pre class="viewer-words">{content.text}</pre>;
}

/** The frame's content grows or shrinks, its place does not. */
function scaled(zoom: number) {
  const side = `${100 / zoom}%`;
  return { width: side, height: side, transform: `scale(${zoom})`, transformOrigin: '0 0' };
}
