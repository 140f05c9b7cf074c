/** Twentieths of a point, the unit of Word, from points. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Twentieths of a point from millimetres. */
export function twipsOfMillimetres(millimetres: number): number {
  return twips((millimetres * 72) / 25.4);
}
