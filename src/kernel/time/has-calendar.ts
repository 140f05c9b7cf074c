/** The years for which holidays of the lunar calendar can be told (`solarOfLunar`). */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** True for a day (ISO) of a year whose days off can be told; in every other one the year was mistyped (`0026`). */
export function hasCalendar(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Why a day without a calendar is refused. */
export const WITHOUT_CALENDAR = {
  vi: `năm phải từ ${FIRST_YEAR} đến ${LAST_YEAR}`,
  en: `the year must be ${FIRST_YEAR} to ${LAST_YEAR}`,
} as const;
