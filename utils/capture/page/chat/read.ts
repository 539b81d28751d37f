import type { ChatEnd, ChatRecord } from '../../../case/chat/types.ts';
import { sameHouse } from '../../../case/house.ts';
import type { ChatSource } from '../../../marketplaces/chat-source.ts';
import type { ChatStep } from '../../../messages.ts';
import { Slices } from '../slices.ts';
import { accountsIn, ordersIn } from './about.ts';
import { moreButton } from './more-button.ts';
import { Passage } from './passage.ts';
import { type Row, rowsInView } from './rows.ts';
import { transcribe } from './transcribe.ts';
import { settled, View, waitForMore } from './view.ts';

export type Heading = ChatStep['heading'];

export interface ChatOrder {
  captureId: string;
  /** `YYYY-MM-DD` in Asia/Shanghai: what 昨天 means. */
  today: string;
  pictures: boolean;
}

export interface ChatWorld {
  source: ChatSource;
  /** Told before each step, and waited for: the answer may be to stop. */
  step(step: ChatStep): Promise<{ go: boolean }>;
  /** Makes safe what was read so far: the page may leave at any moment. */
  keep(record: ChatRecord, isOver: boolean): Promise<unknown>;
  /** The device clock, ISO 8601. */
  now(): string;
}

/** Bounds on what a page may make the reading do. */
const MOST_MESSAGES = 20_000;
const MOST_STEPS = 8000;
/** So often the end may seem to have more and have none. */
const MOST_IDLE = 3;
/** So often the page's own button for earlier messages is pressed. */
const MOST_PRESSES = 500;
/** How often what was read is made safe, in milliseconds; and the most that it may take of the page's time. */
const KEEP_MS = 1000;
const KEEP_SHARE = 0.05;
/** What two views that follow each other share at least, as a part of the view. */
const SHARED = 0.3;
const SHARED_PICTURES = 0.1;

/**
 * Reads a conversation from its first to its last message: scrolls its list back as far as the page has messages, then on to
 * the end, and puts both passages together. The list is left where it was found. What ends the reading early is in `ended`,
 * and what was read until then is kept.
 */
export async function readChat(order: ChatOrder, world: ChatWorld): Promise<ChatRecord> {
  const { source } = world;
  const row = firstRow(source) ?? source.list;
  const view = View.around(row === source.list ? (row.firstElementChild ?? row) : row);
  const { fromEnd } = view;
  const reading = new Reading(order, world, view);
  try {
    if (await reading.pass('up')) {
      await reading.keep(false);
      await reading.pass('down');
    }
    return await reading.keep(true);
  } finally {
    await view.restore(fromEnd);
  }
}

/** To read them all for one would block the page. */
function firstRow(source: ChatSource): Element | undefined {
  for (const item of source.items()) if (!('isEmpty' in item)) return item.element;
  return undefined;
}

class Reading {
  ended: ChatEnd | undefined;
  readonly #order: ChatOrder;
  readonly #world: ChatWorld;
  readonly #view: View;
  readonly #slices = new Slices();
  readonly #passages: Passage[] = [];
  readonly #from: string;
  readonly #peer: string | undefined;
  readonly #orderIds = new Set<string>();
  readonly #linked = new Set<string>();
  readonly #reached = { start: false, end: false };
  #steps = 0;
  #presses = 0;
  #keepAgain = 0;
  #keeping: Promise<unknown> | undefined;

  constructor(order: ChatOrder, world: ChatWorld, view: View) {
    this.#order = order;
    this.#world = world;
    this.#view = view;
    this.#from = world.now();
    this.#peer = this.#lookAbout();
  }

  /** Orders come and go with the messages that name them: all that were seen count. @returns the other side's name now */
  #lookAbout(): string | undefined {
    const { site, about } = this.#world.source;
    const { peer, orderIds, linked } = about();
    for (const id of orderIds) this.#orderIds.add(id);
    for (const one of linked) if (sameHouse(one.site, site)) this.#linked.add(one.id);
    return peer;
  }

  /** Goes to one end of the list. @returns false when the reading is over. */
  async pass(heading: Heading): Promise<boolean> {
    const passage = new Passage();
    this.#passages.push(passage);
    let [counted, idle] = [-1, 0];
    for (;;) {
      if (!(await this.#whileHidden(passage, heading))) return false;
      await settled(this.#view);
      const rows = await this.#read(passage, heading);
      const { height } = this.#view.place;
      this.#keepSoFar();
      if (!(await this.#mayGo(passage, heading))) return false;
      if (this.#view.by(this.#delta(rows, heading))) continue;
      const more = await this.#more(rows, heading, height);
      idle = passage.count === counted ? idle + 1 : 0;
      counted = passage.count;
      // A list whose height never comes to rest has no more messages for that.
      if (more === 'more' && idle < MOST_IDLE) continue;
      if (more === 'loading') this.ended = 'slow';
      else if (more === 'button') this.ended = 'more-button';
      else this.#reached[heading === 'up' ? 'start' : 'end'] = true;
      return true;
    }
  }

  /** At an edge: waits for more, and presses the page's own button for it where it has one and that can do nothing else. */
  async #more(rows: readonly Row[], heading: Heading, height: number): Promise<'more' | 'end' | 'loading' | 'button'> {
    const button = heading === 'up' ? moreButton(this.#view, rows) : undefined;
    if (!button) return waitForMore(this.#view, heading, height);
    if (!button.isHarmless || ++this.#presses > MOST_PRESSES) return 'button';
    button.element.click();
    const more = await waitForMore(this.#view, 'pressed', height);
    return more === 'end' ? 'button' : more;
  }

  /**
   * Sends what was read so far, and reads on meanwhile: one at a time. While the list is gone through for the second time,
   * what the first brought is safe already.
   */
  #keepSoFar(): void {
    const begun = performance.now();
    if (this.#passages.length > 1 || this.#keeping || begun < this.#keepAgain) return;
    this.#keeping = this.#world
      .keep(this.record(), false)
      .catch((error) => console.warn('what was read could not be made safe', error))
      .finally(() => {
        this.#keeping = undefined;
      });
    const took = performance.now() - begun;
    this.#keepAgain = begun + Math.max(KEEP_MS, took / KEEP_SHARE);
  }

  /** Makes safe all that there is, and waits until it is. */
  async keep(isOver: boolean): Promise<ChatRecord> {
    await this.#keeping;
    const record = this.record();
    await this.#world.keep(record, isOver);
    return record;
  }

  /** A tab that is not in front draws nothing: the list waits until it is, or until it is told to stop. */
  async #whileHidden(passage: Passage, heading: Heading): Promise<boolean> {
    while (document.visibilityState === 'hidden') {
      const { go } = await this.#world.step({ heading, messages: passage.count, picture: false, isPaused: true });
      if (!go) {
        this.ended = 'cancelled';
        return false;
      }
      await new Promise((wait) => setTimeout(wait, 500));
    }
    return true;
  }

  async #rows(): Promise<Row[]> {
    return rowsInView(this.#world.source, this.#view, this.#slices);
  }

  /** Adds what is drawn to the passage; where it does not join on, the list is moved back until it does. */
  async #read(passage: Passage, heading: Heading): Promise<Row[]> {
    const before = this.#view.place;
    let rows = await this.#rows();
    if (passage.join(rows, this.#view.place)) return rows;
    const back = heading === 'up' ? 1 : -1;
    for (let turn = 1; turn <= 12; turn++) {
      // History that was loaded above may have pushed everything down by as much as the list has grown.
      this.#view.by(back * this.#view.height * 0.5 * turn);
      await settled(this.#view);
      rows = await this.#rows();
      if (passage.join(rows, this.#view.place)) return rows;
    }
    this.#view.by(before.scroll - this.#view.place.scroll);
    await settled(this.#view);
    rows = await this.#rows();
    passage.begin(rows, this.#view.place, heading);
    return rows;
  }

  async #mayGo(passage: Passage, heading: Heading): Promise<boolean> {
    const { source, step } = this.#world;
    const picture = heading === 'down' && this.#order.pictures;
    const { go } = await step({ heading, messages: passage.count, picture });
    if (!go) this.ended = 'cancelled';
    else if (passage.count > MOST_MESSAGES || ++this.#steps > MOST_STEPS) this.ended = 'too-many';
    else if (!source.list.isConnected || this.#lookAbout() !== this.#peer) this.ended = 'changed';
    return this.ended === undefined || this.ended === 'more-button' || this.ended === 'slow';
  }

  /** So far that the row at the edge of what is drawn stays in view; when every screen is pictured, no further than that. */
  #delta(rows: readonly Row[], heading: Heading): number {
    const { height } = this.#view;
    const least = height * SHARED;
    if (heading === 'up') return Math.min((rows[0]?.top ?? 0) - height * (1 - SHARED), -least);
    const far = Math.max((rows.at(-1)?.bottom ?? height) - least, least);
    return this.#order.pictures ? Math.min(far, height * (1 - SHARED_PICTURES)) : far;
  }

  /** The conversation as far as it was read. */
  record(): ChatRecord {
    const { source, now } = this.#world;
    const { messages, gaps } = transcribe(this.#passages, source.zone, this.#order.today);
    const accountIds = accountsIn(messages, 'account');
    const linked = [...this.#linked].filter((id) => !this.#orderIds.has(id));
    return {
      version: 1,
      site: source.site,
      url: location.href,
      from: this.#from,
      to: now(),
      ...(this.#peer ? { peer: this.#peer } : {}),
      accounts: accountsIn(messages),
      ...(Object.keys(accountIds).length > 0 ? { accountIds } : {}),
      orderIds: [...this.#orderIds].slice(0, 50),
      mentioned: [...new Set([...ordersIn(messages), ...linked])].slice(0, 50),
      complete: { ...this.#reached },
      ...(this.ended ? { ended: this.ended } : {}),
      ...(source.isGuess ? { isGuess: true as const } : {}),
      messages,
      gaps,
    };
  }
}
