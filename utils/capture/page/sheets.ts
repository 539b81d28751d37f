import type { Context } from './context.ts';
import { type CssOut, inertUrl, isWanted, rewriteCss } from './css.ts';
import { scanCss } from './css-scanner.ts';
import { Sink } from './sink.ts';

/** Above this many characters, a sheet's text is taken as it is, without looking for later changes through scripts. */
const MAX_COMPARED = 512 * 1024;
const MAX_IMPORTS = 8;

/** Inside a `style` element only its own end tag ends the text; `<\/style` means the same to CSS. */
const rawText = (css: string) => css.replace(/<\/(?=style)/gi, '<\\/');

/** The rules of a sheet, or `undefined` where its origin forbids reading them. */
export function rulesOf(sheet: CSSStyleSheet | null | undefined): CSSRule[] | undefined {
  try {
    return sheet ? [...sheet.cssRules] : undefined;
  } catch {
    return undefined;
  }
}

/** Rules as text, resting in between. */
async function textOf(rules: readonly CSSRule[], context: Context): Promise<string> {
  let css = '';
  for (const rule of rules) {
    css += `${rule.cssText}\n`;
    if (context.slices.due()) await context.slices.rest();
  }
  return css;
}

/**
 * The text of a sheet as it stands: its source, unless scripts have changed its rules since; then the rules. (The source is
 * better where it holds, because browsers do not write shorthands with `var()` back as they were.)
 */
async function current(source: string, sheet: CSSStyleSheet | null | undefined, context: Context): Promise<string> {
  const rules = rulesOf(sheet);
  if (!rules || source.length > MAX_COMPARED) return source;
  if (source.trim() === '') return textOf(rules, context);
  const fresh = parse(source);
  if (!fresh) return source;
  const isOwn = (rule: CSSRule) => !/^@(import|namespace|charset)/i.test(rule.cssText.slice(0, 12));
  const [before, after] = [fresh.filter(isOwn), rules.filter(isOwn)];
  if (before.length !== after.length) return textOf(rules, context);
  for (const [index, rule] of after.entries()) {
    if (rule.cssText !== before[index]?.cssText) return textOf(rules, context);
    if (context.slices.due()) await context.slices.rest();
  }
  return source;
}

function parse(source: string): CSSRule[] | undefined {
  try {
    const sheet = new CSSStyleSheet();
    // Constructed sheets know no @import, and say so on the page's console.
    const own = [...scanCss(source)].filter(({ kind }) => kind !== 'import').map(({ text }) => text);
    sheet.replaceSync(own.join(''));
    return [...sheet.cssRules];
  } catch {
    return undefined;
  }
}

/** Writes one sheet's content at this place of the markup; what it loads is fetched beside the walk. */
export function writeSheet(
  context: Context,
  { source, sheet, address }: { source: string | undefined; sheet: CSSStyleSheet | null | undefined; address: string },
): void {
  const { sink, resources } = context;
  const later = sink.later();
  const { depth } = sink;
  const work = async () => {
    let css = source;
    if (css === undefined) {
      const fetched = resources.want(address, 'style');
      await fetched.done;
      css = fetched.text;
    }
    const rules = css === undefined ? rulesOf(sheet) : undefined;
    const text = css === undefined ? rules && (await textOf(rules, context)) : await current(css, sheet, context);
    const inner = new Sink(depth);
    if (text !== undefined) await rewriteInto(context, inner, text, address, 0);
    later.pieces = inner.end();
  };
  context.beside.push(work());
}

/** Adopted sheets: rules only, their source is known to nobody. */
export function writeAdopted(context: Context, sheets: readonly CSSStyleSheet[]): void {
  for (const sheet of sheets) {
    if (sheet.disabled) continue;
    const media = sheet.media?.mediaText ?? '';
    context.sink.write(`<style data-juli-adopted=""${media ? ` media="${media.replaceAll('"', '&quot;')}"` : ''}>`);
    writeSheet(context, { source: '', sheet, address: context.base });
    context.sink.write('</style>');
  }
}

async function rewriteInto(context: Context, sink: Sink, css: string, base: string, depth: number): Promise<void> {
  const { resources } = context;
  const imports: Promise<void>[] = [];
  const out: CssOut = {
    text: (part) => sink.write(rawText(part)),
    url(address) {
      if (isWanted(address, resources))
        sink.hole(resources.want(address, 'image'), 'url(', ')', inertUrl(address, 'missing'));
      else if (/^https?:/.test(address)) sink.write(inertUrl(address, 'unused'));
      else sink.write(rawText(`url("${address.replaceAll('"', '%22')}")`));
    },
    sheet(address, before, after) {
      if (depth >= MAX_IMPORTS || !/^https?:/.test(address)) return;
      sink.write(rawText(before));
      const place = sink.later();
      sink.write(`${after}\n`);
      imports.push(importInto(context, place, sink.depth, address, depth + 1));
    },
  };
  await rewriteCss(css, base, out, context.slices);
  await Promise.all(imports);
}

async function importInto(
  context: Context,
  place: { pieces: unknown[] },
  nesting: number,
  address: string,
  depth: number,
) {
  const fetched = context.resources.want(address, 'style');
  await fetched.done;
  if (fetched.text === undefined) return;
  const inner = new Sink(nesting);
  await rewriteInto(context, inner, fetched.text, address, depth);
  place.pieces = inner.end();
}
