import type { ChatEnd, ChatRecord } from '../../../case/chat/types.ts';
import { sameHouse } from '../../../case/house.ts';
import type { Steps } from '../../../case/steps.ts';
import { accountsIn, ordersIn } from './about.ts';
import type { Passage } from './passage.ts';
import { transcribe } from './transcribe.ts';
import type { ChatOrder, ChatWorld } from './world.ts';

/** What a reading has found so far: its passages, whom and which orders the conversation is about, and how far it came. */
export class Findings {
  ended: ChatEnd | undefined;
  readonly reached = { start: false, end: false };
  readonly passages: Passage[] = [];
  readonly #order: ChatOrder;
  readonly #world: ChatWorld;
  readonly #from: string;
  readonly #peer: string | undefined;
  readonly #orderIds = new Set<string>();
  readonly #linked = new Set<string>();

  constructor(order: ChatOrder, world: ChatWorld) {
    this.#order = order;
    this.#world = world;
    this.#from = world.now();
    this.#peer = this.#lookAbout();
  }

  /** Looks for orders once more. @returns whether it is another conversation by now */
  hasChanged(): boolean {
    return !this.#world.source.list.isConnected || this.#lookAbout() !== this.#peer;
  }

  /** Orders come and go with the messages that name them: all that were seen count. @returns the other side's name now */
  #lookAbout(): string | undefined {
    const { site, about } = this.#world.source;
    const { peer, orderIds, linked } = about();
    for (const id of orderIds) this.#orderIds.add(id);
    for (const one of linked) if (sameHouse(one.site, site)) this.#linked.add(one.id);
    return peer;
  }

  /** The conversation as far as it was read. */
  *record(): Steps<ChatRecord> {
    const { source, now } = this.#world;
    const { messages, gaps } = yield* transcribe(this.passages, source.zone, this.#order.today);
    const accounts = yield* accountsIn(messages);
    const accountIds = yield* accountsIn(messages, 'account');
    const named = yield* ordersIn(messages);
    const linked = [...this.#linked].filter((id) => !this.#orderIds.has(id));
    return {
      version: 1,
      site: source.site,
      url: location.href,
      from: this.#from,
      to: now(),
      ...(this.#peer ? { peer: this.#peer } : {}),
      accounts,
      ...(Object.keys(accountIds).length > 0 ? { accountIds } : {}),
      orderIds: [...this.#orderIds].slice(0, 50),
      mentioned: [...new Set([...named, ...linked])].slice(0, 50),
      complete: { ...this.reached },
      ...(this.ended ? { ended: this.ended } : {}),
      ...(source.isGuess ? { isGuess: true as const } : {}),
      messages,
      gaps,
    };
  }
}
