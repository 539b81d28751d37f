import { describe, expect, test } from 'vitest';
import { bandsOf, composeBand } from '../../../utils/capture/long/compose.ts';
import { decodeLongPicture, type LongPicture, type Use } from '../../../utils/capture/long/picture.ts';
import { SeamLost, Stitch } from '../../../utils/capture/long/stitch.ts';
import type { View } from '../../../utils/capture/long/view.ts';
import { fc } from '../../property.ts';

/** Any page in any window on any screen: every device pixel of its content is in the picture exactly once. */

/** CSS pixels; `head`, `foot` and `side` stand around a box that scrolls, and are 0 where the page itself does. */
interface Page {
  scale: number;
  width: number;
  height: number;
  content: { width: number; height: number };
  frame: { head: number; foot: number; side: number };
  /** How the browser brings a scroll position to a device pixel. */
  snap: (value: number) => number;
  /** What is pushed down before each tile, in CSS pixels. */
  shifts: number[];
}

const pages = fc.record({
  scale: fc.oneof(fc.constantFrom(1, 1.25, 1.5, 1.75, 2, 3), fc.double({ min: 0.5, max: 4, noNaN: true })),
  width: fc.integer({ min: 600, max: 1600 }),
  height: fc.integer({ min: 300, max: 1200 }),
  content: fc.record({ width: fc.integer({ min: 100, max: 2000 }), height: fc.integer({ min: 1, max: 6000 }) }),
  frame: fc.oneof(
    fc.constant({ head: 0, foot: 0, side: 0 }),
    fc.record({
      head: fc.integer({ min: 0, max: 60 }),
      foot: fc.integer({ min: 0, max: 40 }),
      side: fc.integer({ min: 1, max: 90 }),
    }),
  ),
  snap: fc.constantFrom(Math.round, Math.floor, Math.ceil),
  shifts: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -30, max: 60 })), { maxLength: 8 }),
});

interface Taken {
  picture: LongPicture;
  /** Content shifted down in all, at each tile, in CSS pixels. */
  shifts: number[];
}

/** Scrolls a played page through, as the browser would. */
function takeAll(page: Page): Taken {
  const { scale, frame, snap } = page;
  const stitch = new Stitch();
  const isBox = frame.side > 0;
  const box = {
    left: frame.side,
    top: frame.head,
    width: page.width - frame.side,
    height: page.height - frame.head - frame.foot,
  };
  const width = Math.max(box.width, page.content.width);
  const size = { width: Math.floor(page.width * scale), height: Math.floor(page.height * scale) };
  const shifts: number[] = [];
  let shifted = 0;
  for (let step = 0; !stitch.done; step++) {
    if (step > 300) throw new Error('it never ends');
    const { isFirstRow, isFirstColumn } = stitch.place;
    const shift = isFirstRow || !isFirstColumn ? 0 : (page.shifts[step] ?? 0);
    shifted += shift;
    const height = Math.max(box.height, page.content.height + shifted);
    const { left, top } = stitch.next;
    const to = (wanted: number, most: number) => {
      const end = Math.round(most * scale) / scale;
      return wanted >= most ? end : Math.min(end, Math.max(0, snap(wanted * scale) / scale));
    };
    const scroll = { left: to(left, width - box.width), top: to(top, height - box.height) };
    const view: View = {
      devicePixelRatio: scale,
      window: { width: page.width, height: page.height },
      box,
      scroll,
      content: { width, height },
      // As pages tell it: `scrollHeight` is a whole number.
      atEnd: { x: scroll.left >= width - box.width - 1, y: scroll.top >= height - box.height - 1 },
      shift,
      scrolled: isBox ? 'box' : 'page',
    };
    stitch.see(view);
    try {
      const name = `long/${String(stitch.tiles.length).padStart(3, '0')}.png` as const;
      stitch.add(view, size, { name, at: '2026-11-01T00:00:00Z' });
      shifts.push(shifted);
    } catch (error) {
      if (!(error instanceof SeamLost)) throw error;
    }
  }
  return { picture: stitch.picture(), shifts };
}

describe('a long picture', () => {
  test('covers every pixel of the content once, without a gap', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const { picture } = takeAll(page);
        const uses = picture.tiles.flatMap((tile) => tile.uses.map((use) => ({ ...use, tile })));
        for (const { x, y, width, height, tile } of uses) {
          expect(Math.min(x, y, width - 1, height - 1)).toBeGreaterThanOrEqual(0);
          expect([x + width <= tile.width, y + height <= tile.height]).toEqual([true, true]);
        }
        // What stands around a box comes after its content; the last tile of one may show nothing but its foot.
        const isContent = (use: Use | undefined) => use !== undefined && (page.frame.side === 0 || use.x > 0);
        const contents = picture.tiles.map(({ uses: [use] }) => use as Use).filter(isContent);
        const area = contents.reduce((sum, { width, height }) => sum + width * height, 0);
        const left = Math.min(...contents.map(({ toX }) => toX));
        const top = Math.min(...contents.map(({ toY }) => toY));
        const right = Math.max(...contents.map(({ toX, width }) => toX + width));
        const bottom = Math.max(...contents.map(({ toY, height }) => toY + height));
        // As much area as the whole has, and no two pieces over each other: then nothing is missing either.
        expect(area).toBe((right - left) * (bottom - top));
        for (const [index, a] of uses.entries())
          for (const b of uses.slice(index + 1))
            expect(
              a.toX < b.toX + b.width &&
                b.toX < a.toX + a.width &&
                a.toY < b.toY + b.height &&
                b.toY < a.toY + a.height,
            ).toBe(false);
        expect([picture.width >= right, picture.height >= bottom, picture.complete]).toEqual([true, true, true]);
      }),
    );
  });

  test('shows each row of the content where it belongs, also when content is pushed down meanwhile', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const { picture, shifts } = takeAll(page);
        const [first] = picture.tiles;
        const head = first?.uses[0]?.y ?? 0;
        for (const [index, { scroll, uses }] of picture.tiles.entries()) {
          const [use] = uses;
          if (!use || (page.frame.side > 0 && use.x === 0)) continue;
          const shown =
            Math.round(scroll.top * page.scale) + use.y - head - Math.round((shifts[index] ?? 0) * page.scale);
          expect(shown).toBe(use.toY - head);
        }
      }),
    );
  });

  test('reads the same from its file', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const { picture } = takeAll(page);
        expect(decodeLongPicture(JSON.stringify(picture))).toEqual(picture);
      }),
      { numRuns: 20 },
    );
  });

  test('composes any band of rows from the tiles, each row once', () => {
    fc.assert(
      fc.property(pages, fc.integer({ min: 1, max: 3000 }), (page, height) => {
        const { picture } = takeAll(page);
        const bands = bandsOf(picture, height);
        expect(bands.reduce((sum, band) => sum + band.height, 0)).toBe(picture.height);
        const whole = picture.tiles.flatMap(({ uses }) => uses).reduce((sum, use) => sum + use.width * use.height, 0);
        const drawn = bands.flatMap((band) => composeBand(picture, band));
        expect(drawn.reduce((sum, draw) => sum + draw.width * draw.height, 0)).toBe(whole);
        for (const band of bands)
          for (const { toY, height: rows } of composeBand(picture, band))
            expect([toY >= 0, toY + rows <= band.height]).toEqual([true, true]);
      }),
    );
  });
});

test('a browser that rounds scroll positions up does not lose the row of a further column', () => {
  const page: Page = {
    scale: 0.5000000000000001,
    width: 600,
    height: 300,
    content: { width: 602, height: 598 },
    frame: { head: 0, foot: 0, side: 0 },
    snap: Math.ceil,
    shifts: [0, 0, -15],
  };
  expect(takeAll(page).picture.complete).toBe(true);
});

test('a view that lost the seam is not used, and the way back to it is told', () => {
  const stitch = new Stitch();
  const view = (top: number, shift = 0): View => ({
    devicePixelRatio: 1,
    window: { width: 100, height: 100 },
    box: { left: 0, top: 0, width: 100, height: 100 },
    scroll: { left: 0, top },
    content: { width: 100, height: 1000 },
    atEnd: { x: true, y: false },
    shift,
    scrolled: 'page',
  });
  const size = { width: 100, height: 100 };
  const add = (seen: View) => {
    stitch.see(seen);
    stitch.add(seen, size, { name: 'long/000.png', at: '' });
  };
  add(view(0));
  expect(() => add(view(300))).toThrow(SeamLost);
  expect(() => add(view(80, 400))).toThrow(SeamLost);
  expect(stitch.next.seam).toBe(499);
  add(view(stitch.next.top));
  expect(stitch.tiles.at(-1)?.uses[0]).toMatchObject({ y: 16, toY: 99 });
});
