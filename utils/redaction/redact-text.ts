/** Stands for each hidden character: the length stays visible, the words do not. */
export const BLOCK = '█';

const hidden = (words: string) => BLOCK.repeat([...words].length);

/** The text with each of the words made unreadable, wherever they stand. Longer ones first: a phone inside an address. */
export function redactText(text: string, words: readonly string[]): string {
  const longestFirst = words.filter((word) => word !== '').toSorted((a, b) => b.length - a.length);
  return longestFirst.reduce((left, word) => left.replaceAll(word, hidden(word)), text);
}

/**
 * JSON with the words hidden in every string, member name and number: a number that holds one becomes a string.
 * @throws {SyntaxError} when it is no JSON.
 */
export function redactJson(json: string, words: readonly string[]): string {
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return redactText(value, words);
    if (typeof value === 'number') {
      const plain = redactText(String(value), words);
      return plain === String(value) ? value : plain;
    }
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [redactText(name, words), visit(member)]));
  };
  return JSON.stringify(visit(JSON.parse(json)), null, 2);
}

/** Everything written in a JSON text, a line each: where to look for what should be hidden. */
export function wordsOfJson(json: string): string {
  const lines: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'number') lines.push(String(value));
    else if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) visit(member);
  };
  visit(JSON.parse(json));
  return lines.join('\n');
}
