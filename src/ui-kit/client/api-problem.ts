/** One refused field: its dotted path inside the request and why. */
export interface RefusedField {
  readonly field: string;
  readonly reason: string;
}

interface ProblemWords {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly remedy?: string;
  readonly instance?: string;
  readonly fields?: readonly RefusedField[];
  readonly members?: Readonly<Record<string, unknown>>;
}

/**
 * A refusal of the server (RFC 9457) as screens show it: what, why, what to do, and a code to quote.
 *
 * `code` is stable: `network` when no answer came at all, `unreadable` when the answer was no problem document.
 */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | null;
  readonly remedy: string | null;
  /** The request as the server's log names it. */
  readonly instance: string | null;
  readonly fields: readonly RefusedField[];
  /** Everything the answer said, for what only one code tells (`readingId` of `already-received`). */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(words: ProblemWords) {
    super(`${words.code}: ${words.title}`);
    this.name = 'ApiProblem';
    this.code = words.code;
    this.status = words.status;
    this.title = words.title;
    this.detail = words.detail ?? null;
    this.remedy = words.remedy ?? null;
    this.instance = words.instance ?? null;
    this.fields = words.fields ?? [];
    this.members = words.members ?? {};
  }
}

/** The problem of a call that got no answer: no line, or the server is stopped. */
export function unreachable(): ApiProblem {
  return new ApiProblem({ code: 'network', status: 0, title: '' });
}

/** Reads the body of a refused answer; what is no problem document still becomes one, with its status. */
export function readProblem(status: number, body: unknown): ApiProblem {
  if (!isRecord(body)) return new ApiProblem({ code: 'unreadable', status, title: '' });
  // The sign-in library answers `{ code, message }` where our own API answers problem documents.
  const title = text(body['title']) ?? text(body['message']) ?? '';
  return new ApiProblem({
    code: text(body['code']) ?? 'unreadable',
    status,
    title,
    detail: text(body['detail']),
    remedy: text(body['remedy']),
    instance: text(body['instance']),
    fields: readFields(body['fields']),
    members: body,
  });
}

function readFields(value: unknown): readonly RefusedField[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((entry) => ({
    field: text(entry['field']) ?? '',
    reason: text(entry['reason']) ?? '',
  }));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
