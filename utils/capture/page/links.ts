import { mark } from './attributes.ts';
import { type Context, drop, escapeAttribute } from './context.ts';
import { absolute } from './css.ts';
import { writeSheet } from './sheets.ts';

/** A style sheet becomes a `style` element, an icon keeps its picture; other links load or announce something: dropped. */
export function writeLink(context: Context, element: Element): void {
  const { natives, sink, resources } = context;
  const rel = (natives.getAttribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  const href = absolute(natives.getAttribute(element, 'href') ?? '', context.base);
  if (rel.includes('stylesheet')) {
    const sheet = natives.linkSheet(element);
    const media = natives.getAttribute(element, 'media');
    const off = sheet?.disabled === true || !sheet;
    sink.write(
      `<style${mark('href', href)}${off ? ' media="not all"' : media ? ` media="${escapeAttribute(media)}"` : ''}>`,
    );
    if (!off) writeSheet(context, { source: undefined, sheet, address: href });
    sink.write('</style>');
  } else if (rel.includes('icon') && /^https?:/.test(href)) {
    sink.hole(resources.want(href, 'image'), '<link rel="icon" href="', '">', '');
  } else drop(context, 'links');
}
