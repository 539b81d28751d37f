import type { Slices } from '../slices.ts';
import type { Findings } from './findings.ts';
import { joinOn } from './join-on.ts';
import type { Keeper } from './keeper.ts';
import { moreButton } from './more-button.ts';
import { Passage } from './passage.ts';
import type { Row } from './rows.ts';
import { settled, type View, waitForMore } from './view.ts';
import type { ChatOrder, ChatWorld, Heading } from './world.ts';

/** Bounds on what a page may make the reading do. */
const MOST_MESSAGES = 20_000;
const MOST_STEPS = 8000;
/** So often the end may seem to have more and have none. */
const MOST_IDLE = 3;
/** So often the page's own button for earlier messages is pressed. */
const MOST_PRESSES = 500;
/** What two views that follow each other share at least, as a part of the view. */
const SHARED = 0.3;
const SHARED_PICTURES = 0.1;

export interface ReadingParts {
  order: ChatOrder;
  world: ChatWorld;
  view: View;
  slices: Slices;
  findings: Findings;
  keeper: Keeper;
}

/** Goes through a list from end to end, a view at a time. */
export class Reading {
  readonly #parts: ReadingParts;
  #steps = 0;
  #presses = 0;

  constructor(parts: ReadingParts) {
    this.#parts = parts;
  }

  /** Goes to one end of the list. @returns false when the reading is over. */
  async pass(heading: Heading): Promise<boolean> {
    const { view, findings, keeper } = this.#parts;
    const passage = new Passage();
    findings.passages.push(passage);
    let [counted, idle] = [-1, 0];
    for (;;) {
      if (!(await this.#whileHidden(passage, heading))) return false;
      await settled(view);
      const rows = await joinOn(passage, heading, this.#parts);
      const { height } = view.place;
      await keeper.soFar();
      if (!(await this.#mayGo(passage, heading))) return false;
      if (view.by(this.#delta(rows, heading))) continue;
      const more = await this.#more(rows, heading, height);
      idle = passage.count === counted ? idle + 1 : 0;
      counted = passage.count;
      // A list whose height never comes to rest has no more messages for that.
      if (more === 'more' && idle < MOST_IDLE) continue;
      if (more === 'loading') findings.ended = 'slow';
      else if (more === 'button') findings.ended = 'more-button';
      else findings.reached[heading === 'up' ? 'start' : 'end'] = true;
      return true;
    }
  }

  /** At an edge: waits for more, and presses the page's own button for it where it has one and that can do nothing else. */
  async #more(rows: readonly Row[], heading: Heading, height: number): Promise<'more' | 'end' | 'loading' | 'button'> {
    const { view } = this.#parts;
    const button = heading === 'up' ? moreButton(view, rows) : undefined;
    if (!button) return waitForMore(view, heading, height);
    if (!button.isHarmless || ++this.#presses > MOST_PRESSES) return 'button';
    button.element.click();
    const more = await waitForMore(view, 'pressed', height);
    return more === 'end' ? 'button' : more;
  }

  /** A tab that is not in front draws nothing: the list waits until it is, or until it is told to stop. */
  async #whileHidden(passage: Passage, heading: Heading): Promise<boolean> {
    const { world, findings } = this.#parts;
    while (document.visibilityState === 'hidden') {
      const { go } = await world.step({ heading, messages: passage.count, picture: false, isPaused: true });
      if (!go) {
        findings.ended = 'cancelled';
        return false;
      }
      await new Promise((wait) => setTimeout(wait, 500));
    }
    return true;
  }

  async #mayGo(passage: Passage, heading: Heading): Promise<boolean> {
    const { order, world, findings } = this.#parts;
    const picture = heading === 'down' && order.pictures;
    const { go } = await world.step({ heading, messages: passage.count, picture });
    if (!go) findings.ended = 'cancelled';
    else if (passage.count > MOST_MESSAGES || ++this.#steps > MOST_STEPS) findings.ended = 'too-many';
    else if (findings.hasChanged()) findings.ended = 'changed';
    return findings.ended === undefined || findings.ended === 'more-button' || findings.ended === 'slow';
  }

  /** So far that the row at the edge of what is drawn stays in view; when every screen is pictured, no further than that. */
  #delta(rows: readonly Row[], heading: Heading): number {
    const { view, order } = this.#parts;
    const { height } = view;
    const least = height * SHARED;
    if (heading === 'up') return Math.min((rows[0]?.top ?? 0) - height * (1 - SHARED), -least);
    const far = Math.max((rows.at(-1)?.bottom ?? height) - least, least);
    return order.pictures ? Math.min(far, height * (1 - SHARED_PICTURES)) : far;
  }
}
