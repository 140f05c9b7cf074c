import type { Queryable } from '#platform/db/database.ts';

/** What an obligation is about, how it is known and where it stands. */
const OF_OBLIGATION = `o.text as subject, o.text as title, concat_ws(' – ', nullif(o.plan_number, ''), nullif(o.plan_title, '')) as plan,
  o.due_day as "dueDay"`;

/** A clock runs, it goes on all the time, or it waits to be judged. */
const STILL_OWED = 'o.state_order <= 4';

const MATTERS = `
  select 'obligation' as kind, o.id, o.organization_id as "organizationId", ${OF_OBLIGATION}
    from work_obligation o
   where o.realm_id = $1 and o.organization_id = any($2::uuid[]) and ${STILL_OWED}
  union all
  select 'holding', o.id, o.held_organization_id, ${OF_OBLIGATION}
    from work_obligation o
   where o.realm_id = $1 and o.held_organization_id = any($2::uuid[]) and ${STILL_OWED}
  union all
  select 'giving', o.id, o.given_organization_id, ${OF_OBLIGATION}
    from work_obligation o
   where o.realm_id = $1 and o.given_organization_id = any($2::uuid[]) and ${STILL_OWED}
  union all
  select 'blocker', b.id, b."organizationId", b.words || ' ' || o.text, b.words, concat_ws(' – ', nullif(o.plan_number, ''), nullif(o.plan_title, '')),
         o.due_day
    from (select id, obligation_id, with_organization_id as "organizationId", words from work_blocker
           where realm_id = $1 and with_organization_id = any($2::uuid[]) and state = 'open'
          union
          select id, obligation_id, raised_organization_id, words from work_blocker
           where realm_id = $1 and raised_organization_id = any($2::uuid[]) and state <> 'closed') b
    join work_obligation o on o.realm_id = $1 and o.id = b.obligation_id
  union all
  select 'urgent', u.id, u.organization_id, u.title, u.title, coalesce(u.number, ''), u.due_day
    from work_urgent u
   where u.realm_id = $1 and u.organization_id = any($2::uuid[]) and u.state in ('draft', 'sent')
   order by "dueDay" nulls last, id`;

/** Something open that names a body, as `OpenMatter` of the bodies' own room wants it. */
export interface OpenRow {
  readonly kind: 'obligation' | 'holding' | 'giving' | 'blocker' | 'urgent';
  readonly id: string;
  readonly organizationId: string;
  readonly subject: string;
  readonly title: string;
  readonly plan: string;
  readonly dueDay: string | null;
}

/** Everything open of work that names one of these bodies, the nearest end first, in one statement. */
export async function listOpenMatters(
  db: Queryable,
  realmId: string,
  bodyIds: readonly string[],
): Promise<OpenRow[]> {
  return db.query<OpenRow>(MATTERS, [realmId, bodyIds]);
}
