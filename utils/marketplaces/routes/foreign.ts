import { clean, simplified } from '../text.ts';

/** Where other goods begin: what stands there is no fact of the page's own product. */

const FOREIGN_CLASS =
  /related|recommend|similar|carousel|cross-?sell|up-?sell|also-|sponsor|\brecs?\b|\brec-|recs-|\bguess|you-?may|may-?like/i;

/** Over goods of others, Chinese in simplified form; of each language its usual words. */
const FOREIGN_HEADING = new RegExp(
  [
    'customers? (?:also|who)|you (?:may|might) also|related (?:products|items)|similar|recommended|recently viewed|frequently bought|sponsored|more (?:like this|from this)|people also',
    '(?:andere )?kunden (?:kauften|interessierten)|ähnliche (?:produkte|artikel)|das könnte (?:ihnen|dir)|wird oft zusammen|zuletzt angesehen|empfehlungen|passend dazu',
    '(?:les )?clients ont|produits (?:similaires|associés)|vous (?:aimerez|pourriez) (?:aussi|également)|recommandés|vus récemment',
    '(?:los )?clientes (?:también|que)|productos (?:similares|relacionados)|también te (?:puede|podría)|te puede (?:gustar|interesar)|recomendad|vistos recientemente',
    'produtos (?:similares|relacionados|semelhantes)|quem (?:viu|comprou)|(?:você|também) (?:também|pode)|recomendados',
    'prodotti (?:simili|correlati)|i clienti (?:hanno|che)|potrebbe(?:ro)? (?:anche )?(?:piacer|interessar)|consigliati|visti di recente',
    '(?:vergelijkbare|gerelateerde) (?:producten|artikelen)|anderen (?:kochten|bekeken)|misschien vind|aanbevolen|podobne (?:produkty|oferty)|klienci kupili|może (?:cię|ci)|polecane',
    'podobné (?:produkty|zboží)|mohlo by (?:vás|se)|liknande (?:produkter|varor)|andra (?:köpte|tittade)|du (?:kanske|kan også|liker kanskje)|lignende (?:produkter|varer)|saattaisit pitää',
    'похожие (?:товары|предложения)|с этим товаром|вам (?:может|также)|рекомендуем|схожі товари|benzer ürünler|bunları da|sản phẩm (?:tương tự|liên quan)|có thể bạn|produk (?:serupa|terkait)',
    '関連(?:商品|製品)|おすすめ|この商品を|最近(?:見た|チェック)|よく一緒に|(?:비슷한|관련|추천) ?상품|함께 (?:구매|본)',
    '猜你喜欢|为你推荐|为您推荐|看了又看|看了还看|相关推荐|掌柜推荐|店铺推荐|同类推荐|热卖推荐|好物推荐|浏览了该商品|大家都在(?:买|看)|相似(?:商品|推荐)',
  ]
    .map((words) => `^(?:${simplified(words)})`)
    .join('|'),
  'i',
);

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
  return text.length <= 60 && FOREIGN_HEADING.test(text);
}
