import { z } from '@hono/zod-openapi';
import type { Bilingual } from '../words/bilingual.ts';

/** The statuses with which the house refuses a request. */
export type ProblemStatus =
  | 400
  | 401
  | 403
  | 404
  | 405
  | 409
  | 410
  | 412
  | 413
  | 415
  | 421
  | 422
  | 423
  | 428
  | 429
  | 500
  | 503;

/** One field that was refused: its path inside the request and why. */
export interface FieldProblem {
  /** Dotted path, for example `body.tasks.0.title`. */
  readonly field: string;
  readonly reason: Bilingual;
}

/** What a problem may say beside its title. */
export interface ProblemOptions {
  readonly detail?: Bilingual;
  readonly remedy?: Bilingual;
  readonly fields?: readonly FieldProblem[];
  /** Further members of the answer a program may need, for example the current version of a row in a conflict. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** Seconds after which trying again makes sense; sent as Retry-After. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/**
 * Refuses a request with an RFC 9457 problem: `code` is stable (`plans.not-found`), `title` names the thing,
 * `remedy` says what to do. Throw it anywhere below a route; nothing else reaches people's eyes.
 */
export class ProblemError extends Error {
  readonly code: string;
  readonly status: ProblemStatus;
  readonly title: Bilingual;
  readonly options: ProblemOptions;

  constructor(code: string, status: ProblemStatus, title: Bilingual, options: ProblemOptions = {}) {
    super(`${code}: ${title.en}`, { cause: options.cause });
    this.name = 'ProblemError';
    this.code = code;
    this.status = status;
    this.title = title;
    this.options = options;
  }
}

/** The shape of every refusal on the wire (`application/problem+json`), for use in route descriptions. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'urn:nhipcau:problem:<code>' }),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    remedy: z.string().optional(),
    instance: z.string().meta({ description: 'The request, as named in the log and in X-Request-Id' }),
    fields: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
  })
  .openapi('Problem');

/** A refusal as sent. */
export type Problem = z.infer<typeof problemSchema>;

/** The `responses` entry of a route that may refuse: `...problemResponse(404, 'No such plan')`. */
export function problemResponse<Status extends ProblemStatus>(status: Status, description: string) {
  const content = { 'application/problem+json': { schema: problemSchema } };
  return { [status]: { description, content } } as Record<
    Status,
    { description: string; content: typeof content }
  >;
}
