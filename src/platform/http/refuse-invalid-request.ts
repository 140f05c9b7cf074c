import type { Hook } from '@hono/zod-openapi';
import type { z } from 'zod';
import type { Bilingual } from '../words/bilingual.ts';
import type { ApiEnvironment } from './api-environment.ts';
import { type FieldProblem, ProblemError } from './problem.ts';

type Issue = z.core.$ZodIssue;

const PARTS: Readonly<Record<string, string>> = {
  json: 'body',
  form: 'form',
  query: 'query',
  param: 'path',
  header: 'header',
  cookie: 'cookie',
};

/** Turns zod's refusal of a request into the problem `request.invalid`, which names each field and why. */
export const refuseInvalidRequest: Hook<unknown, ApiEnvironment, string, unknown> = (result) => {
  if (result.success) return;
  const part = PARTS[result.target] ?? result.target;
  throw new ProblemError(
    'request.invalid',
    400,
    { vi: 'Yêu cầu có chỗ chưa đúng.', en: 'Something in the request is not right.' },
    {
      fields: result.error.issues.map((issue) => describeIssue(part, issue)),
      remedy: { vi: 'Sửa các chỗ được nêu rồi gửi lại.', en: 'Mend the fields named and send again.' },
    },
  );
};

/** Names the field of a zod issue and says in both languages what is wrong with it, never repeating the value. */
export function describeIssue(part: string, issue: Issue): FieldProblem {
  return { field: [part, ...issue.path.map(String)].join('.'), reason: describeReason(issue) };
}

function describeReason(issue: Issue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return {
        vi: `thiếu hoặc không phải kiểu ${issue.expected}`,
        en: `missing, or not of type ${issue.expected}`,
      };
    case 'too_small':
      return {
        vi: `phải ${atLeast(issue.origin, issue.minimum, 'vi')}`,
        en: `must ${issue.origin === 'number' ? 'be' : 'have'} ${atLeast(issue.origin, issue.minimum, 'en')}`,
      };
    case 'too_big':
      return {
        vi: `nhiều nhất ${issue.maximum}${unit(issue.origin, 'vi')}`,
        en: `at most ${issue.maximum}${unit(issue.origin, 'en')}`,
      };
    case 'invalid_format':
      return { vi: `không đúng dạng ${issue.format}`, en: `not in the form of ${issue.format}` };
    case 'invalid_value':
      return {
        vi: `phải là một trong: ${issue.values.join(', ')}`,
        en: `must be one of: ${issue.values.join(', ')}`,
      };
    case 'unrecognized_keys':
      return { vi: `có trường lạ: ${issue.keys.join(', ')}`, en: `unknown fields: ${issue.keys.join(', ')}` };
    case 'custom':
      return describeOwn(issue);
    default:
      return { vi: 'chưa hợp lệ', en: `not valid (${issue.message})` };
  }
}

/** A rule of a contract's own says in both languages why (`params`). */
function describeOwn({ params, message }: Extract<Issue, { code: 'custom' }>): Bilingual {
  const { vi, en } = params ?? {};
  if (typeof vi === 'string' && typeof en === 'string') return { vi, en };
  return { vi: 'chưa hợp lệ', en: `not valid (${message})` };
}

function atLeast(origin: string, minimum: number | bigint, language: 'vi' | 'en'): string {
  return language === 'vi'
    ? `ít nhất ${minimum}${unit(origin, 'vi')}`
    : `at least ${minimum}${unit(origin, 'en')}`;
}

function unit(origin: string, language: 'vi' | 'en'): string {
  if (origin === 'string') return language === 'vi' ? ' ký tự' : ' characters';
  if (origin === 'array' || origin === 'set') return language === 'vi' ? ' mục' : ' items';
  return '';
}
