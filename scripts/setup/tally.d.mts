export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}
export function count(report: string, code: number): Tally;
export function sentence(tally: Tally): string;
