import { ProblemError } from '#platform/http/problem.ts';
import type { BesideRecord, Tie } from '../domain/beside-record.ts';

/**
 * 409: the word says against what stands.
 *
 * @param through the records between the two that are one event already; or the two that somebody said to be two
 * @param said who said so; null: the two are one event already
 */
export function contradicted(through: readonly BesideRecord[], said: string | null): ProblemError {
  const names = (language: 'vi' | 'en') =>
    through.map(({ organizationName, doneOn }) => {
      const day = doneOn.split('-').reverse().join('/');
      return language === 'vi' ? `${organizationName} ngày ${day}` : `${organizationName} on ${day}`;
    });
  const [vi, en] = [names('vi'), names('en')];
  const words =
    said === null
      ? {
          vi: `Hai kết quả này đang là một sự kiện, qua kết quả của ${vi.join('; ')}.`,
          en: `The two are one event already, through what was told by ${en.join('; ')}.`,
        }
      : {
          vi: `${said} đã ghi nhận kết quả của ${vi.join(' và ')} là hai sự kiện khác nhau; gộp thế này sẽ thành một.`,
          en: `${said} said that what was told by ${en.join(' and ')} are two events; this would make them one.`,
        };
  const remedy =
    said === null
      ? {
          vi: 'Tách kết quả ở giữa ra trước, rồi quyết định lại.',
          en: 'Part what stands between them, then decide anew.',
        }
      : { vi: 'Xét lại quyết định ấy trước, rồi gộp.', en: 'Take that back first, then merge.' };
  return new ProblemError('event-contradicted', 409, words, {
    remedy,
    extra: { records: through.map(({ id, obligationId }) => ({ id, obligation: obligationId })) },
  });
}

/** 409: somebody took the word back meanwhile; says what is held of the two records now. */
export function tieChanged(tie: Tie, standing: Tie | null): ProblemError {
  const by = tie.undoneByName ?? tie.decidedByName;
  const now =
    standing === null
      ? { vi: 'Hiện hai kết quả đứng riêng.', en: 'The two stand apart now.' }
      : standing.verdict === 'same'
        ? {
            vi: `Hiện hai kết quả là một sự kiện, theo ${standing.decidedByName}.`,
            en: `They are one event now, as ${standing.decidedByName} says.`,
          }
        : {
            vi: `Hiện hai kết quả là hai sự kiện khác nhau, theo ${standing.decidedByName}.`,
            en: `They are two events now, as ${standing.decidedByName} says.`,
          };
  return new ProblemError(
    'version-conflict',
    409,
    {
      vi: `${by} đã bỏ quyết định này sau khi bạn mở. ${now.vi}`,
      en: `${by} took this back after you opened it. ${now.en}`,
    },
    {
      remedy: { vi: 'Xem lại rồi quyết định tiếp nếu cần.', en: 'Look at it and decide anew where needed.' },
      extra: {
        version: tie.version,
        changedBy: by,
        changedAt: (tie.undoneAt ?? tie.decidedAt).toISOString(),
        standing:
          standing === null
            ? null
            : {
                tie: standing.id,
                version: standing.version,
                verdict: standing.verdict,
                by: standing.decidedByName,
              },
      },
    },
  );
}

/** 422: one body tells of one thing once. */
export function eventsOfOneBody(): ProblemError {
  return new ProblemError(
    'events-of-one-body',
    422,
    {
      vi: 'Hai kết quả này của cùng một cơ quan.',
      en: 'Both records are of one body.',
    },
    {
      remedy: {
        vi: 'Nếu ghi trùng thì rút bớt một kết quả.',
        en: 'Where one was entered twice, withdraw one of them.',
      },
    },
  );
}

/** 409: a word stands on the two. */
export function alreadyDecided(): ProblemError {
  return new ProblemError(
    'event-decided',
    409,
    { vi: 'Đã có người quyết định về hai kết quả này.', en: 'Somebody decided on these two already.' },
    { remedy: { vi: 'Tải lại để xem.', en: 'Load again to see it.' } },
  );
}

/** 404: no such word. */
export function tieNotFound(): ProblemError {
  return new ProblemError(
    'tie-not-found',
    404,
    { vi: 'Không tìm thấy lần gộp này.', en: 'There is no such merge.' },
    { remedy: { vi: 'Mở lại nhiệm vụ.', en: 'Open the obligation again.' } },
  );
}
