import type { Plan } from '../contract.ts';

/** What one body has to do under a plan, counted by how it is named. */
export interface BodyShare {
  readonly id: string;
  readonly name: string;
  readonly leads: number;
  readonly coordinates: number;
  readonly advises: number;
  readonly duties: number;
}

/** A printed name that stands for no body yet, and in how many places. */
export interface OpenName {
  readonly name: string;
  readonly places: number;
}

const byName = new Intl.Collator('vi');
const shareOf = { lead: 'leads', coordinate: 'coordinates', advise: 'advises' } as const;

/** Counts who owes what under a plan: those who lead most first; a body named twice in one task counts once. */
export function whoOwesWhat(plan: Pick<Plan, 'taskList' | 'duties'>): {
  bodies: readonly BodyShare[];
  open: readonly OpenName[];
} {
  const bodies = new Map<string, BodyShare>();
  const open = new Map<string, number>();
  const count = (
    part: 'leads' | 'coordinates' | 'advises' | 'duties',
    participants: readonly Named[],
  ): void => {
    const once = new Map(
      participants.flatMap((participant) => participant.organizations.map((body) => [body.id, body.name])),
    );
    for (const [id, name] of once) {
      const share = bodies.get(id) ?? { id, name, leads: 0, coordinates: 0, advises: 0, duties: 0 };
      bodies.set(id, { ...share, [part]: share[part] + 1 });
    }
    for (const { name, organizations } of participants) {
      if (organizations.length === 0) open.set(name, (open.get(name) ?? 0) + 1);
    }
  };
  for (const task of plan.taskList) {
    for (const role of ['lead', 'coordinate', 'advise'] as const) {
      count(
        shareOf[role],
        task.participants.filter((participant) => participant.role === role),
      );
    }
  }
  for (const duty of plan.duties) count('duties', duty.bodies);
  const owes = (share: BodyShare): number => share.leads + share.duties;
  return {
    bodies: [...bodies.values()].sort(
      (first, second) => owes(second) - owes(first) || byName.compare(first.name, second.name),
    ),
    open: [...open].map(([name, places]) => ({ name, places })),
  };
}

interface Named {
  readonly name: string;
  readonly organizations: readonly { readonly id: string; readonly name: string }[];
}
