import type { ChatRecord } from '../../../case/chat/types.ts';
import type { ChatSource } from '../../../marketplaces/chat-source.ts';
import { Slices } from '../slices.ts';
import { Findings } from './findings.ts';
import { Keeper } from './keeper.ts';
import { Reading } from './reading.ts';
import { View } from './view.ts';
import type { ChatOrder, ChatWorld } from './world.ts';

/**
 * Reads a conversation from its first to its last message: scrolls its list back as far as the page has messages, then on to
 * the end, and puts both passages together. The list is left where it was found. What ends the reading early is in `ended`,
 * and what was read until then is kept.
 */
export async function readChat(order: ChatOrder, world: ChatWorld): Promise<ChatRecord> {
  const { source } = world;
  const slices = new Slices();
  const row = firstRow(source) ?? source.list;
  const view = View.around(row === source.list ? (row.firstElementChild ?? row) : row);
  const { fromEnd } = view;
  await slices.rest();
  const findings = new Findings(order, world);
  const keeper = new Keeper(findings, world, slices);
  const reading = new Reading({ order, world, view, slices, findings, keeper });
  try {
    if (await reading.pass('up')) {
      await keeper.all(false);
      await reading.pass('down');
    }
    return await keeper.all(true);
  } finally {
    await view.restore(fromEnd);
  }
}

/** To read them all for one would block the page. */
function firstRow(source: ChatSource): Element | undefined {
  for (const item of source.items()) if (!('isEmpty' in item)) return item.element;
  return undefined;
}
