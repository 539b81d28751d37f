import { parseMoney } from './money.ts';
import { clean } from './text.ts';
import { parseTime } from './time.ts';
import type { Extraction, Site } from './types.ts';

/** A fact that the user gives where no route found one: typed in, or pointed at on the page. */
export interface UserFact {
  path: UserPath;
  value: string | number;
  /** The words it was read from. */
  raw: string;
  by: 'hand' | 'point';
}

/** What a fact must be: the same readers as for the page's own text decide. */
export type FactKind = 'money' | 'time' | 'number' | 'name';

/** The facts that can be given so, by their paths. What is a list, a link or computed is not among them. */
export const USER_FACTS = {
  'product.id': 'number',
  'product.title': 'name',
  'product.price': 'money',
  'product.shop': 'name',
  'order.id': 'number',
  'order.items': 'name',
  'order.paid': 'money',
  'order.orderedAt': 'time',
  'order.status': 'name',
  'order.shop': 'name',
  'order.tracking': 'number',
  'chat.peer': 'name',
} as const satisfies Record<string, FactKind>;

export type UserPath = keyof typeof USER_FACTS;

export const isUserPath = (path: string): path is UserPath => Object.hasOwn(USER_FACTS, path);

/** Of the facts that a reading lacks, those that its user can give. */
export function askable(missing: readonly string[]): UserPath[] {
  return missing.flatMap((path) => (isUserPath(path) ? [path] : []));
}

const MOST_NAME = 300;
const NUMBER = /(?<![\p{L}\p{N}])[A-Za-z]{0,6}\d[\dA-Za-z-]{4,39}(?![\p{L}\p{N}])/u;
/** A label that was pointed at together with its value: `实付款：￥148.80`. */
const LABEL = /^[^\d:：]{1,20}[:：]\s*/;

/** Shops outside mainland China show times of other zones. */
const ABROAD: readonly Site[] = ['amazon', 'ebay', 'aliexpress', 'generic'];

/**
 * The value that words give for a fact, by the readers that the page's own text goes through; undefined when they do not
 * say one, or more than one.
 */
export function readUserFact(path: UserPath, words: string, site: Site): string | number | undefined {
  const text = clean(words.slice(0, 2000));
  switch (USER_FACTS[path]) {
    case 'money':
      return amountIn(text);
    case 'time':
      return parseTime(text, ABROAD.includes(site) ? '' : '+08:00');
    case 'number':
      return NUMBER.exec(text)?.[0];
    default: {
      const name = text.replace(LABEL, '');
      return name === '' || name.length > MOST_NAME ? undefined : name;
    }
  }
}

function amountIn(text: string): number | undefined {
  const money = parseMoney(text) ?? parseMoney(text.replace(LABEL, ''));
  return money && money.max === undefined ? money.amount : undefined;
}

/** A reading with what its user said: the given facts are there, are no longer missing, and name their route. */
export function withUserFacts(facts: Extraction, given: readonly UserFact[]): Extraction {
  return given.reduce(withUserFact, facts);
}

function withUserFact(facts: Extraction, { path, value, raw }: UserFact): Extraction {
  const [member, name] = path.split('.') as ['product' | 'order' | 'chat', string];
  const held = path === 'order.items' ? [{ title: String(value) }] : value;
  const part = { ...(member === 'chat' ? { messages: [] } : {}), ...facts[member], [name]: held };
  return {
    ...facts,
    [member]: part,
    missing: facts.missing.filter((one) => one !== path && one !== member),
    provenance: { ...facts.provenance, [path]: { route: 'user', raw } },
  };
}
