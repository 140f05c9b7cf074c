import type { Author } from '#kernel/law/author.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { GroupPlace } from '../domain/group-rule.ts';
import type { OrganizationKind, OrganizationLevel } from '../domain/organization.ts';

/** A rule of the realm's own to be written. */
export interface GroupRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly writings: readonly string[];
  readonly kinds: readonly OrganizationKind[];
  readonly levels: readonly OrganizationLevel[];
  readonly nameBegins: readonly string[];
  readonly below: GroupPlace;
  readonly belowId: string | null;
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

/** Writes a rule with its exceptions. */
export async function insertGroup(
  tx: Transaction,
  realmId: string,
  rule: GroupRow,
  author: Author,
): Promise<void> {
  await tx.query(
    `insert into organization_group (realm_id, id, key, name, words, kinds, levels, name_begins, below, below_id,
                                     valid, changed_at, changed_by, changed_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, daterange($11, $12), $13, $14, $15)`,
    [
      realmId,
      rule.id,
      rule.key,
      rule.name,
      rule.writings,
      rule.kinds,
      rule.levels,
      rule.nameBegins,
      rule.below,
      rule.belowId,
      rule.from,
      rule.to,
      author.at,
      author.accountId,
      author.name,
    ],
  );
  const exceptions = [
    ...rule.includes.map((id) => ({ id, included: true })),
    ...rule.excludes.filter((id) => !rule.includes.includes(id)).map((id) => ({ id, included: false })),
  ];
  await tx.query(
    `insert into organization_group_exception (realm_id, group_id, organization_id, included)
     select $1, $2, id, included from jsonb_to_recordset($3::jsonb) as one (id uuid, included boolean)`,
    [realmId, rule.id, JSON.stringify(exceptions)],
  );
}

/** Ends a rule on a day; a rule that would have held on no day is taken away with its exceptions. */
export async function endGroup(
  tx: Transaction,
  of: { readonly realmId: string; readonly id: string },
  day: string,
  author: Author,
): Promise<void> {
  const ended = await tx.query(
    `update organization_group
        set valid = valid * daterange(null, $3), version = version + 1,
            changed_at = $4, changed_by = $5, changed_by_name = $6
      where realm_id = $1 and id = $2 and not isempty(valid * daterange(null, $3)) returning id`,
    [of.realmId, of.id, day, author.at, author.accountId, author.name],
  );
  if (ended.length > 0) return;
  await tx.query('delete from organization_group_exception where realm_id = $1 and group_id = $2', [
    of.realmId,
    of.id,
  ]);
  await tx.query('delete from organization_group where realm_id = $1 and id = $2', [of.realmId, of.id]);
}
