import { mark, tagName, writeAttributes } from './attributes.ts';
import { type Context, drop, escapeAttribute } from './context.ts';
import { absolute } from './css.ts';
import { MATHML_NS, SVG_NS } from './natives.ts';
import type { Steps } from './steps.ts';

/** SVG and MathML: names keep their case, everything is escaped, styles are not raw text. */
export function visitForeign(
  context: Context,
  element: Element,
  namespace: string | null,
  localName: string,
  steps: Steps,
): void {
  const { natives, sink } = context;
  if (localName === 'script') {
    drop(context, 'scripts');
    return;
  }
  const known = namespace === SVG_NS || namespace === MATHML_NS;
  const name = known ? tagName(localName) : 'span';
  const loads = /^(image|feImage)$/.test(name);
  const uses = name === 'use';
  const href = natives.getAttribute(element, 'href') ?? natives.getAttribute(element, 'xlink:href') ?? '';
  sink.write(`<${name}`);
  writeAttributes(context, element, loads || uses ? ['href', 'xlink:href'] : []);
  if (uses && href.startsWith('#')) sink.write(` href="${escapeAttribute(href)}"`);
  else if (loads || uses) writeImageHref(context, href);
  sink.write('>');
  context.hidden++;
  steps.after(() => {
    context.hidden--;
    sink.write(`</${name}>`);
  });
  steps.children(natives, natives.lastChild(element));
}

function writeImageHref({ sink, resources, base }: Context, href: string): void {
  const full = absolute(href, base);
  if (full.startsWith('data:')) sink.write(` href="${escapeAttribute(full)}"`);
  else if (/^(https?|blob):/.test(full))
    sink.hole(resources.want(full, 'image'), ' href="', '"', mark('src-href', full));
}
