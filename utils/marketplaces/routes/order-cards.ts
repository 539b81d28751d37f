import type { Page } from '../page.ts';
import type { Readings } from '../reading.ts';
import type { ListedOrder } from '../types.ts';

/** One order of a list whose markup is not known: the largest element around its number that holds no other number. */
export interface OrderCard {
  id: string;
  card: Element;
}

/**
 * Cards around the order numbers on a page. At least two are needed: around a single one nothing tells where its card
 * ends. Numbers that stand in one block cannot be told apart and give nothing.
 *
 * @param idIn the order number that a line of text states, if any
 */
export function cardsAround(page: Page, idIn: (text: string) => string | undefined): OrderCard[] {
  const starts = new Map<string, Element>();
  for (const { text, block } of page.visible()) {
    const id = text.length > 200 ? undefined : idIn(text);
    if (id !== undefined && !starts.has(id) && starts.size < 200) starts.set(id, block);
  }
  const blocks = [...starts.values()];
  const apart = blocks.every((block) => blocks.every((other) => other === block || !block.contains(other)));
  if (blocks.length < 2 || !apart || new Set(blocks).size < blocks.length) return [];
  return [...starts].map(([id, start]) => ({ id, card: widest(start, blocks) }));
}

/** A number with nothing an order has beside it is a mention, not an order. */
export function isOrder(order: Readings<ListedOrder>): boolean {
  return (order.paid ?? order.orderedAt ?? order.status) !== undefined;
}

function widest(start: Element, all: readonly Element[]): Element {
  let card = start;
  for (let parent = card.parentElement; parent !== null; parent = card.parentElement) {
    const around = parent;
    if (all.some((other) => other !== start && around.contains(other))) break;
    card = around;
  }
  return card;
}
