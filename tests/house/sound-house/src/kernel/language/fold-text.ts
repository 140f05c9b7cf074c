/** Takes marks off letters. */
export const foldText = (text: string) => text.normalize("NFD");
