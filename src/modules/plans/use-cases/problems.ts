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

/** The place belongs to no list of plans. */
export function wrongPlanCursor(): ProblemError {
  return new ProblemError(
    'plan-cursor-invalid',
    400,
    {
      vi: 'Vị trí trang không thuộc danh sách kế hoạch.',
      en: 'The place does not belong to the list of plans.',
    },
    {
      fields: [{ field: 'query.cursor', reason: { vi: 'không đọc được', en: 'cannot be read' } }],
      remedy: { vi: 'Mở lại danh sách từ trang đầu.', en: 'Open the list again from its first page.' },
    },
  );
}

/** The words stand for bodies already, or do not stand in the plan; or the task has a lead. */
export function nothingToName(): ProblemError {
  return new ProblemError(
    'nothing-to-name',
    409,
    {
      vi: 'Chỗ này đã rõ là cơ quan nào, hoặc không có trong kế hoạch.',
      en: 'These words stand for bodies already, or are not in the plan.',
    },
    { remedy: { vi: 'Tải lại kế hoạch để xem.', en: 'Load the plan again and look.' } },
  );
}

/** A chosen body exists no more, so that it can owe nothing new. */
export function closedOrganizations(names: readonly string[]): ProblemError {
  return new ProblemError(
    'organization-closed',
    422,
    {
      vi: `${names.join('; ')}: đã ngừng hoạt động, không nhận việc mới.`,
      en: `${names.join('; ')}: closed, and so can owe nothing new.`,
    },
    { remedy: { vi: 'Chọn cơ quan kế thừa.', en: 'Choose the body that took over.' } },
  );
}

/** The naming was taken back already, or was none of this plan. */
export function namingNotFound(): ProblemError {
  return new ProblemError(
    'naming-not-found',
    404,
    { vi: 'Lần nêu thành viên này không còn.', en: 'This naming of members is no longer there.' },
    { remedy: { vi: 'Tải lại kế hoạch để xem.', en: 'Load the plan again and look.' } },
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

/** 422: a plan is not called by the file of a scan; somebody says what it is about. */
export function scanWithoutName(): ProblemError {
  return new ProblemError(
    'scan-without-name',
    422,
    {
      vi: 'Bản quét chưa có tên: chưa ai ghi số hoặc trích yếu.',
      en: 'The scan has no name: nobody gave its number or subject.',
    },
    {
      remedy: {
        vi: 'Ghi số, ký hiệu hoặc trích yếu rồi đưa vào theo dõi.',
        en: 'Give its number or its subject, then confirm.',
      },
    },
  );
}
