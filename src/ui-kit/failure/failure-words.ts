import { ApiProblem } from '../client/api-problem.ts';

/** What a failure notice says. `code` is for quoting; `kind` chooses our own words where the server had none. */
export interface FailureWords {
  readonly kind: 'told' | 'network' | 'unreadable' | 'unknown';
  readonly title: string;
  readonly detail: string | null;
  readonly remedy: string | null;
  readonly code: string;
}

/** Reads any thrown thing into what a notice shows. */
export function readFailure(reason: unknown): FailureWords {
  if (!(reason instanceof ApiProblem)) {
    const detail = reason instanceof Error ? reason.message : null;
    return { kind: 'unknown', title: '', detail, remedy: null, code: 'page' };
  }
  const code = reason.instance === null ? reason.code : `${reason.code} · ${reason.instance}`;
  if (reason.code === 'network') return { kind: 'network', title: '', detail: null, remedy: null, code };
  if (reason.title === '') {
    return {
      kind: 'unreadable',
      title: '',
      detail: null,
      remedy: null,
      code: `${reason.code} ${reason.status}`,
    };
  }
  const fields = reason.fields.map((field) => `${field.field}: ${field.reason}`).join(' · ');
  const detail = [reason.detail, fields === '' ? null : fields].filter((part) => part !== null).join(' ');
  return {
    kind: 'told',
    title: reason.title,
    detail: detail === '' ? null : detail,
    remedy: reason.remedy,
    code,
  };
}
