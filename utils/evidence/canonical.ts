const MAX_DEPTH = 200;

/** A value that RFC 8785 gives no canonical form: the message names the member. */
export class NotCanonical extends Error {
  override name = 'NotCanonical';
}

/**
 * Canonical JSON (RFC 8785, JSON Canonicalization Scheme): members sorted by UTF-16 code units, no white space, numbers and
 * strings as ECMAScript writes them. A member whose value is `undefined` is left out, as in JSON.stringify.
 * @throws {NotCanonical} for NaN, infinities, bigint, functions, lone surrogates and `undefined` inside a list.
 */
export function canonicalise(value: unknown): string {
  return write(value, 'the value', 0);
}

function write(value: unknown, name: string, depth: number): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value, name);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotCanonical(`${name}: ${value} is not a JSON number`);
    return JSON.stringify(value);
  }
  if (typeof value !== 'object') throw new NotCanonical(`${name}: ${typeof value} has no place in JSON`);
  if (depth > MAX_DEPTH) throw new NotCanonical(`${name}: nested more than ${MAX_DEPTH} deep`);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, name, depth + 1)).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${text(key, name)}:${write(member, key, depth + 1)}`);
  return `{${members.join(',')}}`;
}

function text(value: string, name: string): string {
  if (!value.isWellFormed()) throw new NotCanonical(`${name}: a lone surrogate is not Unicode text`);
  return JSON.stringify(value);
}
