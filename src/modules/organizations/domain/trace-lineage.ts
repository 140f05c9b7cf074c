import { chooseByScope } from './choose-by-scope.ts';
import { existsOn, type Heir, type KnownOrganization } from './known-organization.ts';

/** One step by which work passed from a body to another. */
export interface LineageStep extends Omit<Heir, 'id'> {
  readonly fromId: string;
  readonly toId: string;
}

/** Bodies by their ids, and who had gone into each of them. */
export interface Lineages {
  get(id: string): KnownOrganization | undefined;
  predecessorsOf(id: string): readonly KnownOrganization[];
}

const MOST_STEPS = 200;

/** Every step that led to a body and every step that led on from it, in the order of their days. */
export function traceLineage(body: KnownOrganization, among: Lineages): LineageStep[] {
  const steps = new Map<string, LineageStep>();
  const note = (from: KnownOrganization, { id: toId, ...heir }: Heir) => {
    steps.set(`${from.id} ${toId} ${heir.on}`, { fromId: from.id, toId, ...heir });
  };
  const seen = new Set<string>();
  const back = (current: KnownOrganization): void => {
    if (seen.has(`back ${current.id}`) || steps.size > MOST_STEPS) return;
    seen.add(`back ${current.id}`);
    for (const before of among.predecessorsOf(current.id)) {
      for (const heir of before.successors.filter(({ id }) => id === current.id)) note(before, heir);
      back(before);
    }
  };
  const onward = (current: KnownOrganization): void => {
    if (seen.has(`on ${current.id}`) || steps.size > MOST_STEPS) return;
    seen.add(`on ${current.id}`);
    for (const heir of current.successors) {
      note(current, heir);
      const next = among.get(heir.id);
      if (next !== undefined) onward(next);
    }
  };
  back(body);
  onward(body);
  return [...steps.values()].sort((a, b) => a.on.localeCompare(b.on));
}

/**
 * Who does the work of a body on a day: the body itself while it lives, else those who took over, through as
 * many steps as there were. Where the work was split, what the paper is about (`subject`) may tell who is meant.
 */
export function findHeirs(
  body: KnownOrganization,
  among: Pick<Lineages, 'get'>,
  day: string,
  subject: string | null,
): readonly { readonly heir: KnownOrganization; readonly chosen: boolean }[] {
  if (existsOn(body, day)) return [{ heir: body, chosen: true }];
  const found = new Map<string, { heir: KnownOrganization; chosen: boolean }>();
  const seen = new Set([body.id]);
  const follow = (from: KnownOrganization, chosen: boolean): void => {
    const heirs = from.successors.filter(({ on }) => on <= day);
    const meant = chooseByScope(heirs, subject);
    for (const step of heirs) {
      const heir = among.get(step.id);
      if (heir === undefined) continue;
      const goesThere = chosen && step === meant;
      if (existsOn(heir, day)) {
        found.set(heir.id, { heir, chosen: goesThere || (found.get(heir.id)?.chosen ?? false) });
      } else if (!seen.has(heir.id)) {
        seen.add(heir.id);
        follow(heir, goesThere);
      }
    }
  };
  follow(body, true);
  return [...found.values()];
}
