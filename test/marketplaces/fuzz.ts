/** Random damage to a page that is already parsed: what stands on it afterwards may make no sense at all. */

const NASTY = [
  '',
  '￥',
  '￥-1',
  '¥1e309',
  '9'.repeat(400),
  '￥1,2,3.4.5',
  '订单号：',
  '订单号：12345678901234567890123',
  '实付款',
  '2026-13-45 99:99:99',
  '2026年2月30日',
  '下午 25:61',
  '撤回了一条消息',
  '\u202e￥00.9\u202c',
  'NaN undefined null [object Object]',
  '𠮷'.repeat(50),
  '\ud800',
  '(((((((((((((((((((((((((((((',
  '<script>alert(1)</script>',
  'a'.repeat(20_000),
  '￥1 '.repeat(500),
  '1 - '.repeat(500),
  '(1/'.repeat(2000),
];

const NASTY_SCRIPTS = [
  'var data = JSON.parse(\'{"mainOrders":[{"id":"1',
  `var b = ${'['.repeat(3000)}`,
  `var b = {"componentsVO":${'{"a":'.repeat(300)}1${'}'.repeat(300)},"item":null}`,
  '{"mainOrder":{"id":null,"subOrders":"x","payInfo":[1]},"orderBar":7}',
  'window.rawData={"ordersStore":{"orders":{"0":1}}};',
  'pageConfig = { product: { skuid: `$`+`{x}`, name: /[/"]/ } }',
  'var a = "\\u{fffffff}\\x";',
  `var q = ${'"a"+'.repeat(2000)}"b"`,
];

type Next = () => number;

const pick = <T>(list: ArrayLike<T>, next: Next): T | undefined => list[Math.floor(next() * list.length)];

/** Does one random edit to the document. */
export function damage(document: Document, next: Next): void {
  const elements = document.querySelectorAll('body *, head script, head title, head meta');
  const element = pick(elements, next) ?? document.body;
  const nasty = pick(NASTY, next) ?? '';
  const edits: (() => void)[] = [
    () => element.remove(),
    () => element.after(element.cloneNode(true)),
    () => pick(elements, next)?.after(element.cloneNode(true)),
    () => element.append(nasty),
    () => element.prepend(nasty),
    () => {
      element.textContent = nasty;
    },
    () => {
      const name = pick(element.attributes, next)?.name;
      if (name !== undefined && /^[\w:-]+$/.test(name)) element.setAttribute(name, nasty);
    },
    () => element.removeAttribute(pick(element.attributes, next)?.name ?? 'class'),
    () => element.setAttribute('class', pick(elements, next)?.getAttribute('class') ?? nasty),
    () => element.setAttribute('style', next() < 0.5 ? 'display:none' : 'text-decoration: line-through'),
    () => {
      const script = document.createElement('script');
      script.textContent = pick(NASTY_SCRIPTS, next) ?? '';
      document.body?.append(script);
    },
    () => cutScript(document, next),
    () => nest(document, element, next),
    () => {
      document.title = nasty;
    },
  ];
  try {
    pick(edits, next)?.();
  } catch {
    // An edit that the DOM refuses (an element into its own inside) is none.
  }
}

/** The text of a script loses its end, its beginning or a piece in its middle. */
function cutScript(document: Document, next: Next): void {
  const script = pick(document.querySelectorAll('script'), next);
  const text = script?.textContent ?? '';
  if (script == null || text === '') return;
  const from = Math.floor(next() * text.length);
  const to = Math.min(text.length, from + Math.floor(next() * 80));
  script.textContent =
    next() < 0.3 ? text.slice(0, from) : text.slice(0, from) + (pick('{}[]"\'\\/,:', next) ?? '') + text.slice(to);
}

function nest(document: Document, element: Element, next: Next): void {
  const depth = next() < 0.1 ? 400 : 20;
  let around = element;
  for (let level = 0; level < depth; level += 1) {
    const wrapper = document.createElement(level % 3 === 0 ? 'div' : 'span');
    around.replaceWith(wrapper);
    wrapper.append(around);
    around = wrapper;
  }
}
