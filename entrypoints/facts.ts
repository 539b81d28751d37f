import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readDetails } from '../utils/marketplaces/details/index.ts';
import { readWithFrames } from '../utils/marketplaces/extract-with-frames.ts';

/**
 * Put into a page by the popup when it opens (`activeTab`), to read what the page says. Its value goes back to the popup,
 * which decodes it: it has been in a page.
 */
export default defineUnlistedScript({
  globalName: 'juliFacts',
  main() {
    const { extraction, document: spoken, url } = readWithFrames(document, location.href);
    const details = readDetails(spoken, url, extraction, { readAt: new Date().toISOString() });
    return { contentType: document.contentType, extraction, details };
  },
});
