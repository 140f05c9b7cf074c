import type { DraftReference, DraftReporting, DraftTask, PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import type { CorrectedText, Corrections, TaskCorrections } from './corrections.ts';

/** What a person set right in an earlier reading of a document, as far as a later reading holds the same places. */
export interface CarriedCorrections {
  readonly corrections: Corrections;
  /** How many values go along. */
  readonly carried: number;
  /** How many do not: their place reads otherwise now, or they took tasks apart, put them together or added some. */
  readonly left: number;
}

/**
 * Carries corrections from an earlier reading of a document over to a later one: a row goes along where the later draft
 * reads the same row, words of the head where only a reviewer gives them (number, day, draft), answers to names that still stand there.
 * Places on the earlier paper do not go along, for they name other paragraphs.
 */
export function carryCorrections(
  earlier: { readonly draft: PlanDraft; readonly corrections: Corrections },
  later: PlanDraft,
): CarriedCorrections {
  const { draft, corrections } = earlier;
  const count = { carried: 0, left: 0 };
  const rows = <Row, Given extends object>(
    before: readonly Row[],
    now: readonly Row[],
    given: Readonly<Record<string, Given>> | undefined,
    same: (one: Row, other: Row) => boolean,
  ): Record<string, Given> => carryRows({ before, now, given: given ?? {}, same }, count);
  const document = carryHead(corrections.document ?? {}, count);
  const names = namesLeft(corrections.names ?? {}, later);
  count.carried += Object.keys(names).length;
  const added = [corrections.added, corrections.addedReporting, corrections.addedReferences];
  count.left += added.reduce((sum, list) => sum + (list?.length ?? 0), 0);
  return {
    corrections: {
      document,
      names,
      tasks: rows(draft.tasks, later.tasks, withoutProducts(corrections.tasks), isSameTask),
      reporting: rows(draft.reporting, later.reporting, corrections.reporting, isSameReporting),
      duties: rows(draft.duties, later.duties, corrections.duties, (one, other) => one.text === other.text),
      references: rows(draft.references, later.references, corrections.references, isSameReference),
    },
    ...count,
  };
}

/** Answers to names that the later draft still prints; one that it does not print needs no answer. */
function namesLeft(
  names: NonNullable<Corrections['names']>,
  { tasks, duties }: PlanDraft,
): NonNullable<Corrections['names']> {
  const printed = new Set(
    [
      ...tasks.flatMap(({ lead, coordinate, advise }) => [...lead, ...coordinate, ...advise]),
      ...duties.flatMap(({ body }) => body),
    ].map(({ text }) => text),
  );
  return Object.fromEntries(Object.entries(names).filter(([name]) => printed.has(name)));
}

interface Count {
  carried: number;
  left: number;
}

function carryHead(
  given: NonNullable<Corrections['document']>,
  count: Count,
): NonNullable<Corrections['document']> {
  // The year comes with the later reading; subject and issuer are set right where the document is written.
  const { number, date, isDraft, year: _, ...rest } = given;
  const kept = Object.entries({
    number: number && wordsAlone(number),
    date: date && wordsAlone(date),
    isDraft,
  }).filter(([, value]) => value !== undefined);
  count.carried += kept.length;
  count.left += Object.values(rest).filter((value) => value !== undefined).length;
  return Object.fromEntries(kept);
}

interface RowsToCarry<Row, Given> {
  readonly before: readonly Row[];
  readonly now: readonly Row[];
  readonly given: Readonly<Record<string, Given>>;
  readonly same: (one: Row, other: Row) => boolean;
}

function carryRows<Row, Given extends object>(
  { before, now, given, same }: RowsToCarry<Row, Given>,
  count: Count,
): Record<string, Given> {
  const taken = new Set<number>();
  const carried: Record<string, Given> = {};
  for (const [index, fields] of Object.entries(given)) {
    const row = before[Number(index)];
    const isMoved = 'gone' in fields && fields.gone === true;
    const place =
      row === undefined || isMoved ? -1 : now.findIndex((one, at) => !taken.has(at) && same(row, one));
    if (place < 0) {
      count.left += Object.keys(fields).length;
      continue;
    }
    taken.add(place);
    count.carried += Object.keys(fields).length;
    carried[String(place)] = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, withoutPlaces(value)]),
    ) as Given;
  }
  return carried;
}

/** Products are given anew with the words they were written in. */
function withoutProducts(given: Corrections['tasks']): Record<string, TaskCorrections> {
  return Object.fromEntries(
    Object.entries(given ?? {}).flatMap(([index, fields]) => {
      const { product: _, ...rest } = fields;
      return Object.keys(rest).length === 0 ? [] : [[index, rest]];
    }),
  );
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  return typeof value === 'object' && value !== null && 'text' in value
    ? wordsAlone(value as CorrectedText)
    : value;
}

function wordsAlone(value: CorrectedText): string {
  return typeof value === 'string' ? value : value.text;
}

function isSameTask(one: DraftTask, other: DraftTask): boolean {
  const words = ({ text, lead, coordinate, advise, time }: DraftTask): string =>
    JSON.stringify([
      text,
      ...[lead, coordinate, advise].map((names) => names.map((name) => name.text)),
      time.text,
    ]);
  return words(one) === words(other);
}

function isSameReporting(one: DraftReporting, other: DraftReporting): boolean {
  const words = ({ from, to, via, cadence, due }: DraftReporting): string =>
    JSON.stringify([from, to, via, cadence, due]);
  return words(one) === words(other);
}

function isSameReference(one: DraftReference, other: DraftReference): boolean {
  return one.symbol === other.symbol && one.date === other.date;
}
