import { asPartError } from '../../utils/capture/reasons.ts';
import { startFilm } from '../../utils/capture/recording/film.ts';
import type { Recording } from '../../utils/capture/recording/recording.ts';
import { pictureOf, SETTLE_MS, STILL_EVERY_MS, withBar } from '../../utils/capture/recording/stills.ts';
import type { Front, StillReason } from '../../utils/evidence/index.ts';
import { sha256 } from '../../utils/hash.ts';
import DrawWorker from './draw.worker.ts?worker';

/** What takes the pictures of a recording. */
export interface Camera {
  /** Another tab or page is in front. */
  see: (front: Front) => void;
  /** A still of this moment. */
  mark: () => Promise<void>;
  stop: () => Promise<void>;
}

export interface CameraWish {
  recording: Recording;
  front: Front;
  line: (front: Front) => string;
  offsetMs: number | undefined;
  kept: () => void;
  /** What came could not be kept. */
  failed: (error: unknown) => void;
  /** A picture could not be had, and why; nothing: it could. */
  missed: (reason?: string) => void;
}

/** Stills beside a film: where it began, each page it came to, each press. */
const MOST_BESIDE_FILM = 60;

/** A film of what the user shares, with a still of every page on the way. */
export function filmCamera(
  stream: MediaStream,
  wish: CameraWish & { ended: (how: 'sharing' | 'failed') => void },
): Camera {
  const { recording, line, kept, failed } = wish;
  let shown = wish.front;
  const keep = (work: Promise<void>) => work.then(kept, failed);
  const film = startFilm({
    stream,
    worker: new DrawWorker(),
    front: line(shown),
    ...(wish.offsetMs === undefined ? {} : { offsetMs: wish.offsetMs }),
    sized: (surface, type) => recording.describe(surface, type),
    piece: (bytes) => void keep(recording.addPiece(bytes)),
    ended: (why, detail) => (why === 'sharing' ? wish.ended('sharing') : failed(new Error(detail))),
  });
  const still = async (why: StillReason) => {
    if (recording.log.stills.length >= MOST_BESIDE_FILM) return;
    const picture = await film.still().catch((error) => console.warn('no still', error));
    if (picture) await keep(recording.addStill(picture, why));
  };
  const later = timer();
  later(() => void still('start'));
  return {
    see(front) {
      const isOther = front.tabId !== shown.tabId || front.url !== shown.url;
      shown = front;
      film.say(line(front));
      if (isOther) later(() => void still('page'));
    },
    mark: () => still('press'),
    async stop() {
      later();
      await still('end');
      await film.stop();
    },
  };
}

/** Stills of a window: at the start, of every page, at each press, and every few seconds where something has changed. */
export function stillCamera(windowId: number, wish: CameraWish): Camera {
  const { recording, line, offsetMs, kept, failed, missed } = wish;
  let shown = wish.front;
  let before = '';
  let taking: Promise<void> = Promise.resolve();
  const take = async (why: StillReason) => {
    let picture: Blob;
    try {
      picture = await pictureOf(windowId);
    } catch (error) {
      const { reason } = asPartError(error);
      recording.miss(reason);
      return missed(reason);
    }
    const hash = await sha256(picture);
    if (why === 'interval' && hash === before) return;
    before = hash;
    const text = { now: Date.now(), ms: recording.ms, offsetMs, front: line(shown) };
    await recording.addStill(await withBar(picture, text), why).then(kept, failed);
  };
  // One after the other: the browser lets only so many through.
  const next = (why: StillReason) => {
    taking = taking.then(() => take(why)).catch(failed);
    return taking;
  };
  const later = timer();
  void next('start');
  const every = setInterval(() => void next('interval'), STILL_EVERY_MS);
  return {
    see(front) {
      shown = front;
      later(() => void next('page'));
    },
    mark: () => next('press'),
    async stop() {
      clearInterval(every);
      later();
      await next('end');
    },
  };
}

/** Waits until a page has drawn itself; a new call, or one without work, forgets the one before. */
function timer() {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (work?: () => void) => {
    clearTimeout(waiting);
    if (work) waiting = setTimeout(work, SETTLE_MS);
  };
}
