/**
 * `trước 16 giờ 00 ngày 12/3/2027`, `chậm nhất ngày 12/3/2027`: an end that somebody chose, as an official would write it.
 * `trước ngày` is no such word: in a strict realm it takes the last day away.
 */
export function sayEnd(day: string, hour: string | null): string {
  const [year, month, date] = day.split('-').map(Number);
  const written = `${date}/${month}/${year}`;
  return hour === null ? `chậm nhất ngày ${written}` : `trước ${hour.replace(':', ' giờ ')} ngày ${written}`;
}
