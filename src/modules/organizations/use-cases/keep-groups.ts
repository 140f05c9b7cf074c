import { foldText } from '#kernel/language/fold-text.ts';
import { type Act, authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import { type GroupRule, groupRulesOn } from '../domain/group-rule.ts';
import { nameOn } from '../domain/known-organization.ts';
import { listGroupMembers } from '../domain/resolve/list-group-members.ts';
import { readGroupOn } from '../domain/resolve/suggest-group.ts';
import { type KeptGroupRule, readGroupRules } from '../store/read-group-rules.ts';
import { readOrganizations } from '../store/read-organizations.ts';
import { endGroup, type GroupRow, insertGroup } from '../store/write-group.ts';
import { findDirectory } from './find-directory.ts';
import { groupNotFound, parentUnknown } from './problems.ts';
import { writeGuarded } from './take-organization.ts';

/** A group as it is shown: the words people type, and the bodies of its exceptions under their names. */
export interface ShownGroup extends Omit<GroupRow, 'id' | 'includes' | 'excludes'> {
  readonly id: string | null;
  readonly belowBody: { readonly id: string; readonly name: string } | null;
  readonly includes: readonly { readonly id: string; readonly name: string }[];
  readonly excludes: readonly { readonly id: string; readonly name: string }[];
  readonly version: number;
}

/** The groups that hold on a day: the realm's own, and those that come with the house. */
export async function listGroupsOn(db: Queryable, realmId: string, day: string): Promise<ShownGroup[]> {
  const kept = await readGroupRules(db, realmId);
  const ids = kept.flatMap(({ includes, excludes, belowId }) => [
    ...includes,
    ...excludes,
    ...(belowId === null ? [] : [belowId]),
  ]);
  const bodies = new Map((await readOrganizations(db, realmId, ids)).map((body) => [body.id, body]));
  const named = (id: string) => {
    const body = bodies.get(id);
    return { id, name: body === undefined ? '' : nameOn(body, day).name };
  };
  return groupRulesOn(kept, day).map(({ words, includes, excludes, ...rule }) => ({
    ...rule,
    writings: isKept(rule) ? rule.writings : words,
    belowBody: rule.belowId === null ? null : named(rule.belowId),
    includes: includes.map(named),
    excludes: excludes.map(named),
    version: isKept(rule) ? rule.version : 0,
  }));
}

function isKept(
  rule: Omit<GroupRule, 'words' | 'includes' | 'excludes'>,
): rule is Omit<KeptGroupRule, 'words' | 'includes' | 'excludes'> {
  return rule.id !== null;
}

/** What a printed group stands for on a day, for an issuer. */
export interface PreviewedGroup {
  readonly open: boolean;
  readonly unknown: readonly string[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

/** Who belongs to a printed group on a day for an issuer, before anything is made of it. */
export async function previewGroup(
  db: Queryable,
  realmId: string,
  words: string,
  { day, issuerId }: { readonly day: string; readonly issuerId: string | null },
): Promise<PreviewedGroup> {
  const directory = await findDirectory(db, realmId);
  const { rules, open, unknown } = readGroupOn(words, directory, day);
  const members = listGroupMembers(rules, directory, { day, issuerId });
  return { open, unknown, members: members.map((body) => ({ id: body.id, name: nameOn(body, day).name })) };
}

/** Who would belong to a rule on a day for an issuer, before it is kept. */
export async function tryGroup(
  db: Queryable,
  realmId: string,
  rule: Omit<WantedGroup, 'name' | 'writings' | 'from'>,
  { day, issuerId }: { readonly day: string; readonly issuerId: string | null },
): Promise<PreviewedGroup['members']> {
  const directory = await findDirectory(db, realmId);
  const tried: GroupRule = { ...rule, id: null, key: '', name: '', words: [], from: null, to: null };
  const members = listGroupMembers([{ rule: tried, words: '', below: rule.below }], directory, {
    day,
    issuerId,
  });
  return members.map((body) => ({ id: body.id, name: nameOn(body, day).name }));
}

/** A rule as somebody wants it. */
export type WantedGroup = Omit<GroupRow, 'id' | 'key' | 'to'>;

/**
 * Adds a group of the realm's own; with the key of one that comes with the house it stands in its place.
 *
 * @throws ProblemError organizations.group-taken, organizations.parent-unknown (a body of the rule is not known)
 */
export async function createGroup(
  tx: Transaction,
  act: Act,
  { key, ...wanted }: WantedGroup & { readonly key?: string | undefined },
): Promise<ShownGroup> {
  await refuseUnknownBodies(tx, act, wanted);
  const rule = { ...wanted, id: act.newId(), key: key ?? makeKey(wanted.name), to: null };
  await writeGuarded(tx, () => insertGroup(tx, act.realmId, rule, authorOf(act)));
  await audit(tx, act, 'organizations.create-group', rule.id, null, rule);
  return get(tx, act, rule);
}

/**
 * Lets a group hold otherwise from a day on, or ends it that day (`ends`): who belonged to it before stays.
 *
 * @throws ProblemError organizations.group-not-found, version-conflict, organizations.parent-unknown
 */
export async function changeGroup(
  tx: Transaction,
  act: Act,
  seen: { readonly id: string; readonly version: number },
  { ends, from, ...wanted }: WantedGroup & { readonly from: string; readonly ends: boolean },
): Promise<ShownGroup | null> {
  const before = (await readGroupRules(tx, act.realmId)).find(({ id }) => id === seen.id);
  if (before === undefined) throw groupNotFound();
  if (before.version !== seen.version) throw versionConflict(before);
  await refuseUnknownBodies(tx, act, wanted);
  const rule = { ...wanted, from, id: act.newId(), key: before.key, to: before.to };
  await writeGuarded(tx, async () => {
    await endGroup(tx, { realmId: act.realmId, id: seen.id }, from, authorOf(act));
    if (!ends) await insertGroup(tx, act.realmId, rule, authorOf(act));
  });
  await audit(tx, act, 'organizations.change-group', seen.id, before, ends ? { endsOn: from } : rule);
  return ends ? null : get(tx, act, rule);
}

async function get(tx: Transaction, act: Act, rule: GroupRow): Promise<ShownGroup> {
  const shown = await listGroupsOn(tx, act.realmId, rule.from ?? '1900-01-01');
  const found = shown.find(({ id }) => id === rule.id);
  if (found === undefined) throw groupNotFound();
  return found;
}

async function refuseUnknownBodies(
  tx: Transaction,
  act: Act,
  wanted: Pick<WantedGroup, 'includes' | 'excludes' | 'below' | 'belowId'>,
): Promise<void> {
  const ids = [...wanted.includes, ...wanted.excludes, ...(wanted.belowId === null ? [] : [wanted.belowId])];
  const known = await readOrganizations(tx, act.realmId, ids);
  if (known.length < new Set(ids).size || (wanted.below === 'body') !== (wanted.belowId !== null))
    throw parentUnknown();
}

async function audit(
  tx: Transaction,
  act: Act,
  action: string,
  id: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  await recordAudit(tx, act, { action, object: { type: 'organization-group', id }, before, after });
}

/** A stable key from the name of a new group. */
function makeKey(name: string): string {
  const words = foldText(name.normalize('NFC')).match(/[a-z0-9]+/gu) ?? [];
  return words.join('-').slice(0, 60).replace(/-$/u, '').padEnd(2, '0');
}
