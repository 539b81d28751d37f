import { t, tStored } from '../../utils/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Preview } from './model.ts';

/** What can be seen or heard of a piece of evidence without leaving the page. Nothing in it can run. */
export function PreviewView({ preview }: { preview: Preview }) {
  switch (preview.kind) {
    case 'loading':
      return <p class="muted">{t('capture_view_loading')}</p>;
    case 'none':
      return <p class="muted">{t('previewNone')}</p>;
    case 'failed':
      return (
        <Notice tone="urgent">
          <p>{tStored(preview.error)}</p>
          {preview.detail !== undefined && <p class="mono">{preview.detail}</p>}
        </Notice>
      );
    case 'picture':
      return <img class="preview-picture" src={preview.url} alt={t('previewPicture')} />;
    case 'video':
      return (
        // biome-ignore lint/a11y/useMediaCaption: a recording of one’s own has no captions.
        <video class="preview-picture" src={preview.url} controls preload="metadata" aria-label={t('mediaVideo')} />
      );
    case 'audio':
      // biome-ignore lint/a11y/useMediaCaption: a recording of one’s own has no captions.
      return <audio src={preview.url} controls preload="metadata" aria-label={t('mediaAudio')} />;
    case 'pdf':
      return <iframe class="preview-paper" src={preview.url} title={t('mediaDocument')} />;
    case 'text':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <pre class="preview-text" tabIndex={0}>
          {preview.text}
        </pre>
      );
  }
}
