/** A piece of a document as plain data: a text, or an element with its attributes and what is in it. */
export type Picture = string | [name: string, attributes: Record<string, string>, ...inside: Picture[]];

const SVG = 'http://www.w3.org/2000/svg';
const TEXT = 3;

/** An element as it stands: what is folded away is left out, and so are images, whose addresses end with the page. */
export function pictureOf(element: Element): Picture {
  const attributes: Record<string, string> = {};
  for (const { name, value } of element.attributes) if (!name.startsWith('on')) attributes[name] = value;
  if (element instanceof HTMLInputElement && element.checked) attributes.checked = '';
  return [element.localName, attributes, ...inside(element)];
}

/** What is in an element, as it stands. */
export function inside(element: Element): Picture[] {
  const isFolded = element.localName === 'details' && !element.hasAttribute('open');
  const pictures: Picture[] = [];
  for (const child of element.childNodes) {
    if (child.nodeType === TEXT) pictures.push(child.nodeValue ?? '');
    if (!(child instanceof Element) || child.localName === 'img') continue;
    if (!isFolded || child.localName === 'summary') pictures.push(pictureOf(child));
  }
  return pictures;
}

/** Puts pictures into an element. No text in them is ever read as markup. */
export function draw(pictures: readonly Picture[], into: Element): void {
  for (const picture of pictures) {
    if (typeof picture === 'string') {
      into.append(picture);
      continue;
    }
    const [name, attributes, ...within] = picture;
    const element = document.createElementNS(name === 'svg' ? SVG : into.namespaceURI, name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    draw(within, element);
    into.append(element);
  }
}
