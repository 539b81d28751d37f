import type { Slices } from '../slices.ts';
import type { Passage, Place } from './passage.ts';
import { type Row, rowsInView } from './rows.ts';
import { settled, type View } from './view.ts';
import type { ChatWorld, Heading } from './world.ts';

/** Adds what is drawn to the passage; where it does not join on, the list is moved back until it does. */
export async function joinOn(
  passage: Passage,
  heading: Heading,
  { world, view, slices }: { world: ChatWorld; view: View; slices: Slices },
): Promise<Row[]> {
  const { place: before } = view;
  let drawn = await look();
  if (passage.join(drawn.rows, drawn.place)) return drawn.rows;
  const back = heading === 'up' ? 1 : -1;
  for (let turn = 1; turn <= 12; turn++) {
    // History that was loaded above may have pushed everything down by as much as the list has grown.
    view.by(back * view.height * 0.5 * turn);
    await settled(view);
    drawn = await look();
    if (passage.join(drawn.rows, drawn.place)) return drawn.rows;
  }
  view.by(before.scroll - view.place.scroll);
  await settled(view);
  drawn = await look();
  passage.begin(drawn.rows, drawn.place, heading);
  return drawn.rows;

  /** What is drawn, and where; to join it on is work of its own. */
  async function look(): Promise<{ rows: Row[]; place: Place }> {
    const rows = await rowsInView(world.source, view, slices);
    const { place } = view;
    if (slices.isOver()) await slices.rest();
    return { rows, place };
  }
}
