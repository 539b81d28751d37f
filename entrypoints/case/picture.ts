/** A piece of a document as plain data: a text, or an element with its attributes and what is in it. */
export type Picture = string | [name: string, attributes: Record<string, string>, ...inside: Picture[]];

const SVG = 'http://www.w3.org/2000/svg';
const TEXT = 3;
/** On what begins below the first screen; case.css does not show it. */
const BELOW = 'data-below';

const isBelow = (element: Element) => element.getBoundingClientRect().top + scrollY > innerHeight;

/** An element as it stands: what is folded away is left out, and so are images, whose addresses end with the page. */
export function pictureOf(element: Element, mayMark = true): Picture {
  const attributes: Record<string, string> = {};
  for (const { name, value } of element.attributes) if (!name.startsWith('on')) attributes[name] = value;
  if (element instanceof HTMLInputElement && element.checked) attributes.checked = '';
  const isMarked = mayMark && isBelow(element);
  if (isMarked) attributes[BELOW] = '';
  return [element.localName, attributes, ...inside(element, mayMark && !isMarked)];
}

/** What is in an element, as it stands. */
export function inside(element: Element, mayMark = true): Picture[] {
  const isFolded = element.localName === 'details' && !element.hasAttribute('open');
  const pictures: Picture[] = [];
  for (const child of element.childNodes) {
    if (child.nodeType === TEXT) pictures.push(child.nodeValue ?? '');
    if (!(child instanceof Element) || child.localName === 'img') continue;
    if (!isFolded || child.localName === 'summary') pictures.push(pictureOf(child, mayMark));
  }
  return pictures;
}

/**
 * Puts pictures into an element. No text in them is ever read as markup.
 *
 * @returns what draws each part below the first screen: nobody sees them, and they would hold up the first frame
 */
export function draw(pictures: readonly Picture[], into: Element): (() => void)[] {
  return pictures.flatMap((picture) => {
    if (typeof picture === 'string') {
      into.append(picture);
      return [];
    }
    const [name, attributes, ...within] = picture;
    const element = document.createElementNS(name === 'svg' ? SVG : into.namespaceURI, name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    into.append(element);
    if (!(BELOW in attributes)) return draw(within, element);
    return () => {
      draw(within, element);
      element.removeAttribute(BELOW);
    };
  });
}
