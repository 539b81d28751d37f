/** What a row must reach: on its own figure or on its ratio to the reference measured in the same run. */
export interface Goal {
  of: 'value' | 'ratio';
  most: number;
}

/** One figure of a benchmark and what it is held against. */
export interface RowPlan {
  unit: string;
  /** What was measured as `reference`, for the reader of the table. */
  reference: string;
  goal: Goal;
}

export interface Figure {
  value: number;
  reference: number;
}

/** A benchmark: the rows that it gives, and how they are measured. */
export interface Bench<Name extends string = string> {
  rows: Record<Name, RowPlan>;
  measure(): Promise<Record<Name, Figure>>;
}

/** Identity, so that a bench that forgets a row, or measures one it did not declare, fails to compile. */
export const defineBench = <Name extends string>(bench: Bench<Name>): Bench<Name> => bench;

export interface Row extends Figure {
  name: string;
  unit: string;
  ratio: number;
  goal: string;
  met: boolean;
}

/** Holds the figures of a bench against its goals. */
export function judge(bench: Bench, figures: Record<string, Figure>): Row[] {
  return Object.entries(bench.rows).map(([name, { unit, goal }]) => {
    const figure = figures[name];
    if (!figure) throw new Error(`The bench gave no figure for ${name}.`);
    const { value, reference } = figure;
    if (!(reference > 0) || !(value >= 0)) throw new Error(`${name} gave ${value} against ${reference}.`);
    const ratio = value / reference;
    const held = goal.of === 'value' ? value : ratio;
    return {
      name,
      value: round(value),
      unit,
      reference: round(reference),
      ratio: round(ratio),
      goal: `${goal.of} ≤ ${goal.most}`,
      met: held <= goal.most,
    };
  });
}

const round = (value: number) => Number(value.toPrecision(4));

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
