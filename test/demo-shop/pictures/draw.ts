import { encodePng } from './png.ts';

export type Colour = readonly [red: number, green: number, blue: number];

/** A shape in a unit square (0…1, y downwards): signed distance to its edge, negative inside. */
export type Distance = (x: number, y: number) => number;

export interface Shape {
  distance: Distance;
  /** Colour at the top and at the bottom of the picture: a vertical gradient makes flat shapes look lit. */
  top: Colour;
  bottom: Colour;
}

export const circle =
  (cx: number, cy: number, radius: number): Distance =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) - radius;

/** A line with round ends. */
export const stroke =
  (x1: number, y1: number, x2: number, y2: number, width: number): Distance =>
  (x, y) => {
    const dx = x2 - x1;
    const dy = y2 - y1;
    const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) - width / 2;
  };

export const box =
  (cx: number, cy: number, width: number, height: number, corner: number): Distance =>
  (x, y) => {
    const dx = Math.abs(x - cx) - width / 2 + corner;
    const dy = Math.abs(y - cy) - height / 2 + corner;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
  };

export const ring =
  (cx: number, cy: number, radius: number, width: number): Distance =>
  (x, y) =>
    Math.abs(Math.hypot(x - cx, y - cy) - radius) - width / 2;

export const both =
  (a: Distance, b: Distance): Distance =>
  (x, y) =>
    Math.max(a(x, y), b(x, y));

const mix = (a: number, b: number, t: number) => a + (b - a) * t;

/** Paints shapes over a lit background and gives a PNG of `size` × `size` pixels. Edges are smoothed over one pixel. */
export function draw(size: number, background: [Colour, Colour], shapes: Shape[]): Buffer {
  const pixels = new Uint8Array(size * size * 3);
  const soft = 1 / size;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const x = (column + 0.5) / size;
      const y = (row + 0.5) / size;
      const colour = [0, 1, 2].map((i) => mix(background[0][i] ?? 0, background[1][i] ?? 0, y));
      for (const { distance, top, bottom } of shapes) {
        const cover = Math.min(1, Math.max(0, 0.5 - distance(x, y) / soft));
        if (cover === 0) continue;
        for (let i = 0; i < 3; i++) colour[i] = mix(colour[i] ?? 0, mix(top[i] ?? 0, bottom[i] ?? 0, y), cover);
      }
      pixels.set(colour, (row * size + column) * 3);
    }
  }
  return encodePng(size, size, pixels);
}
