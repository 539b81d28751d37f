import type { Extraction } from './types.ts';

/** What a maintainer needs to adapt a marketplace file to a page that changed: its build, and nothing that stands on it. */

const MOST_LINES = 3000;
const DEEPEST = 60;
const CLASSES_EACH = 3;

/** Elements that say nothing about where facts stand. */
const SKIPPED = new Set(['script', 'style', 'link', 'meta', 'noscript', 'path', 'template', 'head', 'svg']);

/**
 * The page as an outline of tags and class names, equal neighbours counted, with the facts that were read (by which route)
 * and those that were not. No text, no address, no value of any attribute but `class`; and of the class names only letters,
 * and only such whose parts stand nowhere else on the page: a name in a class would be one that the page shows too.
 */
export function structureReport(document: Document, facts: Extraction, version: string): string {
  const routes = Object.entries(facts.provenance).map(
    ([path, { route }]) => `${path.replace(/\[\d+\]/g, '[]')}=${route}`,
  );
  return [
    `juli structure report, extractor ${version}`,
    `site=${facts.site} page=${facts.page}`,
    `read: ${[...new Set(routes)].sort().join(' ') || '-'}`,
    `missing: ${facts.missing.map((path) => path.replace(/\[\d+\]/g, '[]')).join(' ') || '-'}`,
    '',
    ...outline(document),
  ].join('\n');
}

function outline(document: Document): string[] {
  const lines: string[] = [];
  const words = wordsOn(document);
  const visit = (element: Element, depth: number): void => {
    let run: { name: string; element: Element; count: number } | undefined;
    const flush = () => {
      if (!run || lines.length >= MOST_LINES) return;
      lines.push(`${' '.repeat(depth)}${run.name}${run.count > 1 ? ` ×${run.count}` : ''}`);
      if (depth < DEEPEST) visit(run.element, depth + 1);
    };
    for (const child of element.children) {
      const tag = child.localName;
      if (SKIPPED.has(tag)) continue;
      const name = [isPlain(tag, words) ? tag : 'x-', ...classesOf(child, words)].join('.');
      if (run?.name === name) run.count++;
      else {
        flush();
        run = { name, element: child, count: 1 };
      }
    }
    flush();
  };
  if (document.body) visit(document.body, 0);
  if (lines.length >= MOST_LINES) lines.push('…');
  return lines;
}

/** An element of HTML, or one of the page's own whose name is no word of the page. */
function isPlain(tag: string, words: ReadonlySet<string>): boolean {
  return /^[a-z][a-z0-9]{0,12}$/.test(tag) || (/^[a-z]+(-[a-z]+)+$/.test(tag) && isSilent(tag, words));
}

/** No part of a name is a word that the page shows. */
function isSilent(name: string, words: ReadonlySet<string>): boolean {
  return name
    .toLowerCase()
    .split(/[-_]+/)
    .every((part) => !words.has(part));
}

/** The letters of each class up to the first figure, which in built class names begins what changes with every build. */
function classesOf(element: Element, words: ReadonlySet<string>): string[] {
  const names = [...element.classList].flatMap(
    (name) => /^[A-Za-z][A-Za-z_-]{1,30}/.exec(name)?.[0].replace(/[-_]+$/, '') ?? [],
  );
  return [...new Set(names)].filter((name) => isSilent(name, words)).slice(0, CLASSES_EACH);
}

const MOST_WORDS = 200_000;

/** Every word that the page shows or carries in attributes other than `class`, in lower case. */
function wordsOn(document: Document): Set<string> {
  const words = new Set<string>();
  const add = (text: string) => {
    for (const [word] of text.toLowerCase().matchAll(/[a-z][a-z0-9_-]*/g)) {
      if (words.size >= MOST_WORDS) return;
      words.add(word);
      for (const part of word.split(/[\d_-]+/)) if (part) words.add(part);
    }
  };
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) if (name !== 'class' && name !== 'style') add(value);
    if (SKIPPED.has(element.localName)) continue;
    // Each text by itself: joined with its neighbour it would be another word.
    for (const child of element.childNodes) if (child.nodeType === 3) add(child.nodeValue ?? '');
  }
  return words;
}
