import { clean } from '../text.ts';

/** Where other goods begin: what stands there is no fact of the page's own product. */

const FOREIGN_CLASS =
  /related|recommend|similar|carousel|cross-?sell|up-?sell|also-|sponsor|\brecs?\b|\brec-|recs-|\bguess|you-?may|may-?like/i;

const FOREIGN_HEADING =
  /^(?:customers? (?:also|who)|you (?:may|might) also|related (?:products|items)|similar|recommended|recently viewed|frequently bought|sponsored|more (?:like this|from this)|猜你喜欢|为你推荐|为您推荐|看了又看|看了还看|相关推荐|掌柜推荐|店铺推荐|同类推荐|热卖推荐|好物推荐|浏览了该商品)/i;

/** Class, id and test id of an element. */
export function names(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('data-testid') ?? ''}`;
}

/** A bare `div` or `span` around one element alone: it tells nothing about what it holds. */
function isWrapper(element: Element): boolean {
  if (element.hasAttributes() || element.children.length !== 1 || !/^(?:div|span)$/.test(element.localName))
    return false;
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    if (node.nodeType === 3 && clean((node as Text).data) !== '') return false;
  return true;
}

/** Wrappers one in another that are looked through; more has only a hostile page. */
const MOST_WRAPPERS = 20;

/** What the wrappers hold, or the element itself when it is none. */
export function unwrapped(element: Element): Element {
  let inner = element;
  for (let depth = 0; depth < MOST_WRAPPERS && isWrapper(inner); depth += 1) inner = inner.firstElementChild ?? inner;
  return inner;
}

/** The element and what is around it, without `body`; wrappers count for no level. */
export function* around(element: Element, levels: number): Iterable<Element> {
  let wrappers = 0;
  let current: Element | null = element;
  for (let level = 0; level < levels && current !== null && current.localName !== 'body'; level += 1) {
    yield current;
    current = current.parentElement;
    while (wrappers < MOST_WRAPPERS && current !== null && isWrapper(current)) {
      wrappers += 1;
      current = current.parentElement;
    }
  }
}

/** Inside a block of other goods, by its class or id or `own` further ones; or at the edge of the page. */
export function isForeign(element: Element, own?: RegExp): boolean {
  for (const current of around(element, 12)) {
    if (/^(?:nav|footer|aside)$/.test(current.localName)) return true;
    if (current.localName === 'header' && current.closest('main, article') === null) return true;
    const all = names(current);
    if (FOREIGN_CLASS.test(all) || own?.test(all)) return true;
  }
  return false;
}

/** Inside a link that leads away, as a card of another product does. */
export function isInCard(element: Element): boolean {
  const href = element.closest('a[href]')?.getAttribute('href') ?? '';
  return href !== '' && !/^(?:#|javascript:)/i.test(href);
}

/** The heading of a list of other goods; `text` in simplified characters. */
export function startsForeign(text: string): boolean {
  return text.length <= 40 && FOREIGN_HEADING.test(text);
}
