// Floors: the figures that a change may not fall under. They only go up.

/** Set name → row name → the lowest figure allowed, 0 to 100. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;
export type Figures = Readonly<Record<string, number>>;

export interface Fall {
  readonly row: string;
  readonly floor: number;
  readonly figure: number;
}

/** The rows of a set that stand under their floor; a row that is gone stands at 0. */
export function fallsUnder(floors: Floors, set: string, figures: Figures): Fall[] {
  return Object.entries(floors[set] ?? {}).flatMap(([row, floor]) => {
    const figure = figures[row] ?? 0;
    return figure < floor ? [{ row, floor, figure }] : [];
  });
}

/** Floors raised to the present figures, rounded down to whole points; none is lowered. */
export function raised(floors: Floors, set: string, figures: Figures): Floors {
  const before = floors[set] ?? {};
  const after = { ...before };
  for (const [row, figure] of Object.entries(figures)) after[row] = Math.max(before[row] ?? 0, Math.floor(figure));
  return { ...floors, [set]: after };
}
