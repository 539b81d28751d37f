import { barHeight, drawBar } from './bar.ts';

/** What the worker is given: the frames of what is shared, and where the frames of the film go. */
export interface DrawOrder {
  frames: ReadableStream<VideoFrame>;
  film: WritableStream<VideoFrame>;
  /** Of what is shared, in pixels; later frames of another size are fitted into it. */
  width: number;
  height: number;
  /** `performance.timeOrigin + performance.now()` of the start. */
  startedAt: number;
  offsetMs?: number;
  front: string;
}

export type ToDrawer = DrawOrder | { front: string } | { still: number };
export type FromDrawer = { still: number; bytes: Blob } | { ended: string };

/** Widest film, in pixels: what a screen shows can be read in it, and an ordinary computer keeps up. */
const WIDEST = 1920;
/** Shortest time between two frames of the film, in milliseconds. */
const GAP_MS = 90;
/** How often it is looked whether the clock shows another second. Timers of a worker run on when its window is hidden. */
const TICK_MS = 100;

/** Size of the film: what is shared, not wider than it need be, under the bar. Encoders want even figures. */
export function filmSize(width: number, height: number): { width: number; height: number; top: number } {
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
  readonly #canvas: OffscreenCanvas;
  readonly #context: OffscreenCanvasRenderingContext2D;
  readonly #top: number;
  readonly #writer: WritableStreamDefaultWriter<VideoFrame>;
  #front: string;
  #second = -1;
  #last = Number.NEGATIVE_INFINITY;
  #isBusy = false;
  #isWaiting = false;

  constructor(order: DrawOrder) {
    this.#order = order;
    this.#front = order.front;
    const { width, height, top } = filmSize(order.width, order.height);
    this.#top = top;
    this.#canvas = new OffscreenCanvas(width, height);
    const context = this.#canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('no canvas');
    this.#context = context;
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

  /** The film's picture as it stands, PNG. */
  still(): Promise<Blob> {
    this.#drawBar();
    return this.#canvas.convertToBlob({ type: 'image/png' });
  }

  #show(frame: VideoFrame): void {
    const { displayWidth, displayHeight } = frame;
    const [width, height] = [this.#canvas.width, this.#canvas.height - this.#top];
    const scale = Math.min(width / displayWidth, height / displayHeight);
    const [w, h] = [Math.round(displayWidth * scale), Math.round(displayHeight * scale)];
    if (w < width || h < height) {
      this.#context.fillStyle = '#000000';
      this.#context.fillRect(0, this.#top, width, height);
    }
    this.#context.drawImage(frame, (width - w) >> 1, this.#top + ((height - h) >> 1), w, h);
    frame.close();
    this.#isWaiting = true;
  }

  /** Another second on the clock, or a picture that came too soon after the one before it. */
  async #tick(): Promise<void> {
    if (this.#isWaiting || Math.floor(Date.now() / 1000) !== this.#second) await this.#emit();
  }

  async #emit(): Promise<void> {
    const now = this.#ms();
    if (this.#isBusy || now - this.#last < GAP_MS) return;
    this.#isBusy = true;
    this.#isWaiting = false;
    this.#last = now;
    this.#drawBar();
    try {
      await this.#writer.write(new VideoFrame(this.#canvas, { timestamp: Math.round(now * 1000) }));
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
    drawBar(this.#context, this.#canvas.width, { now, ms: this.#ms(), offsetMs, front: this.#front });
  }

  #ms(): number {
    return performance.timeOrigin + performance.now() - this.#order.startedAt;
  }
}
