import type { Page } from '../page.ts';
import { present } from '../reading.ts';
import { clean, cleaned, simplified } from '../text.ts';
import type { Message } from '../types.ts';
import { CARD, QUOTE } from './chat-parts.ts';
import { isHidden } from './sight.ts';

/** Where the parts of one message stand. Selectors that no source documents are left out: then their usual names are tried. */
export interface MessageMarkup {
  nick?: string;
  time?: string;
  /** The bubble; the whole message element when absent or not found. */
  body?: string;
  quote?: string;
  card?: string;
  /** Name of a sent file, inside the bubble. */
  file?: string;
  recall?: string;
  /** Text as typed by a person: what is in it is never a notice. */
  typed?: string;
  /** Who sent it, when the markup tells. */
  from?: (message: Element, page: Page) => Message['from'];
}

const RECEIPT = /^(?:已读|未读|已送达|送达|发送中|已发送|read|unread|seen|delivered|sent)(?:\s*[\d:：]+)?$/i;
/** Notices in the words of the platforms; a sentence in which somebody asks for a withdrawal is none. */
const RECALL = new RegExp(
  [
    '^.{0,20}撤回了(?:一[条则])?(?:消息|信息|讯息)[。.]?$',
    '^(?:此|该|这|本)?条?(?:消息|信息|讯息)已(?:经)?(?:被.{0,10})?撤回[。.]?$',
    '^(?:.{1,40} )?(?:recalled|withdrew|unsent|retracted) (?:a|this|the) message[.]?$',
    '^(?:this |the )?message (?:was |has been )?(?:recalled|withdrawn|unsent|retracted)[.]?$',
  ].join('|'),
  'i',
);
const SMALL_PICTURE = /avatar|emoji|emoticon|expression|\bface\b|icon|head-?img|portrait/i;

/** One message without its time; undefined for an element that shows nothing (an emptied row of a virtualised list). */
export function messageOf(element: Element, markup: MessageMarkup, page: Page): Message | undefined {
  const body =
    (markup.body && page.one(markup.body, element)) || (markup.typed && page.one(markup.typed, element)) || element;
  const quoteBox = quoteIn(page, body, markup.quote ?? QUOTE);
  const card = page.one(markup.card ?? CARD, body);
  const fileBox = markup.file === undefined ? undefined : page.one(markup.file, body);
  const recall = markup.recall === undefined ? undefined : page.one(markup.recall, body);
  const apart = [markup.nick, markup.time].filter(Boolean).join(', ');
  const skip = (inner: Element): boolean =>
    inner === quoteBox ||
    (fileBox !== undefined && inner.contains(fileBox)) ||
    (apart !== '' && inner.matches(apart)) ||
    isReceipt(inner, markup.typed);
  const text = clean(page.text(body, skip));
  const typed =
    markup.typed !== undefined && (body.matches(markup.typed) || page.one(markup.typed, body) !== undefined);
  const recalled = recall !== undefined || (!typed && isRecall(text));
  // What a documented card shows is a picture of goods; what is only called one may be a picture that was sent.
  const images = (card && markup.card) || recalled ? [] : picturesIn(page, body, quoteBox);
  const file = fileBox && (cleaned(fileBox.getAttribute('title')) ?? cleaned(page.text(fileBox)));
  if (text === '' && images.length === 0 && file === undefined && quoteBox === undefined && !hasPicture(page, body))
    return undefined;
  return present({
    from: markup.from?.(element, page),
    name: markup.nick && cleaned(page.textOf(markup.nick, element)?.text),
    text,
    images: images.length > 0 ? images : undefined,
    file,
    quote: quoteBox && quoteText(page, quoteBox),
    card: card ? true : undefined,
    recalled: recalled ? true : undefined,
  }) as Message;
}

/** A quoted message; a box that holds all there is (an automatic reply) is the message itself. */
function quoteIn(page: Page, body: Element, selector: string): Element | undefined {
  const box = page.one(selector, body);
  if (box === undefined) return undefined;
  const rest = page.text(body, (inner) => inner === box);
  const pictures = page.all('img', body).some((image) => !box.contains(image));
  return rest === '' && !pictures ? undefined : box;
}

/** The notice that stands in place of a withdrawn message. */
export function isRecall(text: string): boolean {
  return text.length <= 60 && RECALL.test(simplified(text));
}

/** Who withdrew it, in the notice's own words. */
export function recalledBy(text: string): Message['from'] {
  const plain = simplified(text);
  if (/^(?:你|您|我|you\b)/i.test(plain)) return 'buyer';
  return /^(?:对方|商家|卖家|客服)/.test(plain) ? 'seller' : 'system';
}

export function isReceipt(element: Element, typed: string | undefined): boolean {
  const text = element.textContent ?? '';
  if (text.length > 40 || !RECEIPT.test(simplified(clean(text)))) return false;
  return typed === undefined || element.closest(typed) === null;
}

/** What was quoted, without the name of who said it. */
export function quoteText(page: Page, box: Element): string | undefined {
  const inner = page.textOf('[class*="content"], [class*="text"], pre', box)?.text;
  return cleaned(inner ?? page.text(box, (part) => /nick|name|author/i.test(part.getAttribute('class') ?? '')));
}

/** Pictures sent as content; a picture that has no address yet is not among them. */
export function picturesIn(page: Page, body: Element, quote: Element | undefined): string[] {
  const pictures: string[] = [];
  for (const image of page.all('img', body)) {
    if (quote?.contains(image) || isSmall(image)) continue;
    const addresses = [linkedPicture(image, body), ...LATER.map((name) => image.getAttribute(name)), largest(image)];
    const source = [...addresses, image.getAttribute('src')].find((value) => value && !value.startsWith('data:'));
    const address = page.address(source?.replace(/^\/\//, 'https://'));
    if (address !== undefined) pictures.push(address);
  }
  return [...new Set(pictures)];
}

const LATER = ['data-original', 'data-src'];
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|bmp)(?:[?#]|$)/i;

/** A small picture that is a link to the large one. */
function linkedPicture(image: Element, body: Element): string | null | undefined {
  const link = image.closest('a[href]');
  const address = link && body.contains(link) ? link.getAttribute('href') : undefined;
  return address && PICTURE.test(address) ? address : undefined;
}

/** The largest that a `srcset` offers (HTML, 4.8.4.2.1: width or density behind each address). */
function largest(image: Element): string | undefined {
  const offers = [...(image.getAttribute('srcset') ?? '').matchAll(/(\S+[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)];
  const sized = offers.map(([, address = '', size = '1']) => ({ address, size: Number(size) }));
  return sized.toSorted((a, b) => b.size - a.size)[0]?.address;
}

function isSmall(image: Element): boolean {
  if (SMALL_PICTURE.test(image.getAttribute('class') ?? '')) return true;
  for (
    let parent = image.parentElement, step = 0;
    parent !== null && step < 2;
    parent = parent.parentElement, step += 1
  ) {
    if (/avatar|emoji|emoticon/i.test(parent.getAttribute('class') ?? '')) return true;
  }
  const width = Number(image.getAttribute('width') ?? Number.NaN);
  return width > 0 && width <= 40;
}

export function hasPicture(page: Page, body: Element): boolean {
  return page
    .any('img, video, audio, canvas', body)
    .some(({ parentElement }) => parentElement && !isHidden(parentElement));
}
