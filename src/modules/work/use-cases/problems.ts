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
          reason: { vi: 'cần nêu lý do và người cho phép', en: 'say why, and who allowed it' },
        },
      ],
      remedy: {
        vi: 'Ghi lý do và ai cho phép, rồi gửi lại.',
        en: 'Write why, and who allowed it, then send again.',
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

/** No such plan in the realm, or it was issued later than the day asked for. */
export function planOfSummaryNotFound(): ProblemError {
  return new ProblemError(
    'plan-not-found',
    404,
    {
      vi: 'Không có kế hoạch này vào ngày đã chọn.',
      en: 'There is no such plan on the chosen day.',
    },
    {
      remedy: { vi: 'Bỏ chọn kế hoạch hoặc chọn ngày sau.', en: 'Take the plan away or choose a later day.' },
    },
  );
}

/** The words of an address that asks for a document cannot be read. */
export function addressUnread(): ProblemError {
  return new ProblemError(
    'address-unread',
    400,
    { vi: 'Không đọc được điều kiện trong địa chỉ.', en: 'The conditions in the address cannot be read.' },
    {
      remedy: { vi: 'Mở lại từ màn hình rồi xuất lại.', en: 'Open the screen again and export from there.' },
    },
  );
}

/** More rows than a document may hold. */
export function listTooLong(most: number): ProblemError {
  return new ProblemError(
    'list-too-long',
    422,
    {
      vi: `Danh sách dài hơn ${most.toLocaleString('vi-VN')} dòng.`,
      en: `The list has more than ${most.toLocaleString('en')} rows.`,
    },
    {
      remedy: {
        vi: 'Lọc bớt (theo kế hoạch, cơ quan, trạng thái) rồi xuất lại.',
        en: 'Narrow it (by plan, body, state) and export again.',
      },
    },
  );
}
