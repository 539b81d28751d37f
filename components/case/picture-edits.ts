/** A rectangle in parts of the picture's width and height, 0 to 1. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** `hide`: burned out; `crop`: what stays; `mark`: a frame drawn around something, with a word beside it. */
export type Tool = 'hide' | 'crop' | 'mark';

export interface Edit extends Box {
  id: number;
  tool: Tool;
  label: string;
}

/** Everything done to a picture; at most one crop. */
export type PictureEdits = readonly Edit[];

const LEAST = 0.01;
const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The rectangle between two corners, inside the picture and never empty. */
export function boxBetween(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  const [left, right] = [clamp(Math.min(a.x, b.x), 0, 1), clamp(Math.max(a.x, b.x), 0, 1)];
  const [top, bottom] = [clamp(Math.min(a.y, b.y), 0, 1), clamp(Math.max(a.y, b.y), 0, 1)];
  return within({ x: left, y: top, width: right - left, height: bottom - top });
}

/** Kept inside the picture and large enough to be seen. */
export function within<T extends Box>(box: T): T {
  const width = clamp(box.width, LEAST, 1);
  const height = clamp(box.height, LEAST, 1);
  return { ...box, width, height, x: clamp(box.x, 0, 1 - width), y: clamp(box.y, 0, 1 - height) };
}

/** One step of an arrow key: moves the box, or with Shift its lower right corner. Undefined for other keys. */
export function moved<T extends Box>(box: T, key: string, isResizing: boolean, step = 0.01): T | undefined {
  const steps: Record<string, [number, number]> = {
    ArrowLeft: [-step, 0],
    ArrowRight: [step, 0],
    ArrowUp: [0, -step],
    ArrowDown: [0, step],
  };
  const by = steps[key];
  if (!by) return undefined;
  if (isResizing)
    return within({
      ...box,
      width: Math.min(box.width + by[0], 1 - box.x),
      height: Math.min(box.height + by[1], 1 - box.y),
    });
  return within({ ...box, x: box.x + by[0], y: box.y + by[1] });
}

/** A second crop takes the place of the first. */
export function withEdit(edits: PictureEdits, edit: Edit): Edit[] {
  const others = edits.filter(({ id, tool }) => id !== edit.id && !(edit.tool === 'crop' && tool === 'crop'));
  return [...others, edit].toSorted((a, b) => a.id - b.id);
}

/** Whole pixels that cover the box: what is hidden is never a fraction of a pixel too small. */
export function pixels(box: Box, width: number, height: number): Box {
  const x = Math.floor(box.x * width);
  const y = Math.floor(box.y * height);
  return {
    x,
    y,
    width: Math.min(Math.ceil((box.x + box.width) * width), width) - x,
    height: Math.min(Math.ceil((box.y + box.height) * height), height) - y,
  };
}
