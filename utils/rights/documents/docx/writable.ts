/** What XML cannot hold at all, escaped or not: control characters and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that came off a page, fit for an XML file: a single such character would make the whole file unreadable. */
export const writable = (text: string): string => text.toWellFormed().replaceAll(UNWRITABLE, '');
