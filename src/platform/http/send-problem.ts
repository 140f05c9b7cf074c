import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '../log/create-log.ts';
import type { ApiEnvironment } from './api-environment.ts';
import { databaseProblem } from './database-problem.ts';
import { ProblemError, type ProblemStatus } from './problem.ts';

/** Answers any error of a request as a problem: known ones as they are, unknown ones logged and told apart only by the request's number. */
export function sendError(error: unknown, c: Context<ApiEnvironment>, log: Log): Response {
  const problem = toProblem(error);
  const about = { err: error, requestId: c.var.requestId, method: c.req.method, path: c.req.path };
  if (problem.status >= 500) log.error(about, problem.code);
  // A value that only the database refused should have met its own check before: somebody should see that.
  else if (problem !== error && problem.options.cause !== undefined) log.warn(about, problem.code);
  return sendProblem(problem, c);
}

/** Writes a problem in the language of the request, as RFC 9457 has it. */
export function sendProblem(problem: ProblemError, c: Context<ApiEnvironment>): Response {
  const language = c.var.language ?? 'vi';
  const { detail, remedy, fields, extra, retryAfter } = problem.options;
  const body = {
    ...extra,
    type: `urn:nhipcau:problem:${problem.code}`,
    title: problem.title[language],
    status: problem.status,
    code: problem.code,
    ...(detail === undefined ? {} : { detail: detail[language] }),
    ...(remedy === undefined ? {} : { remedy: remedy[language] }),
    instance: `urn:nhipcau:request:${c.var.requestId}`,
    ...(fields === undefined
      ? {}
      : { fields: fields.map((field) => ({ field: field.field, reason: field.reason[language] })) }),
  };
  c.header('content-type', 'application/problem+json; charset=utf-8');
  c.header('content-language', language);
  c.header('cache-control', 'no-store');
  if (retryAfter !== undefined) c.header('retry-after', String(retryAfter));
  return c.body(JSON.stringify(body), problem.status);
}

/** The problem for an address that leads nowhere. */
export function notFound(path: string): ProblemError {
  return new ProblemError(
    'request.not-found',
    404,
    { vi: 'Không có địa chỉ này.', en: 'There is nothing at this address.' },
    {
      detail: { vi: path, en: path },
      remedy: { vi: 'Xem các địa chỉ có tại /api/docs.', en: 'See the addresses at /api/docs.' },
    },
  );
}

function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException && error.status < 500) return fromHttpException(error);
  const known = databaseProblem(error);
  if (known !== null) return known;
  return new ProblemError(
    'server.failed',
    500,
    { vi: 'Máy chủ gặp lỗi khi xử lý yêu cầu này.', en: 'The server failed while answering this request.' },
    {
      remedy: {
        vi: 'Thử lại; nếu còn lỗi, gửi mã yêu cầu cho quản trị viên.',
        en: 'Try again; if it fails again, send the number of the request to the administrator.',
      },
      cause: error,
    },
  );
}

function fromHttpException(error: HTTPException): ProblemError {
  if (error.status === 413) return tooLarge();
  const status: ProblemStatus = error.status === 415 ? 415 : 400;
  return new ProblemError(
    'request.malformed',
    status,
    { vi: 'Yêu cầu không đọc được.', en: 'The request cannot be read.' },
    {
      remedy: {
        vi: 'Gửi JSON hợp lệ kèm Content-Type: application/json.',
        en: 'Send valid JSON with Content-Type: application/json.',
      },
    },
  );
}

/** The problem for a body beyond the limit. */
export function tooLarge(limit?: number): ProblemError {
  const amount = limit === undefined ? '' : ` (${Math.floor(limit / 1024 / 1024)} MiB)`;
  return new ProblemError(
    'request.too-large',
    413,
    { vi: `Dữ liệu gửi lên vượt giới hạn${amount}.`, en: `What was sent is beyond the limit${amount}.` },
    {
      remedy: {
        vi: 'Gửi tệp nhỏ hơn, hoặc nhờ quản trị viên tăng UPLOAD_LIMIT_MB.',
        en: 'Send a smaller file, or ask the administrator to raise UPLOAD_LIMIT_MB.',
      },
    },
  );
}
