/** One message for people in the two languages of the house: Vietnamese first, English beside it. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** The languages in which the house speaks to its staff. */
export type StaffLanguage = keyof Bilingual;

/** Puts both languages on two lines, for terminals and logs where nobody has chosen a language. */
export function bothLanguages(text: Bilingual): string {
  return `${text.vi}\n${text.en}`;
}
