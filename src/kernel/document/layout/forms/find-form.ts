import type { DocumentFamily } from '../../model/official-document.ts';
import type { FormEdition } from './form-edition.ts';
import { party05Of2026, party36Of2018 } from './party-forms.ts';
import { state30Of2020 } from './state-30-2020.ts';

/** All editions that are known, each family's oldest first. */
export const formEditions: readonly FormEdition[] = [state30Of2020, party36Of2018, party05Of2026];

/**
 * The edition of the form that was in force on a day (ISO, or `2026-11` with the day still blank).
 *
 * A document without a date gets the edition now in force; one from before the oldest edition gets that one.
 */
export function getForm(family: DocumentFamily, date: string | null): FormEdition {
  const editions = formEditions.filter((edition) => edition.family === family);
  const started = editions.filter(({ from }) => date === null || from.slice(0, date.length) <= date);
  return (started.at(-1) ?? editions[0]) as FormEdition;
}

/** True when the document is older than every edition that is known: nothing may be held against it. */
export function isBeforeForms(family: DocumentFamily, date: string | null): boolean {
  return date !== null && date < getForm(family, date).from.slice(0, date.length);
}
