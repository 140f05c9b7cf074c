import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { nameKey } from './name-key.ts';

/** One name of a draft and in how many places it stands, by what it does there. */
export interface NameInDraft {
  /** As the document prints it first. */
  readonly name: string;
  readonly leads: number;
  readonly coordinates: number;
  readonly advises: number;
  readonly duties: number;
}

type Part = 'leads' | 'coordinates' | 'advises' | 'duties';

/** Every name that leads, coordinates, advises or has a duty, once each, in the order of the document. */
export function collectPrintedNames(draft: PlanDraft): NameInDraft[] {
  const found = new Map<string, { name: string } & Record<Part, number>>();
  const count = (names: readonly { readonly text: string }[], part: Part) => {
    for (const { text } of names) {
      const key = nameKey(text);
      const entry = found.get(key) ?? { name: text, leads: 0, coordinates: 0, advises: 0, duties: 0 };
      entry[part] += 1;
      found.set(key, entry);
    }
  };
  for (const task of draft.tasks) {
    count(task.lead, 'leads');
    count(task.coordinate, 'coordinates');
    count(task.advise, 'advises');
  }
  for (const duty of draft.duties) count(duty.body, 'duties');
  return [...found.values()];
}
