import { ProblemError } from '#platform/http/problem.ts';
import type { ObligationState } from '../domain/obligation-state.ts';

/** No such obligation in the realm. */
export function obligationNotFound(): ProblemError {
  return new ProblemError(
    'obligation-not-found',
    404,
    { vi: 'Không tìm thấy nhiệm vụ được giao này.', en: 'There is no such obligation.' },
    { remedy: { vi: 'Mở lại danh sách nhiệm vụ.', en: 'Open the list of obligations again.' } },
  );
}

/** The state cannot be reached from the one it is in. */
export function stepNotPermitted(
  from: ObligationState,
  to: ObligationState,
  permitted: readonly string[],
): ProblemError {
  return new ProblemError(
    'step-not-permitted',
    422,
    {
      vi: 'Không chuyển được từ trạng thái hiện nay sang trạng thái đã chọn.',
      en: `An obligation cannot go from ${from} to ${to}.`,
    },
    {
      remedy: {
        vi: 'Việc đã đóng phải mở lại (chưa, đang thực hiện hoặc thường xuyên) trước khi đóng theo cách khác.',
        en: 'What is closed must be opened again before it is closed in another way.',
      },
      extra: { from, to, permitted },
    },
  );
}

/** Not doing something needs a reason. */
export function reasonNeeded(): ProblemError {
  return new ProblemError(
    'reason-needed',
    422,
    { vi: 'Chưa nêu lý do không thực hiện.', en: 'The reason for not doing it is missing.' },
    {
      fields: [
        {
          field: 'body.reason',
          reason: { vi: 'cần nêu lý do', en: 'say why' },
        },
      ],
      remedy: { vi: 'Ghi lý do rồi gửi lại.', en: 'Write why, then send again.' },
    },
  );
}

/** Not doing something needs somebody who allowed it. */
export function allowedByNeeded(): ProblemError {
  return new ProblemError(
    'allowed-by-needed',
    422,
    { vi: 'Chưa nêu ai cho phép không thực hiện.', en: 'Who allowed not to do it is missing.' },
    {
      fields: [
        { field: 'body.allowedBy', reason: { vi: 'cần nêu người cho phép', en: 'say who allowed it' } },
      ],
      remedy: {
        vi: 'Ghi người hoặc cơ quan cho phép (kèm số văn bản nếu có), rồi gửi lại.',
        en: 'Write the person or body that allowed it (with the number of the paper), then send again.',
      },
    },
  );
}

/** The cursor belongs to no list of this sort. */
export function wrongCursor(): ProblemError {
  return new ProblemError(
    'cursor-invalid',
    400,
    {
      vi: 'Vị trí trang không thuộc danh sách này.',
      en: 'The place in the list does not belong to this list.',
    },
    {
      fields: [{ field: 'query.cursor', reason: { vi: 'không đọc được', en: 'cannot be read' } }],
      remedy: { vi: 'Mở lại danh sách từ trang đầu.', en: 'Open the list again from its first page.' },
    },
  );
}

/** Something was done under an obligation, so that it cannot be taken back. @param touched how many, null: not known */
export function workHasBegun(touched: number | null): ProblemError {
  const many = touched === null ? { vi: '', en: 'Some' } : { vi: `${touched} `, en: String(touched) };
  return new ProblemError(
    'work-begun',
    409,
    {
      vi: `Không hoàn tác được: đã có người làm ${many.vi}việc được giao từ lần nêu này.`,
      en: `This cannot be undone: ${many.en} of the obligations it made have been worked on.`,
    },
    {
      remedy: {
        vi: 'Chuyển từng việc sang “không thực hiện” kèm lý do, nếu việc không còn phải làm.',
        en: 'Move each of them to "not done" with a reason, if it need not be done.',
      },
    },
  );
}
