/**
 * The DOM through its prototypes' own accessors. A page can shadow the properties of an element (`<form><input
 * name="attributes">`, `<img name="body">`), so that `form.attributes` is an input: what is read here is what the browser
 * holds. Adding a property here is the only way in which the capture reads one from a page's node.
 */

type Getter<T, R> = (target: T) => R;

function getter<T extends Node | ShadowRoot, R>(owner: object, name: string): Getter<T, R> {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
  if (!get) throw new TypeError(`This browser has no DOM accessor ${name}.`);
  return (target) => get.call(target) as R;
}

/** Newer accessors that a browser may lack give `undefined`. */
function optional<T extends Node | ShadowRoot, R>(owner: object | undefined, name: string): Getter<T, R | undefined> {
  const get = owner && Object.getOwnPropertyDescriptor(owner, name)?.get;
  return get ? (target) => get.call(target) as R : () => undefined;
}

type Realm = Window & typeof globalThis;

function makeNatives(realm: Realm) {
  const { Node, Element, Document, CharacterData } = realm;
  const method = <A extends unknown[], R>(owner: object, name: string) => {
    const call = Object.getOwnPropertyDescriptor(owner, name)?.value as (...args: A) => R;
    return (target: Node, ...args: A): R => call.apply(target, args);
  };
  return {
    nodeType: getter<Node, number>(Node.prototype, 'nodeType'),
    childNodes: getter<Node, NodeListOf<ChildNode>>(Node.prototype, 'childNodes'),
    lastChild: getter<Node, ChildNode | null>(Node.prototype, 'lastChild'),
    previousSibling: getter<Node, ChildNode | null>(Node.prototype, 'previousSibling'),
    parentNode: getter<Node, ParentNode | null>(Node.prototype, 'parentNode'),
    baseURI: getter<Node, string>(Node.prototype, 'baseURI'),
    data: getter<CharacterData, string>(CharacterData.prototype, 'data'),
    localName: getter<Element, string>(Element.prototype, 'localName'),
    namespaceURI: getter<Element, string | null>(Element.prototype, 'namespaceURI'),
    attributes: getter<Element, NamedNodeMap>(Element.prototype, 'attributes'),
    scrollTop: getter<Element, number>(Element.prototype, 'scrollTop'),
    scrollLeft: getter<Element, number>(Element.prototype, 'scrollLeft'),
    openShadowRoot: getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot'),
    getAttribute: method<[string], string | null>(Element.prototype, 'getAttribute'),
    matches: method<[string], boolean>(Element.prototype, 'matches'),
    documentUrl: getter<Document, string>(Document.prototype, 'URL'),
    documentElement: getter<Document, Element | null>(Document.prototype, 'documentElement'),
    title: getter<Document, string>(Document.prototype, 'title'),
    compatMode: getter<Document, string>(Document.prototype, 'compatMode'),
    contentType: getter<Document, string>(Document.prototype, 'contentType'),
    characterSet: getter<Document, string>(Document.prototype, 'characterSet'),
    documentSheets: optional<Document, CSSStyleSheet[]>(Document.prototype, 'adoptedStyleSheets'),
    shadowSheets: optional<ShadowRoot, CSSStyleSheet[]>(realm.ShadowRoot?.prototype, 'adoptedStyleSheets'),
    styleSheet: optional<Element, CSSStyleSheet | null>(realm.HTMLStyleElement?.prototype, 'sheet'),
    linkSheet: optional<Element, CSSStyleSheet | null>(realm.HTMLLinkElement?.prototype, 'sheet'),
    linkHref: getter<Element, string>(realm.HTMLLinkElement.prototype, 'href'),
    contentDocument: getter<Element, Document | null>(realm.HTMLIFrameElement.prototype, 'contentDocument'),
    contentWindow: getter<Element, Window | null>(realm.HTMLIFrameElement.prototype, 'contentWindow'),
    inputType: getter<Element, string>(realm.HTMLInputElement.prototype, 'type'),
    inputValue: getter<Element, string>(realm.HTMLInputElement.prototype, 'value'),
    checked: getter<Element, boolean>(realm.HTMLInputElement.prototype, 'checked'),
    areaValue: getter<Element, string>(realm.HTMLTextAreaElement.prototype, 'value'),
    selected: getter<Element, boolean>(realm.HTMLOptionElement.prototype, 'selected'),
    currentSrc: optional<Element, string>(realm.HTMLImageElement.prototype, 'currentSrc'),
    imageSrc: getter<Element, string>(realm.HTMLImageElement.prototype, 'src'),
    imageWidth: getter<Element, number>(realm.HTMLImageElement.prototype, 'naturalWidth'),
    imageHeight: getter<Element, number>(realm.HTMLImageElement.prototype, 'naturalHeight'),
    canvasWidth: getter<Element, number>(realm.HTMLCanvasElement.prototype, 'width'),
    canvasHeight: getter<Element, number>(realm.HTMLCanvasElement.prototype, 'height'),
    videoWidth: optional<Element, number>(realm.HTMLVideoElement?.prototype, 'videoWidth'),
    videoHeight: optional<Element, number>(realm.HTMLVideoElement?.prototype, 'videoHeight'),
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
