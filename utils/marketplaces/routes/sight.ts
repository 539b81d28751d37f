import type { Line } from './visible.ts';

/**
 * What is hidden from a reader of the page: by attribute, by inline style or by one of the sites' own utility classes, the
 * same on the live page, in a saved file and in a parser without rendering.
 */

/** Elements whose content is never shown as text. `template` is entered only as a declarative shadow root. */
const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'iframe',
  'object',
  'textarea',
  'select',
  'option',
  'datalist',
  'head',
  'title',
  'canvas',
  'audio',
  'video',
  'meta',
  'link',
]);

/** Utility classes by which the sites we know hide an element. */
const HIDING = new Set([
  'hidden',
  'hide',
  'aok-hidden',
  'a-hidden',
  'a-popover-preload',
  'tb-hidden',
  'ks-hidden',
  'visually-hidden',
  'sr-only',
  'd-none',
  'is-hidden',
  'invisible',
  'ks-datalazyload',
  'g-hdn',
  'clipped',
]);

/** Cheap to ask first: most classes hold none of their words. */
const HIDING_NAMES = /hid|popover|lazyload|sr-only|d-none|invisible|clipped|hdn/;

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

/**
 * What one reading has found out about its page: the same elements are asked for again and again. A page may change
 * between two readings, so nothing of it outlives one.
 */
interface Sight {
  hidden: WeakMap<Element, boolean>;
  lines: WeakMap<Element, readonly Line[]>;
  texts: WeakMap<Element, string>;
  /** Shadow roots written out as templates, which only saved pages have. */
  templates: boolean;
  /** What `once` found out (`pace.ts`), by what it is about. */
  found: Map<string, WeakMap<object, unknown>>;
}

/** What a reading in slices knows of each of its documents. */
export type Sights = Map<Document, Sight>;
let taken: Sights | undefined;

/** Does one slice of a reading: it goes on with what the slices before it found out. */
export function resuming<T>(sights: Sights, read: () => T): T {
  taken = sights;
  try {
    return read();
  } finally {
    taken = undefined;
  }
}

/** Undefined outside of a reading: then nothing is remembered. */
export let sight: Sight | undefined;

/** Does one reading of `document`, during which the page stays as it is. */
export function looking<T>(document: Document, read: () => T): T {
  const before = sight;
  sight = taken?.get(document) ?? {
    hidden: new WeakMap(),
    lines: new WeakMap(),
    texts: new WeakMap(),
    templates: document.querySelector('template') !== null,
    found: new Map(),
  };
  taken?.set(document, sight);
  try {
    return read();
  } finally {
    sight = before;
  }
}

/** Hidden by itself, its ancestors not looked at. */
export function hiddenItself(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  if (style !== null && HIDING_STYLE.test(style)) return true;
  const names = element.getAttribute('class');
  return names !== null && HIDING_NAMES.test(names) && names.split(/\s+/).some((name) => HIDING.has(name));
}

/** Whether its text is shown, unless something around it is hidden. */
export function isSeen(element: Element): boolean {
  return !UNSEEN.has(element.localName) && !hiddenItself(element);
}

/** The element around this one; out of a shadow root it is the host. */
export function parentOf(node: Node): Element | undefined {
  const parent = node.parentNode;
  if (parent === null) return undefined;
  if (parent.nodeType === 1) return parent as Element;
  // A document fragment: a live shadow root, or the content of a declarative one in a saved page.
  const host = (parent as Partial<ShadowRoot>).host ?? templateOf.get(parent);
  return host ?? undefined;
}

/** Fragment of a declarative shadow root → its host element; filled by `shadowOf`. */
const templateOf = new WeakMap<Node, Element>();

/** The shadow root of an element: live, or as the `<template shadowrootmode>` of a saved page. */
export function shadowOf(element: Element): ParentNode | undefined {
  if (element.shadowRoot) return element.shadowRoot;
  if (sight?.templates === false) return undefined;
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (child.localName === 'template' && child.hasAttribute('shadowrootmode')) {
      const { content } = child as HTMLTemplateElement;
      templateOf.set(content, element);
      return content;
    }
  }
  return undefined;
}

/** Whether the element or anything around it is hidden or never rendered. */
export function isHidden(element: Element): boolean {
  const passed: Element[] = [];
  let hidden = false;
  for (let current: Element | undefined = element; current !== undefined; current = parentOf(current)) {
    const known = sight?.hidden.get(current);
    if (known === undefined) passed.push(current);
    if (known ?? !isSeen(current)) hidden = true;
    if (known !== undefined || hidden) break;
  }
  // What is around a hidden element was not looked at, and what was passed on the way is hidden as it is.
  for (const one of passed) sight?.hidden.set(one, hidden);
  return hidden;
}
