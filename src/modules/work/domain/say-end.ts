/** `trước 16 giờ 00 ngày 12/3/2027`: an end as an official would write it. */
export function sayEnd(day: string, hour: string | null): string {
  const [year, month, date] = day.split('-').map(Number);
  const written = `${date}/${month}/${year}`;
  return hour === null ? `trước ngày ${written}` : `trước ${hour.replace(':', ' giờ ')} ngày ${written}`;
}
