import { both, box, type Colour, circle, draw, ring, type Shape, stroke } from './draw.ts';

/** The goods of the demo shop as drawings, so that a screenshot shows a shop and not grey boxes. */

const flat = (distance: Shape['distance'], colour: Colour): Shape => ({ distance, top: colour, bottom: colour });

const lamp = (glow: Colour): Shape[] => [
  flat(circle(0.37, 0.47, 0.2), glow),
  { distance: stroke(0.62, 0.8, 0.66, 0.3, 0.035), top: [120, 96, 72], bottom: [84, 62, 44] },
  { distance: stroke(0.66, 0.3, 0.42, 0.24, 0.03), top: [120, 96, 72], bottom: [84, 62, 44] },
  { distance: box(0.37, 0.33, 0.26, 0.16, 0.07), top: [226, 132, 96], bottom: [150, 72, 48] },
  { distance: box(0.62, 0.83, 0.3, 0.06, 0.03), top: [96, 74, 54], bottom: [60, 44, 30] },
];

const bulb: Shape[] = [
  flat(circle(0.5, 0.42, 0.3), [255, 240, 196]),
  { distance: circle(0.5, 0.42, 0.22), top: [255, 250, 226], bottom: [250, 214, 120] },
  { distance: box(0.5, 0.7, 0.18, 0.18, 0.03), top: [200, 204, 210], bottom: [130, 136, 146] },
  flat(stroke(0.42, 0.68, 0.58, 0.66, 0.012), [110, 116, 126]),
  flat(stroke(0.42, 0.73, 0.58, 0.71, 0.012), [110, 116, 126]),
];

const headset: Shape[] = [
  { distance: both(ring(0.5, 0.52, 0.28, 0.06), box(0.5, 0.34, 0.8, 0.4, 0)), top: [70, 76, 92], bottom: [40, 44, 56] },
  { distance: box(0.23, 0.6, 0.14, 0.26, 0.06), top: [84, 92, 112], bottom: [34, 38, 50] },
  { distance: box(0.77, 0.6, 0.14, 0.26, 0.06), top: [84, 92, 112], bottom: [34, 38, 50] },
  flat(circle(0.23, 0.6, 0.03), [255, 122, 60]),
];

const kettle: Shape[] = [
  { distance: ring(0.7, 0.54, 0.16, 0.045), top: [60, 70, 76], bottom: [30, 36, 40] },
  { distance: stroke(0.3, 0.52, 0.18, 0.36, 0.06), top: [150, 178, 186], bottom: [84, 110, 118] },
  { distance: box(0.47, 0.55, 0.4, 0.44, 0.12), top: [176, 204, 212], bottom: [78, 104, 112] },
  { distance: box(0.47, 0.3, 0.24, 0.06, 0.03), top: [50, 60, 66], bottom: [30, 36, 40] },
  flat(circle(0.47, 0.25, 0.03), [34, 40, 44]),
];

const mug: Shape[] = [
  { distance: ring(0.68, 0.52, 0.13, 0.05), top: [206, 120, 92], bottom: [150, 74, 52] },
  { distance: box(0.44, 0.53, 0.4, 0.44, 0.07), top: [224, 140, 108], bottom: [158, 80, 56] },
  flat(box(0.44, 0.36, 0.36, 0.06, 0.03), [104, 54, 38]),
];

const parcel: Shape[] = [
  { distance: box(0.5, 0.56, 0.6, 0.46, 0.03), top: [214, 174, 124], bottom: [166, 122, 76] },
  flat(box(0.5, 0.56, 0.1, 0.46, 0), [236, 210, 170]),
  { distance: box(0.5, 0.38, 0.62, 0.1, 0.02), top: [226, 188, 138], bottom: [196, 152, 102] },
];

const cream: [Colour, Colour] = [
  [246, 240, 230],
  [226, 214, 196],
];
const grey: [Colour, Colour] = [
  [240, 243, 247],
  [212, 219, 228],
];
const dusk: [Colour, Colour] = [
  [64, 58, 74],
  [30, 27, 38],
];

const subjects: Record<string, { background: [Colour, Colour]; shapes: Shape[] }> = {
  'lamp-day': { background: cream, shapes: lamp([252, 236, 200]) },
  'lamp-night': { background: dusk, shapes: lamp([246, 200, 110]) },
  'lamp-white': { background: grey, shapes: lamp([255, 255, 246]) },
  bulb: { background: cream, shapes: bulb },
  headset: { background: grey, shapes: headset },
  kettle: { background: grey, shapes: kettle },
  mug: { background: cream, shapes: mug },
  parcel: { background: grey, shapes: parcel },
};

/** A picture of no particular thing, each number another one: for long lists and for the benchmark's 120 images. */
function swatch(seed: number): { background: [Colour, Colour]; shapes: Shape[] } {
  const tone = (shift: number): Colour =>
    [0, 2.1, 4.2].map((p) => 150 + 80 * Math.sin(seed * 1.7 + p + shift)) as [number, number, number];
  return {
    background: [tone(0), tone(0.5)],
    shapes: [
      { distance: circle(0.3 + (seed % 5) * 0.1, 0.4, 0.22), top: tone(1.5), bottom: tone(2) },
      { distance: box(0.5, 0.7, 0.3 + (seed % 7) * 0.06, 0.2, 0.05), top: tone(3), bottom: tone(3.6) },
    ],
  };
}

const drawn = new Map<string, Buffer>();

/** The picture of that name (`lamp-day`, `swatch-17` …) as a PNG, drawn once; undefined for an unknown name. */
export function picture(name: string, size: number): Buffer | undefined {
  const key = `${name}@${size}`;
  const known = drawn.get(key);
  if (known) return known;
  const number = /^swatch-(\d+)$/.exec(name)?.[1];
  const subject = number === undefined ? subjects[name] : swatch(Number(number));
  if (!subject) return undefined;
  const bytes = draw(size, subject.background, subject.shapes);
  drawn.set(key, bytes);
  return bytes;
}
