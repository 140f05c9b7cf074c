/** A working day and a weekend day that changed places for offices of the State. */
export interface Swap {
  readonly off: string;
  readonly works: string;
  readonly source: string;
}

/**
 * Swaps as they were announced year by year. There is no rule behind them: a new year's are put into the realm's own
 * table until they stand here.
 */
export const ANNOUNCED_SWAPS: readonly Swap[] = [
  swap('2018-12-31', '2019-01-05', 'Công văn 6519/VPCP-KGVX năm 2018'),
  swap('2019-04-29', '2019-05-04', 'Công văn 6519/VPCP-KGVX năm 2018'),
  swap('2024-04-29', '2024-05-04', 'Công văn 2450/VPCP-KGVX năm 2024'),
  swap('2025-05-02', '2025-04-26', 'Thông báo lịch nghỉ lễ, Tết năm 2025'),
  swap('2026-01-02', '2026-01-10', 'Thông báo lịch nghỉ lễ, Tết năm 2026'),
  swap('2026-08-31', '2026-08-22', 'Thông báo lịch nghỉ lễ, Tết năm 2026'),
];

function swap(off: string, works: string, source: string): Swap {
  return { off, works, source };
}
