import type { Queryable } from '#platform/db/database.ts';

/** A person with an open account who holds a position in a body. */
export interface PersonOfBody {
  readonly id: string;
  readonly name: string;
  /** As it stands under a signature; null where none is kept. */
  readonly title: string | null;
  readonly organizationId: string;
}

/** The people of these bodies on a day who lead or carry out work there, by name, at most 500. */
export async function listPeopleOf(
  db: Queryable,
  realmId: string,
  organizationIds: readonly string[],
  day: string,
): Promise<PersonOfBody[]> {
  return db.query<PersonOfBody>(
    `select distinct on (a.name collate "vi-x-icu", a.id, p.organization_id)
            a.id, a.name, p.title, p.organization_id as "organizationId"
       from access_position p
       join access_account a on a.realm_id = p.realm_id and a.id = p.account_id
      where p.realm_id = $1 and p.organization_id = any($2::uuid[]) and a.active and a.kind = 'person'
        and p.role in ('leader', 'officer') and p.ended_at is null and p.from_day <= $3
        and (p.to_day is null or p.to_day >= $3)
      order by a.name collate "vi-x-icu", a.id, p.organization_id, p.from_day
      limit 500`,
    [realmId, organizationIds, day],
  );
}
