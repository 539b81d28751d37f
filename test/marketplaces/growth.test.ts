import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../scripts/extract/parse.ts';
import { extract } from '../../utils/marketplaces/index.ts';

/** Counted, not timed: how often a reading goes from one node of the page to the next. */
function stepsOver(html: string): { steps: number; price: number | undefined } {
  const { document } = parseHtml(html);
  let steps = 0;
  let prototype = document as object | null;
  while (prototype !== null && !Object.hasOwn(prototype, 'nextSibling')) prototype = Object.getPrototypeOf(prototype);
  const native = prototype && Object.getOwnPropertyDescriptor(prototype, 'nextSibling');
  if (!prototype || !native?.get) throw new Error('a node of this DOM has no nextSibling');
  const next = native.get;
  Object.defineProperty(prototype, 'nextSibling', {
    ...native,
    get(this: Node) {
      steps += 1;
      return next.call(this);
    },
  });
  try {
    const price = extract(document, 'https://shop.example/kettle').product?.price;
    return { steps, price };
  } finally {
    Object.defineProperty(prototype, 'nextSibling', native);
  }
}

/** A price in a line with its former one, so many elements around each. */
function shop(levels: number): string {
  const within = (text: string) => `${'<span>'.repeat(levels)}${text}${'</span>'.repeat(levels)}`;
  return `<html><head><title>Copper Kettle 2 l</title></head><body><main><h1>Copper Kettle 2 l</h1>
    <div>${within('<del>$45.00</del>')} ${within('<b>$39.00</b>')} 2 l</div><button>Add to cart</button></main></body></html>`;
}

describe('work grows with the page, not with its square', () => {
  test('elements around a price', () => {
    const [few, many] = [stepsOver(shop(100)), stepsOver(shop(400))];
    expect([few.price, many.price]).toEqual([39, 39]);
    expect(many.steps / few.steps).toBeLessThan(6);
  });
});
