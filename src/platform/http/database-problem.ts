import { ProblemError } from './problem.ts';

/** SQLSTATE of values PostgreSQL cannot hold: NUL or broken text, a day or number out of range. */
const VALUE_REFUSED = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);

/** SQLSTATE of a write that met another one at the same moment and may simply be tried again. */
const IN_THE_WAY = new Set(['40001', '40P01', '55P03']);

/**
 * What an error of the database means to who asked, or null when it is the house's own fault. Looks through the
 * wrappings of libraries (`cause`).
 */
export function databaseProblem(error: unknown): ProblemError | null {
  for (let inner = error, depth = 0; inner instanceof Error && depth < 5; inner = inner.cause, depth += 1) {
    const { code } = inner as { code?: string };
    if (code !== undefined && VALUE_REFUSED.has(code)) return valueRefused(error);
    if (code !== undefined && IN_THE_WAY.has(code)) return inTheWay(error);
  }
  return null;
}

function valueRefused(cause: unknown): ProblemError {
  return new ProblemError(
    'request.value-refused',
    400,
    { vi: 'Yêu cầu có giá trị không lưu được.', en: 'A value in the request cannot be kept.' },
    {
      remedy: {
        vi: 'Kiểm tra ngày, số và ký tự đặc biệt rồi gửi lại.',
        en: 'Check days, numbers and special characters, then send again.',
      },
      cause,
    },
  );
}

function inTheWay(cause: unknown): ProblemError {
  return new ProblemError(
    'server.busy',
    503,
    { vi: 'Hai thay đổi gặp nhau cùng lúc.', en: 'Two changes met at the same moment.' },
    {
      remedy: { vi: 'Chưa có gì được ghi; gửi lại.', en: 'Nothing was kept; send it again.' },
      retryAfter: 1,
      cause,
    },
  );
}
