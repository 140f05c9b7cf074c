import { isIsoDay } from '#kernel/time/iso-day.ts';
import type { SpecialDay } from '#kernel/time/public-holidays.ts';

/** A day as the realm wants it; `works` null: as the law of the year has it again. */
export interface WantedDay {
  readonly day: string;
  readonly works: boolean | null;
  readonly name: string;
  readonly source: string | null;
}

/** A change of the table, from the version that was seen. */
export interface TableChange {
  readonly version: number;
  readonly days: readonly WantedDay[];
  /** What `trước D` is to mean; left out: as before. */
  readonly strictBefore?: boolean | undefined;
}

/** The realm's own days, its settings, and who changed them last. */
export interface DayTable {
  readonly strictBefore: boolean;
  /** 0: never changed. */
  readonly version: number;
  readonly days: readonly SpecialDay[];
  readonly changed: { readonly at: Date; readonly by: string } | null;
}

/** The table after a change; days that are given twice stand as they were given last. */
export function applyChange(table: DayTable, { days, strictBefore }: TableChange): DayTable {
  const kept = new Map(table.days.map((day) => [day.day, day]));
  for (const { day, works, name, source } of days) {
    if (works === null || !isIsoDay(day)) kept.delete(day);
    else kept.set(day, { day, works, why: 'own', holiday: null, name, source });
  }
  return { ...table, days: [...kept.values()], strictBefore: strictBefore ?? table.strictBefore };
}

/** The change that brings the table back to what it was before `change`. */
export function undoOf(before: DayTable, change: TableChange): Omit<TableChange, 'version'> {
  const kept = new Map(before.days.map((day) => [day.day, day]));
  return {
    days: change.days.map(({ day }) => {
      const old = kept.get(day);
      return { day, works: old?.works ?? null, name: old?.name ?? '', source: old?.source ?? null };
    }),
    strictBefore: before.strictBefore,
  };
}
