import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { addedRows } from './correction-paths.ts';
import type { SideRows } from './review-rows.ts';
import type { CorrectReading } from './use-correct-reading.ts';

/** What a person does to the reporting duties, or to the cited documents, of a draft. */
export interface RowActs {
  readonly part: SideRows;
  /** The row whose fields are open, or null. */
  readonly editing: number | null;
  readonly edit: (index: number | null) => void;
  readonly adding: boolean;
  readonly showAdding: (shown: boolean) => void;
  /** Adds a row by its first words: who reports, or the symbol of the cited document. */
  readonly add: (words: string) => void;
  readonly drop: (index: number, dropped: boolean) => void;
}

/** The acts on rows of one kind, each one a correction that can be taken back. */
export function useRowActs(part: SideRows, correct: CorrectReading): RowActs {
  const t = useTranslations('plans.review.rows');
  const [editing, edit] = useState<number | null>(null);
  const [adding, showAdding] = useState(false);
  return {
    part,
    editing,
    edit,
    adding,
    showAdding,
    add: (words) => {
      correct.save(firstWords(part, words), {
        said: t(`${part}.added`),
        onSaved: (saved) => edit(saved.draft[part].length - 1),
      });
      showAdding(false);
    },
    drop: (index, dropped) =>
      correct.save(
        { [part]: { [String(index)]: { dropped } } },
        { said: t(dropped ? `${part}.dropped` : `${part}.takenBack`) },
      ),
  };
}

/** A new row that says no more than these words. */
export function firstWords(part: SideRows, words: string) {
  return part === 'reporting'
    ? { [addedRows.reporting]: [{ from: words }] }
    : { [addedRows.references]: [{ symbol: words }] };
}
