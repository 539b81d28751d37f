import { mark } from './attributes.ts';
import type { Context } from './context.ts';
import { type Later, nested } from './sink.ts';

/*
 * Puts things where they stood, without a script: what is scrolled, what lies in the browser's top layer. Each gets a number,
 * and a rule in a style sheet of its tree.
 */

/** After this long (the first layout is done by then) a reader may scroll away from where the page stood. */
const HELD = '0.4s';
const KEYFRAMES = '@keyframes juli-hold{to{scroll-snap-align:none}}';
const OVER_ALL = 2147483647;

/** Begins a tree. `here` marks the place of the markup where its rules will stand; `end` writes them there. */
export function beginPlaces(context: Context): { here: () => void; end: () => void } {
  const { sink, places: before } = context;
  const { depth } = sink;
  const rules: string[] = [];
  context.places = rules;
  let later: Later | undefined;
  return {
    here() {
      later = sink.later();
    },
    end() {
      context.places = before;
      const css = `<style data-juli-places="">${KEYFRAMES}${rules.join('')}</style>`;
      if (later && rules.length > 0) later.pieces = [nested(css, depth)];
    },
  };
}

function rule(context: Context, css: (selector: string) => string): void {
  const number = String(++context.placed);
  context.sink.write(mark('place', number));
  context.places.push(css(`[data-juli-place="${number}"]`));
}

/**
 * Where an element is scrolled to. A point inside it that the browser snaps to at the first layout, and lets go of a moment
 * later, scrolls it there again; browsers that know `scroll-initial-target` need not snap. The mark says it in any case.
 */
export function writeScroll(context: Context, element: Element, hold = true): void {
  const { natives, sink } = context;
  const [left, top] = [Math.round(natives.scrollLeft(element)), Math.round(natives.scrollTop(element))];
  if (left === 0 && top === 0) return;
  sink.write(mark('scroll', `${left},${top}`));
  if (!hold || left < 0 || top < 0) return;
  const free = ['::after', '::before'].find((pseudo) =>
    /^(none|normal|)$/.test(context.styleOf(element, pseudo).content),
  );
  if (!free) return;
  const { position, scrollSnapType } = context.styleOf(element);
  // Where the page itself snaps, its own points stay the only ones.
  const snaps = scrollSnapType !== 'none' && scrollSnapType !== '';
  const holder = `${snaps ? '' : 'scroll-snap-type:both mandatory!important;scroll-padding:0!important;'}${position === 'static' && natives.localName(element) !== 'html' ? 'position:relative!important;' : ''}scroll-behavior:auto!important`;
  const point = `content:""!important;display:block!important;position:absolute!important;left:${left}px!important;top:${top}px!important;width:1px!important;height:1px!important;margin:0!important;visibility:hidden!important;scroll-initial-target:nearest;${snaps ? '' : `scroll-snap-align:start;animation:juli-hold ${HELD} step-end forwards!important`}`;
  rule(context, (selector) => `${selector}{${holder}}${selector}${free}{${point}}`);
}

/** A modal dialog or an open popover: shown where it lay above everything, its backdrop as a shadow around it. */
export function writeTopLayer(context: Context, element: Element, name: string): void {
  const { natives } = context;
  const isModal = name === 'dialog' && natives.matches(element, ':modal') === true;
  const isPopover = !isModal && natives.getAttribute(element, 'popover') !== null && isOpenPopover(context, element);
  if (!isModal && !isPopover) return;
  const { x, y, width, height } = natives.rectangle(element);
  const { display, boxShadow } = context.styleOf(element);
  const backdrop = context.styleOf(element, '::backdrop').backgroundColor;
  const shadows = [boxShadow, `0 0 0 200vmax ${backdrop}`].filter((one) => one !== 'none' && one !== '');
  const box = `left:${x}px!important;top:${y}px!important;width:${width}px!important;height:${height}px!important`;
  rule(
    context,
    (selector) =>
      `${selector}{display:${display}!important;position:fixed!important;inset:auto!important;${box};margin:0!important;max-width:none!important;max-height:none!important;transform:none!important;translate:none!important;box-sizing:border-box!important;z-index:${OVER_ALL}!important;box-shadow:${shadows.join(',')}!important}`,
  );
}

/** A browser that knows no popovers has none that is open. */
function isOpenPopover({ natives }: Context, element: Element): boolean {
  try {
    return natives.matches(element, ':popover-open');
  } catch {
    return false;
  }
}
