/**
 * Listings of one shop as a shopper's browser would have them captured, visit after visit: the shop's style sheet, font and
 * pictures come again and again, each listing has pictures of its own, and between two visits prices, counts, promotions,
 * recommendations and the site's tracking tokens change. The archive has a new boundary, date and content ids each time.
 */

/** Numbers without end from a seed (mulberry32), so that every run makes the same bytes. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Bytes that compress like a photograph: not at all. */
function photograph(seed: number, size: number): Buffer {
  const next = numbers(seed);
  return Buffer.from(Array.from({ length: size }, () => next() * 256));
}

/** What is the same at every visit is made once. */
function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

const token = (next: () => number) => Array.from({ length: 24 }, () => Math.floor(next() * 36).toString(36)).join('');

const STYLE = Array.from(
  { length: 500 },
  (_, index) => `.c${index}{margin:${index % 9}px;color:oklch(.${index + 100} .1 ${index % 360})}`,
).join('\n');

const FONT = once((size: number) => photograph(1, size).toString('base64'));

interface Picture {
  url: string;
  /** As one run, and in lines of 76. */
  base64: string;
  lines: string;
}

const pictureNamed = once((name: string): Picture => {
  const seed = [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  const base64 = photograph(seed, name.startsWith('shop') ? 6_000 : 24_000).toString('base64');
  return { url: `https://img.alicdn.com/${name}.jpg`, base64, lines: base64.replace(/.{76}/g, '$&\r\n') };
});

const picturesOf = once((listing: number): Picture[] => {
  const own = Array.from({ length: 8 }, (_, index) => `item-${listing}-${index}`);
  const shared = Array.from({ length: 6 }, (_, index) => `shop-${index}`);
  return [...shared, ...own].map(pictureNamed);
});

function markup(listing: number, visit: number, picture: (one: Picture) => string): string {
  const next = numbers(listing * 1000 + visit);
  const steady = numbers(listing);
  const words = (from: () => number, count: number) =>
    Array.from({ length: count }, () => String.fromCharCode(0x4e00 + Math.floor(from() * 2000))).join('');
  const reviews = Array.from(
    { length: 40 },
    (_, index) => `<li class="c${index}"><b>${words(steady, 3)}</b><p>${words(steady, 60)}</p></li>`,
  );
  const recommended = Array.from(
    { length: 12 },
    () =>
      `<a href="https://item.taobao.com/item.htm?id=${Math.floor(next() * 1e12)}&pvid=${token(next)}">${words(next, 12)}</a>`,
  );
  return `<h1>${words(steady, 30)}</h1><p class="price">￥${100 + (visit % 5)}.00</p><p>已售 ${2000 + visit * 3}</p>
<p class="until">距结束 ${Math.floor(next() * 24)}:${Math.floor(next() * 60)}</p>
${picturesOf(listing).map(picture).join('\n')}
<ul>${reviews.slice(visit % 7).join('')}</ul><section>${recommended.join('')}</section>
<template data-juli-script="">window.__CONTEXT__={"traceId":"${token(next)}","text":"${words(steady, 3000)}"}</template>`;
}

/** Our snapshot of a listing at one visit. */
export function pageHtml(listing: number, visit: number): Buffer {
  const picture = ({ base64 }: Picture) => `<img src="data:image/jpeg;base64,${base64}">`;
  return Buffer.from(
    `<!DOCTYPE html><html><head><style>@font-face{font-family:p;src:url(data:font/woff2;base64,${FONT(40_000)})}\n${STYLE}</style></head><body>${markup(listing, visit, picture)}</body></html>`,
  );
}

/** As many bytes as a screen's picture has beside a page of this size; a price or a countdown makes it another each time. */
export const VIEWPORT_SIZE = 50_000;

/** Quoted-printable (RFC 2045, 6.7), without its soft line breaks. */
const quoted = (text: string) =>
  encodeURIComponent(text)
    .replace(/%(3D|[89A-F].)/g, '=$1')
    .replace(/%[0-7]./g, decodeURIComponent);

/** The browser's own archive of the same page. */
export function pageMhtml(listing: number, visit: number): Buffer {
  const next = numbers(listing * 7 + visit * 13);
  const boundary = `----MultipartBoundary--${token(next)}----`;
  const part = (headers: string, body: string) => `\r\n--${boundary}\r\n${headers}\r\n\r\n${body}\r\n`;
  const page = markup(listing, visit, ({ url }) => `<img src="${url}">`);
  return Buffer.from(
    [
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://item.taobao.com/item.htm?id=${listing}\r\nDate: ${new Date(Date.UTC(2026, 10, visit + 1)).toUTCString()}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"\r\n\r\n`,
      part(
        `Content-Type: text/html\r\nContent-ID: <frame-${token(next)}@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://item.taobao.com/item.htm?id=${listing}`,
        quoted(page),
      ),
      part(
        'Content-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://g.alicdn.com/shop.css',
        STYLE,
      ),
      ...picturesOf(listing).map(({ url, lines }) =>
        part(`Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\nContent-Location: ${url}`, lines),
      ),
      `\r\n--${boundary}--\r\n`,
    ].join(''),
  );
}
