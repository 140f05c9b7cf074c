/** A working day and a weekend day that changed places for offices of the State. */
export interface Swap {
  readonly off: string;
  readonly works: string;
  readonly source: string;
}

/** Papers that said how a year's days off lie, as they are cited. */
const TB_5015 = 'Thông báo 5015/TB-LĐTBXH';
const TB_6150 = 'Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024';
const TB_9441 = 'Thông báo 9441/TB-BNV ngày 16/10/2025';
const CV_6519 = 'Công văn 6519/VPCP-KGVX năm 2018';
const CV_2450 = 'Công văn 2450/VPCP-KGVX ngày 12/4/2024';
const CV_12729 = 'Công văn 12729/VPCP-KGVX';
const CV_3383 = 'Công văn 3383/BNV-CVL ngày 10/4/2026';

/**
 * The papers that announced the days off of a year, by year. A year that is not here was not announced when this was
 * written (2027 was not by September 2026): its days follow the law and the custom, without swaps, until the realm says
 * otherwise.
 */
export const ANNOUNCEMENTS: Readonly<Record<number, readonly string[]>> = {
  2021: ['Thông báo 4875/TB-LĐTBXH'],
  2022: ['Thông báo 119/TB-LĐTBXH'],
  2023: ['Thông báo 5034/TB-LĐTBXH'],
  2024: [TB_5015, CV_2450],
  2025: [TB_6150],
  // The last of them says that nothing changes places around 30/4.
  2026: [TB_9441, CV_12729, CV_3383],
};

/**
 * Swaps as they were announced year by year. There is no rule behind them: a new year's are put into the realm's own
 * table until they stand here.
 */
export const ANNOUNCED_SWAPS: readonly Swap[] = [
  swap('2018-12-31', '2019-01-05', CV_6519),
  swap('2019-04-29', '2019-05-04', CV_6519),
  swap('2024-04-29', '2024-05-04', CV_2450),
  swap('2025-05-02', '2025-04-26', TB_6150),
  swap('2026-01-02', '2026-01-10', CV_12729),
  swap('2026-08-31', '2026-08-22', TB_9441),
];

function swap(off: string, works: string, source: string): Swap {
  return { off, works, source };
}
