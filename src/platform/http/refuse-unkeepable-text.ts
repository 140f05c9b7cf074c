import { type FieldProblem, ProblemError } from './problem.ts';

/**
 * Refuses a request in which a text holds what no text holds and the database cannot keep: NUL, or half of a
 * surrogate pair. Looks into every depth of the parts, names of members included.
 *
 * @param parts the parts of a request by the names problems give them (`query`, `body`)
 * @throws ProblemError `request.invalid` naming the first ten fields.
 */
export function refuseUnkeepableText(parts: Readonly<Record<string, unknown>>): void {
  const fields = [...findUnkeepable('', parts)].slice(0, MOST_NAMED);
  if (fields.length === 0) return;
  throw new ProblemError(
    'request.invalid',
    400,
    { vi: 'Yêu cầu có chỗ chưa đúng.', en: 'Something in the request is not right.' },
    {
      fields: fields.map(describe),
      remedy: {
        vi: 'Bỏ các ký tự không phải chữ rồi gửi lại.',
        en: 'Take out the characters that are no text and send again.',
      },
    },
  );
}

const MOST_NAMED = 10;

function describe(field: string): FieldProblem {
  return {
    field,
    reason: {
      vi: 'có ký tự rỗng (NUL) hoặc nửa ký tự Unicode',
      en: 'holds a NUL character or half of a Unicode character',
    },
  };
}

function* findUnkeepable(field: string, value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (!isKeepable(value)) yield field;
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      const within = field === '' ? name : `${field}.${name}`;
      if (isKeepable(name)) yield* findUnkeepable(within, member);
      else yield field;
    }
  }
}

function isKeepable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
