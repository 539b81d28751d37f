/** The two sides talk by events of the document, which cross from the extension's world to the page's and back. */

export const ASK = 'juli:ask';
/** Its `detail` is a JSON list of texts, newest first: a string, because objects do not cross. */
export const HEARD = 'juli:heard';

/** 2 MB in all, at two bytes a character. */
export const MOST_CHARACTERS = 1_000_000;

/** A long conversation comes in many small ones. */
export const MOST_TEXTS = 2_000;
