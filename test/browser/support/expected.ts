import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Saved real pages beside the project, where a developer has them: they belong to their sites and are not shipped. */
export const FIXTURES = resolve(import.meta.dirname, '../../../../shared/fixtures');

export interface SavedPage {
  file: string;
  url: string;
  expect: Record<string, unknown>;
  bytes: Buffer;
}

/** One saved page with the address it was saved from and the facts that stand on it. */
export function savedPage(file: string): SavedPage {
  const all = JSON.parse(readFileSync(join(FIXTURES, 'expected.json'), 'utf8')) as Record<
    string,
    Omit<SavedPage, 'file' | 'bytes'>
  >;
  const page = all[file];
  if (!page) throw new Error(`${file} has no expected facts.`);
  return { ...page, file, bytes: readFileSync(join(FIXTURES, file)) };
}

type Shape = Record<string, unknown>;
const isObject = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const squeeze = (text: string) => text.replace(/\s/g, '');

/** What differs between facts and an expectation in the notation of `expected.json` (its `_about`). */
export function differences(expected: unknown, actual: unknown, path = ''): string[] {
  const wrong = (reason: string) => [`${path}: ${reason}; got ${JSON.stringify(actual)}`];
  if (expected === null) return actual === undefined ? [] : wrong('must be absent');
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length)
      return wrong(`must have ${expected.length} elements`);
    return expected.flatMap((part, index) => differences(part, actual[index], `${path}[${index}]`));
  }
  if (isObject(expected)) return expectedObject(expected, actual, path, wrong);
  if (typeof expected === 'number') {
    return typeof actual === 'number' && Math.abs(actual - expected) < 0.005 ? [] : wrong(`must be ${expected}`);
  }
  if (typeof expected !== 'string') return actual === expected ? [] : wrong(`must be ${String(expected)}`);
  return typeof actual === 'string' && sameText(expected, actual) ? [] : wrong(`must be ${expected}`);
}

/** Equal texts; a bare day stands for any time of it, and times are compared as instants. */
function sameText(expected: string, actual: string): boolean {
  if (squeeze(expected) === squeeze(actual)) return true;
  if (/^\d{4}-\d\d-\d\d$/.test(expected)) return actual.startsWith(expected);
  return /^\d{4}-\d\d-\d\dT/.test(expected) && Date.parse(expected) === Date.parse(actual);
}

function expectedObject(expected: Shape, actual: unknown, path: string, wrong: (reason: string) => string[]): string[] {
  const { oneOf, contains, has, hasNot } = expected;
  if (Array.isArray(oneOf))
    return oneOf.some((one) => differences(one, actual).length === 0) ? [] : wrong('is none of those allowed');
  if (typeof contains === 'string') {
    return typeof actual === 'string' && squeeze(actual).includes(squeeze(contains))
      ? []
      : wrong(`must contain ${contains}`);
  }
  if (Array.isArray(has) || Array.isArray(hasNot)) {
    const list = Array.isArray(actual) ? actual : [];
    const holds = (part: unknown) =>
      list.some((element) => differences(typeof part === 'string' ? { contains: part } : part, element).length === 0);
    return [
      ...(Array.isArray(has) ? has : [])
        .filter((part) => !holds(part))
        .flatMap((part) => wrong(`must have ${JSON.stringify(part)}`)),
      ...(Array.isArray(hasNot) ? hasNot : [])
        .filter(holds)
        .flatMap((part) => wrong(`must not have ${JSON.stringify(part)}`)),
    ];
  }
  if (!isObject(actual)) return wrong('must be an object');
  return Object.entries(expected).flatMap(([key, value]) =>
    differences(value, actual[key], path === '' ? key : `${path}.${key}`),
  );
}
