import { saysMore } from '../../../marketplaces/routes/chat-controls.ts';
import type { Row } from './rows.ts';
import { isInView, type View } from './view.ts';

/** What a click may lead away by, or send something with. */
const LEADING = 'a[href], area[href], form, input, label, summary, [contenteditable], [download]';
const NOWHERE = /^(?:#.{0,40}|javascript:\s*(?:;|void\s*\(?\s*0?\s*\)?;?)?)?$/i;
const MOST_TEXTS = 5000;
/** How far from the middle of the list it may stand, as a part of its width: at the sides stand messages. */
const OFF = 0.2;

/** The control by which the page itself would load earlier messages. */
export interface MoreButton {
  element: HTMLElement;
  /** Pressing it can do nothing else: it leads nowhere and sends nothing. */
  isHarmless: boolean;
}

/**
 * Finds it above the first message: in the list, in view, in its middle, with nothing on it but those words. What somebody
 * wrote stands in a row, never above them all.
 * @param rows that are drawn, top to bottom
 */
export function moreButton(view: View, rows: readonly Row[]): MoreButton | undefined {
  const walker = document.createTreeWalker(view.element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(), looked = 0; node && looked < MOST_TEXTS; node = walker.nextNode(), looked++) {
    const element = node.parentElement;
    if (!(element instanceof HTMLElement) || !saysMore(node.nodeValue ?? '')) continue;
    if (rows.some((row) => row.element.contains(element)) || !isInView(element, view)) continue;
    const { frame } = view;
    const { left, right, bottom } = element.getBoundingClientRect();
    const isAbove = rows[0] === undefined || bottom - frame.top <= rows[0].top + 1;
    const isCentred = Math.abs((left + right) / 2 - (frame.left + frame.right) / 2) < frame.width * OFF;
    const control = element.closest('button, a, [role="button"]') ?? element;
    if (isAbove && isCentred && saysMore(control.textContent ?? ''))
      return { element, isHarmless: isHarmless(element, view) };
  }
  return undefined;
}

function isHarmless(element: Element, view: View): boolean {
  for (let at: Element | null = element; at && at !== view.element; at = at.parentElement) {
    if (at.getAttribute('aria-disabled') === 'true' || (at as HTMLButtonElement).disabled) return false;
    if (!at.matches(LEADING)) continue;
    if (!at.matches('a') || at.hasAttribute('download') || !NOWHERE.test(at.getAttribute('href') ?? '')) return false;
  }
  return true;
}
