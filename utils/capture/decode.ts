import type { PartFailure } from '../evidence/types.ts';
import { decodeExtraction } from '../marketplaces/decode.ts';
import type { Extraction } from '../marketplaces/types.ts';
import { PART_REASONS } from './reasons.ts';

/**
 * What the capture script says has passed through a renderer that a hostile page may control. Everything here bounds sizes,
 * makes text well-formed (canonical JSON needs it) and drops what has no place, before anything is stored.
 */

const MAX_STRING = 20_000;
const MAX_ITEMS = 20_000;

export const text = (value: unknown, most = MAX_STRING): string =>
  typeof value === 'string' ? value.slice(0, most).toWellFormed() : '';

export const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

export const list = (value: unknown, most = MAX_ITEMS): unknown[] => (Array.isArray(value) ? value.slice(0, most) : []);

export const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** Indices of `window.frames` from the top; `undefined` for anything else. */
export function framePath(value: unknown): number[] | undefined {
  if (!Array.isArray(value) || value.length > 32) return undefined;
  return value.every((index) => Number.isSafeInteger(index) && index >= 0 && index < 10_000) ? [...value] : undefined;
}

export function failures(value: unknown): PartFailure[] {
  return list(value, 50).flatMap((item) => {
    const { part, reason, detail } = record(item);
    const known = ['page.html', 'text.txt', 'facts.json', 'resources', 'frames'] as const;
    const name = known.find((one) => one === part);
    const key = PART_REASONS.find((one) => one === reason);
    return name && key ? [{ part: name, reason: key, ...(detail ? { detail: text(detail) } : {}) }] : [];
  });
}

/** Numbers by name: what was dropped from a snapshot, and how often. */
export function counts(value: unknown): Record<string, number> {
  const entries = Object.entries(record(value)).slice(0, 30);
  return Object.fromEntries(entries.map(([name, count]) => [text(name, 40), Math.max(0, Math.trunc(number(count)))]));
}

/** The facts of `facts.json`, or `undefined` when they do not have the shape of an extraction. */
export function extraction(json: string): Extraction | undefined {
  try {
    return decodeExtraction(JSON.parse(json));
  } catch {
    return undefined;
  }
}
