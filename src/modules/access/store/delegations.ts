import type { Queryable } from '#platform/db/database.ts';
import type { HeldPosition } from '../domain/position.ts';

/** A position that was given away, with the name of who stands in. */
export interface GivenAway extends HeldPosition {
  readonly toName: string;
}

/** What the account gave away of its own positions, the latest first, fifty at most. */
export async function readGivenAway(db: Queryable, realmId: string, accountId: string): Promise<GivenAway[]> {
  return db.query<GivenAway>(
    `select p.id, p.account_id as "accountId", p.role, p.organization_id as "organizationId", p.title,
            p.from_day::text as "fromDay", p.to_day::text as "toDay",
            jsonb_build_object('id', o.id, 'name', g.name) as "delegatedFrom", p.reason, p.ended_at as "endedAt",
            p.version, t.name as "toName"
       from access_position o
       join access_account g on g.realm_id = o.realm_id and g.id = o.account_id
       join access_position p on p.realm_id = o.realm_id and p.delegated_from = o.id
       join access_account t on t.realm_id = p.realm_id and t.id = p.account_id
      where o.realm_id = $1 and o.account_id = $2
      order by p.from_day desc, p.id desc limit 50`,
    [realmId, accountId],
  );
}

/** Whom to look for among those who could stand in. */
export interface DelegateQuestion {
  readonly except: string;
  readonly words: readonly string[];
  /** Those of these bodies come first. */
  readonly bodies: readonly string[];
  readonly today: string;
}

/** An account with its first position of today. */
export interface DelegateAccount {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly organizationId: string | null;
}

/** Open personal accounts whose names hold all the words, marks and case aside; twenty at most. */
export async function findDelegateAccounts(
  db: Queryable,
  realmId: string,
  { except, words, bodies, today }: DelegateQuestion,
): Promise<DelegateAccount[]> {
  return db.query<DelegateAccount>(
    `select a.id, a.name, held.title, held.organization_id as "organizationId"
       from access_account a
       left join lateral (
         select p.title, p.organization_id from access_position p
          where p.realm_id = a.realm_id and p.account_id = a.id and p.delegated_from is null
            and p.ended_at is null and p.from_day <= $5 and (p.to_day is null or p.to_day >= $5)
          order by p.organization_id = any($4::uuid[]) desc nulls last, p.from_day, p.id limit 1) held on true
      where a.realm_id = $1 and a.active and a.kind = 'person' and a.id <> $2
        and public.vn_unaccent(a.name) like all (
              select '%' || public.vn_unaccent(replace(replace(replace(word, '\\', '\\\\'), '%', '\\%'), '_', '\\_')) || '%'
                from unnest($3::text[]) word)
      order by held.organization_id = any($4::uuid[]) desc nulls last, a.name collate "vi-x-icu", a.id
      limit 20`,
    [realmId, except, words, bodies, today],
  );
}
