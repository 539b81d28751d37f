import { mark, tagName, writeAttributes } from './attributes.ts';
import { type Context, escapeAttribute, escapeText, say } from './context.ts';
import { UNDEFINED_CLASS } from './css.ts';
import { enterDocument, enterShadow, writeFrame } from './documents.ts';
import { SPECIAL } from './elements.ts';
import { visitForeign } from './foreign.ts';
import { writeLink } from './links.ts';
import { HTML_NS, NODE } from './natives.ts';
import { writeScroll, writeTopLayer } from './places.ts';
import { mayHost } from './shadow.ts';
import { Steps } from './steps.ts';
import { breaking } from './text.ts';

/** Elements without content or end tag (HTML, 13.1.2). */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** What is inside is not shown as text, or is read in another way. */
const SILENT = new Set('head title style script template noscript datalist object svg math iframe'.split(' '));
const NONE: readonly string[] = [];

/** Most nodes and most markup of one page. What lies beyond is not read, and the record says so. */
const MAX_NODES = 400_000;
const MAX_MARKUP = 48 * 1024 * 1024;
const TEXT_STEP = 64 * 1024;

/**
 * Writes a document as one HTML file without scripts, together with its visible text: an iterative walk in slices. Frames
 * of the same origin and shadow roots, closed ones too, are written where they stand.
 * @returns whether everything was read; `false` when the page is beyond the bounds.
 */
export async function walk(context: Context, document: Document): Promise<boolean> {
  const steps = new Steps();
  let whole = true;
  enterDocument(context, document, steps);
  for (let node = steps.next(); node; node = steps.next()) {
    if (context.nodes >= MAX_NODES || context.sink.length > MAX_MARKUP) whole = false;
    else {
      const type = context.natives.nodeType(node);
      if (type === NODE.element) visitElement(context, node as Element, steps);
      else if (type === NODE.text || type === NODE.cdata) {
        const long = visitText(context, context.natives.data(node as Text));
        if (long) await long;
      }
    }
    if (context.slices.due()) await context.slices.rest();
  }
  return whole;
}

/** Text is short nearly always; a promise for each would cost more than the rest of the walk. */
function visitText(context: Context, data: string): Promise<void> | undefined {
  context.nodes++;
  if (data.length > TEXT_STEP) return visitLongText(context, data);
  say(context, data);
  context.sink.write(escapeText(data));
  return undefined;
}

async function visitLongText(context: Context, data: string): Promise<void> {
  for (let at = 0; at < data.length; at += TEXT_STEP) {
    const step = data.slice(at, at + TEXT_STEP);
    say(context, step);
    context.sink.write(escapeText(step));
    await context.slices.rest();
  }
}

function visitElement(context: Context, element: Element, steps: Steps): void {
  const { natives } = context;
  context.nodes++;
  const namespace = natives.namespaceURI(element);
  const name = natives.localName(element);
  if (namespace !== HTML_NS) visitForeign(context, element, namespace, name, steps);
  else if (name === 'iframe' || name === 'frame') writeFrame(context, element, steps);
  else if (name === 'link') writeLink(context, element);
  else visitHtml(context, element, name, steps);
}

function visitHtml(context: Context, element: Element, localName: string, steps: Steps): void {
  const { natives, sink } = context;
  const special = SPECIAL.get(localName)?.(context, element);
  if (special === 'drop') return;
  const name = tagName(localName);
  const shadow = mayHost(localName) ? context.shadowRootOf(element) : null;
  const leave = enterText(context, element, name);
  sink.write(`<${name}`);
  const undefinedYet = name.includes('-') && natives.matches(element, ':not(:defined)') === true;
  const skip = undefinedYet ? [...(special?.skip ?? []), 'class'] : (special?.skip ?? NONE);
  const names = writeAttributes(context, element, skip);
  if (undefinedYet)
    sink.write(` class="${escapeAttribute(natives.getAttribute(element, 'class') ?? '')} ${UNDEFINED_CLASS}"`);
  special?.attributes?.();
  const only = shadow || special?.content ? undefined : onlyText(context, element);
  if (mayScroll(context, only)) writeScroll(context, element);
  if (context.hidden === 0 && (localName === 'dialog' || names.includes('popover')))
    writeTopLayer(context, element, localName);
  if (shadow) sink.write(mark('shadow', shadow.mode));
  sink.write('>');
  if (name === 'br' && context.hidden === 0) context.text.newLine();
  if (VOID.has(name)) {
    leave();
    return;
  }
  const end = () => {
    leave();
    sink.write(`</${name}>`);
  };
  if (special?.content) {
    special.content();
    end();
    return;
  }
  // The parser drops one line break at the beginning of these.
  if (name === 'pre' || name === 'listing') sink.write('\n');
  if (only !== undefined) {
    if (only !== '') visitText(context, only);
    end();
    return;
  }
  steps.after(end);
  steps.children(natives, natives.lastChild(element));
  if (shadow) enterShadow(context, shadow, steps);
}

/**
 * The text of an element that holds one short text at most and nothing else, as more than half of a page's elements do: these
 * need no place on the stack, and the browser no object for the text.
 */
function onlyText({ natives }: Context, element: Element): string | undefined {
  if (natives.firstElementChild(element)) return undefined;
  const text = natives.textContent(element) ?? '';
  return text.length <= TEXT_STEP ? text : undefined;
}

/** Notes in the text that an element begins; what it returns notes the end. */
function enterText(context: Context, element: Element, name: string): () => void {
  const { natives, text, style: before } = context;
  const style = context.hidden === 0 && !SILENT.has(name) ? context.styleOf(element) : undefined;
  const display = style?.display ?? '';
  const unchosen = name === 'option' && !natives.selected(element);
  // An empty `display` means that the element is in no box at all (not assigned to a slot of its shadow host).
  if (!style || display === '' || display === 'none' || unchosen) {
    context.hidden++;
    return () => {
      context.hidden--;
    };
  }
  const kind = breaking(display);
  context.style = style;
  if (kind === 'block') text.break(kind);
  if (name === 'img') say(context, natives.getAttribute(element, 'alt') ?? '');
  return () => {
    context.style = before;
    text.break(kind);
  };
}

/** Words as few as these, with no element among them, fill no box that scrolls. */
const FEW_CHARACTERS = 40;

/** Only what does not let its content overflow can be scrolled; asking each element would cost more than writing it. */
function mayScroll({ hidden, style }: Context, only = ''): boolean {
  if (hidden > 0 || style === undefined || (only !== '' && only.length < FEW_CHARACTERS)) return false;
  return style.overflowY !== 'visible';
}
