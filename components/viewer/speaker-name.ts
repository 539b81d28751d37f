import { type MessageKey, t } from '../../utils/i18n.ts';

/** The parties of a conversation, and the sides of the screen where the page does not tell parties. */
const NAMES = new Map<string | undefined, MessageKey>([
  ['buyer', 'chatViewMe'],
  ['seller', 'chatViewSeller'],
  ['system', 'chatViewSystem'],
  ['left', 'chatViewLeft'],
  ['right', 'chatViewRight'],
]);

/** What such a party or side is called; undefined for what has no name (`middle`). */
export function speakerName(speaker: string | undefined): string | undefined {
  const key = NAMES.get(speaker);
  return key && t(key);
}
