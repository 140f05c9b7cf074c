import { ProblemError } from '#platform/http/problem.ts';

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
