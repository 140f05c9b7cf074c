import type { ListColumn } from '../list-column.ts';
import type { Obligation } from '../obligation.ts';
import type { ObligationState } from '../obligation-state.ts';

/** The head of each column on paper; those that are read again are known by it. */
export const HEADERS: Readonly<
  Record<ListColumn | 'id' | 'version', { readonly words: string; readonly width: number }>
> = {
  task: { words: 'Nhiệm vụ', width: 60 },
  body: { words: 'Cơ quan', width: 32 },
  plan: { words: 'Kế hoạch', width: 24 },
  time: { words: 'Thời gian', width: 22 },
  due: { words: 'Hạn', width: 14 },
  state: { words: 'Trạng thái', width: 18 },
  holder: { words: 'Đang xử lý', width: 28 },
  note: { words: 'Ghi chú', width: 36 },
  origin: { words: 'Nguồn việc', width: 22 },
  year: { words: 'Năm kế hoạch', width: 14 },
  printed: { words: 'Tên in trong văn bản', width: 32 },
  changed: { words: 'Cập nhật', width: 30 },
  id: { words: 'Mã (không sửa)', width: 38 },
  version: { words: 'Phiên bản (không sửa)', width: 12 },
};

/** States as people write them. */
export const STATE_WORDS: Readonly<Record<ObligationState, string>> = {
  'not-started': 'chưa thực hiện',
  'in-progress': 'đang thực hiện',
  continuous: 'thường xuyên',
  done: 'hoàn thành',
  reported: 'chờ đánh giá',
  'carried-over': 'chuyển kỳ sau',
  'not-done': 'không thực hiện',
};

const ORIGIN_WORDS: Readonly<Record<string, string>> = {
  task: 'nhiệm vụ trong kế hoạch',
  duty: 'trách nhiệm tổ chức thực hiện',
  quick: 'giao nhanh',
  request: 'yêu cầu',
};

/** The words of one cell; `changed` is the local minute of the last change. */
export function writeCell(column: ListColumn, row: Obligation, changed: string): string {
  switch (column) {
    case 'task':
      return row.number === null ? row.text : `${row.number} ${row.text}`;
    case 'body':
      return row.organizationName;
    case 'plan':
      return row.planNumber ?? row.planTitle;
    case 'time':
      return row.timeText ?? '';
    case 'due':
      return row.dueDay === null ? '' : writeDay(row.dueDay, row.dueUntil);
    case 'state':
      return STATE_WORDS[row.state];
    case 'holder':
      return row.heldName ?? '';
    case 'note':
      return row.reason ?? '';
    case 'origin':
      return ORIGIN_WORDS[row.origin] ?? row.origin;
    case 'year':
      return row.planYear === null ? '' : String(row.planYear);
    case 'printed':
      return row.printedName;
    case 'changed':
      return `${writeDay(changed.slice(0, 10), changed)} ${row.changedByName}`;
  }
}

function writeDay(day: string, until: string | null): string {
  const [year, month, date] = day.split('-');
  return `${until === null ? '' : `${until.slice(11, 16)} `}${date}/${month}/${year}`;
}
