import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The contract lies beside the project; its tests skip themselves where it is not there. */
export const contract = resolve(import.meta.dirname, '../../../../shared/contract');
export const hasContract = existsSync(resolve(contract, 'advice.schema.json'));

export function readContract(name: string): unknown {
  return JSON.parse(readFileSync(resolve(contract, name), 'utf8'));
}

/** What the contract's schema has against an answer; empty if it fits, or if the contract is not there. */
export const schemaErrors: (advice: unknown) => string[] = (() => {
  if (!hasContract) return () => [];
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const fits = ajv.compile(readContract('advice.schema.json') as object);
  return (advice) =>
    fits(advice) ? [] : (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
})();
