import { ProblemError } from '#platform/http/problem.ts';
import type { Bilingual } from '#platform/words/bilingual.ts';
import type { ScanOutcome } from '#reading/look-at-scan.ts';
import type { UnreadableOutcome } from '#reading/reading-outcome.ts';

/** Why a reader found no words where there may be pictures of words. */
const SCAN_CODES: readonly UnreadableOutcome['code'][] = [
  'pdf-without-text',
  'pdf-unknown-letters',
  'not-yet-image',
];

/** True when a file that no reader could read may be a scan. */
export function isScanCode(code: UnreadableOutcome['code']): boolean {
  return SCAN_CODES.includes(code);
}

/** A scan came without the word of its sender that it holds no State secret. Nothing of it was kept. */
export function scanUndeclared(pages: number): ProblemError {
  return new ProblemError(
    'scan-undeclared',
    422,
    {
      vi: `Tệp là bản quét hoặc ảnh (${pages} trang); máy không đọc được chữ và dấu mật trong ảnh.`,
      en: `The file is a scan or a picture (${pages} pages); no machine can read the words and secrecy marks in it.`,
    },
    {
      detail: {
        vi: 'Chưa lưu gì của tệp này.',
        en: 'Nothing of the file has been kept.',
      },
      remedy: {
        vi: 'Người nhập tự xem từng trang; nếu không có bí mật nhà nước thì cam đoan và gửi lại.',
        en: 'Look at every page yourself; if it holds no State secret, declare so and send again.',
      },
      extra: { pages },
    },
  );
}

const WHY: Readonly<Record<string, Bilingual>> = {
  'picture-broken': { vi: 'Tệp ảnh bị hỏng hoặc bị cắt cụt.', en: 'The picture is damaged or cut off.' },
  'picture-too-large': {
    vi: 'Ảnh có kích thước quá lớn.',
    en: 'The picture has more dots than are taken in.',
  },
  'pdf-encrypted': { vi: 'Tệp PDF được khóa bằng mật khẩu.', en: 'The PDF is locked with a password.' },
  'pdf-too-many-pages': { vi: 'Tệp PDF có quá nhiều trang.', en: 'The PDF has too many pages.' },
};
const BROKEN: Bilingual = { vi: 'Không mở được bản quét này.', en: 'The scan cannot be opened.' };

/** The scan could not be looked at; `reason` in the answer is a stable code. */
export function unseenScan(outcome: ScanOutcome): ProblemError {
  const { code, detail } = outcome.kind === 'refused' ? outcome : { code: 'no-scan' as const, detail: null };
  const what = WHY[code] ?? BROKEN;
  const place = (sentence: string): string =>
    detail === null ? sentence : `${sentence.replace(/\.$/, '')} (${detail}).`;
  return new ProblemError(
    'unreadable-file',
    422,
    { vi: place(what.vi), en: place(what.en) },
    {
      remedy: {
        vi: 'Quét lại ở 200–300 dpi, đen trắng hoặc xám, mỗi tệp dưới 300 trang, rồi gửi lại.',
        en: 'Scan again at 200 to 300 dpi, in grey, below 300 pages a file, and send again.',
      },
      extra: { reason: code },
    },
  );
}

/** The page has no picture: no such page, or this machine cannot draw. */
export function pageNotShown(code: string): ProblemError {
  return new ProblemError(
    'page-not-shown',
    code === 'pdf-no-such-page' ? 404 : 503,
    {
      vi: 'Không dựng được ảnh của trang này.',
      en: 'No picture of this page could be made.',
    },
    {
      remedy: { vi: 'Tải tệp gốc về để xem.', en: 'Download the original file to see it.' },
      extra: { reason: code },
    },
  );
}

/** Words and tasks can only be given to a scan; other documents are read. */
export function notAScan(): ProblemError {
  return new ProblemError(
    'not-a-scan',
    409,
    {
      vi: 'Văn bản này đã được đọc từ tệp, không điền lại được.',
      en: 'This document was read from its file and cannot be filled in.',
    },
    { remedy: { vi: 'Sửa từng chỗ trong bản đọc.', en: 'Set the draft right where it is wrong.' } },
  );
}

/** What was filled in cannot be taken back, because the document was changed since. */
export function fillingGone(): ProblemError {
  return new ProblemError(
    'filling-gone',
    409,
    {
      vi: 'Văn bản đã được sửa sau lần điền, nên không hoàn tác được nữa.',
      en: 'The document was changed since it was filled in, so that cannot be taken back.',
    },
    { remedy: { vi: 'Điền lại nếu cần.', en: 'Fill it in again if need be.' } },
  );
}

/** The file of tasks is no spreadsheet that can be read. */
export function unreadableSheet(code: string, detail: string | null): ProblemError {
  const size = detail === null ? '' : ` (${detail})`;
  return new ProblemError(
    'unreadable-file',
    422,
    {
      vi: `Không đọc được bảng tính này${size}.`,
      en: `The spreadsheet cannot be read${size}.`,
    },
    {
      remedy: {
        vi: 'Dùng tệp mẫu .xlsx không đặt mật khẩu, rồi gửi lại.',
        en: 'Use the .xlsx template without a password, then send again.',
      },
      extra: { reason: code },
    },
  );
}
