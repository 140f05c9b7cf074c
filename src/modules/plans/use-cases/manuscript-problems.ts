import { ProblemError } from '#platform/http/problem.ts';
import type { ManuscriptSummary } from '../domain/manuscript/kept-manuscript.ts';

/** No such written plan in the realm. */
export function manuscriptNotFound(): ProblemError {
  return new ProblemError(
    'manuscript-not-found',
    404,
    { vi: 'Không tìm thấy bản soạn này.', en: 'There is no such written plan.' },
    { remedy: { vi: 'Mở lại danh sách bản soạn.', en: 'Open the list of written plans again.' } },
  );
}

/** The written plan was handed over or put aside, so the act does not fit it. */
export function manuscriptNotWriting({ state, readingId, changedByName }: ManuscriptSummary): ProblemError {
  const handed = state === 'handed';
  return new ProblemError(
    handed ? 'manuscript-handed' : 'manuscript-discarded',
    409,
    handed
      ? {
          vi: `${changedByName} đã đưa bản soạn này sang xem lại.`,
          en: `${changedByName} handed this written plan over to review.`,
        }
      : { vi: `${changedByName} đã bỏ bản soạn này.`, en: `${changedByName} put this written plan aside.` },
    {
      remedy: handed
        ? { vi: 'Bấm “Soạn tiếp” để sửa.', en: 'Choose “Go on writing” to change it.' }
        : { vi: 'Lấy lại bản soạn rồi làm tiếp.', en: 'Take it back, then go on.' },
      extra: { readingId },
    },
  );
}

/** Nothing that could be handed over: a title and one task at least. */
export function manuscriptUnfinished(missing: 'subject' | 'issuer' | 'tasks'): ProblemError {
  const words = {
    subject: { vi: 'Kế hoạch chưa có trích yếu.', en: 'The plan has no subject yet.' },
    issuer: { vi: 'Kế hoạch chưa có cơ quan ban hành.', en: 'The plan names no issuer yet.' },
    tasks: { vi: 'Kế hoạch chưa có nhiệm vụ nào.', en: 'The plan has no task yet.' },
  };
  return new ProblemError('manuscript-unfinished', 422, words[missing], {
    remedy: { vi: 'Điền phần còn thiếu rồi đưa vào theo dõi.', en: 'Fill it in, then hand it over.' },
    extra: { missing },
  });
}

/** What it was handed over as became a plan already. */
export function manuscriptIsPlan(planId: string | null): ProblemError {
  return new ProblemError(
    'manuscript-is-plan',
    409,
    {
      vi: 'Bản soạn này đã thành kế hoạch đang theo dõi.',
      en: 'This written plan is a plan that is followed already.',
    },
    {
      remedy: {
        vi: 'Mở kế hoạch; muốn soạn lại thì đưa kế hoạch về xem lại trước.',
        en: 'Open the plan; to write it anew, take the plan back first.',
      },
      extra: { planId },
    },
  );
}

/** The page that was made could not be read again: nothing is handed over. */
export function manuscriptUnreadable(): ProblemError {
  return new ProblemError(
    'manuscript-unreadable',
    503,
    { vi: 'Chưa đọc lại được trang vừa dựng.', en: 'The page that was made could not be read again.' },
    { remedy: { vi: 'Thử lại sau ít phút.', en: 'Try again in some minutes.' }, retryAfter: 30 },
  );
}
