import { clean, decodeEntities, withoutTags } from '../text.ts';
import type { Literal } from './literal.ts';

/** Small, total readers of untrusted data: a wrong shape gives undefined, never an exception. */

export type Obj = { [key: string]: Literal };

export function asObject(value: Literal | undefined): Obj | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
}

/** The elements of a list; a single value counts as a list of one, nothing as an empty one. */
export function asList(value: Literal | undefined): Literal[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export function objects(value: Literal | undefined): Obj[] {
  return asList(value).flatMap((element) => {
    const object = asObject(element);
    return object === undefined ? [] : [object];
  });
}

/** The value under a path of keys. */
export function at(value: Literal | undefined, ...path: string[]): Literal | undefined {
  let current = value;
  for (const key of path) {
    current = asObject(current)?.[key];
    if (current === undefined) return undefined;
  }
  return current;
}

/** A string or number as clean text; undefined when there is none. Names may hold `<`, so nothing is cut out of it. */
export function textOf(value: Literal | undefined): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = clean(decodeEntities(String(value)));
  return text === '' ? undefined : text;
}

/** The text of a value that is a piece of HTML: its tags become blanks. */
export function htmlTextOf(value: Literal | undefined): string | undefined {
  if (typeof value !== 'string') return textOf(value);
  const text = clean(withoutTags(value));
  return text === '' ? undefined : text;
}

/** An id: digits and letters as the page wrote them. Zero stands for "none" in such data. */
export function idOf(value: Literal | undefined): string | undefined {
  const text = textOf(value);
  return text === undefined || text === '0' || !/^[\w-]{1,64}$/.test(text) ? undefined : text;
}
