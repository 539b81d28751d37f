import type { NewArtefact } from '../../evidence/index.ts';
import type { TabInfo } from '../browser-api.ts';
import type { CaptureDeps } from '../capture-tab.ts';
import { asPartError, PartError } from '../reasons.ts';
import { PageLine } from './line.ts';
import { overlaps } from './overlap.ts';
import type { LongPicture } from './picture.ts';
import type { LongRun } from './runs.ts';
import { Shots } from './shots.ts';
import { SeamLost, type Size, Stitch, type Taken } from './stitch.ts';
import { sameView, type View } from './view.ts';

/** Most tiles and bytes of one picture: a page that goes on for ever ends here, and the record says so. */
const MAX_TILES = 400;
const MAX_BYTES = 160 * 1024 * 1024;
/** How often one tile is tried while the page moves under it. */
const TRIES = 8;
/** How often a picture that does not continue the one before is taken again. */
const MISFIT_TRIES = 3;
const MOVED_WAIT_MS = 250;

/** The long picture as far as it came, and why it did not come further. */
export interface Long {
  picture: LongPicture;
  tiles: NewArtefact[];
  trouble?: PartError;
}

/**
 * Scrolls through the page and takes a picture of every screen: true pixels, put together by an index. The page is left as
 * it was found, whatever happens. What was taken before it failed is kept and marked.
 * @throws {PartError} when there is not one picture, or its user does not want it any more.
 */
export async function takeLong(
  tab: TabInfo & { id: number },
  { browser, wait, now }: Pick<CaptureDeps, 'browser' | 'wait' | 'now'>,
  run: LongRun,
): Promise<Long> {
  const line = await PageLine.open(browser, tab.id);
  const shots = new Shots(tab.id, { browser, wait, clock: () => now().epochMilliseconds });
  const stitch = new Stitch();
  const blobs = new Map<string, Blob>();
  let bytes = 0;
  let trouble: PartError | undefined;
  try {
    await line.view({ do: 'begin' });
    for (let tries = 0; !stitch.done; ) {
      if (run.stopped) throw stopped(run.stopped);
      if (blobs.size >= MAX_TILES || bytes >= MAX_BYTES)
        throw new PartError('capture_part_long_bounded', `${blobs.size} pictures, ${bytes} bytes`);
      const view = await line.view({ do: 'go', ...stitch.next, ...stitch.place });
      stitch.see(view);
      const picture = await shots.take((isPaused) => run.report({ isPaused }));
      const name = `long/${String(blobs.size).padStart(3, '0')}.png` as const;
      const size = await pngSize(picture);
      const astray = await moved(line, view);
      const torn = astray ? undefined : await misfit(stitch, view, picture, size, blobs);
      const unfit =
        astray ??
        (tries < MISFIT_TRIES ? torn : undefined) ??
        add(stitch, view, size, { name, at: now().toString(), ...(torn ? { stirred: true } : {}) });
      if (unfit === undefined) {
        blobs.set(name, picture);
        bytes += picture.size;
        tries = 0;
        run.report({ taken: stitch.taken, whole: view.content.height, tiles: blobs.size });
      } else if (++tries >= TRIES) throw new PartError('capture_part_long_moving', `${name}: ${unfit}`);
      else await wait(tries > 1 ? MOVED_WAIT_MS : 0);
    }
  } catch (error) {
    trouble = asPartError(error);
  } finally {
    await line.end();
  }
  const picture = stitch.picture(trouble?.reason);
  if (picture.height === 0 || run.stopped === 'drop') throw trouble ?? new PartError('capture_part_failed');
  const kept = picture.tiles.map(({ name }) => ({ name, bytes: blobs.get(name) ?? new Blob(), type: 'image/png' }));
  return { picture, tiles: kept, ...(trouble ? { trouble } : {}) };
}

/** Why a picture cannot be used: the page did not stand still while it was taken. */
async function moved(line: PageLine, view: View): Promise<string | undefined> {
  const after = await line.view({ do: 'look' });
  return sameView(view, after) ? undefined : `${JSON.stringify(view.scroll)} became ${JSON.stringify(after.scroll)}`;
}

/**
 * The same, when it does not continue the picture before: it shows the screen as it was. A page that moves by itself (a film,
 * a carousel at the seam) is taken as it is after some tries, and marked.
 */
async function misfit(
  stitch: Stitch,
  view: View,
  picture: Blob,
  size: Size,
  blobs: ReadonlyMap<string, Blob>,
): Promise<string | undefined> {
  const { name = '', overlap } = stitch.overlap(view, size) ?? {};
  const before = blobs.get(name);
  if (!before || !overlap || (await overlaps(before, picture, overlap))) return undefined;
  return `it does not continue ${name}`;
}

/** The same, when the seam is not in it; else it is added. */
function add(stitch: Stitch, view: View, size: Size, taken: Taken): string | undefined {
  const expected = view.window.width * view.devicePixelRatio;
  if (size.width > expected + 2 || size.width < view.box.width * view.devicePixelRatio - 2)
    throw new PartError('capture_part_failed', `a picture ${size.width} px wide of a window of ${expected} px`);
  try {
    stitch.add(view, size, taken);
    return undefined;
  } catch (error) {
    if (error instanceof SeamLost) return error.message;
    throw error;
  }
}

/** From the header of a PNG (PNG, 11.2.1). */
async function pngSize(png: Blob): Promise<Size> {
  const header = new DataView(await png.slice(0, 24).arrayBuffer());
  return { width: header.getUint32(16), height: header.getUint32(20) };
}

function stopped(how: 'keep' | 'drop'): PartError {
  return new PartError(how === 'keep' ? 'capture_part_long_stopped' : 'capture_part_long_cancelled');
}
