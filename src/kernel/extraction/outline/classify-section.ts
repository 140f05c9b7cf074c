import { foldText } from '#kernel/language/fold-text.ts';

/** What a section is for: only some hold work. */
export type SectionPurpose = 'aims' | 'content' | 'funding' | 'duties' | 'other';

const DUTIES =
  /\bto chuc thuc hien|to chuc trien khai|phan cong (?:trach nhiem|nhiem vu|thuc hien|to chuc)|trach nhiem (?:cua|thuc hien|to chuc)|trien khai thuc hien$|^thuc hien$|che do (?:thong tin,? )?bao cao|dieu khoan thi hanh/u;
const CONTENT =
  /noi dung|nhiem vu|giai phap|hoat dong|cong viec|cong tac trong tam|chuong trinh cu the|ke hoach cu the|lo trinh|tien do|danh muc|trong tam|phan cong/u;
const AIMS =
  /muc dich|muc tieu|yeu cau|quan diem|nguyen tac|pham vi|doi tuong|can cu|tinh hinh|su can thiet|thuc trang|hien trang|dac diem|boi canh|danh gia|phuong cham|dinh huong chung|phuong huong|co so phap ly|ket qua dat duoc|ton tai|han che/u;
const FUNDING = /kinh phi|nguon luc tai chinh|du toan|nguon von/u;

/** True for a title that begins with what is no work: `Mục tiêu`, `Tình hình chung`, not `Công tác nắm tình hình`. */
export function opensWithAims(title: string): boolean {
  return AIMS.exec(foldText(title).trim())?.index === 0 && classifySection(title) === 'aims';
}

/** Judges a section by the words of its title. */
export function classifySection(title: string): SectionPurpose {
  const folded = foldText(title)
    .replace(/[\s:.;]+/gu, ' ')
    .trim();
  const content = CONTENT.exec(folded);
  const aims = AIMS.exec(folded);
  const duties = DUTIES.exec(folded);
  if (duties && !(content && content.index < duties.index)) return 'duties';
  if (FUNDING.test(folded) && !content) return 'funding';
  const looksBack = /ket qua|danh gia|tinh hinh|thuc trang|hien trang/u.test(folded);
  if (aims && (looksBack || !content || !/nhiem vu|noi dung/u.test(folded))) return 'aims';
  if (content) return 'content';
  return 'other';
}
