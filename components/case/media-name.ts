import { t } from '../../utils/i18n.ts';

const DOCUMENT = /pdf|word|officedocument|opendocument|rtf|excel|powerpoint/;

/** What kind of file a MIME type is, in a word a person uses. */
export function mediaName(media: string): string {
  if (media.startsWith('image/')) return t('mediaPicture');
  if (media.startsWith('video/')) return t('mediaVideo');
  if (media.startsWith('audio/')) return t('mediaAudio');
  if (DOCUMENT.test(media)) return t('mediaDocument');
  return media.startsWith('text/') ? t('mediaText') : t('mediaFile');
}
