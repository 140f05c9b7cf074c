/** A reporting duty as far as its words go, of a draft or of a plan alike. */
export interface ReportingLine {
  readonly from: string | null;
  readonly to: string | null;
  readonly via: string | null;
  readonly cadence: string | null;
  readonly due: string | null;
  readonly startYear: number | null;
}

const cadences = ['semiannual', 'annual', 'quarterly', 'monthly', 'adhoc', 'periodic'] as const;

/** The cadence of a reporting duty as a key of the words, or null when it says none. */
export function cadenceOf(line: Pick<ReportingLine, 'cadence'>): (typeof cadences)[number] | null {
  return cadences.find((cadence) => cadence === line.cadence) ?? null;
}

/** The day of each year on which the report is due, as Vietnam writes it: `06-15` → `15/6`. */
export function dueDay(line: ReportingLine): string | null {
  const match = /^(\d{2})-(\d{2})$/.exec(line.due ?? '');
  return match === null ? line.due : `${Number(match[2])}/${Number(match[1])}`;
}
