import type { Database } from '#platform/db/database.ts';
import type { BodiesOfRealm } from './lay-out-obligations.ts';

/** So many officers more, spread over the bodies of a realm, each with an address of mail. */
export async function hireOfficers(
  owner: Database,
  { realmId, bodies }: BodiesOfRealm,
  count: number,
): Promise<void> {
  await owner.query(
    `with bodies as (select id, ordinality as n from unnest($3::uuid[]) with ordinality as b (id, ordinality)),
     hired as (
       insert into access_account (realm_id, id, name, email, kind, created_at)
       select $1, id, 'Cán bộ ' || n, id || '@songhien.example', 'person', '2026-01-01'
         from (select gen_random_uuid() as id, n from generate_series(1, $2::integer) n) made
       returning id)
     insert into access_position (realm_id, id, account_id, role, organization_id, from_day, created_at)
     select $1, gen_random_uuid(), h.id, 'officer', b.id, '2026-01-01', '2026-01-01'
       from (select id, row_number() over (order by id) as n from hired) h
       join bodies b on b.n = 1 + h.n % cardinality($3::uuid[])`,
    [realmId, count, bodies.map(({ id }) => id)],
  );
}
