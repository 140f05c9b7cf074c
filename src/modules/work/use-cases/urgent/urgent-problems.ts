import { ProblemError } from '#platform/http/problem.ts';

/** No such request in the realm. */
export function urgentNotFound(): ProblemError {
  return new ProblemError(
    'urgent-not-found',
    404,
    { vi: 'Không tìm thấy yêu cầu này.', en: 'There is no such request.' },
    { remedy: { vi: 'Mở lại danh sách yêu cầu.', en: 'Open the list of requests again.' } },
  );
}

/** The request is in a state in which this is not done. */
export function urgentNotOpen(): ProblemError {
  return new ProblemError(
    'urgent-not-open',
    422,
    {
      vi: 'Yêu cầu không ở bước cho phép việc này.',
      en: 'The request is at a step at which this is not done.',
    },
    { remedy: { vi: 'Tải lại để xem bản mới.', en: 'Load it again to see the new state.' } },
  );
}

/** Something without which a request is not sent. */
export type Lack = 'day' | 'questions' | 'bodies';

const LACKS: Readonly<Record<Lack, { readonly vi: string; readonly en: string }>> = {
  day: { vi: 'chưa có hạn trả lời', en: 'the end is missing' },
  questions: { vi: 'chưa có câu hỏi', en: 'there is no question' },
  bodies: { vi: 'có câu hỏi chưa giao cho cơ quan nào', en: 'a question is asked of no body' },
};

/** The request is not whole. */
export function urgentNotWhole(lacks: readonly Lack[]): ProblemError {
  return new ProblemError(
    'urgent-not-whole',
    422,
    { vi: 'Yêu cầu chưa đủ để gửi.', en: 'The request is not whole.' },
    {
      fields: lacks.map((lack) => ({ field: `body.${lack}`, reason: LACKS[lack] })),
      remedy: { vi: 'Bổ sung rồi gửi lại.', en: 'Add it, then send again.' },
    },
  );
}

/** The body was not asked this question. */
export function notAsked(): ProblemError {
  return new ProblemError(
    'urgent-not-asked',
    422,
    { vi: 'Cơ quan này không được hỏi câu này.', en: 'This body was not asked this question.' },
    { remedy: { vi: 'Chọn lại câu hỏi.', en: 'Choose the question again.' } },
  );
}
