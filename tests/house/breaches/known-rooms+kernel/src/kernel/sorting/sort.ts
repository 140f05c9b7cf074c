/** Sorts. */
export const sort = 1;
