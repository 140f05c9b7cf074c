/** The same words in the two languages of the house. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Both languages, the leading one first. */
export function languages(leading: keyof Words): readonly [keyof Words, keyof Words] {
  return leading === 'en' ? ['en', 'vi'] : ['vi', 'en'];
}
