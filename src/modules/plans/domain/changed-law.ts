/** What became of a document that plans stand on. */
export interface LawChange {
  /** As printed: `126/2025/QH15`. */
  readonly by: string;
  readonly title: string;
  readonly kind: 'replaced' | 'amended';
  /** First day on which the new one holds. */
  readonly from: string;
}

/**
 * Documents that plans of external information work cite and that were replaced or amended. Only what was seen
 * in the new document itself or in a list of legal bases; a symbol outside this list is not said to be in force.
 */
const CHANGES: Readonly<Record<string, LawChange>> = {
  '72/2015/nd-cp': {
    by: '148/2026/NĐ-CP',
    title: 'Nghị định sửa đổi, bổ sung quy định về quản lý hoạt động thông tin đối ngoại',
    kind: 'amended',
    from: '2026-07-01',
  },
  '103/2016/qh13': { by: '126/2025/QH15', title: 'Luật Báo chí', kind: 'replaced', from: '2026-07-01' },
  '29/2018/qh14': {
    by: '117/2025/QH15',
    title: 'Luật Bảo vệ bí mật nhà nước',
    kind: 'replaced',
    from: '2026-03-01',
  },
  '86/2015/qh13': { by: '116/2025/QH15', title: 'Luật An ninh mạng', kind: 'replaced', from: '2026-07-01' },
  '24/2018/qh14': { by: '116/2025/QH15', title: 'Luật An ninh mạng', kind: 'replaced', from: '2026-07-01' },
  '13/2023/nd-cp': {
    by: '356/2025/NĐ-CP',
    title: 'Nghị định quy định chi tiết Luật Bảo vệ dữ liệu cá nhân',
    kind: 'replaced',
    from: '2026-01-01',
  },
  '66-qd/tw': {
    by: '399-QĐ/TW',
    title: 'Quy định về thể thức văn bản của Đảng',
    kind: 'replaced',
    from: '2026-01-09',
  },
  '36-hd/vptw': {
    by: '05-HD/VPTW',
    title: 'Hướng dẫn về thể thức và kỹ thuật trình bày văn bản của Đảng',
    kind: 'replaced',
    from: '2026-05-27',
  },
};

/**
 * What became of a cited document by `today`, as far as the house knows; null when it knows of nothing.
 *
 * @param symbolKey the symbol without accents, spaces and leading zeros, in small letters
 */
export function changeOfLaw(symbolKey: string | null, today: string): LawChange | null {
  const change = symbolKey !== null && Object.hasOwn(CHANGES, symbolKey) ? CHANGES[symbolKey] : undefined;
  return change === undefined || change.from > today ? null : change;
}
