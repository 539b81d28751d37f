import type { FromDrawer, ToDrawer } from './draw.ts';

/** Chromium's way from a stream to its frames and back; unknown to the library types. */
declare class MediaStreamTrackProcessor {
  constructor(from: { track: MediaStreamTrack });
  readonly readable: ReadableStream<VideoFrame>;
}
declare class MediaStreamTrackGenerator extends MediaStreamTrack {
  constructor(of: { kind: 'video' });
  readonly writable: WritableStream<VideoFrame>;
}

/** Each piece holds so much of the film, in milliseconds: no more than that is lost in a crash. */
const PIECE_MS = 2000;
/** Enough for words that move; what stands still takes far less. */
const BITS_PER_SECOND = 2_000_000;
const FRAMES_PER_SECOND = 10;
const STILL_MS = 5000;

const TYPES = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8'];

const typeHere = () => TYPES.find((type) => MediaRecorder.isTypeSupported(type));

/** Whether this browser can film a tab: Firefox shares no tabs, and cannot draw into a stream beside the page. */
export function canFilm(): boolean {
  return (
    typeof MediaStreamTrackProcessor === 'function' &&
    typeof MediaStreamTrackGenerator === 'function' &&
    typeof navigator.mediaDevices?.getDisplayMedia === 'function' &&
    typeHere() !== undefined
  );
}

/**
 * The browser's own question what to share; it must follow a press at once. No sound: what others say is not asked for.
 * @param surface which list it shows first; the user may choose from any
 */
export function askToShare(surface: 'browser' | 'window'): Promise<MediaStream> {
  const wish = {
    video: { displaySurface: surface, frameRate: { max: FRAMES_PER_SECOND } },
    audio: false,
    selfBrowserSurface: 'exclude',
    surfaceSwitching: 'include',
    monitorTypeSurfaces: 'include',
  };
  return navigator.mediaDevices.getDisplayMedia(wish as DisplayMediaStreamOptions);
}

export interface FilmWish {
  stream: MediaStream;
  worker: Worker;
  front: string;
  offsetMs?: number;
  /** What is shared, and the size of the film, known with its first picture. */
  sized: (surface: { kind: string; width: number; height: number }, type: string) => void;
  /** A piece of the file, in order. */
  piece: (bytes: Blob) => void;
  /** The browser ended it: the user stopped sharing, or closed what was shared. */
  ended: (why: 'sharing' | 'failed', detail?: string) => void;
}

/** A film that is being made. */
export interface Film {
  say: (front: string) => void;
  still: () => Promise<Blob>;
  /** Resolves when the last piece has been told. */
  stop: () => Promise<void>;
}

/** Films what is shared, under a bar with a clock, as WebM in pieces that follow one another. */
export function startFilm({ stream, worker, front, offsetMs, sized, piece, ended }: FilmWish): Film {
  const [track] = stream.getVideoTracks();
  if (!track) throw new Error('Nothing is shared.');
  const { displaySurface: kind = '' } = track.getSettings();
  const generator = new MediaStreamTrackGenerator({ kind: 'video' });
  const { readable } = new MediaStreamTrackProcessor({ track });
  const { writable } = generator;
  const say = (message: ToDrawer, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  const startedAt = performance.timeOrigin + performance.now();
  say(
    {
      frames: readable,
      film: writable,
      startedAt,
      front,
      ...(offsetMs === undefined ? {} : { offsetMs }),
    },
    [readable, writable] as unknown as Transferable[],
  );

  const type = typeHere();
  const options = {
    videoBitsPerSecond: BITS_PER_SECOND,
    // A picture that stands by itself in each piece: so that a player can go anywhere.
    videoKeyFrameIntervalDuration: PIECE_MS,
    ...(type ? { mimeType: type } : {}),
  };
  const recorder = new MediaRecorder(new MediaStream([generator]), options);
  recorder.ondataavailable = ({ data }) => void (data.size > 0 && piece(data));
  recorder.onerror = (event) => ended('failed', String((event as ErrorEvent).error ?? event.type));
  track.onended = () => ended('sharing');
  recorder.start(PIECE_MS);

  const stills = new Map<number, (bytes: Blob) => void>();
  let asked = 0;
  worker.onmessage = ({ data }: MessageEvent<FromDrawer>) => {
    if ('size' in data) {
      const { width, height } = data.size;
      sized({ kind, width, height }, recorder.mimeType || (type ?? 'video/webm'));
    } else if ('still' in data) stills.get(data.still)?.(data.bytes);
    else ended(data.ended === '' ? 'sharing' : 'failed', data.ended);
  };
  worker.onerror = (event) => ended('failed', event.message);

  return {
    say: (text) => say({ front: text }),
    still: () =>
      new Promise<Blob>((done, fail) => {
        const still = ++asked;
        const timer = setTimeout(() => fail(new Error('no still came')), STILL_MS);
        stills.set(still, (bytes) => {
          clearTimeout(timer);
          stills.delete(still);
          done(bytes);
        });
        say({ still });
      }),
    async stop() {
      track.onended = null;
      worker.onmessage = null;
      const written = new Promise<void>((done) => {
        recorder.onstop = () => done();
        if (recorder.state === 'inactive') done();
        else recorder.stop();
      });
      await written;
      for (const one of stream.getTracks()) one.stop();
      worker.terminate();
    },
  };
}
