import type { Page } from '../page.ts';
import { clean, cleaned } from '../text.ts';
import { isDateLike } from './chat-time.ts';
import { isHidden } from './sight.ts';

/** The parts of a message by the names that markup of chats gives them, whoever wrote it: for what no source documents. */

const NAME =
  '[class*="nick" i], [class*="sender" i], [class*="author" i], [class*="user-name" i], [class*="username" i]';
export const QUOTE = 'blockquote, [class*="quote" i], [class*="reply" i], [class*="refer" i]';
export const CARD = '[class*="card" i]';

/** The name that stands beside a message, not one that is quoted in it. */
export function nameIn(page: Page, row: Element, quote?: Element): Element | undefined {
  return page
    .all(NAME, row)
    .find(
      (element) =>
        element.childElementCount <= 1 &&
        !(quote && (quote.contains(element) || element.contains(quote))) &&
        page.text(element).length <= 40,
    );
}

/** The element that is nothing but a time, in a row and outside `except`. */
export function timeIn(row: Element, except: readonly (Element | undefined)[]): Element | undefined {
  for (const leaf of row.querySelectorAll('*')) {
    if (leaf.childElementCount > 0 || except.some((one) => one?.contains(leaf))) continue;
    if (isDateLike(clean(leaf.textContent ?? '')) && !isHidden(leaf)) return leaf;
  }
  return undefined;
}

/** The row of a message: what stands around it and around no other message of the list. */
export function rowAround(message: Element, list: Element, selector: string): Element {
  let row = message;
  for (let depth = 0; depth < 8; depth++) {
    const parent = row.parentElement;
    if (!parent || parent === list || hasOther(parent, row, selector)) break;
    row = parent;
  }
  return row;
}

/** The first sibling tells in a list of thousands. */
function hasOther(parent: Element, row: Element, selector: string): boolean {
  for (const child of parent.children)
    if (child !== row && (child.matches(selector) || child.querySelector(selector))) return true;
  return false;
}

const ACCOUNT_NAMES = [
  'data-sender-id',
  'data-senderid',
  'data-from-id',
  'data-account-id',
  'data-user-id',
  'data-userid',
  'data-uid',
  'data-pin',
  'data-account',
  'data-nick',
];
const ACCOUNTS = ACCOUNT_NAMES.map((name) => `[${name}]`).join(', ');
/** A side is no account. */
const ROLE =
  /^(?:self|me|mine|you|other|peer|buyer|seller|left|right|in|out|user|customer|service|system|true|false)$/i;
const PERSON = ['userId', 'userid', 'user_id', 'uid', 'sellerId', 'memberId'];
const FACE = '[class*="avatar" i], [class*="head-img" i], [class*="portrait" i]';

/** The id of the account that sent a message, by what the page ties to its row: an attribute, or where its face leads. */
export function accountIn(page: Page, row: Element): string | undefined {
  const tied = row.matches(ACCOUNTS) ? row : row.querySelector(ACCOUNTS);
  for (const name of tied ? ACCOUNT_NAMES : []) {
    const value = cleaned(tied?.getAttribute(name));
    if (value && /^\S{2,80}$/.test(value) && !ROLE.test(value)) return value;
  }
  const face = row.querySelector(FACE);
  const link = face?.closest('a[href]') ?? face?.querySelector('a[href]');
  const address = link && row.contains(link) ? page.address(link.getAttribute('href')) : undefined;
  const query = address === undefined ? undefined : new URL(address).searchParams;
  for (const name of PERSON) {
    const value = query?.get(name);
    if (value && /^\S{2,80}$/.test(value)) return value;
  }
  return undefined;
}
