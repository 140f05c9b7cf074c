import type { AccountKind, Role } from '#kernel/law/actor.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Account } from '../domain/account.ts';

/** Which accounts are asked for. */
export interface AccountFilter {
  /** Words of the name, the mail or a title, marks and case aside. */
  readonly words: readonly string[];
  /** Holds, held or will hold this role. */
  readonly role: Role | null;
  readonly active: boolean | null;
  /** One person's own, or shared at a desk. */
  readonly kind: AccountKind | null;
  /** With a position in one of these bodies; null: in whatever body or none. */
  readonly bodies: readonly string[] | null;
  /** With a position in this body. */
  readonly organizationId: string | null;
  readonly offset: number;
  readonly most: number;
}

const MATCHING = `
  from access_account a
 where a.realm_id = $1
   and public.vn_unaccent(a.name || ' ' || a.email) like all (
         select '%' || public.vn_unaccent(replace(replace(replace(word, '\\', '\\\\'), '%', '\\%'), '_', '\\_')) || '%'
           from unnest($2::text[]) word)
   and ($3::boolean is null or a.active = $3)
   and ($9::text is null or a.kind = $9)
   and (($4::text is null and $5::uuid[] is null and $6::uuid is null) or exists (
         select from access_position p
          where p.realm_id = a.realm_id and p.account_id = a.id
            and ($4::text is null or p.role = $4)
            and ($5::uuid[] is null or p.organization_id = any($5))
            and ($6::uuid is null or p.organization_id = $6)))`;

/** One page of the accounts that fit, by Vietnamese alphabet, and how many fit. */
export async function searchAccounts(
  db: Queryable,
  realmId: string,
  { words, active, kind, role, bodies, organizationId, offset, most }: AccountFilter,
): Promise<{ readonly accounts: Account[]; readonly total: number }> {
  const rows = await db.query<Account & { readonly total: number }>(
    `select a.id, a.realm_id as "realmId", a.name, a.email, a.kind, a.active, a.version,
            (count(*) over ())::integer as total ${MATCHING}
      order by a.name collate "vi-x-icu", a.id offset $7 limit $8`,
    [realmId, words, active, role, bodies, organizationId, offset, most, kind],
  );
  const total = rows[0]?.total ?? 0;
  return { accounts: rows.map(({ total: _total, ...account }) => account), total };
}
