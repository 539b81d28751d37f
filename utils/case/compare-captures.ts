import type { Extraction, Product } from '../marketplaces/types.ts';
import { compareLines, type LineChange, linesOf } from './compare-lines.ts';
import { compareWords, type Piece } from './words.ts';

/** One capture of a listing, as far as comparing needs it. `at` is the instant of the press, ISO 8601. */
export interface ListingSeen {
  at: string;
  facts?: Extraction;
  /** `text.txt`: the page's visible text, a line a block. */
  text?: string;
}

const FIELDS = ['title', 'price', 'priceMax', 'listPrice', 'currency', 'shop', 'seller', 'sku'] as const;
export type ListingField = (typeof FIELDS)[number];

/** A value that differs. Absent on one side: that capture does not show it, which is not the same as “it is gone”. */
export interface FieldChange {
  field: ListingField;
  before?: string | number;
  after?: string | number;
  /** Both wordings, word by word, where both are texts. */
  pieces?: Piece[];
}

/** A row of the goods' parameters, `材质：纯棉`. */
export interface ParameterChange {
  name: string;
  before?: string;
  after?: string;
}

/** What differs between two captures of a listing. Money is in the page's currency as a decimal number, as read. */
export interface ListingDifference {
  /** `site:itemId` of both; absent when they are not known to be the same listing. */
  key?: string;
  fields: FieldChange[];
  promises: { gone: string[]; added: string[] };
  parameters: ParameterChange[];
  /** Every line of both texts in reading order; empty when one capture has no text. */
  lines: LineChange[];
}

/** The key under which captures of one listing belong together: `site:itemId`, or undefined for a page of no one item. */
export function listingKeyOf(facts: Extraction | undefined): string | undefined {
  return facts?.page === 'product' && facts.product?.id ? `${facts.site}:${facts.product.id}` : undefined;
}

/**
 * What the later of two captures of a listing says differently: price, promises, variant, parameters and text. The older
 * one is always `before`, in whichever order they are given.
 */
export function compareListings(a: ListingSeen, b: ListingSeen): ListingDifference {
  const [before, after] = Date.parse(a.at) <= Date.parse(b.at) ? [a, b] : [b, a];
  const key = listingKeyOf(before.facts);
  const isOne = key !== undefined && key === listingKeyOf(after.facts);
  return {
    ...(isOne ? { key } : {}),
    fields: fieldChanges(before.facts?.product ?? {}, after.facts?.product ?? {}),
    promises: promiseChanges(before.facts?.product, after.facts?.product),
    parameters: parameterChanges(before.text, after.text),
    lines: before.text === undefined || after.text === undefined ? [] : compareLines(before.text, after.text),
  };
}

/** Whether anything at all differs. */
export function differs({ fields, promises, parameters, lines }: ListingDifference): boolean {
  const count = fields.length + promises.gone.length + promises.added.length + parameters.length;
  return count > 0 || lines.some(({ kind }) => kind !== 'same');
}

function fieldChanges(before: Product, after: Product): FieldChange[] {
  return FIELDS.flatMap((field): FieldChange[] => {
    const [old, next] = [before[field], after[field]];
    if (old === next) return [];
    const bothTexts = typeof old === 'string' && typeof next === 'string';
    return [
      {
        field,
        ...(old === undefined ? {} : { before: old }),
        ...(next === undefined ? {} : { after: next }),
        ...(bothTexts ? { pieces: compareWords(old, next) } : {}),
      },
    ];
  });
}

/** A page on which no promise could be read at all says nothing about promises. */
function promiseChanges(before: Product | undefined, after: Product | undefined): ListingDifference['promises'] {
  const [old, next] = [before?.promises, after?.promises];
  if (!old || !next) return { gone: [], added: [] };
  return { gone: old.filter((one) => !next.includes(one)), added: next.filter((one) => !old.includes(one)) };
}

function parameterChanges(before: string | undefined, after: string | undefined): ParameterChange[] {
  if (before === undefined || after === undefined) return [];
  const [old, next] = [parametersOf(before), parametersOf(after)];
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((name): ParameterChange[] => {
    const [was, is] = [old.get(name), next.get(name)];
    if (was === is) return [];
    return [{ name, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }];
  });
}

/** `名称：值` or two cells of a table; a name that stands on the page more than once is no parameter. */
const PARAMETER = /^([\p{L}\p{N}（）()/·\- ]{1,16}?)(?:[:：]|\t)\s*(\S.{0,200})$/u;

function parametersOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  // Cells are told apart by a tab, which collapsing the white space of a line would lose.
  for (const line of linesOf(text.replace(/\t/g, '：'))) {
    const [, name, value] = PARAMETER.exec(line) ?? [];
    if (name === undefined || value === undefined || /^\d+$/.test(name)) continue;
    if (found.has(name)) twice.add(name);
    found.set(name, value);
  }
  for (const name of twice) found.delete(name);
  return found;
}
