import { foldText } from '#kernel/language/fold-text.ts';
import type {
  OrganizationKind,
  OrganizationLevel,
  OrganizationTree,
  SuccessionKind,
} from '../organization.ts';

/** Words of a spreadsheet for a closed list of values; the first is written, all are read, accents and case aside. */
export type WordList<Value extends string> = Readonly<Record<Value, readonly [string, ...string[]]>>;

export const KIND_WORDS: WordList<OrganizationKind> = {
  'party-committee': ['Cấp ủy', 'Tỉnh ủy', 'Đảng ủy'],
  'party-body': ['Ban, văn phòng cấp ủy'],
  'peoples-council': ['HĐND, Đoàn đại biểu Quốc hội'],
  'peoples-committee': ['Ủy ban nhân dân', 'UBND'],
  department: ['Sở'],
  agency: ['Ban, ngành', 'Ban', 'Ngành'],
  commune: ['Xã, phường, đặc khu', 'Xã', 'Phường', 'Đặc khu', 'Thị trấn'],
  press: ['Báo, đài', 'Báo', 'Đài', 'Báo chí'],
  'armed-forces': ['Lực lượng vũ trang', 'Công an', 'Quân sự', 'Biên phòng'],
  judiciary: ['Tòa án, Viện kiểm sát'],
  front: ['Mặt trận, đoàn thể', 'Đoàn thể', 'Mặt trận'],
  association: ['Hội'],
  'public-service-unit': ['Đơn vị sự nghiệp'],
  division: ['Phòng', 'Phòng, ban'],
  'steering-committee': ['Ban chỉ đạo'],
  enterprise: ['Doanh nghiệp'],
  central: ['Cơ quan Trung ương', 'Trung ương'],
  'foreign-partner': ['Đối tác nước ngoài'],
  other: ['Khác'],
};

export const TREE_WORDS: WordList<OrganizationTree> = {
  state: ['Chính quyền', 'Khối chính quyền', 'Nhà nước'],
  party: ['Đảng, đoàn thể', 'Đảng', 'Khối Đảng'],
};

export const LEVEL_WORDS: WordList<OrganizationLevel> = {
  central: ['Trung ương'],
  province: ['Tỉnh', 'Cấp tỉnh', 'Thành phố'],
  district: ['Huyện', 'Cấp huyện'],
  commune: ['Xã', 'Cấp xã', 'Phường', 'Đặc khu'],
};

export const SUCCESSION_WORDS: WordList<SuccessionKind> = {
  merge: ['Nhập vào', 'Sáp nhập', 'Hợp nhất'],
  split: ['Tách ra', 'Chia tách', 'Tách'],
  rename: ['Đổi tên', 'Lập lại'],
  transfer: ['Chuyển việc', 'Chuyển một phần việc'],
};

const foldedLists = new WeakMap<object, ReadonlyMap<string, string>>();

/** The value that a cell names by one of its words or by its own English name; null when it names none. */
export function findWord<Value extends string>(words: WordList<Value>, text: string): Value | null {
  let folded = foldedLists.get(words);
  if (folded === undefined) {
    const values = Object.keys(words) as Value[];
    folded = new Map(
      values.flatMap((value) => [value, ...words[value]].map((word) => [foldText(word), value] as const)),
    );
    foldedLists.set(words, folded);
  }
  return (folded.get(foldText(text).trim()) as Value | undefined) ?? null;
}

/** The words that a cell may hold, as they are written. */
export function listWords<Value extends string>(words: WordList<Value>): string[] {
  return (Object.values(words) as (readonly [string, ...string[]])[]).map(([first]) => first);
}
