import { type Assembled, assemble } from './assemble.ts';
import { Changes } from './changes.ts';
import type { Context } from './context.ts';
import { nativesOf } from './natives.ts';
import type { Resources } from './resources.ts';
import { type ShadowRootOf, shadowRootOf, sparing } from './shadow.ts';
import { shownResources } from './shown.ts';
import { Sink } from './sink.ts';
import type { Slices } from './slices.ts';
import { TextWriter } from './text.ts';
import { walk } from './walk.ts';

/** A page that changed under the walk is read once more, unless the first reading was already long (milliseconds). */
const READ_AGAIN_BELOW = 1500;

export interface SnapshotOptions {
  slices: Slices;
  resources: Resources;
  shadowRoot?: ShadowRootOf;
  /** Whether it is known by now that the page itself has no shadow trees. */
  noShadows?: () => boolean;
  /** Computed style; the window's own unless given. */
  styleOf?: Context['styleOf'];
}

/** One reading of a page. The resources are still on their way. */
export interface Reading {
  context: Context;
  text: string;
  /** False when the page is beyond the bounds. */
  whole: boolean;
  /** The page changed while it was read, and again while it was read again. */
  changed: boolean;
}

function newContext(window: Window, options: SnapshotOptions, changes: Changes): Context {
  const natives = nativesOf(window);
  const sink = new Sink();
  const shadowRoot = options.shadowRoot ?? shadowRootOf(natives);
  const { noShadows } = options;
  return {
    natives,
    sink,
    text: new TextWriter(),
    slices: options.slices,
    resources: options.resources,
    shadowRootOf: noShadows
      ? sparing(shadowRoot, natives, window.document, () => sink.depth === 0 && noShadows())
      : shadowRoot,
    styleOf: options.styleOf ?? ((element, pseudo) => window.getComputedStyle(element, pseudo)),
    met: changes.watch,
    dropped: new Map(),
    foreign: [],
    inlinedFrames: [],
    beside: [],
    places: [],
    placed: 0,
    nodes: 0,
    canvases: 0,
    hidden: 0,
    style: undefined,
    base: '',
  };
}

/** Reads the page; again when it changed meanwhile, so that what is kept is one state where that can be had. */
export async function readPage(window: Window & typeof globalThis, options: SnapshotOptions): Promise<Reading> {
  const started = performance.now();
  const changes = new Changes();
  const natives = nativesOf(window);
  options.resources.setShown(shownResources([window], natives));
  try {
    for (let again = false; ; again = true) {
      const context = newContext(window, options, changes);
      changes.watch(window.document);
      changes.take();
      const whole = await walk(context, window.document);
      const changed = changes.take() > 0;
      if (!changed || again || performance.now() - started > READ_AGAIN_BELOW)
        return { context, text: context.text.end(), whole, changed };
    }
  } finally {
    changes.stop();
  }
}

/** Waits for everything the page shows and puts the file together, with the places of the frames of other origins. */
export async function finish(reading: Reading): Promise<Assembled> {
  const { beside, resources } = reading.context;
  for (let done = -1; done !== beside.length; ) {
    done = beside.length;
    await Promise.all(beside);
  }
  await resources.settle();
  return assembleNow(reading);
}

/** The file as far as it has come; early: without its resources. */
export function assembleNow({ context: { sink, foreign, slices } }: Reading, isEarly = false): Promise<Assembled> {
  return assemble(
    sink.end(),
    foreign.map(({ slot }) => slot),
    slices,
    isEarly,
  );
}
