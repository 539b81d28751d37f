import type { Page } from '../page.ts';
import { present } from '../reading.ts';
import { clean, cleaned } from '../text.ts';
import type { Message } from '../types.ts';
import { isControl } from './chat-controls.ts';
import { asShown, type ChatItem, noticeOf } from './chat-items.ts';
import { hasPicture, isRecall, isReceipt, picturesIn, quoteText } from './chat-message.ts';
import { CARD, nameIn, QUOTE, timeIn } from './chat-parts.ts';
import { isDateLike } from './chat-time.ts';
import { isHidden } from './sight.ts';

const FILE = /^[^\n/\\]{1,120}\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|txt|csv|jpe?g|png|mp[34]|mov|wav)$/i;

/**
 * The rows of a chat whose markup nobody has documented: each row of the list is a message, a row that is nothing but a
 * date a separator. Who sent it is not claimed.
 */
export function* rowItems(page: Page, list: Element): Generator<ChatItem> {
  for (const element of asShown(rowsOf(list))) {
    if (isHidden(element)) continue;
    const text = page.text(element, (inner) => isReceipt(inner, undefined));
    if (isControl(text)) continue;
    if (isDateLike(text)) yield { element, separator: text };
    else if (isRecall(text)) yield { element, message: noticeOf(text) };
    else {
      const read = rowMessage(page, element);
      yield read ? { element, ...read } : { element, isEmpty: true };
    }
  }
}

/** The element whose children are the rows: down from the list, past wrappers that hold (nearly) all of its words. */
function rowsOf(list: Element): Element {
  let at = list;
  for (let depth = 0; depth < 12; depth++) {
    const inner = [...at.children].filter((child) => !isHidden(child));
    if (inner.length >= 5) return at;
    const sizes = inner.map((child) => (child.textContent ?? '').length);
    const most = Math.max(0, ...sizes);
    const next = inner[sizes.indexOf(most)];
    if (!next || next.childElementCount === 0 || most < 0.8 * sizes.reduce((sum, size) => sum + size, 0)) return at;
    at = next;
  }
  return at;
}

function rowMessage(page: Page, row: Element): { message: Message; own?: string } | undefined {
  const quote = page.one(QUOTE, row);
  const name = nameIn(page, row, quote);
  const time = timeIn(row, [name, quote]);
  const leaves = [...row.querySelectorAll('*')].filter((element) => element.childElementCount === 0);
  const file = leaves
    .map((leaf) => cleaned(leaf.getAttribute('title') ?? leaf.textContent))
    .find((one) => FILE.test(one ?? ''));
  const skip = (inner: Element) => inner === name || inner === time || inner === quote || isReceipt(inner, undefined);
  const text = clean(page.text(row, skip));
  const images = picturesIn(page, row, quote);
  const own = time && clean(time.textContent ?? '');
  // A row that is a quote and nothing else is the message itself.
  const said = text === '' && quote && images.length === 0 ? page.text(quote) : text;
  if (said === '' && images.length === 0 && file === undefined && !hasPicture(page, row)) return undefined;
  const message = present({
    name: name && cleaned(page.text(name)),
    text: file === said ? '' : said,
    images: images.length > 0 ? images : undefined,
    file,
    quote: quote && said !== page.text(quote) ? quoteText(page, quote) : undefined,
    card: page.one(CARD, row) ? true : undefined,
  }) as Message;
  return { message, ...(own === undefined ? {} : { own }) };
}
