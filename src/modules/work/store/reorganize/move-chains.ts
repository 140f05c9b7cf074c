import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { StandingHanding } from '../../domain/reorganize/move-chain.ts';

/** A standing step down with the obligation that it is of. */
export interface StandingOf extends StandingHanding {
  readonly obligationId: string;
}

/** The standing steps of these obligations, each chain from its first step. */
export async function readStandingChains(
  db: Queryable,
  realmId: string,
  ids: readonly string[],
): Promise<StandingOf[]> {
  return db.query<StandingOf>(
    `select id, obligation_id as "obligationId", from_organization_id as "fromOrganizationId",
            from_organization_name as "fromOrganizationName", to_organization_id as "toOrganizationId",
            to_organization_name as "toOrganizationName", to_account_id as "toAccountId",
            to_person_name as "toPersonName", words, given_by as "givenBy", given_by_name as "givenByName"
       from work_handing where realm_id = $1 and obligation_id = any($2::uuid[]) and ended_at is null
      order by obligation_id, id`,
    [realmId, ids],
  );
}

/** Ends these steps; they stay as they were. */
export async function endSteps(
  tx: Transaction,
  realmId: string,
  ids: readonly string[],
  author: Author,
): Promise<void> {
  await tx.query(
    `update work_handing set ended_at = $3, ended_by_name = $4 where realm_id = $1 and id = any($2::uuid[])`,
    [realmId, ids, author.at, author.name],
  );
}

/** Keeps steps that stand in the place of ended ones, under whoever gave those. */
export async function insertSteps(
  tx: Transaction,
  realmId: string,
  steps: readonly StandingOf[],
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into work_handing (realm_id, obligation_id, id, from_organization_id, from_organization_name,
       to_organization_id, to_organization_name, to_account_id, to_person_name, words, given_at, given_by, given_by_name)
     select $1, "obligationId", id, "fromOrganizationId", "fromOrganizationName", "toOrganizationId",
            "toOrganizationName", "toAccountId", "toPersonName", words, $3, "givenBy", "givenByName"
       from jsonb_to_recordset($2::jsonb) as s (
              "obligationId" uuid, id uuid, "fromOrganizationId" uuid, "fromOrganizationName" text,
              "toOrganizationId" uuid, "toOrganizationName" text, "toAccountId" uuid, "toPersonName" text, words text,
              "givenBy" uuid, "givenByName" text)`,
    [realmId, JSON.stringify(steps), at],
  );
}

/** Writes with whom these obligations lie, as their chains say; since when stays where somebody still holds them. */
export async function showHolders(
  tx: Transaction,
  realmId: string,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  await tx.query(
    `update work_obligation o
        set held_organization_id = last.to_organization_id, held_account_id = last.to_account_id,
            held_name = coalesce(last.to_person_name, last.to_organization_name),
            held_since = case when last.id is not null then coalesce(o.held_since, $3) end
       from unnest($2::uuid[]) as meant (id)
       left join lateral (
              select h.id, h.to_organization_id, h.to_account_id, h.to_person_name, h.to_organization_name
                from work_handing h
               where h.realm_id = $1 and h.obligation_id = meant.id and h.ended_at is null
               order by h.id desc limit 1) last on true
      where o.realm_id = $1 and o.id = meant.id`,
    [realmId, ids, at],
  );
}

/** A difficulty that another body answers, or for which another one speaks. */
export interface MovedBlocker {
  readonly id: string;
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
}

/** Lets other bodies answer difficulties, or speak for those who raised them; answers the obligations of those. */
export async function moveBlockers(
  tx: Transaction,
  realmId: string,
  moves: readonly MovedBlocker[],
  author: Author,
): Promise<
  {
    readonly id: string;
    readonly obligationId: string;
    readonly isAnswerer: boolean;
    readonly words: string;
  }[]
> {
  return tx.query(
    `update work_blocker b
        set with_organization_id = case when before.with = m."from" then m."to" else b.with_organization_id end,
            with_organization_name = case when before.with = m."from" then m."toName" else b.with_organization_name end,
            raised_organization_id = case when before.raised = m."from" then m."to" else b.raised_organization_id end,
            carried = case when before.with = m."from" and b.state = 'open' then b.carried || jsonb_build_array(
                        jsonb_build_object('at', $3::text, 'by', $4::text, 'from', m."fromName", 'to', m."toName"))
                      else b.carried end
       from jsonb_to_recordset($2::jsonb) as m (id uuid, "from" uuid, "fromName" text, "to" uuid, "toName" text)
      cross join lateral (select x.with_organization_id as "with", x.raised_organization_id as raised from work_blocker x
                           where x.realm_id = $1 and x.id = m.id) before
      where b.realm_id = $1 and b.id = m.id
      returning b.id, b.obligation_id as "obligationId", before."with" = m."from" as "isAnswerer", b.words`,
    [realmId, JSON.stringify(moves), author.at.toISOString(), author.name],
  );
}
