import { ProblemError } from '#platform/http/problem.ts';
import type { ConfirmationCounts } from '../domain/count-plan.ts';
import type { PlanHold } from './ports.ts';

/** No such plan in the realm. */
export function planNotFound(): ProblemError {
  return new ProblemError(
    'plan-not-found',
    404,
    { vi: 'Không tìm thấy kế hoạch này.', en: 'There is no such plan.' },
    { remedy: { vi: 'Mở lại danh sách kế hoạch.', en: 'Open the list of plans again.' } },
  );
}

/** A printed name was decided for bodies that the realm does not have. */
export function unknownOrganizations(ids: readonly string[]): ProblemError {
  return new ProblemError(
    'unknown-organization',
    422,
    {
      vi: `${ids.length} cơ quan được chọn không có trong danh mục.`,
      en: `${ids.length} of the chosen bodies are not known here.`,
    },
    {
      remedy: {
        vi: 'Tải lại danh mục cơ quan rồi chọn lại.',
        en: 'Load the list of bodies again and choose from it.',
      },
      extra: { organizationIds: ids },
    },
  );
}

/** A plan on which something hangs is not taken back. */
export function planInUse(holds: readonly PlanHold[]): ProblemError {
  const because = (language: 'vi' | 'en') =>
    holds.length === 0 ? '' : `: ${holds.map(({ words }) => words[language]).join('; ')}`;
  return new ProblemError(
    'plan-in-use',
    409,
    {
      vi: `Kế hoạch đã có việc dựa vào, không đưa về xem lại được${because('vi')}.`,
      en: `Work already rests on this plan, it cannot go back to review${because('en')}.`,
    },
    {
      remedy: {
        vi: 'Sửa từng nhiệm vụ trong kế hoạch, hoặc ghi "không thực hiện" kèm lý do.',
        en: 'Set its tasks right one by one, or close them as not done with a reason.',
      },
      extra: { holds: holds.map(({ kind, count }) => ({ kind, count })) },
    },
  );
}

/** What would be made is no longer what the person was told. */
export function countsChanged(counts: ConfirmationCounts): ProblemError {
  return new ProblemError(
    'counts-changed',
    409,
    {
      vi: 'Danh mục cơ quan vừa thay đổi, nên số việc sẽ tạo không còn như đã báo.',
      en: 'The directory of bodies changed, so what would be made is no longer what was said.',
    },
    {
      remedy: { vi: 'Xem lại các con số mới rồi xác nhận.', en: 'Look at the new figures, then confirm.' },
      extra: { counts },
    },
  );
}
