/** A row of a table: what the project's table says, what the user has entered in its place or beside it. */
export type FigureRow<T, E> = { standard: T; entered?: E } | { standard?: undefined; entered: E };

/** The project's figures with what was entered for each, then what was entered beyond them. */
export function figureRows<T, E>(
  standards: readonly T[],
  entered: readonly E[],
  keyOf: (figure: T | E) => string,
): FigureRow<T, E>[] {
  const find = (key: string) => entered.find((one) => keyOf(one) === key);
  const known = new Set(standards.map(keyOf));
  return [
    ...standards.map((standard) => {
      const own = find(keyOf(standard));
      return { standard, ...(own === undefined ? {} : { entered: own }) };
    }),
    ...entered.filter((one) => !known.has(keyOf(one))).map((one) => ({ entered: one })),
  ];
}

/** The list with a figure in the place of the one with the same key. */
export function putFigure<E>(list: readonly E[], figure: E, keyOf: (figure: E) => string): E[] {
  return [...list.filter((one) => keyOf(one) !== keyOf(figure)), figure];
}

/** The list without the figure of that key. */
export function withoutFigure<E>(list: readonly E[], key: string, keyOf: (figure: E) => string): E[] {
  return list.filter((one) => keyOf(one) !== key);
}
