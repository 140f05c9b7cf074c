import { ProblemError } from '#platform/http/problem.ts';

/** Days from a later to an earlier one, or more than a year of them. */
export function badSpan(): ProblemError {
  return new ProblemError(
    'calendar-span',
    422,
    { vi: 'Khoảng ngày không hợp lệ.', en: 'These days do not make a span.' },
    {
      remedy: {
        vi: 'Chọn tối đa một năm, từ ngày trước đến ngày sau.',
        en: 'Ask for a year at most, in order.',
      },
    },
  );
}

/** Neither a day nor working days counted from one. */
export function badDeadline(): ProblemError {
  return new ProblemError(
    'deadline-without-day',
    422,
    { vi: 'Thời hạn chưa có ngày.', en: 'The deadline names no day.' },
    {
      remedy: {
        vi: 'Cho biết ngày, hoặc số ngày làm việc và ngày bắt đầu.',
        en: 'Give a day, or a count and its start.',
      },
    },
  );
}

/** 422: from this day on nobody would work any more. */
export function endlessRest(day: string): ProblemError {
  const date = day.split('-').reverse().join('/');
  return new ProblemError(
    'calendar-endless-rest',
    422,
    {
      vi: `Từ ${date} không còn ngày làm việc nào trong hơn một năm.`,
      en: `From ${date} on there would be no working day for more than a year.`,
    },
    {
      remedy: { vi: 'Bỏ bớt ngày nghỉ trong bảng.', en: 'Take days off out of the table.' },
      extra: { day },
    },
  );
}
