import type { Result } from '#kernel/base/result.ts';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import type { OfficialDocument } from '#kernel/document/model/official-document.ts';
import type { FenceFailure } from '#platform/fence/fence-failure.ts';
import { ProblemError } from '#platform/http/problem.ts';
import type { Bilingual } from '#platform/words/bilingual.ts';
import type { WritingJob, WrittenFormat } from './written-format.ts';

/** Writes one document behind the fence. */
export type WriteDocument = (job: WritingJob) => Promise<Result<Uint8Array, FenceFailure>>;

/**
 * Writes an official document by the form of its day.
 *
 * @throws ProblemError write-time, write-memory, write-crash, write-answer, write-closed: what broke off twice.
 */
export async function writeOrRefuse(
  write: WriteDocument,
  document: OfficialDocument,
  format: WritingJob['format'],
): Promise<Uint8Array> {
  const written = await write({ layout: layOutDocument(document), format });
  if (written.ok) return written.value;
  const { code, limit } = written.reason;
  throw new ProblemError(code.replace('fence-', 'write-'), 503, describe(code, limit), {
    remedy: {
      vi: 'Đã thử hai lần. Thu hẹp phần cần xuất hoặc chọn định dạng khác, rồi thử lại; nếu vẫn lỗi, báo người quản trị kèm mã.',
      en: 'It was tried twice. Take less, or the other format, and try again; if that fails, quote the code to the administrator.',
    },
    retryAfter: 30,
  });
}

/** What a browser calls the bytes of a written document. */
export const writtenMediaTypes: Readonly<Record<WrittenFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

function describe(code: FenceFailure['code'], limit: number): Bilingual {
  switch (code) {
    case 'fence-time':
      return {
        vi: `Dựng trang quá ${limit} giây nên đã dừng.`,
        en: `Setting the pages took over ${limit} s.`,
      };
    case 'fence-memory':
      return { vi: `Dựng trang tốn quá ${limit} MB bộ nhớ.`, en: `Setting the pages took over ${limit} MB.` };
    case 'fence-answer':
      return { vi: `Tệp viết ra lớn quá ${limit} MB.`, en: `The written file is over ${limit} MB.` };
    case 'fence-closed':
      return { vi: 'Máy chủ đang dừng.', en: 'The server is stopping.' };
    case 'fence-crash':
      return { vi: 'Không dựng được trang.', en: 'The pages could not be set.' };
  }
}
