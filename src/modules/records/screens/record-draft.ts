import { formatDate, readTypedDate } from '#ui-kit/dates/format-date.ts';
import type { RecordContent, RecordFile, ToldHow, WorkRecord } from '../contract.ts';
import { formatAmount, readAmount } from '../domain/amount.ts';

/** One figure that is being typed. */
export interface TypedQuantity {
  readonly indicator: string;
  readonly amount: string;
}

/** A record that is being written; everything as typed. */
export interface RecordDraft {
  readonly words: string;
  /** As typed; empty stands for today. */
  readonly doneOn: string;
  readonly place: string;
  readonly link: string;
  readonly quantities: readonly TypedQuantity[];
  readonly files: readonly RecordFile[];
  readonly toldHow: ToldHow | null;
  readonly toldDetail: string;
}

const EMPTY: RecordDraft = {
  words: '',
  doneOn: '',
  place: '',
  link: '',
  quantities: [],
  files: [],
  toldHow: null,
  toldDetail: '',
};

/** Makes a draft whole from what a browser kept, which may be of an older version or nothing. */
export function readDraft(kept: unknown): RecordDraft {
  if (typeof kept !== 'object' || kept === null) return EMPTY;
  const given = kept as Partial<Record<keyof RecordDraft, unknown>>;
  const text = (name: keyof RecordDraft) => (typeof given[name] === 'string' ? given[name] : '');
  const list = (name: keyof RecordDraft) => (Array.isArray(given[name]) ? given[name] : []);
  return {
    words: text('words'),
    doneOn: text('doneOn'),
    place: text('place'),
    link: text('link'),
    quantities: list('quantities') as TypedQuantity[],
    files: list('files') as RecordFile[],
    toldHow: (TOLD_HOW as readonly unknown[]).includes(given.toldHow) ? (given.toldHow as ToldHow) : null,
    toldDetail: text('toldDetail'),
  };
}

/** The ways of being told, in the order in which screens offer them. */
export const TOLD_HOW: readonly ToldHow[] = ['phone', 'zalo', 'document', 'meeting', 'other'];

/** The draft with which a record is corrected. */
export function draftOf(record: WorkRecord): RecordDraft {
  return {
    words: record.words,
    doneOn: formatDate(record.doneOn),
    place: record.place ?? '',
    link: record.link ?? '',
    quantities: record.quantities.map(({ indicator, amount }) => ({
      indicator,
      amount: formatAmount(amount),
    })),
    files: record.files,
    toldHow: record.toldHow,
    toldDetail: record.toldDetail ?? '',
  };
}

/** What keeps a draft from being sent; each names its field. */
export type DraftFault = 'words' | 'doneOn' | 'future' | 'quantities' | 'toldHow';

/** Looks a draft over as the server will; `today` is ISO. */
export function findFaults(
  draft: RecordDraft,
  { today, onBehalf }: { readonly today: string; readonly onBehalf: boolean },
): readonly DraftFault[] {
  const day = dayOf(draft, today);
  const faults: (DraftFault | false)[] = [
    draft.words.trim() === '' && draft.link.trim() === '' && 'words',
    day === null && 'doneOn',
    day !== null && day > today && 'future',
    draft.quantities.some(({ indicator, amount }) => indicator === '' || readAmount(amount) === null) &&
      'quantities',
    onBehalf && draft.toldHow === null && 'toldHow',
  ];
  return faults.filter((fault) => fault !== false);
}

/** The content that is sent; only for a draft without faults. */
export function contentOf(draft: RecordDraft, today: string): RecordContent {
  return {
    words: draft.words.trim(),
    doneOn: dayOf(draft, today) ?? today,
    place: draft.place.trim() === '' ? null : draft.place.trim(),
    link: draft.link.trim() === '' ? null : draft.link.trim(),
    quantities: draft.quantities.map(({ indicator, amount }) => ({
      indicator,
      amount: readAmount(amount) ?? 0,
    })),
    files: draft.files.map(({ id }) => id),
    toldHow: draft.toldHow,
    toldDetail: draft.toldDetail.trim() === '' ? null : draft.toldDetail.trim(),
  };
}

/** Whether somebody began to write. */
export function isBegun({ words, place, link, quantities, files }: RecordDraft): boolean {
  return [words, place, link].some((typed) => typed.trim() !== '') || quantities.length + files.length > 0;
}

function dayOf({ doneOn }: RecordDraft, today: string): string | null {
  return doneOn.trim() === '' ? today : readTypedDate(doneOn);
}
