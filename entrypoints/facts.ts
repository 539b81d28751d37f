import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractWithFrames } from '../utils/marketplaces/extract-with-frames.ts';

/**
 * Put into a page by the popup when it opens (`activeTab`), to read what the page says. Its value goes back to the popup,
 * which decodes it: it has been in a page.
 */
export default defineUnlistedScript({
  globalName: 'juliFacts',
  main() {
    return { contentType: document.contentType, extraction: extractWithFrames(document, location.href) };
  },
});
