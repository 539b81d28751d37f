import { describe, expect, test } from 'vitest';
import schema from '../../utils/rights/case.schema.json' with { type: 'json' };
import * as types from '../../utils/rights/types.ts';
import { hasContract, readContract } from './support/advice-schema.ts';

/** Without what is said to people: only what is checked. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, member]) => !(['description', '$id', 'title'].includes(key) && typeof member === 'string'),
  );
  return Object.fromEntries(entries.map(([key, member]) => [key, bare(member)]));
}

test('the types name the same values as the schema', () => {
  const { properties } = schema;
  expect(properties.marketplace.enum).toEqual(types.MARKETPLACES);
  expect(properties.problem.enum).toEqual(types.PROBLEMS);
  expect(properties.order.properties.category.enum).toEqual(types.CATEGORIES);
  expect(properties.facts.properties.faultProof.items.enum).toEqual(types.PROOFS);
  expect(properties.promises.items.properties.kind.enum).toEqual(types.PROMISE_KINDS);
  expect(properties.losses.items.properties.kind.enum).toEqual(types.LOSS_KINDS);
  expect(properties.wants.items.enum).toEqual(types.WANTS);
  expect(schema.$defs.event.properties.type.enum).toEqual(types.EVENT_TYPES);
  expect(schema.$defs.event.properties.of.items.enum).toEqual(types.WANTS);
});

describe.runIf(hasContract)('the contract', () => {
  test('the schema checks what the contract’s schema checks', () => {
    expect(bare(schema)).toEqual(bare(readContract('case.schema.json')));
  });
});
