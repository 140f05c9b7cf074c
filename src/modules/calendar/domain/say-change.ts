import type { DayTable, TableChange } from './day-table.ts';

/** So many days are named; the rest are counted. */
const NAMED = 3;

/** Why ends move, as the people whose ends they are read it: which days work or rest now, and what `trước D` means. */
export function sayChange(before: Pick<DayTable, 'strictBefore'>, change: TableChange): string {
  const days = change.days.slice(0, NAMED).map(({ day, works, name, source }) => {
    const now = works === null ? 'theo lịch chung' : works ? 'làm việc' : 'nghỉ';
    const why = [name, source].filter((part) => part !== null && part !== '').join(', ');
    return `${writeDay(day)} ${now}${why === '' ? '' : ` (${why})`}`;
  });
  const rest = change.days.length - days.length;
  if (rest > 0) days.push(`và ${rest} ngày khác`);
  const parts = days.length === 0 ? [] : [`Bảng ngày làm việc: ${days.join('; ')}`];
  const { strictBefore = before.strictBefore } = change;
  if (strictBefore !== before.strictBefore)
    parts.push(
      strictBefore
        ? 'Từ nay “trước ngày D” là hết ngày liền trước D'
        : 'Từ nay “trước ngày D” tính cả ngày D',
    );
  return parts.join('. ');
}

function writeDay(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}/${month}/${year}`;
}
