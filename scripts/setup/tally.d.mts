export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  failures: string[];
}
export function count(report: string, code: number): Tally;
export function sentence(tally: Tally): string;
