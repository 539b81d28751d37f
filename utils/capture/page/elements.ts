import { isScriptUrl, mark } from './attributes.ts';
import { type Context, drop, escapeAttribute, escapeText, say } from './context.ts';
import { absolute, rewriteStyle } from './css.ts';
import { pictureOf } from './pictures.ts';
import { writeSheet } from './sheets.ts';

/** How an element that needs care is written. */
export interface Written {
  /** Attributes of the element that `write` replaces. */
  skip?: readonly string[];
  /** Writes further attributes, after those that are kept. */
  attributes?: () => unknown;
  /** Writes the content in place of the children. */
  content?: () => unknown;
}

type Special = (context: Context, element: Element) => Written | 'drop';

const dropAs =
  (what: string): Special =>
  (context) => {
    drop(context, what);
    return 'drop';
  };

/** Longest inline script kept as text, and of all together: embedded data from which facts can be read again. */
const MAX_SCRIPT = 512 * 1024;

/** A hole for an address in an attribute; without bytes the address stays as an inert mark. */
function load(context: Context, name: string, address: string, missing = ''): void {
  const { sink, resources } = context;
  const full = absolute(address, context.base);
  if (full === '') return;
  if (full.startsWith('data:')) sink.write(` ${name}="${escapeAttribute(full)}"`);
  else if (/^(https?|blob):/.test(full))
    sink.hole(resources.want(full, 'image'), ` ${name}="`, '"', `${mark(`src-${name}`, full)}${missing}`);
}

/** Keeps the place of a picture that could not be had: same size, plainly no picture. */
function placeholder(width: number, height: number): string {
  const size = `width='${width}' height='${height}'`;
  const drawing = `<svg xmlns='http://www.w3.org/2000/svg' ${size}><rect ${size} fill='#8883' stroke='#888' stroke-dasharray='4'/></svg>`;
  return ` src="data:image/svg+xml,${encodeURIComponent(drawing)}"`;
}

const image: Special = (context, element) => {
  const { natives } = context;
  const shown = natives.currentSrc(element) || natives.imageSrc(element);
  const [width, height] = [natives.imageWidth(element), natives.imageHeight(element)];
  const sized = natives.getAttribute(element, 'width') !== null || natives.getAttribute(element, 'height') !== null;
  const responsive = natives.getAttribute(element, 'srcset') !== null || inPicture(context, element);
  return {
    skip: ['src'],
    attributes() {
      // A picture chosen from a set may be denser than the page's pixels: keep the size it counted as.
      if (responsive && !sized && width > 0 && height > 0) context.sink.write(` width="${width}" height="${height}"`);
      if (width === 1 && height === 1 && /^https?:/.test(shown)) {
        drop(context, 'trackers');
        context.sink.write(mark('tracker', shown));
      } else load(context, 'src', shown, width > 0 && height > 0 ? placeholder(width, height) : '');
    },
  };
};

function inPicture({ natives }: Context, element: Element): boolean {
  const parent = natives.parentNode(element);
  return parent !== null && natives.nodeType(parent) === 1 && natives.localName(parent as Element) === 'picture';
}

const input: Special = (context, element) => {
  const { natives, sink } = context;
  const type = natives.inputType(element);
  if (type === 'checkbox' || type === 'radio') {
    const checked = natives.checked(element);
    return { skip: ['checked'], attributes: () => checked && sink.write(' checked=""') };
  }
  if (type === 'image')
    return { skip: ['src'], attributes: () => load(context, 'src', natives.getAttribute(element, 'src') ?? '') };
  // What is typed into these is nobody's evidence.
  if (type === 'password' || type === 'file') return { skip: ['value'] };
  const value = natives.inputValue(element);
  const isShown = /^(text|search|url|tel|email|number|button|submit|reset|date|time|month|week|datetime-local)$/.test(
    type,
  );
  return {
    skip: ['value'],
    attributes() {
      if (value === '') return;
      if (isShown) say(context, value);
      sink.write(` value="${escapeAttribute(value)}"`);
    },
  };
};

const textarea: Special = (context, element) => {
  const value = context.natives.areaValue(element);
  return {
    content() {
      say(context, value, true);
      // The parser drops one line break at the beginning.
      context.sink.write(`\n${escapeText(value)}`);
    },
  };
};

const option: Special = (context, element) => ({
  skip: ['selected'],
  attributes: () => context.natives.selected(element) && context.sink.write(' selected=""'),
});

/** A canvas keeps its element, so that the page's style still fits; what it showed becomes its background. */
const canvas: Special = (context, element) => {
  const picture = pictureOf(context, element, 'canvas');
  if (!picture) return {};
  const own = withoutAddresses(context.natives.getAttribute(element, 'style') ?? '');
  const fill =
    'background-origin:content-box;background-clip:content-box;background-size:100% 100%;background-repeat:no-repeat';
  return {
    skip: ['style'],
    attributes() {
      const before = ` style="${escapeAttribute(own)};background-image:url(`;
      const missing = `${mark('picture', 'missing')} style="${escapeAttribute(own)}"`;
      context.sink.hole(picture, before, `) !important;${fill}"`, missing);
    },
  };
};

function withoutAddresses(style: string): string {
  let kept = '';
  const text = (css: string) => {
    kept += css;
  };
  rewriteStyle(style, '', { text, url: () => text('none') });
  return kept;
}

const video: Special = (context, element) => {
  const poster = context.natives.getAttribute(element, 'poster') ?? '';
  const picture = pictureOf(context, element, 'video');
  return {
    skip: ['poster'],
    attributes() {
      if (picture) context.sink.hole(picture, ' poster="', '"', mark('picture', 'missing'));
      else load(context, 'poster', poster);
    },
  };
};

const style: Special = (context, element) => {
  const sheet = context.natives.styleSheet(element);
  const source = [...context.natives.childNodes(element)].map((child) => child.nodeValue ?? '').join('');
  return {
    ...(sheet?.disabled ? { skip: ['media'], attributes: () => context.sink.write(' media="not all"') } : {}),
    content: () => writeSheet(context, { source, sheet, address: context.base }),
  };
};

/** A script never runs again; its text is kept as text where it may hold the page's data. */
const script: Special = (context, element) => {
  drop(context, 'scripts');
  const { natives, sink } = context;
  if (natives.getAttribute(element, 'src') !== null) return 'drop';
  const text = [...natives.childNodes(element)].map((child) => child.nodeValue ?? '').join('');
  if (text.trim() === '' || text.length > MAX_SCRIPT) return 'drop';
  const type = mark('script', natives.getAttribute(element, 'type') ?? '');
  const id = natives.getAttribute(element, 'id');
  sink.write(`<template${type}${id ? mark('id', id) : ''}>${escapeText(text)}</template>`);
  return 'drop';
};

const meta: Special = (context, element) => {
  const { natives } = context;
  if (natives.getAttribute(element, 'charset') !== null) return 'drop';
  if (natives.getAttribute(element, 'http-equiv') === null) return {};
  drop(context, 'refreshes');
  return 'drop';
};

const anchor: Special = (context, element) => {
  const href = context.natives.getAttribute(element, 'href');
  return href !== null && isScriptUrl(href) ? { attributes: () => context.sink.write(' href="#"') } : {};
};

/** Elements of the HTML namespace that need care; `link`, frames, `html` and `head` are the walk's own matter. */
export const SPECIAL: ReadonlyMap<string, Special> = new Map<string, Special>([
  ['img', image],
  ['input', input],
  ['textarea', textarea],
  ['option', option],
  ['canvas', canvas],
  ['video', video],
  ['style', style],
  ['script', script],
  ['meta', meta],
  ['a', anchor],
  ['noscript', dropAs('noscripts')],
  ['template', dropAs('templates')],
  ['base', dropAs('bases')],
  ['source', dropAs('sources')],
  ['track', dropAs('sources')],
  ['noembed', dropAs('fallbacks')],
  ['noframes', dropAs('fallbacks')],
  ['portal', dropAs('embeds')],
  ['fencedframe', dropAs('embeds')],
  ['object', () => ({ skip: ['type'], content: () => undefined })],
  ['embed', () => ({ skip: ['type'] })],
  ['applet', dropAs('embeds')],
]);
