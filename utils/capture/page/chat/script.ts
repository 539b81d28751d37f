import type { ChatRecord } from '../../../case/chat/types.ts';
import { aimedChat, type ChatSource, chatOn } from '../../../marketplaces/chat-source.ts';
import type { Request, Response } from '../../../messages.ts';
import { resourceWorld } from '../resource-world.ts';
import type { PageWorld } from '../run.ts';
import { Slices } from '../slices.ts';
import { bestRoute, handOver } from '../transfer.ts';
import { aim, listAround } from './aim.ts';
import { sentImages } from './images.ts';
import { readChat } from './read.ts';
import type { ChatOrder } from './world.ts';

export interface ChatWindow extends Pick<PageWorld, 'window' | 'fetch' | 'fetchElsewhere' | 'sendPart' | 'sendEcho'> {
  sendStep(step: Request<'chat:step'>): Promise<Response<'chat:step'>>;
  sendKeep(keep: Request<'chat:keep'>): Promise<null>;
  sendAimed(aimed: Request<'chat:aimed'>): Promise<null>;
}

/** What the background may ask of the script in a frame. Everything goes back through a page's process and is decoded there. */
export interface ChatScript {
  /** How many messages of an open conversation stand in this frame, counted no further than tells frames apart. */
  find(): Promise<number>;
  /** Waits for the user to point at the list. */
  aim(token: string): void;
  unaim(): void;
  /** @returns null where there is no conversation any more. */
  read(
    order: ChatOrder & { elsewhere: boolean; isAimed: boolean },
  ): Promise<{ record: ChatRecord; missingImages: string[] } | null>;
}

const ENOUGH = 100;

export function chatScript(world: ChatWindow): ChatScript {
  const { window } = world;
  const { document } = window;
  let aiming = new AbortController();
  let aimed: Element | undefined;
  const aimedAt = (): ChatSource | undefined => aimed && aimedChat(document, location.href, aimed);
  return {
    async find() {
      const slices = new Slices();
      let count = 0;
      for (const item of chatOn(document, location.href)?.items() ?? []) {
        if (slices.isOver()) await slices.rest();
        if ('message' in item && ++count >= ENOUGH) break;
      }
      return count;
    },
    aim(token) {
      aiming.abort();
      aiming = new AbortController();
      aimed = undefined;
      const { signal } = aiming;
      void aim(window, signal).then((element) => {
        if (signal.aborted) return;
        aimed = element && listAround(element);
        return world.sendAimed({ token, found: aimed !== undefined });
      });
    },
    unaim() {
      aiming.abort();
    },
    async read({ isAimed, ...order }) {
      const found = isAimed ? aimedAt() : chatOn(document, location.href);
      if (!found) return null;
      const { captureId } = order;
      const record = await readChat(order, {
        source: found,
        step: (step) => world.sendStep({ ...step, captureId }),
        keep: (record, isOver) => world.sendKeep({ captureId, record, isOver }),
        now: () => new Date().toISOString(),
      });
      const route = bestRoute(world.sendEcho);
      const slices = new Slices();
      const { files, missing } = await sentImages(record.messages, resourceWorld(order, world, route), (name, bytes) =>
        handOver({ captureId, path: [], name, url: location.href, bytes }, { send: world.sendPart, route, slices }),
      );
      return { record: { ...record, files }, missingImages: missing };
    },
  };
}
