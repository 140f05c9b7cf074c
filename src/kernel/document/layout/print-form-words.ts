import type { FormEdition } from './forms/form-edition.ts';

/** Wide enough to write a number or a day by hand; no break may fall into it. */
const blank = '\u00a0'.repeat(6);

/** `Số: 45/KH-UBND`, `Số 12-CTr/TU`; with room to write where the number is still blank. */
export function printNumber(number: string, { words }: FormEdition): string {
  return `${words.numberLead}${/^\d/u.test(number) ? '' : blank}${number}`;
}

/**
 * `Sông Hiền, ngày 05 tháng 3 năm 2026`: days below 10 and months below 3 with a zero (Decree 30/2020, Annex I); room
 * to write where the day is still blank.
 */
export function printPlaceAndDate(place: string | null, date: string | null): string | null {
  if (date === null) return place;
  const [year = '', month, day] = date.split('-');
  const words = [
    `ngày ${day ?? blank}`,
    `tháng ${month === undefined ? blank : Number(month) < 3 ? month.padStart(2, '0') : String(Number(month))}`,
    `năm ${year}`,
  ].join(' ');
  return place === null ? words : `${place}, ${words}`;
}
