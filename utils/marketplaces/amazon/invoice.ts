import { isAmount, parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ItemReading, type OrderReadings, present, reading } from '../reading.ts';
import { startsForeign } from '../routes/foreign.ts';
import { labelled } from '../routes/labels.ts';
import type { Line } from '../routes/visible.ts';
import { cleaned } from '../text.ts';
import { parseDay } from '../time.ts';
import { AMAZON_ORDER_ID, amazonMoney, LABELS } from './sites.ts';

/** `2 of: Ceramic Knife Set`, also in the other languages of the older sites. */
const ITEM = /^(\d{1,4}) (?:of|von|de|di|van|x)\s?:\s*(.{2,400})$/i;

/** Where the goods of one shipment end. */
const END = /^(?:shipping address|item\(?s?\)? subtotal|payment information|payment method|items ordered|shipped on)/i;

/** How far behind its name the price of an item may stand. */
const REACH = 8;

/** The view to print (`print.html`): tables without classes, each item as `2 of: …` with its price in the next cell. */
export function amazonInvoice(page: Page): OrderReadings | undefined {
  const lines = page.visible();
  const id = lines.flatMap(({ text }) => AMAZON_ORDER_ID.exec(text.slice(0, 200))?.[0] ?? [])[0];
  const starts = startsOfItems(page, lines);
  if (id === undefined || starts.length === 0) return undefined;
  const options = amazonMoney(page.url);
  const total = labelled(lines, LABELS.grandTotal, (value) => isAmount(value, options));
  const paid = total && parseMoney(total.value, options);
  const refund = labelled(lines, LABELS.refund, (value) => isAmount(value, options));
  const placed = labelled(lines, LABELS.placed, (value) => parseDay(value.slice(0, 40)) !== undefined);
  const items = starts.map((start, index) => itemOf(page, lines.slice(start, starts[index + 1]).slice(0, REACH)));
  return {
    loose: true,
    facts: present({
      id: reading('dom', id, id),
      paid: reading('dom', paid?.amount, total?.raw),
      currency: reading('dom', paid?.currency, total?.raw),
      refunded: reading('dom', refund && parseMoney(refund.value, options)?.amount, refund?.raw),
      orderedAt: placed && reading('dom', parseDay(placed.value.slice(0, 40)), placed.raw),
    }),
    items: items.flatMap((item) => item ?? []),
    ...(page.cut === undefined ? {} : { partial: true }),
  };
}

/** Lines that begin an item: `2 of: …`, or on digital orders the links to goods below the heading of the table. */
function startsOfItems(page: Page, lines: readonly Line[]): number[] {
  const counted = lines.flatMap(({ text }, index) => (ITEM.test(text) ? [index] : []));
  const heading = lines.findIndex(({ text }) => /^items ordered\b/i.test(text));
  if (counted.length > 0 || heading < 0) return counted;
  const end = lines.findIndex(({ text }, index) => index > heading && (END.test(text) || startsForeign(text)));
  const names = new Set(page.all('a[href*="/dp/"], a[href*="/gp/product/"]').map((link) => page.text(link)));
  return lines.flatMap(({ text }, index) =>
    index > heading && (end < 0 || index < end) && names.has(text) ? [index] : [],
  );
}

function itemOf(page: Page, lines: readonly Line[]): ItemReading | undefined {
  const text = lines[0]?.text ?? '';
  const [, count, name = text] = ITEM.exec(text) ?? [];
  const title = reading('dom', cleaned(name), text);
  if (title === undefined) return undefined;
  const end = lines.findIndex((line) => END.test(line.text));
  const own = end < 0 ? lines : lines.slice(0, end);
  const options = amazonMoney(page.url);
  const raw = own.slice(1).find((line) => isAmount(line.text, options))?.text;
  const sold = labelled(own, LABELS.seller, (value) => value.length <= 120);
  const shop = cleaned(sold?.value.replace(/\s*[(|].*$/, ''));
  return present({
    title,
    quantity: reading('dom', count === undefined || Number(count) === 0 ? undefined : Number(count), text),
    price: reading('dom', raw === undefined ? undefined : parseMoney(raw, options)?.amount, raw),
    shop: reading('dom', shop, sold?.raw),
  }) as ItemReading;
}
