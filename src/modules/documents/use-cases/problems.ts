import { ProblemError } from '#platform/http/problem.ts';
import { describeUnreadable } from '#reading/describe-unreadable.ts';
import type { UnreadableOutcome } from '#reading/reading-outcome.ts';
import type { ReadingSummary } from '../domain/reading.ts';

const MEGABYTE = 1024 * 1024;

/** No such document in the realm. */
export function readingNotFound(): ProblemError {
  return new ProblemError(
    'reading-not-found',
    404,
    { vi: 'Không tìm thấy văn bản này.', en: 'There is no such document.' },
    {
      remedy: {
        vi: 'Mở lại danh sách văn bản đã nhận.',
        en: 'Open the list of received documents again.',
      },
    },
  );
}

/** The file is empty. */
export function emptyFile(): ProblemError {
  return new ProblemError(
    'file-empty',
    422,
    { vi: 'Tệp rỗng, không có nội dung để đọc.', en: 'The file is empty; there is nothing to read.' },
    { remedy: { vi: 'Chọn lại tệp gốc rồi tải lên.', en: 'Choose the original file and upload it again.' } },
  );
}

/** The file is larger than the house takes in. */
export function fileTooLarge(size: number, limit: number): ProblemError {
  const [isMb, limitMb] = [Math.ceil(size / MEGABYTE), Math.floor(limit / MEGABYTE)];
  return new ProblemError(
    'file-too-large',
    413,
    {
      vi: `Tệp ${isMb} MB lớn hơn mức cho phép ${limitMb} MB.`,
      en: `The file has ${isMb} MB; at most ${limitMb} MB are taken in.`,
    },
    {
      remedy: {
        vi: 'Tách phần phụ lục hoặc giảm độ phân giải bản quét rồi tải lại.',
        en: 'Split off the annexes or scan at a lower resolution, then upload again.',
      },
    },
  );
}

/** The file bears a mark of state secret; nothing but the event is kept. */
export function secretMark(): ProblemError {
  return new ProblemError(
    'secret-mark',
    422,
    {
      vi: 'Văn bản mang dấu độ mật nên không được nhận vào hệ thống.',
      en: 'The document bears a state-secret mark and was refused.',
    },
    {
      detail: {
        vi: 'Không lưu tệp, nội dung hay tên tệp; nhật ký chỉ ghi sự việc đã từ chối.',
        en: 'Neither the file nor its text nor its name was kept; the log holds only that a file was refused.',
      },
      remedy: {
        vi: 'Xử lý văn bản theo quy định về bảo vệ bí mật nhà nước, ngoài hệ thống này.',
        en: 'Handle the document under the rules on state secrets, outside this system.',
      },
    },
  );
}

/** The file could not be read; `reason` in the answer is the reader's stable code. */
export function unreadableFile(outcome: UnreadableOutcome): ProblemError {
  const { what, remedy } = describeUnreadable(outcome);
  return new ProblemError('unreadable-file', 422, what, { remedy, extra: { reason: outcome.code } });
}

/** The realm already has these very bytes. */
export function alreadyReceived(existing: ReadingSummary): ProblemError {
  return new ProblemError(
    'already-received',
    409,
    {
      vi: `Tệp này đã được ${existing.receivedByName} nhập trước đây.`,
      en: `${existing.receivedByName} already brought this very file in.`,
    },
    {
      remedy: {
        vi: 'Mở văn bản đã có để làm tiếp.',
        en: 'Open the document that is there and go on with it.',
      },
      extra: { readingId: existing.id, state: existing.state, receivedAt: existing.receivedAt.toISOString() },
    },
  );
}

/** An urgent request answers the letter already. */
function readingAnswered(existing: ReadingSummary): ProblemError {
  return new ProblemError(
    'reading-urgent',
    409,
    {
      vi: `${existing.changedByName} đã mở yêu cầu đột xuất từ văn bản này.`,
      en: `${existing.changedByName} already began an urgent request from this letter.`,
    },
    {
      remedy: {
        vi: 'Mở yêu cầu trong danh sách Yêu cầu đột xuất.',
        en: 'Open it among the urgent requests.',
      },
      extra: { planId: null, state: existing.state },
    },
  );
}

/** The document is confirmed or put aside, so the act does not fit it. */
export function readingNotAwaiting(existing: ReadingSummary): ProblemError {
  if (existing.state === 'urgent') return readingAnswered(existing);
  const confirmed = existing.state === 'confirmed';
  return new ProblemError(
    confirmed ? 'reading-confirmed' : 'reading-discarded',
    409,
    confirmed
      ? {
          vi: `Văn bản đã được ${existing.changedByName} đưa vào theo dõi.`,
          en: `${existing.changedByName} already made this document a plan.`,
        }
      : {
          vi: `${existing.changedByName} đã để văn bản này sang một bên.`,
          en: `${existing.changedByName} put this document aside.`,
        },
    {
      remedy: confirmed
        ? { vi: 'Mở kế hoạch đã tạo từ văn bản này.', en: 'Open the plan made from it.' }
        : { vi: 'Lấy lại văn bản rồi làm tiếp.', en: 'Take the document back first.' },
      extra: { planId: existing.planId, state: existing.state },
    },
  );
}

/** What each kind of row is called in a refusal, by its code. */
const ROWS = {
  tasks: { code: 'unknown-task', vi: 'nhiệm vụ', en: 'task' },
  reporting: { code: 'unknown-reporting', vi: 'chế độ báo cáo', en: 'reporting duty' },
  references: { code: 'unknown-reference', vi: 'văn bản được dẫn', en: 'cited document' },
  duties: { code: 'unknown-duty', vi: 'trách nhiệm', en: 'duty' },
} as const;

/** A correction names a task, reporting duty, cited document or duty that the draft does not have. */
export function unknownRow(part: keyof typeof ROWS, index: string): ProblemError {
  const { code, vi, en } = ROWS[part];
  return new ProblemError(
    code,
    422,
    {
      vi: `Bản đọc không có ${vi} số thứ tự ${index}.`,
      en: `The draft has no ${en} at index ${index}.`,
    },
    { remedy: { vi: 'Tải lại văn bản rồi sửa lại.', en: 'Load the document again and correct it there.' } },
  );
}

/** A correction says where on the paper its words stand, and the paper has no such place. */
export function unknownPlace(): ProblemError {
  return new ProblemError(
    'unknown-place',
    422,
    {
      vi: 'Văn bản không có chỗ mà phần sửa dẫn tới.',
      en: 'The document has no such place as the correction points to.',
    },
    { remedy: { vi: 'Tải lại văn bản rồi sửa lại.', en: 'Load the document again and correct it there.' } },
  );
}
