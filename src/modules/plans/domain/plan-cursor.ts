/** The place after a plan in the list: whether the typed accents fit it (0) or not (1), its year, itself. */
export interface PlanPlace {
  readonly rank: number;
  readonly yearOrder: number;
  readonly id: string;
}

const FORM = /^(0|1)\.(-?\d{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Writes a place, as a page gives it to its reader. */
export function writePlanCursor({ rank, yearOrder, id }: PlanPlace): string {
  return `${rank}.${yearOrder}.${id}`;
}

/** Reads a place back, or null when it is none. */
export function readPlanCursor(cursor: string): PlanPlace | null {
  const [, rank, yearOrder, id] = FORM.exec(cursor) ?? [];
  if (rank === undefined || yearOrder === undefined || id === undefined) return null;
  return { rank: Number(rank), yearOrder: Number(yearOrder), id };
}
