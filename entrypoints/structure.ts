import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractWithFrames } from '../utils/marketplaces/extract-with-frames.ts';
import { EXTRACTOR_VERSION } from '../utils/marketplaces/index.ts';
import { structureReport } from '../utils/marketplaces/structure-report.ts';

/** Put into a page when its user asks for a structure report; gives its text. */
export default defineUnlistedScript({
  globalName: 'juliStructure',
  main: () => structureReport(document, extractWithFrames(document, location.href), EXTRACTOR_VERSION),
});
