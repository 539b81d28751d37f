import { mark, writeAttributes } from './attributes.ts';
import type { Context } from './context.ts';
import { HTML_NS, NODE } from './natives.ts';
import { beginPlaces, writeScroll } from './places.ts';
import { writeAdopted } from './sheets.ts';
import type { Steps } from './steps.ts';

/** Nothing is loaded, run or sent, wherever the file is opened. */
export const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline' data:; font-src data:; media-src data:; form-action 'none'; base-uri 'none'";

const MAX_FRAME_DEPTH = 8;

export function isHtml(context: Context, node: Node, name: string): node is Element {
  const { natives } = context;
  return (
    natives.nodeType(node) === NODE.element &&
    natives.localName(node as Element) === name &&
    natives.namespaceURI(node as Element) === HTML_NS
  );
}

/** Writes a document from its doctype on: our policy first in its head, adopted style sheets last. */
export function enterDocument(context: Context, document: Document, steps: Steps): void {
  const { natives, sink } = context;
  const root = natives.documentElement(document);
  const before = context.base;
  context.base = natives.baseURI(document);
  context.met(document);
  if (natives.compatMode(document) !== 'BackCompat') sink.write('<!DOCTYPE html>');
  const isPage = root !== null && isHtml(context, root, 'html');
  sink.write('<html');
  if (isPage) writeAttributes(context, root, []);
  const places = beginPlaces(context);
  // The page itself opens at its top; a frame is seen where it stood.
  if (root) writeScroll(context, root, sink.depth > 0 || window !== window.top);
  sink.write(`><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta charset="utf-8">`);
  const children = isPage ? [...natives.childNodes(root)] : root ? [root] : [];
  const head = children.find((child) => isHtml(context, child, 'head'));
  steps.after(() => {
    sink.write('</html>');
    places.end();
    context.base = before;
  });
  steps.nodes(children.filter((child) => child !== head));
  steps.after(() => {
    writeAdopted(context, natives.documentSheets(document) ?? []);
    places.here();
    sink.write('</head>');
  });
  if (head) steps.children(natives, natives.lastChild(head));
}

/** Writes an element's shadow root, open or closed, as declarative shadow tree in front of its children. */
export function enterShadow(context: Context, root: ShadowRoot, steps: Steps): void {
  const { sink, natives } = context;
  context.met(root);
  sink.write(`<template shadowrootmode="open"${root.delegatesFocus ? ' shadowrootdelegatesfocus=""' : ''}>`);
  const places = beginPlaces(context);
  steps.after(() => {
    writeAdopted(context, natives.shadowSheets(root) ?? []);
    places.here();
    places.end();
    sink.write('</template>');
  });
  steps.children(natives, natives.lastChild(root));
}

const FRAME_SKIP = ['src', 'srcdoc', 'sandbox', 'allow', 'allowfullscreen', 'csp', 'name', 'credentialless'];

/** Writes a frame: its document inside where the page may read it, else a place for what the frame itself hands over. */
export function writeFrame(context: Context, element: Element, steps: Steps): void {
  const { natives, sink } = context;
  const source = natives.getAttribute(element, 'src') ?? '';
  sink.write('<iframe');
  writeAttributes(context, element, FRAME_SKIP);
  sink.write(`${mark('src-src', source)} sandbox=""`);
  const document = sink.depth < MAX_FRAME_DEPTH ? readable(context, element) : undefined;
  if (!document) {
    const url = URL.parse(source, context.base)?.href ?? source;
    context.foreign.push({ element, url, slot: sink.slot() });
    sink.write('></iframe>');
    return;
  }
  context.inlinedFrames.push(natives.documentUrl(document));
  sink.write(' srcdoc="');
  sink.depth++;
  context.text.newLine();
  steps.after(() => {
    context.text.newLine();
    sink.depth--;
    sink.write('"></iframe>');
  });
  enterDocument(context, document, steps);
}

function readable({ natives }: Context, element: Element): Document | undefined {
  try {
    const document = natives.contentDocument(element);
    return document && natives.documentElement(document) ? document : undefined;
  } catch {
    return undefined;
  }
}
