import type { DraftReference, DraftReporting, Source } from '#kernel/plan-draft/plan-draft.ts';
import { wordsOf } from './corrected-text.ts';
import type { CorrectedText, Corrections } from './corrections.ts';
import type { ReferenceCorrections, ReportingCorrections } from './row-corrections.ts';

/** Every reporting duty of a draft as corrected, the dropped ones too, the added ones behind those that were read. */
export function correctReporting(
  read: readonly DraftReporting[],
  { reporting, addedReporting = [] }: Corrections,
): readonly DraftReporting[] {
  return [...read, ...addedReporting.map((row) => correctDuty(BLANK_REPORTING, row))].map((row, index) =>
    correctDuty(row, reporting?.[String(index)] ?? {}),
  );
}

/** Every cited document of a draft as corrected, the dropped ones too, the added ones behind those that were read. */
export function correctReferences(
  read: readonly DraftReference[],
  { references, addedReferences = [] }: Corrections,
): readonly DraftReference[] {
  return [...read, ...addedReferences.map((row) => correctReference(BLANK_REFERENCE, row))].map(
    (row, index) => correctReference(row, references?.[String(index)] ?? {}),
  );
}

/** Indexes of the rows that do not enter the plan, ascending: those left out and those out of sight. */
export function rowsOut(corrections: Corrections, part: 'reporting' | 'references'): readonly number[] {
  return Object.entries(corrections[part] ?? {})
    .filter(([, row]) => row.dropped === true || row.gone === true)
    .map(([index]) => Number(index))
    .sort((first, second) => first - second);
}

function correctDuty(read: DraftReporting, given: ReportingCorrections): DraftReporting {
  const { from, to, via } = given;
  return {
    from: fact(read.from, from),
    to: fact(read.to, to),
    via: fact(read.via, via),
    cadence: given.cadence === undefined ? read.cadence : given.cadence,
    due: given.due === undefined ? read.due : given.due,
    startYear: given.startYear === undefined ? read.startYear : given.startYear,
    source: [...read.source, ...placesOf([from, to, via])],
  };
}

function correctReference(read: DraftReference, given: ReferenceCorrections): DraftReference {
  const { symbol, kind, date, issuer } = given;
  return {
    symbol: fact(read.symbol, symbol) ?? read.symbol,
    kind: fact(read.kind, kind),
    date: fact(read.date, date),
    ...(issuer === undefined && read.issuer === undefined
      ? {}
      : { issuer: fact(read.issuer ?? null, issuer) }),
    role: given.role ?? read.role,
    source: [...read.source, ...placesOf([symbol, kind, date, issuer])],
  };
}

/** A fact that may be missing: as read while nothing was given, missing for null or no words. */
function fact(read: string | null, given: CorrectedText | null | undefined): string | null {
  if (given === undefined) return read;
  return given === null || wordsOf(given) === '' ? null : wordsOf(given);
}

/** A row was read as one: words of the paper that were given to a part of it stand beside those it came from. */
function placesOf(given: readonly (CorrectedText | null | undefined)[]): Source {
  return given.flatMap((text) => (typeof text === 'object' && text !== null ? text.source : []));
}

const BLANK_REPORTING: DraftReporting = {
  from: null,
  to: null,
  via: null,
  cadence: null,
  due: null,
  startYear: null,
  source: [],
};

const BLANK_REFERENCE: DraftReference = { symbol: '', kind: null, date: null, role: 'mentioned', source: [] };
