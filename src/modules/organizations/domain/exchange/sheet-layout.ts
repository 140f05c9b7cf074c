/** A column of the workbook of bodies: its key, and its header in both languages; both are read. */
export interface SheetColumn {
  readonly key: string;
  readonly vi: string;
  readonly en: string;
  readonly width: number;
  /** The list on the sheet of guidance from which a person chooses. */
  readonly choices?: 'kinds' | 'trees' | 'levels' | 'successions';
  readonly required?: true;
}

/** A sheet of the workbook of bodies. */
export interface SheetLayout {
  readonly vi: string;
  readonly en: string;
  readonly columns: readonly SheetColumn[];
}

export type SheetKey = 'bodies' | 'names' | 'parents' | 'successions' | 'contacts';

/** Headers of days say what the house means by an end: the first day on which it no longer holds. */
const FROM = { key: 'from', vi: 'Từ ngày', en: 'From', width: 13 } as const;
const UNTIL = { key: 'to', vi: 'Thôi từ ngày', en: 'Ended on', width: 13 } as const;

/** The sheets of the workbook in their order; rows of the later ones name bodies of the first. */
export const SHEETS: Readonly<Record<SheetKey, SheetLayout>> = {
  bodies: {
    vi: 'Cơ quan',
    en: 'Bodies',
    columns: [
      { key: 'key', vi: 'Mã', en: 'Key', width: 10 },
      { key: 'name', vi: 'Tên', en: 'Name', width: 48, required: true },
      { key: 'abbreviation', vi: 'Tên viết tắt', en: 'Abbreviation', width: 20 },
      { key: 'kind', vi: 'Loại', en: 'Kind', width: 24, choices: 'kinds' },
      { key: 'tree', vi: 'Khối', en: 'Tree', width: 16, choices: 'trees' },
      { key: 'level', vi: 'Cấp', en: 'Level', width: 12, choices: 'levels' },
      { key: 'state', vi: 'Trực thuộc (chính quyền)', en: 'Below (state)', width: 34 },
      { key: 'party', vi: 'Trực thuộc (Đảng, đoàn thể)', en: 'Below (party)', width: 34 },
      { key: 'openedOn', vi: 'Thành lập ngày', en: 'Opened on', width: 13 },
      { key: 'closedOn', vi: 'Kết thúc từ ngày', en: 'Closed on', width: 13 },
      { key: 'nameFrom', vi: 'Mang tên này từ ngày', en: 'Name from', width: 13 },
      { key: 'stateFrom', vi: 'Trực thuộc (chính quyền) từ ngày', en: 'Below (state) from', width: 13 },
      { key: 'partyFrom', vi: 'Trực thuộc (Đảng, đoàn thể) từ ngày', en: 'Below (party) from', width: 13 },
      { key: 'codes', vi: 'Mã số', en: 'Codes', width: 24 },
    ],
  },
  names: {
    vi: 'Tên trước đây',
    en: 'Earlier names',
    columns: [
      { key: 'body', vi: 'Cơ quan', en: 'Body', width: 34, required: true },
      { key: 'name', vi: 'Tên', en: 'Name', width: 48, required: true },
      { key: 'abbreviation', vi: 'Tên viết tắt', en: 'Abbreviation', width: 20 },
      FROM,
      UNTIL,
    ],
  },
  parents: {
    vi: 'Trực thuộc trước đây',
    en: 'Earlier places',
    columns: [
      { key: 'body', vi: 'Cơ quan', en: 'Body', width: 34, required: true },
      { key: 'tree', vi: 'Khối', en: 'Tree', width: 16, choices: 'trees', required: true },
      { key: 'parent', vi: 'Trực thuộc', en: 'Below', width: 34, required: true },
      FROM,
      UNTIL,
    ],
  },
  successions: {
    vi: 'Kế thừa',
    en: 'Successions',
    columns: [
      { key: 'from', vi: 'Cơ quan cũ', en: 'Old body', width: 34, required: true },
      { key: 'to', vi: 'Cơ quan kế thừa', en: 'Successor', width: 34, required: true },
      { key: 'on', vi: 'Ngày', en: 'Day', width: 13, required: true },
      { key: 'kind', vi: 'Hình thức', en: 'Manner', width: 16, choices: 'successions' },
      { key: 'scope', vi: 'Phần việc', en: 'Scope', width: 60 },
    ],
  },
  contacts: {
    vi: 'Người liên hệ',
    en: 'Contacts',
    columns: [
      { key: 'body', vi: 'Cơ quan', en: 'Body', width: 34, required: true },
      { key: 'name', vi: 'Họ và tên', en: 'Name', width: 28, required: true },
      { key: 'job', vi: 'Chức vụ', en: 'Job', width: 24 },
      { key: 'duty', vi: 'Đầu mối về', en: 'Answers for', width: 28 },
      { key: 'phones', vi: 'Điện thoại', en: 'Phones', width: 24 },
      { key: 'email', vi: 'Thư điện tử', en: 'E-mail', width: 28 },
      FROM,
      UNTIL,
    ],
  },
};

export const SHEET_KEYS = Object.keys(SHEETS) as readonly SheetKey[];

/** The sheet that tells people how to fill in the others; it is not read. */
export const GUIDE = { vi: 'Hướng dẫn', en: 'Guide' } as const;
