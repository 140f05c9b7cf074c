import { foldText } from '#kernel/language/fold-text.ts';

export interface Organization {
  name: string;
}
export const folded = (one: Organization) => foldText(one.name);
