import type { Omission } from '#kernel/composition/compose-from-draft.ts';
import type { Bilingual } from '#platform/words/bilingual.ts';

/** Says what a plan of tasks does not hold, so that a clerk adds it before the paper is signed. */
export function describeOmission({ code, values }: Omission): Bilingual {
  switch (code) {
    case 'superior':
      return {
        vi: `Bản đọc không ghi cơ quan chủ quản của ${values.issuer ?? ''}: thêm dòng trên tên cơ quan ban hành.`,
        en: `The plan does not name the body above ${values.issuer ?? ''}: add its line above the issuer.`,
      };
    case 'basis-names':
      return {
        vi: 'Bản đọc chỉ giữ số, ký hiệu và ngày của căn cứ: thêm cơ quan ban hành và trích yếu.',
        en: 'The plan keeps number and day of its bases only: add who issued them and about what.',
      };
    case 'section-words':
      return {
        vi: `Bản đọc không giữ lời văn của mục “${values.section ?? ''}”: viết vào chỗ chấm.`,
        en: `The plan does not keep the words of “${values.section ?? ''}”: write them where the dots are.`,
      };
    case 'closing':
      return {
        vi: 'Bản đọc không giữ đoạn kết, bảng và phụ lục: thêm nếu cần. Để giữ nguyên văn bản, dùng read --tree --json.',
        en: 'The plan keeps no closing words, tables or annexes. To keep the whole document use read --tree --json.',
      };
  }
}
