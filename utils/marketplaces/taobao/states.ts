import type { Page } from '../page.ts';
import { asList, asObject, htmlTextOf, type Obj, objects, textOf } from '../routes/json.ts';
import type { Literal } from '../routes/literal.ts';
import { findObject } from '../routes/scripts.ts';

/** The state objects of the order pages, found by the member that only they have. */

/** More than one where later pages of the list were heard, newest first. */
export function listStates(page: Page): Obj[] {
  return page
    .embedded('mainOrders')
    .map(({ value }) => findObject(value, (object) => Array.isArray(object.mainOrders)))
    .filter((state) => state !== undefined);
}

export function detailState(page: Page): Obj | undefined {
  return stateWith(page, 'mainOrder', (object) => asObject(object.mainOrder) !== undefined);
}

export function tmallState(page: Page): Obj | undefined {
  return stateWith(page, 'stepbar', (object) => 'stepbar' in object && 'basic' in object);
}

function stateWith(page: Page, marker: string, test: (object: Obj) => boolean): Obj | undefined {
  for (const { value } of page.embedded(marker)) {
    const state = findObject(value, test);
    if (state !== undefined) return state;
  }
  return undefined;
}

/**
 * Name and value pairs anywhere in the layout trees that these pages are described by: `{name, value}` with the value
 * a text or a list of `{value}`, and Tmall's `{key, content: [{text}]}`.
 */
export function pairs(root: Literal | undefined): { name: string; value: string }[] {
  const found: { name: string; value: string }[] = [];
  const walk = (value: Literal | undefined, depth: number) => {
    if (value === null || typeof value !== 'object' || depth > 30) return;
    if (Array.isArray(value)) {
      for (const child of value) walk(child, depth + 1);
      return;
    }
    const name = textOf(value.name) ?? textOf(value.key);
    const text = htmlTextOf(value.value) ?? joined(value.value, 'value') ?? joined(value.content, 'text');
    if (name !== undefined && text !== undefined) found.push({ name: name.replace(/\s*[:：]$/, ''), value: text });
    for (const child of Object.values(value)) walk(child, depth + 1);
  };
  walk(root, 0);
  return found;
}

function joined(value: Literal | undefined, key: string): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = objects(value).flatMap((one) => htmlTextOf(one[key]) ?? []);
  return texts.length > 0 ? texts.join(' ') : undefined;
}

/** `颜色分类：黑 尺码：M` out of `skuText` in either notation. */
export function skuText(value: Literal | undefined): string | undefined {
  const found = pairs(asList(value));
  if (found.length === 0) return undefined;
  return found.map(({ name, value: text }) => `${name}：${text}`).join(' ');
}
