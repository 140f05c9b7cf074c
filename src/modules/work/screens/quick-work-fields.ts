import { formatDate, readTypedDate } from '#ui-kit/dates/format-date.ts';
import type { QuickWork, WorkApi } from '../contract.ts';

type Understood = WorkApi['post /api/obligations/quick/understand']['response'];

/** The form of quick work as it is typed; what a person touched is not filled in from the line any more. */
export interface QuickFields {
  readonly line: string;
  readonly text: string;
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  /** As typed: `14/6/2027`. */
  readonly day: string;
  /** As typed: `16h`. */
  readonly hour: string;
  /** The words of the line that said when; null once day or hour were typed. */
  readonly timeWords: string | null;
  readonly plan: string | null;
  readonly touched: ReadonlySet<'text' | 'bodies' | 'time'>;
}

/** The empty form. */
export const NO_FIELDS: QuickFields = {
  line: '',
  text: '',
  bodies: [],
  day: '',
  hour: '',
  timeWords: null,
  plan: null,
  touched: new Set(),
};

/** Fills in what was understood of the line, except where a person has been. */
export function layUnder(fields: QuickFields, understood: Understood): QuickFields {
  const { touched } = fields;
  return {
    ...fields,
    ...(touched.has('text') ? {} : { text: understood.text }),
    ...(touched.has('bodies') ? {} : { bodies: understood.organizations }),
    ...(touched.has('time')
      ? {}
      : {
          day: understood.day === null ? '' : formatDate(understood.day),
          hour: understood.hour ?? '',
          timeWords: understood.timeWords,
        }),
  };
}

/** Changes a part by hand. */
export function touch(
  fields: QuickFields,
  part: 'text' | 'bodies' | 'time',
  change: Partial<QuickFields>,
): QuickFields {
  const words = part === 'time' ? { timeWords: null } : {};
  return { ...fields, ...words, ...change, touched: new Set([...fields.touched, part]) };
}

/** Reads an hour as people type it (`16h`, `9h30`, `16:00`, `8`); null when it is none. */
export function readTypedHour(words: string): string | null {
  const match = /^\s*([01]?\d|2[0-3])\s*(?:(?:h|g|giờ|:)\s*([0-5]\d)?)?\s*$/iu.exec(words);
  if (match === null) return null;
  const [, hour = '', minute = '00'] = match;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** What is wrong with day or hour as typed. */
export function refuseTime({ day, hour }: QuickFields): { readonly day: boolean; readonly hour: boolean } {
  const isDay = day.trim() === '' || readTypedDate(day) !== null;
  const isHour = hour.trim() === '' || (day.trim() !== '' && readTypedHour(hour) !== null);
  return { day: !isDay, hour: !isHour };
}

/** The work as it is sent, or null while something is missing or wrong. */
export function workOf(fields: QuickFields): QuickWork | null {
  const { text, bodies, timeWords, plan } = fields;
  const wrong = refuseTime(fields);
  if (wrong.day || wrong.hour || text.trim().length < 3 || bodies.length === 0) return null;
  const day = fields.day.trim() === '' ? null : readTypedDate(fields.day);
  return {
    text: text.trim(),
    organizationIds: bodies.map(({ id }) => id),
    day,
    hour: day === null || fields.hour.trim() === '' ? null : readTypedHour(fields.hour),
    timeWords,
    planId: plan,
  };
}
