import { ProblemError } from '#platform/http/problem.ts';
import type { InspectionLack } from '../../domain/inspection/inspection.ts';
import type { RemedyAct, RemedyState } from '../../domain/inspection/remedy-state.ts';

const RELOAD = { vi: 'Tải lại để xem hiện trạng.', en: 'Load it again to see how it stands.' };

/** No such inspection in the realm, or none that concerns who asks. */
export function inspectionNotFound(): ProblemError {
  return new ProblemError(
    'inspection-not-found',
    404,
    { vi: 'Không tìm thấy cuộc kiểm tra này.', en: 'There is no such inspection.' },
    {
      remedy: {
        vi: 'Cuộc kiểm tra chưa thông báo thì chỉ cơ quan kiểm tra xem được.',
        en: 'Until it is sent, only the body that inspects sees it.',
      },
    },
  );
}

/** No such remedy in the realm, or none that concerns who asks. */
export function remedyNotFound(): ProblemError {
  return new ProblemError(
    'remedy-not-found',
    404,
    { vi: 'Không tìm thấy nội dung khắc phục này.', en: 'There is no such remedy.' },
    { remedy: { vi: 'Mở lại cuộc kiểm tra.', en: 'Open the inspection again.' } },
  );
}

/** The inspection is not in a state in which this can be done. */
export function inspectionNotOpen(): ProblemError {
  return new ProblemError(
    'inspection-not-open',
    409,
    {
      vi: 'Cuộc kiểm tra đã chuyển bước; việc này không còn làm được.',
      en: 'The inspection has moved on; this cannot be done any more.',
    },
    { remedy: RELOAD },
  );
}

/** A body has begun to answer: what was sent stands. */
export function inspectionAnswered(): ProblemError {
  return new ProblemError(
    'inspection-answered',
    409,
    {
      vi: 'Đã có cơ quan tiếp nhận hoặc trả lời, nên không thu hồi thông báo được nữa.',
      en: 'A body has taken it up or answered, so it can no longer be taken back.',
    },
    {
      remedy: {
        vi: 'Đổi hạn hoặc công nhận từng nội dung; nếu sai, lập cuộc kiểm tra khác.',
        en: 'Move ends or accept item by item; if it was wrong, make another inspection.',
      },
    },
  );
}

/** Bodies that are not below who inspects, nor in a plan that it puts together. */
export function bodiesOutOfReach(names: readonly string[]): ProblemError {
  const list = names.join(', ');
  return new ProblemError(
    'inspection-out-of-reach',
    403,
    {
      vi: `Cơ quan của bạn không kiểm tra được: ${list}.`,
      en: `Your body may not inspect: ${list}.`,
    },
    {
      remedy: {
        vi: 'Chọn cơ quan cấp dưới, hoặc chọn kế hoạch mà cơ quan của bạn được giao đôn đốc, tổng hợp.',
        en: 'Choose bodies below your own, or the plan whose results your body puts together.',
      },
    },
  );
}

/** Obligations of bodies that are not inspected. */
export function strayObligations(): ProblemError {
  return new ProblemError(
    'inspection-stray-obligation',
    422,
    {
      vi: 'Có nhiệm vụ không thuộc cơ quan được kiểm tra.',
      en: 'An obligation belongs to a body that is not inspected.',
    },
    { remedy: { vi: 'Bỏ nhiệm vụ đó hoặc thêm cơ quan.', en: 'Leave it out, or add its body.' } },
  );
}

const LACKS: Readonly<Record<InspectionLack, { readonly vi: string; readonly en: string }>> = {
  day: { vi: 'ngày kiểm tra', en: 'the day' },
  bodies: { vi: 'cơ quan được kiểm tra', en: 'the bodies inspected' },
  members: { vi: 'thành phần đoàn', en: 'who went' },
  findings: { vi: 'nhận xét hoặc nội dung khắc phục', en: 'something found or to be put right' },
  'stray-remedy': {
    vi: 'cơ quan của một nội dung khắc phục không nằm trong số được kiểm tra',
    en: 'the body of a remedy is not among those inspected',
  },
  'stray-finding': {
    vi: 'cơ quan của một nhận xét không nằm trong số được kiểm tra',
    en: 'the body of a finding is not among those inspected',
  },
};

/** What keeps it from being sent. */
export function inspectionNotWhole(lacks: readonly InspectionLack[]): ProblemError {
  const say = (language: 'vi' | 'en'): string => lacks.map((lack) => LACKS[lack][language]).join('; ');
  return new ProblemError(
    'inspection-not-whole',
    422,
    { vi: `Chưa thông báo được, còn thiếu: ${say('vi')}.`, en: `It cannot be sent, it lacks: ${say('en')}.` },
    {
      extra: { lacks },
      remedy: { vi: 'Điền đủ rồi thông báo lại.', en: 'Fill it in, then send again.' },
    },
  );
}

/** The two ends do not go together. */
export function daysAstray(): ProblemError {
  return new ProblemError(
    'inspection-days',
    422,
    { vi: 'Ngày kết thúc trước ngày bắt đầu.', en: 'It ends before it begins.' },
    { remedy: { vi: 'Sửa ngày rồi ghi lại.', en: 'Mend the days, then save again.' } },
  );
}

/** The act is not open in this state of the remedy. */
export function remedyActNotOpen(act: RemedyAct, state: RemedyState): ProblemError {
  return new ProblemError(
    'remedy-act-not-open',
    409,
    {
      vi: 'Nội dung khắc phục đã chuyển bước; việc này không còn làm được.',
      en: 'The remedy has moved on; this cannot be done any more.',
    },
    { remedy: RELOAD, extra: { act, state } },
  );
}

/** A report says nothing and shows nothing, or a return says not why. */
export function remedyWordsNeeded(): ProblemError {
  return new ProblemError(
    'remedy-words-needed',
    422,
    { vi: 'Chưa ghi nội dung.', en: 'It says nothing.' },
    { remedy: { vi: 'Ghi rõ rồi gửi lại.', en: 'Say it, then send again.' } },
  );
}

/** A file that was taken in for something else, or hangs elsewhere already. */
export function remedyFileUnknown(): ProblemError {
  return new ProblemError(
    'remedy-file-unknown',
    422,
    { vi: 'Có tệp không thuộc nội dung khắc phục này.', en: 'A file is none of this remedy.' },
    { remedy: { vi: 'Gửi lại tệp.', en: 'Send the file again.' } },
  );
}

/** An end that is past is no end to give. */
export function remedyEndPast(): ProblemError {
  return new ProblemError(
    'remedy-end-past',
    422,
    { vi: 'Hạn mới đã qua.', en: 'The new end is past.' },
    { remedy: { vi: 'Chọn ngày từ hôm nay trở đi.', en: 'Choose today or a day after it.' } },
  );
}

/** What has to be put right after an inspection is answered there, where only those concerned read it. */
export function answeredAtInspection(): ProblemError {
  return new ProblemError(
    'remedy-answered-at-inspection',
    409,
    {
      vi: 'Việc khắc phục sau kiểm tra được trả lời ở trang kiểm tra.',
      en: 'What has to be put right after an inspection is answered on the page of the inspection.',
    },
    { remedy: { vi: 'Mở cuộc kiểm tra từ nhiệm vụ này.', en: 'Open the inspection from this obligation.' } },
  );
}
