import { type MessageKey, t } from '../i18n.ts';
import { visibleText } from '../marketplaces/routes/visible.ts';
import type { Site } from '../marketplaces/types.ts';
import { readUserFact, type UserPath } from '../marketplaces/user-fact.ts';
import { faultOf } from './faults.ts';
import { marker } from './marker.ts';

/** What is to be pointed at; `name` is the fact's name in the interface's language. */
export interface PickOrder {
  path: UserPath;
  name: string;
  site: Site;
}

/** The ways out of the page. */
export interface PickDeps {
  /** Hands the words on; resolves to whether they were kept. */
  keep: (words: string) => Promise<boolean>;
  /** The user gave up. */
  cancel: () => void;
}

/** Everything a press may do on a page: none of it reaches the page while it is being pointed at. */
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'];
const MOST_WORDS = 2000;
const FAREWELL_MS = 2500;

/**
 * Lets the user point at the place of a fact: the element under the pointer is outlined, a click takes its words, arrow
 * keys widen and narrow, Enter takes, Esc gives up. Only events of the user count, none of them reaches the page, and
 * afterwards nothing of it is left there.
 * @returns what ends it from outside
 */
export function pickOnPage(order: PickOrder, deps: PickDeps, window: Window): () => void {
  const { document } = window;
  const mark = marker(document);
  const say = (key: MessageKey, ...values: string[]) => mark.say(t(key, ...values), t('pickKeys'));
  let target: Element | undefined;
  /** What was narrowed from, to come back to. */
  let inner: Element[] = [];

  const aim = (element: Element | undefined) => {
    target = element;
    mark.frame(element?.getBoundingClientRect());
  };
  const end = () => {
    for (const type of PRESSES) window.removeEventListener(type, press, true);
    window.removeEventListener('pointermove', follow, true);
    window.removeEventListener('keydown', key, true);
    window.removeEventListener('scroll', again, true);
    mark.remove();
  };
  const take = async () => {
    const words = wordsOf(target);
    const value = readUserFact(order.path, words, order.site);
    if (value === undefined) return say(faultOf(order.path));
    let isKept = false;
    try {
      isKept = await deps.keep(words);
    } catch {
      // The extension was updated meanwhile: said below like any other failure.
    }
    mark.frame(undefined);
    mark.say(isKept ? t('pickDone', order.name, String(value)) : t('pickFailed'), '');
    window.setTimeout(end, FAREWELL_MS);
  };

  function follow(event: Event): void {
    if (!event.isTrusted) return;
    const { clientX, clientY } = event as PointerEvent;
    inner = [];
    aim(elementAt(document, clientX, clientY));
  }
  function press(event: Event): void {
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click') return;
    follow(event);
    void take();
  }
  function key(event: Event): void {
    const name = (event as KeyboardEvent).key;
    if (!event.isTrusted || !['Escape', 'Enter', 'ArrowUp', 'ArrowDown'].includes(name)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (name === 'Escape') {
      end();
      deps.cancel();
    } else if (name === 'Enter') void take();
    else if (name === 'ArrowUp') {
      const outer = target?.parentElement;
      if (!target || !outer) return;
      inner.push(target);
      aim(outer);
    } else aim(inner.pop() ?? target?.firstElementChild ?? target);
  }
  function again(): void {
    mark.frame(target?.getBoundingClientRect());
  }

  for (const type of PRESSES) window.addEventListener(type, press, true);
  window.addEventListener('pointermove', follow, true);
  window.addEventListener('keydown', key, true);
  window.addEventListener('scroll', again, true);
  say('pickAsk', order.name);
  return end;
}

/** The innermost element at a point, through open shadow roots. */
function elementAt(document: Document, x: number, y: number): Element | undefined {
  let found = document.elementFromPoint(x, y);
  for (let depth = 0; found?.shadowRoot && depth < 20; depth++) {
    const inside = found.shadowRoot.elementFromPoint(x, y);
    if (!inside || inside === found) break;
    found = inside;
  }
  return found ?? undefined;
}

/** What the element shows; of a field what was typed into it. */
function wordsOf(element: Element | undefined): string {
  if (!element) return '';
  const { value } = element as HTMLInputElement;
  return (typeof value === 'string' && value !== '' ? value : visibleText(element)).slice(0, MOST_WORDS);
}
