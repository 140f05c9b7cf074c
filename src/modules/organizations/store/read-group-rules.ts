import { foldText } from '#kernel/language/fold-text.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { GroupRule } from '../domain/group-rule.ts';

/** A group of the realm's own as it is kept. */
export interface KeptGroupRule extends GroupRule {
  readonly id: string;
  /** The writings it answers to, as a person typed them. */
  readonly writings: readonly string[];
  readonly version: number;
  readonly changedAt: Date;
  readonly changedByName: string;
}

/** The groups of the realm's own, with all their days. */
export async function readGroupRules(db: Queryable, realmId: string): Promise<KeptGroupRule[]> {
  const rows = await db.query<Omit<KeptGroupRule, 'words'>>(
    `select g.id, g.key, g.name, g.words as writings, g.kinds, g.levels, g.name_begins as "nameBegins",
            g.below, g.below_id as "belowId", lower(g.valid) as from, upper(g.valid) as to, g.version,
            g.changed_at as "changedAt", g.changed_by_name as "changedByName",
            coalesce(array_agg(e.organization_id::text) filter (where e.included), '{}') as includes,
            coalesce(array_agg(e.organization_id::text) filter (where not e.included), '{}') as excludes
       from organization_group g
       left join organization_group_exception e on e.realm_id = g.realm_id and e.group_id = g.id
      where g.realm_id = $1
      group by g.realm_id, g.id
      order by g.key, g.valid`,
    [realmId],
  );
  return rows.map((row) => ({ ...row, words: row.writings.map(foldWriting) }));
}

/** A writing as the resolver compares it: folded, without the word for "the". */
export function foldWriting(writing: string): string {
  const words = foldText(writing.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => word !== 'va')
    .join(' ')
    .replace(/^(?:cac|nhung) /u, '');
}
