/**
 * Styles laid over elements of the page and taken off again. A paused animation overrides an element's styles without
 * touching its attributes: the page's own scripts and observers see nothing, nothing can be left behind when this script
 * ends, and taking it off is exact whatever the page did meanwhile. Where the page insists (`!important` outweighs an
 * animation), the style attribute is used and put back as it was.
 */
export class Overrides {
  readonly #laid = new Map<Element, { animation: Animation; style?: string | null }>();
  #isOver = false;

  has(element: Element): boolean {
    return this.#laid.has(element);
  }

  lay(element: Element, styles: Readonly<Record<string, string>>): void {
    if (this.#isOver || this.#laid.has(element)) return;
    const frame = Object.fromEntries(Object.entries(styles).map(([name, value]) => [camel(name), value]));
    const animation = Element.prototype.animate.call(element, [frame, frame], { duration: 1, fill: 'both' });
    animation.pause();
    const laid: { animation: Animation; style?: string | null } = { animation };
    this.#laid.set(element, laid);
    const shown = getComputedStyle(element);
    const refused = Object.entries(styles).filter(([name, value]) => shown.getPropertyValue(name) !== value);
    const own = styleOf(element);
    if (refused.length === 0 || !own) return;
    laid.style = Element.prototype.getAttribute.call(element, 'style');
    for (const [name, value] of refused) own.setProperty(name, value, 'important');
  }

  lift(element: Element): void {
    const laid = this.#laid.get(element);
    if (!laid) return;
    this.#laid.delete(element);
    laid.animation.cancel();
    if (laid.style === undefined) return;
    if (laid.style === null) Element.prototype.removeAttribute.call(element, 'style');
    else Element.prototype.setAttribute.call(element, 'style', laid.style);
  }

  /** Takes everything off, for good: what was still looking at the page meanwhile lays nothing any more. */
  end(): void {
    this.#isOver = true;
    for (const element of [...this.#laid.keys()]) this.lift(element);
  }
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The element's own style, also where a form has a field called `style`. */
function styleOf(element: Element): CSSStyleDeclaration | undefined {
  const owner = element instanceof SVGElement ? SVGElement.prototype : HTMLElement.prototype;
  const get = Object.getOwnPropertyDescriptor(owner, 'style')?.get;
  return get && element instanceof (owner.constructor as typeof HTMLElement) ? get.call(element) : undefined;
}
