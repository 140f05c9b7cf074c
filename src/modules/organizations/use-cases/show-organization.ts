import type { Queryable } from '#platform/db/database.ts';
import type { Contact } from '../domain/contact.ts';
import { groupRulesOn } from '../domain/group-rule.ts';
import { levelOf } from '../domain/guess-level.ts';
import { existsOn, type KnownOrganization, nameOn, parentsOn } from '../domain/known-organization.ts';
import type {
  Organization,
  OrganizationLevel,
  OrganizationTree,
  SuccessionKind,
} from '../domain/organization.ts';
import { ORGANIZATION_TREES } from '../domain/organization.ts';
import { presentOrganization } from '../domain/present-organization.ts';
import type { Directory } from '../domain/resolve/directory.ts';
import { listGroupMembers } from '../domain/resolve/list-group-members.ts';
import { findHeirs, traceLineage } from '../domain/trace-lineage.ts';
import { listContactsOn } from '../store/contacts.ts';
import { readCodes } from '../store/read-codes.ts';
import { findDirectory } from './find-directory.ts';
import { organizationNotFound } from './problems.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface DatedHold {
  readonly from: string | null;
  readonly to: string | null;
}

/** A body on a day, with all that is known of it before and after. */
export interface ShownOrganization extends Organization {
  readonly level: OrganizationLevel | null;
  readonly givenLevel: OrganizationLevel | null;
  readonly codes: Readonly<Record<string, string>>;
  readonly openedOn: string | null;
  readonly exists: boolean;
  readonly latestName: string;
  readonly above: readonly (Named & { readonly tree: OrganizationTree })[];
  readonly units: readonly { readonly tree: OrganizationTree; readonly count: number }[];
  readonly names: readonly (DatedHold & { readonly name: string; readonly abbreviation: string | null })[];
  readonly places: readonly (Named & DatedHold & { readonly tree: OrganizationTree })[];
  readonly lineage: readonly {
    readonly from: Named;
    readonly to: Named;
    readonly on: string;
    readonly scope: string | null;
    readonly kind: SuccessionKind;
  }[];
  readonly today: readonly Named[];
  readonly groups: readonly { readonly key: string; readonly name: string }[];
  readonly contacts: readonly Contact[];
}

/** The days for which a body is shown: the asked one, and today's. */
export interface ShownDays {
  readonly day: string;
  readonly today: string;
}

/**
 * One body as of a day: names then and now, places, what it came from and became, groups, people who answer today.
 *
 * @throws ProblemError organizations.not-found
 */
export async function showOrganization(
  db: Queryable,
  realmId: string,
  id: string,
  { day, today }: ShownDays,
): Promise<ShownOrganization> {
  const directory = await findDirectory(db, realmId);
  const body = directory.get(id);
  if (body === undefined) throw organizationNotFound();
  const named = (other: string): Named => nameOf(directory, other, day);
  const steps = traceLineage(body, directory);
  return {
    ...presentOrganization(body, day),
    level: levelOf(body, day),
    givenLevel: body.level,
    codes: await readCodes(db, realmId, id),
    openedOn: body.openedOn,
    exists: existsOn(body, day),
    latestName: latestName(body),
    above: parentsOn(body, day).map((parent) => ({ tree: parent.tree, ...named(parent.id) })),
    units: countUnits(body, directory, day),
    names: body.names.toReversed(),
    places: body.parents.map(({ id: above, ...held }) => ({ ...held, ...named(above) })).toReversed(),
    lineage: steps.map(({ fromId, toId, on, scope, kind }) => ({
      from: lastNamed(directory, fromId),
      to: lastNamed(directory, toId),
      on,
      scope,
      kind,
    })),
    today: listToday(body, directory, today),
    groups: listGroupsOf(body, directory, day),
    contacts: await listContactsOn(db, realmId, id, today),
  };
}

/** What a hover over the name of a body shows. */
export interface OrganizationGlance {
  readonly id: string;
  readonly kind: Organization['kind'];
  readonly nameThen: string;
  readonly latestName: string;
  readonly closedOn: string | null;
  readonly above: Named | null;
  readonly today: readonly Named[];
  readonly contacts: readonly Contact[];
}

/**
 * One body at a glance: its name of the asked day and its latest, what is above it today, who answers.
 *
 * @throws ProblemError organizations.not-found
 */
export async function glanceAtOrganization(
  db: Queryable,
  realmId: string,
  id: string,
  { day, today }: ShownDays,
): Promise<OrganizationGlance> {
  const directory = await findDirectory(db, realmId);
  const body = directory.get(id);
  if (body === undefined) throw organizationNotFound();
  const shownOn = existsOn(body, today) ? today : day;
  const [parent] = parentsOn(body, shownOn);
  const contacts = await listContactsOn(db, realmId, id, today);
  return {
    id,
    kind: body.kind,
    nameThen: nameOn(body, day).name,
    latestName: latestName(body),
    closedOn: body.closedOn,
    above: parent === undefined ? null : nameOf(directory, parent.id, shownOn),
    today: listToday(body, directory, today),
    contacts: contacts.slice(0, 3),
  };
}

/** Who does the work of a body today, by the names they bear. */
function listToday(body: KnownOrganization, directory: Directory, today: string): Named[] {
  return findHeirs(body, directory, today, null).map(({ heir }) => nameOf(directory, heir.id, today));
}

function listGroupsOf(
  body: KnownOrganization,
  directory: Directory,
  day: string,
): { key: string; name: string }[] {
  if (!existsOn(body, day)) return [];
  const reach = { day, issuerId: parentsOn(body, day)[0]?.id ?? null };
  return groupRulesOn(directory.groupRules, day)
    .filter((rule) => rule.below !== 'issuer')
    .filter((rule) =>
      listGroupMembers([{ rule, words: '', below: rule.below }], directory, reach).some(
        ({ id }) => id === body.id,
      ),
    )
    .map(({ key, name }) => ({ key, name }));
}

function countUnits(
  body: KnownOrganization,
  directory: Directory,
  day: string,
): { tree: OrganizationTree; count: number }[] {
  const units = directory.childrenOn(body.id, day).filter((unit) => existsOn(unit, day));
  return ORGANIZATION_TREES.map((tree) => ({
    tree,
    count: units.filter((unit) =>
      parentsOn(unit, day).some((parent) => parent.id === body.id && parent.tree === tree),
    ).length,
  })).filter(({ count }) => count > 0);
}

function nameOf(directory: Directory, id: string, day: string): Named {
  const body = directory.get(id);
  return { id, name: body === undefined ? '' : nameOn(body, day).name };
}

function lastNamed(directory: Directory, id: string): Named {
  const body = directory.get(id);
  return { id, name: body === undefined ? '' : latestName(body) };
}

/** The name a body bears now, or bore last. */
function latestName(body: KnownOrganization): string {
  return body.names.at(-1)?.name ?? '';
}
