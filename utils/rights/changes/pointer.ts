import type { CaseRecord } from '../types.ts';
import type { Setting } from './define.ts';

const steps = (pointer: string): string[] => pointer.split('/').slice(1);

/** A value as an object whose members can be looked up. */
const members = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** What the record holds at a JSON pointer; undefined if nothing. */
export function valueAt(record: CaseRecord, pointer: string): unknown {
  return steps(pointer).reduce<unknown>((value, step) => members(value)[step], record);
}

function withValue(target: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  // `-` is the place behind the last one of a list, which need not exist yet (RFC 6901).
  if (step === '-') return [...(Array.isArray(target) ? target : []), withValue(undefined, rest, value)];
  if (Array.isArray(target)) return target.map((one, at) => (String(at) === step ? withValue(one, rest, value) : one));
  return { ...members(target), [step]: withValue(members(target)[step], rest, value) };
}

/** The record with other values at some pointers. The record itself is not changed. */
export function withSettings(record: CaseRecord, settings: readonly Setting[]): CaseRecord {
  return settings.reduce<unknown>(
    (changed, { pointer, value }) => withValue(changed, steps(pointer), value),
    record,
  ) as CaseRecord;
}
