/** What the address of the summary says: one plan or all, and the day it shows. */
export interface SummaryAddress {
  readonly 'ke-hoach'?: string | undefined;
  readonly ngay?: string | undefined;
}

const IDENTIFIER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the address of the summary; what it does not understand is left out. */
export function readSummaryAddress(search: Readonly<Record<string, unknown>>): SummaryAddress {
  const { 'ke-hoach': plan, ngay: day } = search;
  return {
    ...(typeof plan === 'string' && IDENTIFIER.test(plan) ? { 'ke-hoach': plan } : {}),
    ...(typeof day === 'string' && DAY.test(day) && !Number.isNaN(Date.parse(day)) ? { ngay: day } : {}),
  };
}
