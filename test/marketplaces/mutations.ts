import { JSDOM } from 'jsdom';

/** Ways in which a page may look on another day. Each takes the source of a page and gives another source. */

export type Mutation = (html: string, seed: number) => string;

/** A small deterministic generator (mulberry32), so that a failure can be repeated. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

let parser: DOMParser | undefined;

/** Edits the parsed page and writes it out again. */
function onTree(html: string, edit: (document: Document) => void): string {
  parser ??= new new JSDOM('').window.DOMParser() as DOMParser;
  const document = parser.parseFromString(html, 'text/html');
  edit(document);
  return `<!doctype html>${document.documentElement.outerHTML}`;
}

const word = (next: () => number) => Math.floor(next() * 2 ** 40).toString(36);

/** Build hashes behind `--` and `__` change with every release of a site. */
const rehashed: Mutation = (html, seed) =>
  html.replace(/(class="[^"]*")/g, (attribute) =>
    attribute.replace(
      /(--|___)([\w-]+)/g,
      (_, joint: string, hash: string) => `${joint}${word(random(seed + hash.length))}`,
    ),
  );

/** All class names replaced: what is left is structure, ids and words. */
const renamedClasses: Mutation = (html, seed) =>
  onTree(html, (document) => {
    const next = random(seed);
    for (const element of document.querySelectorAll('body [class]')) element.setAttribute('class', `x${word(next)}`);
  });

/** Elements get a neutral element around them. */
const wrapped: Mutation = (html, seed) =>
  onTree(html, (document) => {
    const next = random(seed);
    for (const element of document.querySelectorAll('body div, body span, body p, body a, body h1, body ul')) {
      if (next() > 0.35 || element.closest('template') !== null) continue;
      const wrapper = document.createElement(/^(?:span|a)$/.test(element.localName) ? 'span' : 'div');
      if (
        element.parentElement?.closest('p, ul, select, table:not(td table)') != null &&
        element.closest('td') === null
      )
        continue;
      element.replaceWith(wrapper);
      wrapper.append(element);
    }
  });

const reorderedAttributes: Mutation = (html) =>
  onTree(html, (document) => {
    for (const element of document.querySelectorAll('*')) {
      const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const);
      if (attributes.some(([name]) => !/^[a-z][\w:-]*$/i.test(name))) continue;
      for (const [name] of attributes) element.removeAttribute(name);
      for (const [name, value] of attributes.reverse()) element.setAttribute(name, value);
    }
  });

/** One script becomes two, cut somewhere in its middle. */
const splitScripts: Mutation = (html, seed) => {
  const next = random(seed);
  return html.replace(
    /(<script(?![^>]*\bsrc=)[^>]*>)((?:(?!<\/script)[\s\S])*)(<\/script>)/g,
    (_, open: string, text: string, close: string) => {
      const at = Math.floor(text.length * (0.2 + 0.6 * next()));
      return `${open}${text.slice(0, at)}${close}${open}${text.slice(at)}${close}`;
    },
  );
};

const without =
  (selector: string): Mutation =>
  (html) =>
    onTree(html, (document) => {
      for (const element of document.querySelectorAll(selector)) element.remove();
    });

const withoutAttributes =
  (...names: string[]): Mutation =>
  (html) =>
    onTree(html, (document) => {
      for (const name of names)
        for (const element of document.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
    });

const truncated =
  (share: number): Mutation =>
  (html, seed) =>
    html.slice(0, Math.floor(html.length * (share + 0.08 * random(seed)())));

/** Text nodes that hold more than one character and stand in the visible page. */
function texts(document: Document): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text;
    if (text.data.trim().length > 1 && text.parentElement?.closest('script, style, textarea, title, noscript') === null)
      found.push(text);
  }
  return found;
}

/** A text in two halves: frameworks leave comments, or elements without a meaning, between the parts of one text. */
const splitTexts =
  (between: 'comment' | 'spans'): Mutation =>
  (html, seed) =>
    onTree(html, (document) => {
      const next = random(seed);
      for (const text of texts(document)) {
        if (next() > 0.6) continue;
        const rest = text.splitText(1 + Math.floor(next() * (text.data.length - 1)));
        if (between === 'comment') text.after(document.createComment('$'));
        else {
          for (const part of [text, rest]) {
            const span = document.createElement('span');
            part.replaceWith(span);
            span.append(part);
          }
        }
      }
    });

/** Blanks become no-break blanks or several, and invisible characters stand between the visible ones. */
const spaced: Mutation = (html, seed) =>
  onTree(html, (document) => {
    const next = random(seed);
    for (const text of texts(document)) {
      const blanks = ['\u00a0', '  ', '\n ', ' '][Math.floor(next() * 4)] ?? ' ';
      text.data = text.data.replace(/ /g, blanks);
      if (next() < 0.3) text.data = `\u200e${text.data}\u200b`;
    }
  });

/** Comments between elements and right inside of them. */
const commented: Mutation = (html, seed) =>
  onTree(html, (document) => {
    const next = random(seed);
    for (const element of document.querySelectorAll('body *:not(script):not(style):not(textarea)')) {
      if (next() > 0.3) continue;
      element.prepend(document.createComment(' 价格 ￥1.00 '));
      element.before(document.createComment('<h1>x</h1>'));
    }
  });

/** Simplified → traditional for the characters that shop pages are made of. */
const PAIRS =
  '订訂单單号號码碼实實优優后後国國补補领領价價诺諾时時内內发發货貨卖賣买買运運费費状狀态態创創间間确確认認余餘额額总總计計编編数數' +
  '颜顏类類铺鋪厂廠营營业業执執关關闭閉详詳请請证證险險赔賠偿償还還剩剩动動账賬户戶签簽递遞快快当當与與们們这這个個应應满滿减減' +
  '红紅线線标標规規选選择擇对對话話讯訊务務员員点點击擊载載传傳图圖档檔无無条條络絡资資产產种種级級称稱网網页頁错錯误誤频頻' +
  '访訪问問验驗块塊登登录錄会會员員为為从從将將现現过過进進达達连連联聯系係绝絕给給经經维維护護让讓谁誰调調谈談论論变變赠贈' +
  '车車软軟输輸办辦转轉锁鎖键鍵门門开開阅閱际際随隨难難双雙电電预預头頭题題愿願显顯风風飞飛馆館体體鱼魚齐齊龙龍凭憑据據宝寶贝貝';
const TRADITIONAL = new Map<string, string>();
for (let index = 0; index + 1 < PAIRS.length; index += 2) TRADITIONAL.set(PAIRS.charAt(index), PAIRS.charAt(index + 1));

export function traditional(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (character) => TRADITIONAL.get(character) ?? character);
}

const traditionalPage: Mutation = (html) =>
  traditional(
    html.replace(/\\u([0-9a-fA-F]{4})/g, (whole, hex: string) => {
      const character = String.fromCharCode(Number.parseInt(hex, 16));
      return /[\u4e00-\u9fff]/.test(character) ? character : whole;
    }),
  );

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  rehashed,
  renamedClasses,
  wrapped,
  reorderedAttributes,
  splitScripts,
  withoutScripts: without('script:not([type*="json"])'),
  withoutJsonLd: without('script[type*="json"]'),
  withoutMeta: without('meta, link'),
  withoutHeadings: without('h1, h2, h3, h4'),
  withoutTitle: without('title'),
  withoutIds: withoutAttributes('id'),
  withoutMicrodata: withoutAttributes('itemprop', 'itemscope', 'itemtype'),
  withoutData: withoutAttributes('data-component', 'data-nick', 'data-pl', 'title'),
  commentedTexts: splitTexts('comment'),
  splitTexts: splitTexts('spans'),
  spaced,
  commented,
  traditional: traditionalPage,
  truncated30: truncated(0.3),
  truncated50: truncated(0.5),
  truncated70: truncated(0.7),
  truncated90: truncated(0.9),
};
