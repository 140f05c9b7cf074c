import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ApiEnvironment } from './api-environment.ts';
import { tooLarge } from './send-problem.ts';

/** The most bytes of a body that is not an upload. */
export const BODY_LIMIT = 2 * 1024 * 1024;

/** Room for the words around the files of one form. */
const FORM_ROOM = 1024 * 1024;

/** Refuses bodies beyond the limit, also when their length was not announced: `uploadLimit` for forms with files. */
export function limitBody(uploadLimit: number): MiddlewareHandler<ApiEnvironment> {
  const small = limitTo(BODY_LIMIT, BODY_LIMIT);
  const large = limitTo(uploadLimit + FORM_ROOM, uploadLimit);
  return (c, next) =>
    (c.req.header('content-type') ?? '').toLowerCase().startsWith('multipart/form-data')
      ? large(c, next)
      : small(c, next);
}

function limitTo(maxSize: number, said: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw tooLarge(said);
    },
  });
}
