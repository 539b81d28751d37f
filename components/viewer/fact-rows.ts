import type { Extraction, Source } from '../../utils/marketplaces/types.ts';

export interface FactRow {
  /** `order.items[0].title` */
  path: string;
  value: string;
  source?: Source;
  /** It is not what was read at the capture: what was, or `nothing`. */
  before?: { value: string } | 'nothing';
}

/** Every fact of an extraction as a row, with the route that gave it and, where it differs, what `record` says. */
export function factRows(facts: Extraction, record: Extraction | undefined): FactRow[] {
  const recorded = new Map(rowsOf(record).map(({ path, value }) => [path, value]));
  return rowsOf(facts).map((row) => {
    const value = recorded.get(row.path);
    if (value === row.value) return row;
    return { ...row, before: value === undefined ? 'nothing' : { value } };
  });
}

function rowsOf(facts: Extraction | undefined): FactRow[] {
  const rows: FactRow[] = [];
  if (facts === undefined) return rows;
  const visit = (value: unknown, path: string): void => {
    if (value === undefined || value === null) return;
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, `${path}[${index}]`);
    else if (typeof value === 'object')
      for (const [name, member] of Object.entries(value)) visit(member, path === '' ? name : `${path}.${name}`);
    else {
      const source = sourceOf(facts, path);
      rows.push({ path, value: String(value), ...(source ? { source } : {}) });
    }
  };
  const { product, orders, listing, order, chat } = facts;
  visit({ product, orders, listing, order, chat }, '');
  return rows;
}

/** A fact inside a list may be noted under the list it belongs to. */
function sourceOf(facts: Extraction, path: string): Source | undefined {
  for (let at = path; at !== ''; at = at.replace(/(\[\d+\]|\.?[^.[\]]+)$/, ''))
    if (Object.hasOwn(facts.provenance, at)) return facts.provenance[at];
  return undefined;
}
