import type { ReferenceRole } from '../plan-draft/plan-draft.ts';
import { InputRefusal } from './input-problem.ts';
import { type JsonObject, takeList, takeObject, takeText, takeTextOrNull, takeWhole } from './json-values.ts';

/** What composing a document needs of a printed draft (`nhipcau read --json`). */
export interface PrintedDraft {
  readonly document: PrintedHead;
  readonly references: readonly PrintedReference[];
  readonly sections: readonly { readonly number: string | null; readonly title: string }[];
  readonly tasks: readonly PrintedTask[];
  readonly duties: readonly PrintedDuty[];
  readonly recipients: readonly { readonly name: string; readonly purpose: string | null }[];
  readonly funding: readonly string[];
}

/** Head and signature of a printed draft. */
export interface PrintedHead {
  readonly type: string | null;
  readonly number: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly subject: string | null;
  readonly issuer: string | null;
  readonly signer: {
    readonly authority: string | null;
    readonly capacity: string | null;
    readonly title: string | null;
    readonly name: string | null;
  } | null;
}

/** One cited document. */
export interface PrintedReference {
  readonly symbol: string;
  readonly kind: string | null;
  readonly date: string | null;
  readonly role: ReferenceRole;
}

/** One task with who does it and when. */
export interface PrintedTask {
  readonly number: string | null;
  readonly bullet: number | null;
  readonly heading: string | null;
  readonly text: string;
  readonly lead: readonly string[];
  readonly coordinate: readonly string[];
  readonly advise: readonly string[];
  readonly assignments: readonly { readonly scope: string; readonly lead: readonly string[] }[];
  readonly time: string | null;
}

/** One duty of Tổ chức thực hiện. */
export interface PrintedDuty {
  readonly number: string | null;
  readonly body: readonly string[];
  readonly text: string;
}

/** Takes a printed draft from JSON. @throws InputRefusal at the first value that is none of a draft. */
export function parsePrintedDraft(object: JsonObject): PrintedDraft {
  const document = takeHead(takeObject(object.document, 'document'));
  return {
    document,
    references: takeList(object, 'references', '', takeReference),
    sections: takeList(object, 'sections', '', (value, path) => {
      const section = takeObject(value, path);
      return {
        number: takeTextOrNull(section, 'number', path),
        title: takeText(section.title, `${path}.title`),
      };
    }),
    tasks: takeList(object, 'tasks', '', takeTask),
    duties: takeList(object, 'duties', '', (value, path) => {
      const duty = takeObject(value, path);
      return {
        number: takeTextOrNull(duty, 'number', path),
        body: takeList(duty, 'body', path, takeText),
        text: takeText(duty.text, `${path}.text`),
      };
    }),
    recipients: takeList(object, 'recipients', '', (value, path) => {
      const recipient = takeObject(value, path);
      return {
        name: takeText(recipient.name, `${path}.name`),
        purpose: takeTextOrNull(recipient, 'purpose', path),
      };
    }),
    funding: takeList(object, 'funding', '', takeText),
  };
}

function takeHead(head: JsonObject): PrintedHead {
  const text = (key: string): string | null => takeTextOrNull(head, key, 'document');
  const date = text('date');
  if (date !== null && !/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(date))
    throw new InputRefusal('wrong-value', 'document.date', 'YYYY-MM-DD, YYYY-MM');
  const signer =
    head.signer === undefined || head.signer === null ? null : takeObject(head.signer, 'document.signer');
  const part = (key: string): string | null =>
    signer === null ? null : takeTextOrNull(signer, key, 'document.signer');
  return {
    type: text('type'),
    number: text('number'),
    place: text('place'),
    date,
    subject: text('subject'),
    issuer: text('issuer'),
    signer: signer && {
      authority: part('authority'),
      capacity: part('capacity'),
      title: part('title'),
      name: part('name'),
    },
  };
}

function takeReference(value: unknown, path: string): PrintedReference {
  const reference = takeObject(value, path);
  const role = takeTextOrNull(reference, 'role', path) ?? 'mentioned';
  if (role !== 'basis' && role !== 'implements' && role !== 'mentioned')
    throw new InputRefusal('wrong-value', `${path}.role`, 'basis, implements, mentioned');
  return {
    symbol: takeText(reference.symbol, `${path}.symbol`),
    kind: takeTextOrNull(reference, 'kind', path),
    date: takeTextOrNull(reference, 'date', path),
    role,
  };
}

function takeTask(value: unknown, path: string): PrintedTask {
  const task = takeObject(value, path);
  const bullet = takeWhole(task, 'bullet', path, 0);
  return {
    number: takeTextOrNull(task, 'number', path),
    bullet: bullet === 0 ? null : bullet,
    heading: takeTextOrNull(task, 'heading', path),
    text: takeText(task.text, `${path}.text`),
    lead: takeList(task, 'lead', path, takeText),
    coordinate: takeList(task, 'coordinate', path, takeText),
    advise: takeList(task, 'advise', path, takeText),
    assignments: takeList(task, 'assignments', path, (entry, at) => {
      const assignment = takeObject(entry, at);
      return {
        scope: takeText(assignment.scope, `${at}.scope`),
        lead: takeList(assignment, 'lead', at, takeText),
      };
    }),
    time:
      task.time === undefined || task.time === null
        ? null
        : takeTextOrNull(takeObject(task.time, `${path}.time`), 'text', `${path}.time`),
  };
}
