import { ProblemError } from '#platform/http/problem.ts';
import type { UrgingStep } from '../../domain/urging/urging.ts';

/** Something of it came in, or is no longer owed, since the list was shown; nobody is urged for that. */
export function handedInMeanwhile(
  works: readonly { readonly id: string; readonly organizationName: string; readonly text: string }[],
): ProblemError {
  const bodies = [...new Set(works.map(({ organizationName }) => organizationName))].join('; ');
  return new ProblemError(
    'urging-handed-in',
    409,
    {
      vi: `${bodies} đã gửi kết quả hoặc việc đã khép lại, nên chưa ghi bước đôn đốc nào.`,
      en: `${bodies} handed in or no longer owe it, so nothing was kept.`,
    },
    {
      remedy: {
        vi: 'Danh sách đã được tải lại: xem lời mới rồi làm lại.',
        en: 'The list was loaded again: look at the new words and do it once more.',
      },
      extra: { obligations: works.map(({ id }) => id) },
    },
  );
}

/** A step that is not taken toward a body of this relation. */
export function stepNotOpen(step: UrgingStep, names: readonly string[]): ProblemError {
  const bodies = names.join('; ');
  const isLetter = step === 'letter';
  return new ProblemError(
    'urging-step-not-open',
    422,
    isLetter
      ? {
          vi: `Không gửi công văn đôn đốc lên cấp trên: ${bodies}.`,
          en: `No letter urges upward: ${bodies}.`,
        }
      : {
          vi: `Chỉ kiểm tra cơ quan cấp dưới: ${bodies} không trực thuộc.`,
          en: `Only bodies below are visited: ${bodies} are not.`,
        },
    {
      remedy: {
        vi: 'Bỏ các cơ quan này khỏi lựa chọn; với họ chỉ nhắn tin hoặc gọi điện.',
        en: 'Leave these out; a message or a call is open toward them.',
      },
    },
  );
}

/** No such act of urging in the realm. */
export function urgingNotFound(): ProblemError {
  return new ProblemError(
    'urging-not-found',
    404,
    { vi: 'Không tìm thấy bước đôn đốc này.', en: 'There is no such step of urging.' },
    { remedy: { vi: 'Mở lại màn hình Đôn đốc.', en: 'Open the screen of urging again.' } },
  );
}

/** It was taken back already, or by another hand than may. */
export function urgingNotUndoable(): ProblemError {
  return new ProblemError(
    'urging-not-undoable',
    409,
    {
      vi: 'Bước này đã được hoàn tác, hoặc do người khác ghi.',
      en: 'This step was taken back already, or somebody else took it.',
    },
    { remedy: { vi: 'Tải lại danh sách.', en: 'Load the list again.' } },
  );
}
