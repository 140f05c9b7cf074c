import { type FieldProblem, ProblemError } from '#platform/http/problem.ts';
import type { Bilingual } from '#platform/words/bilingual.ts';
import { describeUnreadable } from '#reading/describe-unreadable.ts';
import type { EvidenceOutcome } from '#reading/read-evidence-file.ts';
import type { UnreadableCode } from '#reading/reading-outcome.ts';
import type { WorkRecord } from '../domain/record.ts';

/** No such record in the realm. */
export function recordNotFound(): ProblemError {
  return new ProblemError(
    'record-not-found',
    404,
    { vi: 'Không tìm thấy kết quả này.', en: 'There is no such record.' },
    { remedy: { vi: 'Mở lại nhiệm vụ.', en: 'Open the obligation again.' } },
  );
}

/** No such question in the realm. */
export function questionNotFound(): ProblemError {
  return new ProblemError(
    'question-not-found',
    404,
    { vi: 'Không tìm thấy đề nghị bổ sung này.', en: 'There is no such question.' },
    { remedy: { vi: 'Mở lại nhiệm vụ.', en: 'Open the obligation again.' } },
  );
}

/** No such file in the realm. */
export function fileNotFound(): ProblemError {
  return new ProblemError(
    'record-file-not-found',
    404,
    { vi: 'Không tìm thấy tệp này.', en: 'There is no such file.' },
    { remedy: { vi: 'Mở lại nhiệm vụ.', en: 'Open the obligation again.' } },
  );
}

/** A withdrawn record is not corrected, confirmed or asked about. */
export function recordWithdrawn({ withdrawnByName }: WorkRecord): ProblemError {
  return new ProblemError(
    'record-withdrawn',
    409,
    {
      vi: `${withdrawnByName ?? ''} đã rút kết quả này.`.trim(),
      en: `${withdrawnByName ?? 'Somebody'} withdrew this record.`,
    },
    { remedy: { vi: 'Lấy lại kết quả rồi làm tiếp.', en: 'Take the record back first.' } },
  );
}

/** The question has its answer. */
export function alreadyAnswered(by: string | null): ProblemError {
  return new ProblemError(
    'question-answered',
    409,
    { vi: `${by ?? ''} đã trả lời đề nghị này.`.trim(), en: `${by ?? 'Somebody'} already answered it.` },
    { remedy: { vi: 'Tải lại để xem câu trả lời.', en: 'Load again to see the answer.' } },
  );
}

/** Something in a record is not as it must be. */
export function recordRefused(code: string, title: Bilingual, field: FieldProblem): ProblemError {
  return new ProblemError(code, 422, title, {
    fields: [field],
    remedy: { vi: 'Sửa chỗ được nêu rồi gửi lại.', en: 'Mend the place named, then send again.' },
  });
}

/** A file that bears no words needs somebody to answer for it. */
export function declarationNeeded(): ProblemError {
  return new ProblemError(
    'declaration-needed',
    422,
    {
      vi: 'Ảnh và bản quét không có lớp chữ để máy kiểm tra dấu độ mật.',
      en: 'Pictures and scans have no words in which a secrecy mark could be found.',
    },
    {
      remedy: {
        vi: 'Người gửi tự kiểm tra, đánh dấu xác nhận không chứa bí mật nhà nước, rồi gửi lại.',
        en: 'Look at it yourself, tick that it bears no state secret, then send again.',
      },
    },
  );
}

const pictureMessages: Readonly<Record<string, { readonly what: Bilingual; readonly remedy: Bilingual }>> = {
  'picture-broken': {
    what: { vi: 'Ảnh bị hỏng hoặc bị cắt cụt.', en: 'The picture is damaged or cut off.' },
    remedy: { vi: 'Chụp hoặc tải lại ảnh gốc.', en: 'Take the picture or fetch its original again.' },
  },
  'picture-too-large': {
    what: { vi: 'Kích thước ảnh lớn bất thường.', en: 'The picture is larger than pictures are.' },
    remedy: { vi: 'Thu nhỏ ảnh rồi gửi lại.', en: 'Make it smaller and send again.' },
  },
  'picture-format': {
    what: { vi: 'Chỉ nhận ảnh JPEG và PNG.', en: 'Only JPEG and PNG pictures are taken.' },
    remedy: { vi: 'Lưu ảnh dạng JPEG rồi gửi lại.', en: 'Save the picture as JPEG and send again.' },
  },
};
const sheetMessage = {
  what: { vi: 'Không đọc được bảng tính.', en: 'The workbook cannot be read.' },
  remedy: {
    vi: 'Bỏ mật khẩu, lưu lại dạng .xlsx gọn hơn rồi gửi lại.',
    en: 'Take the password off, save it as a smaller .xlsx and send again.',
  },
};

/** The file cannot be taken; `reason` in the answer is the reader's stable code. */
export function evidenceRefused({
  code,
  detail,
}: Extract<EvidenceOutcome, { kind: 'unreadable' }>): ProblemError {
  const message = code.startsWith('sheet-')
    ? sheetMessage
    : (pictureMessages[code] ??
      describeUnreadable({ kind: 'unreadable', code: code as UnreadableCode, detail }));
  return new ProblemError('unreadable-file', 422, message.what, {
    remedy: message.remedy,
    extra: { reason: code },
  });
}
