/** What the address of the table of working days says: its year; none: this one. */
export interface WorkingDaysAddress {
  readonly nam?: number | undefined;
}

/** Reads the address of the table of working days. */
export function readWorkingDaysAddress(search: Readonly<Record<string, unknown>>): WorkingDaysAddress {
  const year = Number(search['nam']);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? { nam: year } : {};
}
