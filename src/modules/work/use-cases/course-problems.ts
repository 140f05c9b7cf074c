import { ProblemError } from '#platform/http/problem.ts';
import type { Bilingual } from '#platform/words/bilingual.ts';
import type { CourseRefusal } from '../domain/course/judge-act.ts';

type Words = readonly [status: 403 | 409 | 422, what: Bilingual, remedy: Bilingual];

const RELOAD: Bilingual = {
  vi: 'Tải lại để xem bản mới.',
  en: 'Load it again to see the new state.',
};

const WORDS: Readonly<Record<CourseRefusal, Words>> = {
  'not-open': [
    422,
    { vi: 'Nhiệm vụ đã đóng.', en: 'The obligation is closed.' },
    { vi: 'Mở lại nhiệm vụ trước.', en: 'Open it again first.' },
  ],
  'other-organization': [
    403,
    {
      vi: 'Việc này thuộc cơ quan hoặc người khác trong chuỗi giao.',
      en: 'This belongs to another body or person of the chain.',
    },
    { vi: 'Nhờ cơ quan đang giữ việc.', en: 'Ask the body with which it lies.' },
  ],
  'already-accepted': [409, { vi: 'Đã tiếp nhận rồi.', en: 'It was accepted already.' }, RELOAD],
  'not-accepted': [409, { vi: 'Chưa tiếp nhận.', en: 'It was not accepted.' }, RELOAD],
  'already-handed': [
    422,
    {
      vi: 'Đã giao tiếp xuống dưới nên không rút tiếp nhận được.',
      en: 'It was handed down, so its acceptance stands.',
    },
    { vi: 'Rút việc giao trước.', en: 'Take the handing back first.' },
  ],
  'not-below': [
    422,
    {
      vi: 'Chỉ giao tiếp cho đơn vị bên dưới hoặc người của cơ quan đang giữ việc.',
      en: 'Work is handed down to a unit below, or to a person of the body that holds it.',
    },
    {
      vi: 'Cơ quan ngang cấp thì đề nghị phối hợp phần việc.',
      en: 'Ask a peer for its part instead.',
    },
  ],
  'already-there': [
    422,
    { vi: 'Việc đã qua nơi này trong chuỗi giao.', en: 'It already came through there.' },
    { vi: 'Rút việc giao về nơi đó.', en: 'Take the handing back to there.' },
  ],
  'handing-gone': [409, { vi: 'Lượt giao này đã được rút.', en: 'This handing was taken back.' }, RELOAD],
  'no-end': [
    422,
    { vi: 'Nhiệm vụ không có hạn nên không có gì để gia hạn.', en: 'It has no end to be moved.' },
    { vi: 'Ghi kết quả khi có.', en: 'Enter what was done when it is done.' },
  ],
  'not-later': [
    422,
    { vi: 'Hạn mới phải sau hạn hiện nay.', en: 'The new end must lie after the one that stands.' },
    { vi: 'Chọn ngày, giờ muộn hơn.', en: 'Choose a later day or hour.' },
  ],
  'already-asked': [
    409,
    { vi: 'Đã có đề nghị gia hạn đang chờ quyết định.', en: 'More time is asked for already.' },
    { vi: 'Rút đề nghị đó rồi gửi lại.', en: 'Withdraw that one and ask again.' },
  ],
  'asked-too-often': [
    422,
    {
      vi: 'Đã gia hạn đủ số lần cho phép.',
      en: 'More time was granted as often as the rules allow.',
    },
    {
      vi: 'Báo cáo cấp trên bằng vướng mắc.',
      en: 'Report what holds it up to the body above.',
    },
  ],
  'nothing-asked': [409, { vi: 'Đề nghị này không còn chờ.', en: 'This does not wait any more.' }, RELOAD],
  'not-yours-to-decide': [
    403,
    {
      vi: 'Chỉ lãnh đạo cơ quan cấp trên, hoặc người đã giao việc, quyết định gia hạn.',
      en: 'A leader of a body above, or whoever gave the work, decides on more time.',
    },
    { vi: 'Chờ cấp trên quyết định.', en: 'Wait for their decision.' },
  ],
  'nobody-above': [
    422,
    { vi: 'Không có cơ quan nào ở trên để chuyển lên.', en: 'There is no body above to carry it to.' },
    { vi: 'Nêu vướng mắc bằng văn bản.', en: 'Write a letter instead.' },
  ],
  'blocker-not-open': [409, { vi: 'Vướng mắc này đã đổi trạng thái.', en: 'It has moved on.' }, RELOAD],
  'blocker-not-there': [409, { vi: 'Không còn vướng mắc này.', en: 'It is not there.' }, RELOAD],
};

/** An act that the law of the course refuses; its code is `course-` and the refusal. @param most how often more time is granted */
export function refusedAct(refusal: CourseRefusal, most: number): ProblemError {
  const [status, what, remedy] = WORDS[refusal];
  return new ProblemError(`course-${refusal}`, status, what, {
    remedy,
    ...(refusal === 'asked-too-often' ? { extra: { mostExtensions: most } } : {}),
  });
}
