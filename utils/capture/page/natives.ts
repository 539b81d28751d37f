/**
 * The DOM through its prototypes' own accessors. A page can shadow the properties of an element (`<form><input
 * name="attributes">`, `<img name="body">`), so that `form.attributes` is an input: what is read here is what the browser
 * holds. Adding a property here is the only way in which the capture reads one from a page's node.
 */

/** An accessor: what it is read from is its `this`. */
type Get<R> = (this: unknown) => R;

function optional<R>(owner: object | undefined, name: string): Get<R | undefined> {
  const get = owner && Object.getOwnPropertyDescriptor(owner, name)?.get;
  return (get ?? (() => undefined)) as Get<R | undefined>;
}

function getter<R>(owner: object, name: string): Get<R> {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
  if (!get) throw new TypeError(`This browser has no DOM accessor ${name}.`);
  return get as Get<R>;
}

type Realm = Window & typeof globalThis;

/** Read for each node of a page: every one is a function of its own, so that the engine can specialise its call. */
function hotNatives({ Node, Element, CharacterData }: Realm) {
  const nodeType = getter<number>(Node.prototype, 'nodeType');
  const lastChild = getter<ChildNode | null>(Node.prototype, 'lastChild');
  const previousSibling = getter<ChildNode | null>(Node.prototype, 'previousSibling');
  const data = getter<string>(CharacterData.prototype, 'data');
  const localName = getter<string>(Element.prototype, 'localName');
  const namespaceURI = getter<string | null>(Element.prototype, 'namespaceURI');
  const scrollTop = getter<number>(Element.prototype, 'scrollTop');
  const scrollLeft = getter<number>(Element.prototype, 'scrollLeft');
  const shadowRoot = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
  const firstElementChild = getter<Element | null>(Element.prototype, 'firstElementChild');
  const textContent = getter<string | null>(Node.prototype, 'textContent');
  const { getAttribute, getAttributeNames, matches } = Element.prototype;
  return {
    nodeType: (node: Node): number => nodeType.call(node),
    lastChild: (node: Node): ChildNode | null => lastChild.call(node),
    previousSibling: (node: Node): ChildNode | null => previousSibling.call(node),
    data: (node: CharacterData): string => data.call(node),
    localName: (element: Element): string => localName.call(element),
    namespaceURI: (element: Element): string | null => namespaceURI.call(element),
    scrollTop: (element: Element): number => scrollTop.call(element),
    scrollLeft: (element: Element): number => scrollLeft.call(element),
    firstElementChild: (element: Element): Element | null => firstElementChild.call(element),
    textContent: (node: Node): string | null => textContent.call(node),
    openShadowRoot: (element: Element): ShadowRoot | null => shadowRoot.call(element),
    getAttribute: (element: Element, name: string): string | null => getAttribute.call(element, name),
    attributeNames: (element: Element): string[] => getAttributeNames.call(element),
    matches: (element: Element, selector: string): boolean => matches.call(element, selector),
  };
}

/** The same, read now and then. */
function of<T, R>(get: Get<R>): (target: T) => R {
  return (target) => get.call(target);
}

/** A method without arguments. */
function call<T, R>(method: (this: T) => R): (target: T) => R {
  return (target) => method.call(target);
}

function makeNatives(realm: Realm) {
  const { Node, Element, Document } = realm;
  return {
    ...hotNatives(realm),
    childNodes: of<Node, NodeListOf<ChildNode>>(getter(Node.prototype, 'childNodes')),
    parentNode: of<Node, ParentNode | null>(getter(Node.prototype, 'parentNode')),
    baseURI: of<Node, string>(getter(Node.prototype, 'baseURI')),
    rectangle: call<Element, DOMRect>(Element.prototype.getBoundingClientRect),
    scrollWidth: of<Element, number>(getter(Element.prototype, 'scrollWidth')),
    scrollHeight: of<Element, number>(getter(Element.prototype, 'scrollHeight')),
    documentUrl: of<Document, string>(getter(Document.prototype, 'URL')),
    documentElement: of<Document, Element | null>(getter(Document.prototype, 'documentElement')),
    title: of<Document, string>(getter(Document.prototype, 'title')),
    compatMode: of<Document, string>(getter(Document.prototype, 'compatMode')),
    contentType: of<Document, string>(getter(Document.prototype, 'contentType')),
    characterSet: of<Document, string>(getter(Document.prototype, 'characterSet')),
    documentSheets: of<Document, CSSStyleSheet[] | undefined>(optional(Document.prototype, 'adoptedStyleSheets')),
    shadowSheets: of<ShadowRoot, CSSStyleSheet[] | undefined>(
      optional(realm.ShadowRoot?.prototype, 'adoptedStyleSheets'),
    ),
    ...elementNatives(realm),
  };
}

function elementNatives(realm: Realm) {
  const { HTMLImageElement, HTMLInputElement, HTMLCanvasElement, HTMLIFrameElement, HTMLLinkElement } = realm;
  return {
    styleSheet: of<Element, CSSStyleSheet | null>(getter(realm.HTMLStyleElement.prototype, 'sheet')),
    linkSheet: of<Element, CSSStyleSheet | null>(getter(HTMLLinkElement.prototype, 'sheet')),
    linkHref: of<Element, string>(getter(HTMLLinkElement.prototype, 'href')),
    contentDocument: of<Element, Document | null>(getter(HTMLIFrameElement.prototype, 'contentDocument')),
    contentWindow: of<Element, Window | null>(getter(HTMLIFrameElement.prototype, 'contentWindow')),
    inputType: of<Element, string>(getter(HTMLInputElement.prototype, 'type')),
    inputValue: of<Element, string>(getter(HTMLInputElement.prototype, 'value')),
    checked: of<Element, boolean>(getter(HTMLInputElement.prototype, 'checked')),
    areaValue: of<Element, string>(getter(realm.HTMLTextAreaElement.prototype, 'value')),
    selected: of<Element, boolean>(getter(realm.HTMLOptionElement.prototype, 'selected')),
    currentSrc: of<Element, string | undefined>(optional(HTMLImageElement.prototype, 'currentSrc')),
    imageSrc: of<Element, string>(getter(HTMLImageElement.prototype, 'src')),
    imageWidth: of<Element, number>(getter(HTMLImageElement.prototype, 'naturalWidth')),
    imageHeight: of<Element, number>(getter(HTMLImageElement.prototype, 'naturalHeight')),
    canvasWidth: of<Element, number>(getter(HTMLCanvasElement.prototype, 'width')),
    canvasHeight: of<Element, number>(getter(HTMLCanvasElement.prototype, 'height')),
    videoWidth: of<Element, number | undefined>(optional(realm.HTMLVideoElement?.prototype, 'videoWidth')),
    videoHeight: of<Element, number | undefined>(optional(realm.HTMLVideoElement?.prototype, 'videoHeight')),
  };
}

export type Natives = ReturnType<typeof makeNatives>;

const made = new WeakMap<object, Natives>();

/** The accessors of a window's realm. They work on nodes of its same-origin frames as well. */
export function nativesOf(window: Window): Natives {
  const known = made.get(window);
  if (known) return known;
  const natives = makeNatives(window as Realm);
  made.set(window, natives);
  return natives;
}

/** Node.nodeType (DOM, 4.4). */
export const NODE = { element: 1, text: 3, cdata: 4, comment: 8, document: 9, fragment: 11 } as const;
export const HTML_NS = 'http://www.w3.org/1999/xhtml';
export const SVG_NS = 'http://www.w3.org/2000/svg';
export const MATHML_NS = 'http://www.w3.org/1998/Math/MathML';
