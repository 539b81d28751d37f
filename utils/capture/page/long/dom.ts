import { nativesOf } from '../natives.ts';
import { shadowRootOf } from '../shadow.ts';
import type { Slices } from '../slices.ts';

/** Reading a page's nodes through their prototypes: a page may shadow any property of a form. */
export const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
export const contains = (parent: Node, child: Node): boolean => {
  for (let at: Node | null = child; at; at = parentOf(at)) if (at === parent) return true;
  return false;
};

/** The parent in the tree as it is shown, out of shadow trees too. */
export function parentOf(node: Node): Element | null {
  const parent = nativesOf(window).parentNode(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** Every element of the page, those in shadow trees too, in slices that leave the page its main thread. */
export async function eachElement(slices: Slices, visit: (element: Element) => void): Promise<void> {
  const shadow = shadowRootOf(nativesOf(window));
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.pop(); root; root = roots.pop()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const element = walker.currentNode as Element;
      visit(element);
      const inside = shadow(element);
      if (inside) roots.push(inside);
      if (slices.due()) await slices.rest();
    }
  }
}

/** The element in front at a place of the window, in shadow trees too; `skip` names those to look through. */
export function frontAt(x: number, y: number, skip: (element: Element) => boolean = () => false): Element | null {
  const shadow = shadowRootOf(nativesOf(window));
  let found = document.elementsFromPoint(x, y).find((element) => !skip(element)) ?? null;
  for (let depth = 0; found && depth < 20; depth++) {
    const inside = shadow(found)?.elementFromPoint(x, y) ?? null;
    if (!inside || inside === found) break;
    found = inside;
  }
  return found;
}
