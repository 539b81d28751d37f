import { barHeight, drawBar } from './bar.ts';

/** What the worker is given: the frames of what is shared, and where the frames of the film go. */
export interface DrawOrder {
  frames: ReadableStream<VideoFrame>;
  film: WritableStream<VideoFrame>;
  /** `performance.timeOrigin + performance.now()` of the start. */
  startedAt: number;
  offsetMs?: number;
  front: string;
}

export type ToDrawer = DrawOrder | { front: string } | { still: number };
export type FromDrawer = { size: FilmSize } | { still: number; bytes: Blob } | { ended: string };

/** Of the film, in pixels; `top`: of the bar. */
export interface FilmSize {
  width: number;
  height: number;
  top: number;
}

/** Widest film, in pixels: what a screen shows can be read in it, and an ordinary computer keeps up. */
const WIDEST = 1920;
/** Shortest time between two frames of the film, in milliseconds. */
const GAP_MS = 90;
/** How often it is looked whether the clock shows another second. Timers of a worker run on when its window is hidden. */
const TICK_MS = 100;

/** Size of the film: what is shared, not wider than it need be, under the bar. Encoders want even figures. */
export function filmSize(width: number, height: number): FilmSize {
  const scale = Math.min(1, WIDEST / width);
  const [w, h] = [width, height].map((side) => Math.max(2, 2 * Math.round((side * scale) / 2))) as [number, number];
  const top = barHeight(w);
  return { width: w, height: h + top, top };
}

/**
 * Draws the film: each frame of what is shared, under a bar whose clock goes on also when nothing moves in the page. Runs in
 * a worker, whose timers the browser does not slow down while the user is elsewhere.
 */
export class Drawer {
  readonly #order: DrawOrder;
  readonly #writer: WritableStreamDefaultWriter<VideoFrame>;
  readonly #sized: (size: FilmSize) => void;
  /** Made for the first frame: what the browser says before of its size need not be true. Later ones are fitted in. */
  #sheet: { context: OffscreenCanvasRenderingContext2D; size: FilmSize } | undefined;
  #front: string;
  #second = -1;
  #last = Number.NEGATIVE_INFINITY;
  #isBusy = false;
  #isWaiting = false;

  constructor(order: DrawOrder, sized: (size: FilmSize) => void) {
    this.#order = order;
    this.#front = order.front;
    this.#sized = sized;
    this.#writer = order.film.getWriter();
  }

  /** Until what is shared comes to its end. */
  async run(): Promise<void> {
    const ticking = setInterval(() => void this.#tick(), TICK_MS);
    const reader = this.#order.frames.getReader();
    try {
      for (;;) {
        const { done, value: frame } = await reader.read();
        if (done) return;
        this.#show(frame);
        await this.#emit();
      }
    } finally {
      clearInterval(ticking);
    }
  }

  say(front: string): void {
    this.#front = front;
    this.#second = -1;
  }

  /** The film's picture as it stands, PNG. @throws before the first frame has come. */
  async still(): Promise<Blob> {
    if (!this.#sheet) throw new Error('there is no picture yet');
    this.#drawBar();
    return this.#sheet.context.canvas.convertToBlob({ type: 'image/png' });
  }

  #begin(frame: VideoFrame) {
    const size = filmSize(frame.displayWidth, frame.displayHeight);
    const context = new OffscreenCanvas(size.width, size.height).getContext('2d', { alpha: false });
    if (!context) throw new Error('no canvas');
    this.#sized(size);
    return { context, size };
  }

  #show(frame: VideoFrame): void {
    this.#sheet ??= this.#begin(frame);
    const { context, size } = this.#sheet;
    const { displayWidth, displayHeight } = frame;
    const [width, height] = [size.width, size.height - size.top];
    const scale = Math.min(width / displayWidth, height / displayHeight);
    const [w, h] = [Math.round(displayWidth * scale), Math.round(displayHeight * scale)];
    if (w < width || h < height) {
      context.fillStyle = '#000000';
      context.fillRect(0, size.top, width, height);
    }
    context.drawImage(frame, (width - w) >> 1, size.top + ((height - h) >> 1), w, h);
    frame.close();
    this.#isWaiting = true;
  }

  /** Another second on the clock, or a picture that came too soon after the one before it. */
  async #tick(): Promise<void> {
    if (this.#isWaiting || Math.floor(Date.now() / 1000) !== this.#second) await this.#emit();
  }

  async #emit(): Promise<void> {
    const now = this.#ms();
    if (!this.#sheet || this.#isBusy || now - this.#last < GAP_MS) return;
    const { canvas } = this.#sheet.context;
    this.#isBusy = true;
    this.#isWaiting = false;
    this.#last = now;
    this.#drawBar();
    try {
      await this.#writer.write(new VideoFrame(canvas, { timestamp: Math.round(now * 1000) }));
    } catch (error) {
      console.warn('the film takes no more frames', error);
    } finally {
      this.#isBusy = false;
    }
  }

  #drawBar(): void {
    const now = Date.now();
    this.#second = Math.floor(now / 1000);
    const { offsetMs } = this.#order;
    if (this.#sheet)
      drawBar(this.#sheet.context, this.#sheet.size.width, { now, ms: this.#ms(), offsetMs, front: this.#front });
  }

  #ms(): number {
    return performance.timeOrigin + performance.now() - this.#order.startedAt;
  }
}
