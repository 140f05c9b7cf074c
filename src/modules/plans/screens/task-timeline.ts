import { daysBetween } from '#kernel/time/iso-day.ts';
import type { Plan, PlanTask } from '../contract.ts';

/** One column of a timeline: a quarter, or a year where the plan spans many. */
export interface TimelineColumn {
  readonly key: string;
  readonly year: number;
  /** Null for a whole year. */
  readonly quarter: number | null;
  readonly from: string;
  readonly to: string;
}

/** A stretch of a row, as shares of the whole width. */
export interface TimelineBar {
  readonly start: number;
  readonly width: number;
  /** True where the source gives no end. */
  readonly open: boolean;
}

export interface TimelineRow {
  readonly task: PlanTask;
  readonly bars: readonly TimelineBar[];
}

/** The tasks of a plan by when they are to be done. */
export interface Timeline {
  readonly columns: readonly TimelineColumn[];
  readonly rows: readonly TimelineRow[];
  /** Tasks that go on all the time: without an end, and so never late. */
  readonly ongoing: readonly PlanTask[];
  /** Tasks whose source gives no time that was understood. */
  readonly without: readonly PlanTask[];
  /** Where `today` stands, as a share of the width; null outside. */
  readonly today: number | null;
}

/** More quarters than these are too narrow to tell apart; years stand in their place. */
const MOST_QUARTERS = 12;

/** Lays the tasks of a plan out by their windows, in the order of the document. */
export function layOutTimeline(plan: Pick<Plan, 'taskList' | 'year'>, today: string): Timeline {
  const rows: { task: PlanTask; windows: Window[] }[] = [];
  const ongoing: PlanTask[] = [];
  const without: PlanTask[] = [];
  for (const task of plan.taskList) {
    const windows = windowsOf(task);
    if (task.time.kind === 'ongoing') ongoing.push(task);
    else if (windows.length === 0) without.push(task);
    else rows.push({ task, windows });
  }
  const columns = columnsOf(
    rows.flatMap(({ windows }) => windows),
    plan.year ?? Number(today.slice(0, 4)),
  );
  const share = shareOf(columns);
  return {
    columns,
    rows: rows.map(({ task, windows }) => ({
      task,
      bars: windows.map(({ from, to }) => {
        const start = share(from ?? columns[0]?.from ?? today, 0);
        return {
          start,
          width: Math.max(share(to ?? columns.at(-1)?.to ?? today, 1) - start, 0),
          open: to === null,
        };
      }),
    })),
    ongoing,
    without,
    today: placeOfToday(columns, share, today),
  };
}

/** From the first or until the last column where an end is null. */
interface Window {
  readonly from: string | null;
  readonly to: string | null;
}

function windowsOf({ time }: PlanTask): Window[] {
  if (time.windows.length > 0) return time.windows;
  const to = time.to ?? time.until?.slice(0, 10) ?? null;
  if (time.from === null && to === null) return [];
  return [{ from: time.from, to: time.kind === 'open' ? null : to }];
}

function columnsOf(windows: readonly Window[], planYear: number): TimelineColumn[] {
  const years = windows
    .flatMap(({ from, to }) => [from, to])
    .flatMap((day) => (day === null ? [] : [Number(day.slice(0, 4))]));
  const first = Math.min(...years, years.length === 0 ? planYear : Number.POSITIVE_INFINITY);
  const last = Math.max(...years, years.length === 0 ? planYear : Number.NEGATIVE_INFINITY);
  const span = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (span.length * 4 > MOST_QUARTERS) return span.map((year) => columnOf(year, null));
  return span.flatMap((year) => [1, 2, 3, 4].map((quarter) => columnOf(year, quarter)));
}

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'] as const;

function columnOf(year: number, quarter: number | null): TimelineColumn {
  if (quarter === null)
    return { key: String(year), year, quarter, from: `${year}-01-01`, to: `${year}-12-31` };
  const month = String(quarter * 3 - 2).padStart(2, '0');
  return {
    key: `${year}-${quarter}`,
    year,
    quarter,
    from: `${year}-${month}-01`,
    to: `${year}-${QUARTER_ENDS[quarter - 1]}`,
  };
}

/** Where a day begins (0) or ends (1), as a share of the width; columns are equally wide. */
function shareOf(columns: readonly TimelineColumn[]): (day: string, edge: 0 | 1) => number {
  return (day, edge) => {
    const index = columns.findIndex(({ to }) => day <= to);
    const column = columns[index];
    if (column === undefined) return 1;
    const days = daysBetween(column.from, column.to) + 1;
    const within = Math.max(daysBetween(column.from, day) + edge, 0) / days;
    return (index + within) / columns.length;
  };
}

function placeOfToday(
  columns: readonly TimelineColumn[],
  share: (day: string, edge: 0 | 1) => number,
  today: string,
): number | null {
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined || today < first.from || today > last.to) return null;
  return share(today, 0);
}
