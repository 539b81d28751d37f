import { now } from '../../utils/clock.ts';
import { EvidenceError } from '../../utils/evidence/errors.ts';
import { languageTag, type MessageKey, t, tStored } from '../../utils/i18n.ts';
import { setBundle } from './set-bundle.ts';

/** `print.html?case=…&exhibit=…&versions=…&recipient=…`: the bundle of evidence, to be printed or saved as PDF. */
const root = document.getElementById('app');
const say = (text: string) => root?.replaceChildren(text);

document.documentElement.lang = languageTag();
say(t('packPrintLoading'));
setBundle(new URLSearchParams(location.search), now().round('second').toString()).catch((error) => {
  const key: MessageKey | string = error instanceof EvidenceError ? error.key : 'packFailed';
  console.error(error);
  say(tStored(key, error instanceof Error ? error.message : String(error)));
});
