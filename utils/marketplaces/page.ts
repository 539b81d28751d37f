import { gathered, once } from './routes/pace.ts';
import { type Embedded, findEmbedded, type LiteralCache, scriptTexts } from './routes/scripts.ts';
import { isHidden, shadowOf } from './routes/sight.ts';
import { firstLines, type Line, visibleLines, visibleText } from './routes/visible.ts';
import { clean } from './text.ts';

/**
 * One page as the marketplace files see it: queries, visible text, embedded state. What is expensive is computed at
 * most once and only when a route asks for it. Nothing is changed, fetched or executed.
 */
export class Page {
  readonly document: Document;
  readonly url: URL;
  /** Innermost element that was still open where the saved source ends, when it was cut off. */
  readonly cut: Element | undefined;
  private scripts: readonly string[] | undefined;
  private lines: readonly Line[] | undefined;
  private readonly literals: LiteralCache = new Map();
  private roots: readonly ParentNode[] | undefined;

  private readonly heard: readonly string[];

  /** @param heard data that the page got by script, newest first */
  constructor(document: Document, url: URL, cut?: Element, heard: readonly string[] = []) {
    this.document = document;
    this.heard = heard;
    this.url = url;
    this.cut = cut;
  }

  /** Text of `<title>`. */
  get title(): string {
    return clean(this.document.title);
  }

  /** Elements that match, in page order, hidden ones left out. Shadow roots are searched when `pierced`. */
  all(selector: string, root?: ParentNode): Element[] {
    return this.any(selector, root).filter((element) => !isHidden(element));
  }

  /** Like `all`, hidden ones included: for inputs and links that carry data. */
  any(selector: string, root?: ParentNode): Element[] {
    return [...this.searched(root)].flatMap((searched) => [...searched.querySelectorAll(selector)]);
  }

  /** First visible match. */
  one(selector: string, root?: ParentNode): Element | undefined {
    for (const searched of this.searched(root))
      for (const element of searched.querySelectorAll(selector)) if (!isHidden(element)) return element;
    return undefined;
  }

  /** Visible text of the first visible match of the first selector that has one. */
  textOf(selector: string, root?: ParentNode): { text: string; element: Element } | undefined {
    for (const searched of this.searched(root))
      for (const element of searched.querySelectorAll(selector)) {
        const text = isHidden(element) ? '' : this.text(element);
        if (text !== '') return { text, element };
      }
    return undefined;
  }

  /** Visible text in one line; '' for an element that the end of a cut page falls into, since its text is incomplete. */
  text(element: Element | undefined, skip?: (element: Element) => boolean): string {
    return element === undefined || this.isCut(element) ? '' : visibleText(element, skip);
  }

  /** Whether the source ends inside this element. */
  isCut(element: Element): boolean {
    return this.cut !== undefined && element.contains(this.cut);
  }

  /** Visible lines of the whole page, computed once. */
  visible(): readonly Line[] {
    if (this.lines === undefined) {
      const lines = this.document.body === null ? [] : visibleLines(this.document.body);
      // The last line of a cut page may be half a line.
      this.lines = this.cut === undefined ? lines : lines.slice(0, -1);
    }
    return this.lines;
  }

  /** The first of them. */
  visibleFirst(most: number): readonly Line[] {
    const { body } = this.document;
    return this.lines || this.cut || body === null ? this.visible().slice(0, most) : firstLines(body, most);
  }

  /** Literals in the scripts that hold `marker`. */
  embedded(marker: string): Embedded[] {
    return findEmbedded(this.scriptTexts(), marker, this.literals);
  }

  /** The same in what was heard alone. */
  overheard(marker: string): Embedded[] {
    return findEmbedded(this.heard, marker);
  }

  /** Script texts and behind them what was heard, for patterns that no literal holds. */
  scriptTexts(): readonly string[] {
    this.scripts ??= [...scriptTexts(this.document), ...this.heard];
    return this.scripts;
  }

  /** Whether the page has programs that may still draw it; declared data is none. */
  hasPrograms(): boolean {
    return this.any('script').some((script) => {
      const data = /json|template|text\/(?:plain|html|x-)/i.test(script.getAttribute('type') ?? '');
      return !data && (script.hasAttribute('src') || (script.textContent ?? '').trim() !== '');
    });
  }

  /**
   * `root`, else the document and every shadow root in it. These are looked for only when the document does not have what is
   * searched: for that, all elements are gone through.
   */
  private *searched(root?: ParentNode): Generator<ParentNode> {
    yield root ?? this.document;
    if (root === undefined) yield* this.shadowRoots();
  }

  /** Every shadow root in the document, live or declarative. */
  private shadowRoots(): readonly ParentNode[] {
    this.roots ??= once('roots', this.document, () => {
      const roots: ParentNode[] = [this.document];
      for (let index = 0; index < roots.length && roots.length < 2000; index += 1) {
        const root = roots[index] as ParentNode;
        for (const host of gathered('hosts', root, () => hosts(root))) {
          const shadow = host && shadowOf(host);
          if (shadow !== undefined) roots.push(shadow);
        }
      }
      return roots.slice(1);
    });
    return this.roots;
  }

  /** An absolute https or http address, or undefined. */
  address(href: string | null | undefined): string | undefined {
    return absolute(href, this.url);
  }
}

/** Those that stand in no other of them. @param elements in page order, so that what stands in one follows it at once */
export function outermost(elements: readonly Element[]): Element[] {
  const found: Element[] = [];
  for (const element of elements) if (!found.at(-1)?.contains(element)) found.push(element);
  return found;
}

/** Elements are looked through by so many; then nothing is given, so that whoever asks may rest. */
const STRETCH = 256;

/** Elements that may have a shadow root: hosts of a live one, and parents of a declarative one. */
function* hosts(root: ParentNode): Generator<Element | undefined> {
  for (const template of root.querySelectorAll('template[shadowrootmode]')) {
    if (template.parentElement !== null) yield template.parentElement;
  }
  const elements = root.querySelectorAll('*');
  for (let index = 0; index < elements.length; index += 1) {
    const element = elements[index] as Element;
    if (element.shadowRoot) yield element;
    else if (index % STRETCH === 0) yield undefined;
  }
}

/** `href` against the page's address, when it is an http(s) address. */
export function absolute(href: string | null | undefined, base: URL): string | undefined {
  const trimmed = (href ?? '').trim();
  if (trimmed === '' || trimmed.length > 4000) return undefined;
  try {
    const url = new URL(trimmed, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
