import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import schema from '../utils/rights/case.schema.json' with { type: 'json' };
import type { CaseRecord } from '../utils/rights/types.ts';

/** What is wrong with a case file: where (JSON pointer, empty for the whole document) and what. */
export interface CaseFault {
  pointer: string;
  message: string;
}

/** A file that is no valid case. `faults` is empty when it cannot be read or is not JSON. */
export class CaseFileError extends Error {
  readonly file: string;
  readonly faults: readonly CaseFault[];

  constructor(file: string, message: string, faults: readonly CaseFault[] = []) {
    super(message);
    this.name = 'CaseFileError';
    this.file = file;
    this.faults = faults;
  }
}

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const fits = ajv.compile<CaseRecord>(schema);

/** RFC 6901: `~` and `/` inside a name are escaped. */
const escapeName = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The pointer of the field itself: for a missing or an unknown member, the pointer that it has or would have. */
function fault({ keyword, instancePath, params, message }: ErrorObject): CaseFault {
  const member: unknown = params.missingProperty ?? params.additionalProperty;
  const pointer = typeof member === 'string' ? `${instancePath}/${escapeName(member)}` : instancePath;
  const allowed: unknown = keyword === 'enum' ? params.allowedValues : undefined;
  const values = Array.isArray(allowed) ? `: ${allowed.join(', ')}` : '';
  return {
    pointer,
    message: keyword === 'additionalProperties' ? 'is not a known member' : `${message ?? keyword}${values}`,
  };
}

/** What the schema refuses, dates that do not exist, and events dated after `now`. Empty for a valid case. */
export function caseFaults(value: unknown): CaseFault[] {
  if (!fits(value)) {
    // An `if` only says that one of its branches failed; the branch has its own error.
    return (fits.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(fault);
  }
  return value.events.flatMap(({ on }, index) =>
    on > value.now ? [{ pointer: `/events/${index}/on`, message: `is after now (${value.now})` }] : [],
  );
}

/** Reads one case. Throws `CaseFileError` for a file that cannot be read, is not UTF-8 JSON or is not a valid case. */
export function readCase(file: string): CaseRecord {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
  } catch (cause) {
    throw new CaseFileError(file, cause instanceof Error ? cause.message : String(cause));
  }
  const faults = caseFaults(value);
  if (faults.length > 0) throw new CaseFileError(file, 'not a valid case', faults);
  return value as CaseRecord;
}
