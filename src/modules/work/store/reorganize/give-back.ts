import type { Author } from '#kernel/law/author.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { FoldedPair, Hung } from '../../domain/reorganize/folded.ts';
import type { MovedPart } from './moves.ts';

/** A passing that may come back, with its obligation as it stands; locked until the transaction ends. */
export interface ReturnRow {
  readonly id: string;
  readonly obligationId: string;
  readonly foldedId: string | null;
  readonly part: MovedPart;
  readonly fromId: string;
  readonly fromName: string;
  readonly toId: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly ownerId: string;
  readonly giverId: string | null;
  /** It passed on by another step since. */
  readonly isMovedOn: boolean;
  /** Of a folded one: somebody worked on the whole since, or yet another went into it. */
  readonly isTouched: boolean;
  readonly hung: Hung | null;
}

/** The passings by these steps of succession that nobody took back, the latest first. */
export async function lockReturning(
  tx: Transaction,
  realmId: string,
  successionIds: readonly string[],
): Promise<ReturnRow[]> {
  return tx.query<ReturnRow>(
    `select m.id, m.obligation_id as "obligationId", m.folded_id as "foldedId", m.part,
            m.from_organization_id as "fromId", m.from_organization_name as "fromName",
            m.to_organization_id as "toId", o.text as title, o.state_order <= 4 as "isOpen",
            o.organization_id as "ownerId", o.given_organization_id as "giverId",
            exists (select from work_move later
                     where later.realm_id = $1 and later.obligation_id = m.obligation_id and later.part = m.part
                       and later.id > m.id and later.undone_at is null and later.from_organization_id = m.to_organization_id
                       and later.succession_id <> all($2::uuid[])) as "isMovedOn",
            coalesce(o.version - o.redated <> (f.content -> 'stayed' ->> 'version')::integer
                       - (f.content -> 'stayed' ->> 'redated')::integer, false)
              or f.id is not null and exists (
                   select from work_folded other join work_move way on way.realm_id = $1 and way.folded_id = other.id
                    where other.realm_id = $1 and other.into_id = f.into_id
                      and way.succession_id <> all($2::uuid[])) as "isTouched", f.hung
       from work_move m
       join work_obligation o on o.realm_id = $1 and o.id = m.obligation_id
       left join work_folded f on f.realm_id = $1 and f.id = m.folded_id
      where m.realm_id = $1 and m.succession_id = any($2::uuid[]) and m.undone_at is null
      order by m.id desc for update of m, o`,
    [realmId, successionIds],
  );
}

/** Notes that these passings were taken back. */
export async function markUndone(
  tx: Transaction,
  realmId: string,
  ids: readonly string[],
  author: Author,
): Promise<void> {
  await tx.query(
    'update work_move set undone_at = $3, undone_by_name = $4 where realm_id = $1 and id = any($2::uuid[])',
    [realmId, ids, author.at, author.name],
  );
}

/** Columns of an obligation that are kept, not worked out; a test compares them with the table. */
export const KEPT_COLUMNS = [
  'realm_id',
  'id',
  'organization_id',
  'organization_name',
  'plan_id',
  'plan_title',
  'plan_number',
  'plan_year',
  'origin',
  'item_id',
  'position',
  'number',
  'text',
  'printed_name',
  'scope',
  'time_text',
  'named_day',
  'due_day',
  'due_until',
  'state',
  'reason',
  'closed_at',
  'version',
  'changed_at',
  'changed_by',
  'changed_by_name',
  'given_at',
  'given_by',
  'given_by_name',
  'allowed_by',
  'accepted_at',
  'accepted_by_name',
  'held_organization_id',
  'held_account_id',
  'held_name',
  'held_since',
  'part_of',
  'open_blockers',
  'asks_time',
  'urgent_id',
  'due_before',
  'due_counted_from',
  'due_counted_days',
  'given_organization_id',
  'redated',
  'plan_date',
] as const;

/** Brings rows back that went into others, as they were, and the others to what they were before. */
export async function bringFoldedBack(
  tx: Transaction,
  realmId: string,
  ids: readonly string[],
): Promise<void> {
  const kept = KEPT_COLUMNS.join(', ');
  const back = KEPT_COLUMNS.filter((name) => !['realm_id', 'id', 'version', 'redated'].includes(name));
  await tx.query(
    `insert into work_obligation (${kept})
     select ${KEPT_COLUMNS.map((name) => `went.${name}`).join(', ')}
       from work_folded f cross join lateral jsonb_populate_record(null::work_obligation, f.content -> 'went') went
      where f.realm_id = $1 and f.id = any($2::uuid[])`,
    [realmId, ids],
  );
  await tx.query(
    `update work_obligation o
        set ${back.map((name) => `${name} = stayed.${name}`).join(', ')}, version = o.version + 1, redated = o.redated + 1
       from (select distinct on (into_id) into_id, content from work_folded
              where realm_id = $1 and id = any($2::uuid[]) order by into_id, folded_at, id) f
      cross join lateral jsonb_populate_record(null::work_obligation, f.content -> 'stayed') stayed
      where o.realm_id = $1 and o.id = f.into_id`,
    [realmId, ids],
  );
  await tx.query('delete from work_folded where realm_id = $1 and id = any($2::uuid[])', [realmId, ids]);
}

/** Hangs rows of this room back on the obligations that they came from. */
export async function hangWorkBack(
  tx: Transaction,
  realmId: string,
  pairs: readonly (FoldedPair & { readonly hung: Hung })[],
): Promise<void> {
  const tables = [
    { table: 'work_handing', column: 'obligation_id' },
    { table: 'work_extension', column: 'obligation_id' },
    { table: 'work_blocker', column: 'obligation_id' },
    { table: 'work_move', column: 'obligation_id' },
    { table: 'work_obligation', column: 'part_of' },
  ];
  for (const { table, column } of tables) {
    const rows = pairs.flatMap(({ from, hung }) => (hung[table] ?? []).map((id) => ({ id, to: from })));
    if (rows.length === 0) continue;
    await tx.query(
      `update ${table} t set ${column} = h."to" from jsonb_to_recordset($2::jsonb) as h (id uuid, "to" uuid)
        where t.realm_id = $1 and t.id = h.id`,
      [realmId, JSON.stringify(rows)],
    );
  }
}
