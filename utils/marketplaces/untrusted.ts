/**
 * Readers of values that came out of a page. Its process may be in the hands of an enemy, so every member is checked:
 * what has the wrong type or an impossible size is left out, and what is not a member at all is dropped.
 */

export type Reader<T> = (value: unknown) => T | undefined;
export type Shape<T> = { [K in keyof T]-?: Reader<NonNullable<T[K]>> };

const MOST_TEXT = 20_000;
export const MOST_ITEMS = 5_000;

export const text: Reader<string> = (value) =>
  typeof value === 'string' && value !== '' ? value.slice(0, MOST_TEXT).toWellFormed() : undefined;
/** A message may be empty: a picture without words. */
export const anyText: Reader<string> = (value) => (value === '' ? '' : text(value));
export const number: Reader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;
export const isTrue: Reader<true> = (value) => (value === true ? true : undefined);
/** Links are shown and opened: nothing but https gets through. */
export const link: Reader<string> = (value) => {
  const address = text(value);
  return address?.startsWith('https://') && URL.canParse(address) ? address : undefined;
};

export function oneOf<T extends string>(list: readonly T[]): Reader<T> {
  return (value) => list.find((one) => one === value);
}

export function list<T>(read: Reader<T>, most = MOST_ITEMS): Reader<T[]> {
  return (value) => (Array.isArray(value) ? value.slice(0, most).flatMap((item) => read(item) ?? []) : undefined);
}

/** The members of `shape` that read; undefined when a `required` one does not. */
export function object<T extends object>(shape: Shape<T>, required: readonly (keyof T)[] = []): Reader<T> {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const members = Object.entries(shape).flatMap(([name, read]) => {
      const member = (read as Reader<unknown>)((value as Record<string, unknown>)[name]);
      return member === undefined ? [] : [[name, member] as const];
    });
    const result = Object.fromEntries(members) as T;
    return required.every((name) => Object.hasOwn(result, name)) ? result : undefined;
  };
}
