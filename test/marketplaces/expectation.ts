/** Reads the notation of expected facts (see `test/fixtures/README.md`) and says where an answer differs. */

type Expected = unknown;

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const tight = (text: string) => text.replace(/\s+/g, '');

/** Every difference, each with the path where it stands; none when the answer is as expected. */
export function differences(expected: Expected, actual: unknown, path = ''): string[] {
  if (expected === null) return actual === undefined ? [] : [`${path}: should be absent, is ${show(actual)}`];
  if (isObject(expected)) return matched(expected, actual, path) ?? members(expected, actual, path);
  if (Array.isArray(expected)) return elements(expected, actual, path);
  return equal(expected, actual) ? [] : [`${path}: should be ${show(expected)}, is ${show(actual)}`];
}

function matched(expected: Record<string, unknown>, actual: unknown, path: string): string[] | undefined {
  if (Array.isArray(expected.oneOf)) {
    const fits = expected.oneOf.some((one: unknown) => differences(one, actual, path).length === 0);
    return fits ? [] : [`${path}: should be one of ${show(expected.oneOf)}, is ${show(actual)}`];
  }
  if (typeof expected.contains === 'string') {
    const fits = typeof actual === 'string' && tight(actual).includes(tight(expected.contains));
    return fits ? [] : [`${path}: should contain ${show(expected.contains)}, is ${show(actual)}`];
  }
  if (Array.isArray(expected.has)) return listed(expected.has, actual, true, path);
  if (Array.isArray(expected.hasNot)) return listed(expected.hasNot, actual, false, path);
  if (!('count' in expected || 'first' in expected || 'last' in expected)) return undefined;
  const list: unknown[] = Array.isArray(actual) ? actual : [];
  const found: string[] = [];
  if ('count' in expected && list.length !== expected.count)
    found.push(`${path}: should have ${expected.count} elements, has ${list.length}`);
  if ('first' in expected) found.push(...differences(expected.first, list[0], `${path}[0]`));
  if ('last' in expected) found.push(...differences(expected.last, list.at(-1), `${path}[-1]`));
  for (const [index, one] of Object.entries(isObject(expected.at) ? expected.at : {})) {
    found.push(...differences(one, list[Number(index)], `${path}[${index}]`));
  }
  return found;
}

function listed(wanted: readonly unknown[], actual: unknown, present: boolean, path: string): string[] {
  const list: unknown[] = Array.isArray(actual) ? actual : [];
  return wanted.flatMap((one) => {
    const fits = list.some((element) =>
      typeof one === 'string'
        ? typeof element === 'string' && tight(element).includes(tight(one))
        : differences(one, element).length === 0,
    );
    return fits === present ? [] : [`${path}: should ${present ? '' : 'not '}have ${show(one)}, is ${show(actual)}`];
  });
}

function members(expected: Record<string, unknown>, actual: unknown, path: string): string[] {
  if (!isObject(actual)) return [`${path}: should be an object, is ${show(actual)}`];
  return Object.entries(expected).flatMap(([key, one]) =>
    differences(one, actual[key], path === '' ? key : `${path}.${key}`),
  );
}

function elements(expected: readonly unknown[], actual: unknown, path: string): string[] {
  if (!Array.isArray(actual) || actual.length !== expected.length) {
    return [`${path}: should be a list of ${expected.length}, is ${show(actual)}`];
  }
  return expected.flatMap((one, index) => differences(one, actual[index], `${path}[${index}]`));
}

function equal(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'number') return typeof actual === 'number' && Math.abs(actual - expected) < 0.005;
  if (typeof expected !== 'string' || typeof actual !== 'string') return expected === actual;
  if (tight(expected) === tight(actual)) return true;
  if (/^\d{4}-\d{2}-\d{2}$/.test(expected)) return actual.startsWith(expected);
  return /^\d{4}-\d{2}-\d{2}T/.test(expected) && Date.parse(expected) === Date.parse(actual);
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? 'absent').slice(0, 300);
}
