import { describe, expect, test } from 'vitest';
import { type GoldenDocument, mutateDocument } from './mutate-document.ts';

const plan: GoldenDocument = {
  text: `Số: 15/KH-UBND

Núi Xanh, ngày 07 tháng 02 năm 2026

**KẾ HOẠCH**

Thực hiện Quyết định số 212/QĐ-TTg ngày 05/3/2025 và Kết luận số 57-KL/TW, UBND tỉnh Núi Xanh làm những việc sau:

- Mở hội kỷ niệm 60 năm Ngày lập bến (09/8/1966-09/8/2026) tại xã Đồi Gió, mời bà con hai bên sông cùng sang dự và góp bánh.
- Báo cáo trước 15/6.

**CHỦ TỊCH**

Lê Văn Mẫu`,
  gold: {
    document: {
      number: '15/KH-UBND',
      place: 'Núi Xanh',
      date: '2026-02-07',
      year: 2026,
      signer: { name: 'Lê Văn Mẫu' },
    },
    references: [
      { symbol: '212/QĐ-TTg', date: '2025-03-05', role: 'basis' },
      { symbol: '57-KL/TW', date: null, role: 'basis' },
    ],
    tasks: [{ text: 'Mở hội kỷ niệm 60 năm Ngày lập bến', time: { from: '2026-01-01', to: '2026-12-31' } }],
    reporting: [{ cadence: 'annual', due: '06-15' }],
    occasions: [{ ordinal: 60, date: '1966-08-09', anniversary: '2026-08-09' }],
  },
};

const flat = (text: string) => text.replace(/[*•–-]/gu, ' ').replace(/\s+/gu, ' ');

describe('a mutated copy of a document', () => {
  const copies = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => mutateDocument(plan, seed));

  test('is the same for the same seed and another for another', () => {
    expect(mutateDocument(plan, 3)).toEqual(copies[2]);
    expect(new Set(copies.map(({ text }) => text)).size).toBe(copies.length);
  });

  test('speaks of other places, people, numbers, years and days, and its gold says the same', () => {
    for (const { text, gold } of copies) {
      expect(text).not.toMatch(/Núi Xanh|Đồi Gió|Lê Văn Mẫu|212\/|57-KL|15\/KH|2026-08/u);
      const { document, references, occasions, reporting } = gold as unknown as {
        document: { number: string; place: string; date: string; signer: { name: string } };
        references: { symbol: string }[];
        occasions: { date: string; anniversary: string }[];
        reporting: { due: string }[];
      };
      const [year, month, day] = document.date.split('-').map(Number);
      const printed = [
        document.number,
        document.place,
        document.signer.name,
        ...references.map(({ symbol }) => symbol),
      ];
      for (const words of printed) expect(flat(text)).toContain(flat(words));
      expect(flat(text)).toContain(`ngày ${String(day).padStart(2, '0')} tháng 0${month} năm ${year}`);
      const [due] = reporting;
      expect(flat(text)).toContain(`trước ${due?.due.slice(3)}/6`);
      const [occasion] = occasions;
      expect(Number(occasion?.anniversary.slice(0, 4)) - Number(occasion?.date.slice(0, 4))).toBe(60);
      expect(occasion?.anniversary.slice(5)).toBe(occasion?.date.slice(5));
    }
  });

  test('keeps the first and last days of its times', () => {
    for (const { gold } of copies)
      expect(JSON.stringify(gold)).toMatch(/"from":"\d{4}-01-01","to":"\d{4}-12-31"/u);
  });
});
