/** Writes a text. */
export const compose = (text: string) => text;
