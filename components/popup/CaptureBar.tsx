import { type MessageKey, t } from '../../utils/i18n.ts';
import type { ChatProgress } from '../../utils/messages.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Filing } from './CaptureFiling.tsx';
import type { More } from './CaptureMore.tsx';
import { CaptureResult } from './CaptureResult.tsx';
import type { CaptureState } from './model.ts';

/** The one button that is always there, and what the last press gave. */
export function CaptureBar(props: {
  capture: CaptureState;
  isPossible: boolean;
  /** The conversation that is being read back. */
  chat?: ChatProgress;
  shortcut?: string;
  filing?: Filing;
  more?: More;
  viewerUrl: (captureId: string) => string;
  onCapture: () => void;
  onLong: () => void;
  onStopLong: (how: 'keep' | 'drop') => void;
}) {
  const { capture } = props;
  const isRunning = capture.state === 'running';
  const name = nameOf(capture, props.chat);
  return (
    <section class="capture" aria-label={t('captureButton')}>
      <button
        type="button"
        class="button button-primary capture-button"
        disabled={!props.isPossible}
        aria-disabled={isRunning}
        aria-keyshortcuts={props.shortcut}
        onClick={isRunning ? undefined : props.onCapture}
      >
        <Icon name="seal" />
        <span>{t(name)}</span>
        {props.shortcut !== undefined && !isRunning && <kbd class="capture-keys">{props.shortcut}</kbd>}
      </button>
      <CaptureResult
        capture={capture}
        isReading={props.chat !== undefined}
        {...(props.filing ? { filing: props.filing } : {})}
        {...(props.more ? { more: props.more } : {})}
        viewerUrl={props.viewerUrl}
        onLong={props.onLong}
        onStopLong={props.onStopLong}
      />
    </section>
  );
}

function nameOf(capture: CaptureState, chat: ChatProgress | undefined): MessageKey {
  if (capture.state !== 'running') return capture.state === 'done' ? 'captureAgain' : 'captureButton';
  if (chat) return chat.state === 'aiming' ? 'chatAimingNow' : 'chatReading';
  if (capture.long) return 'longNow';
  return capture.isSafe ? 'captureSafe' : 'captureRunning';
}
