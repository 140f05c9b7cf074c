import type { Plan } from '../contract.ts';
import { nameKey } from '../domain/name-key.ts';

/** Words of a plan that stand for nobody yet, and where. */
export interface OpenWords {
  readonly name: string;
  /** In how many items they stand. */
  readonly places: number;
  /** In how many of them whoever is named would owe something. */
  readonly owing: number;
}

/** A printed name on an item; `owes` where it leads or has the duty. */
interface NameOnItem {
  readonly itemId: string;
  readonly name: string;
  readonly owes: boolean;
  readonly bodies: readonly string[];
}

function namesOf(plan: Pick<Plan, 'taskList' | 'duties' | 'organizations'>): NameOnItem[] {
  const ids = (places: readonly number[]) => places.flatMap((place) => plan.organizations[place]?.id ?? []);
  return [
    ...plan.taskList.flatMap((task) =>
      task.participants.map(({ name, role, organizations }) => ({
        itemId: task.id,
        name,
        owes: role === 'lead',
        bodies: ids(organizations),
      })),
    ),
    ...plan.duties.flatMap((duty) =>
      duty.bodies.map(({ name, organizations }) => ({
        itemId: duty.id,
        name,
        owes: true,
        bodies: ids(organizations),
      })),
    ),
  ];
}

/** All words of a plan that stand for nobody yet, those under which work would be owed first. */
export function listOpenWords(plan: Pick<Plan, 'taskList' | 'duties' | 'organizations'>): OpenWords[] {
  const open = new Map<string, NameOnItem[]>();
  for (const name of namesOf(plan)) {
    if (name.bodies.length > 0) continue;
    const key = nameKey(name.name);
    open.set(key, [...(open.get(key) ?? []), name]);
  }
  return [...open.values()]
    .map((names) => ({
      name: names[0]?.name ?? '',
      places: new Set(names.map(({ itemId }) => itemId)).size,
      owing: new Set(names.filter(({ owes }) => owes).map(({ itemId }) => itemId)).size,
    }))
    .sort((first, second) => second.owing - first.owing || second.places - first.places);
}

/**
 * How many obligations naming these bodies would make: one for each body and item in which the words lead or have
 * the duty, unless it owes the item already.
 *
 * @param itemId the one item meant; null: wherever the words stand
 */
export function countNewObligations(
  plan: Pick<Plan, 'taskList' | 'duties' | 'organizations'>,
  words: { readonly name: string; readonly itemId: string | null },
  bodies: readonly string[],
): number {
  const names = namesOf(plan);
  const owed = new Set(
    names.filter(({ owes }) => owes).flatMap(({ itemId, bodies: ids }) => ids.map((id) => `${itemId} ${id}`)),
  );
  const made = names
    .filter(
      (name) =>
        name.owes &&
        name.bodies.length === 0 &&
        nameKey(name.name) === nameKey(words.name) &&
        (words.itemId === null || name.itemId === words.itemId),
    )
    .flatMap(({ itemId }) => bodies.map((id) => `${itemId} ${id}`));
  return new Set(made.filter((pair) => !owed.has(pair))).size;
}
