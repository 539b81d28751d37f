import { JSDOM } from 'jsdom';

export interface ParsedHtml {
  document: Document;
  /** Innermost element still open where the source ends, when it was cut off in the middle. */
  cut: Element | undefined;
}

/** Name of an element that no page has; where the parser puts it shows what is open at the end of the source. */
const MARK = 'juli-end-of-source';

/** One window for all pages: its parser is the specification's, runs no script and loads nothing. */
let parser: DOMParser | undefined;

/** Parses without running scripts or loading anything. */
export function parseHtml(html: string): ParsedHtml {
  parser ??= new new JSDOM('', { url: 'about:blank' }).window.DOMParser() as DOMParser;
  if (/<\/(?:html|body)\s*>/i.test(html.slice(-4096))) {
    return { document: parser.parseFromString(html, 'text/html'), cut: undefined };
  }
  const document = parser.parseFromString(`${html}<${MARK}></${MARK}>`, 'text/html');
  return { document, cut: openElement(document) };
}

/** A source may end properly without closing `body`; it was cut when anything inside the body is still open. */
function openElement(document: Document): Element | undefined {
  const mark = document.getElementsByTagName(MARK)[0];
  if (mark === undefined) return lastElement(document);
  const open = mark.parentElement;
  mark.remove();
  return open === null || /^(?:html|head|body)$/.test(open.localName) ? undefined : open;
}

/** The mark became text of a script, a title or an attribute: the cut is in the last element of all. */
function lastElement(document: Document): Element {
  let last: Element = document.documentElement;
  while (last.lastElementChild !== null) last = last.lastElementChild;
  return last;
}
