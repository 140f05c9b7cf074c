import type { Author } from '#kernel/law/author.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { FoldedPair, Hung } from '../../domain/reorganize/folded.ts';

/** Tables of this room whose rows hang on an obligation, and the column that says on which. */
const HANGING = [
  { table: 'work_handing', column: 'obligation_id' },
  { table: 'work_extension', column: 'obligation_id' },
  { table: 'work_blocker', column: 'obligation_id' },
  { table: 'work_move', column: 'obligation_id' },
  { table: 'work_obligation', column: 'part_of' },
] as const;

/** Rows without an identifier of their own: which urgings spoke of an obligation. */
const URGINGS = 'work_urging_item';

/**
 * Of two askings for more time one obligation can have one: that of the obligation which is no more is withdrawn, in the
 * words of the house.
 */
export async function endSecondAskings(
  tx: Transaction,
  realmId: string,
  pairs: readonly FoldedPair[],
  words: string,
  author: Author,
): Promise<void> {
  await tx.query(
    `update work_extension e set state = 'withdrawn', decision = $3, decided_at = $4, decided_by_name = $5
       from (select e.id, row_number() over (partition by p."into" order by e.obligation_id <> p."into", e.id) as place
               from (select "from", "into" from jsonb_to_recordset($2::jsonb) as given ("from" uuid, "into" uuid)
                     union select "into", "into" from jsonb_to_recordset($2::jsonb) as given ("from" uuid, "into" uuid)) p
               join work_extension e on e.realm_id = $1 and e.obligation_id = p."from" and e.state = 'asked') asked
      where e.realm_id = $1 and e.id = asked.id and asked.place > 1`,
    [realmId, JSON.stringify(pairs), words, author.at, author.name],
  );
}

/** Hangs what hung on the one obligation on the other; answers what that was, by the first. */
export async function hangOn(
  tx: Transaction,
  realmId: string,
  pairs: readonly FoldedPair[],
): Promise<ReadonlyMap<string, Hung>> {
  const hung = new Map<string, Record<string, string[]>>();
  const note = (from: string, table: string, id: string): void => {
    const tables = hung.get(from) ?? {};
    tables[table] = [...(tables[table] ?? []), id];
    hung.set(from, tables);
  };
  for (const { table, column } of HANGING) {
    const rows = await tx.query<{ id: string; from: string }>(
      `update ${table} t set ${column} = p."into"
         from jsonb_to_recordset($2::jsonb) as p ("from" uuid, "into" uuid)
        where t.realm_id = $1 and t.${column} = p."from" returning t.id, p."from"`,
      [realmId, JSON.stringify(pairs)],
    );
    for (const { id, from } of rows) note(from, table, id);
  }
  const urged = await tx.query<{ id: string; from: string }>(
    `with spoke as (
       delete from ${URGINGS} t using jsonb_to_recordset($2::jsonb) as p ("from" uuid, "into" uuid)
        where t.realm_id = $1 and t.obligation_id = p."from" returning t.urging_id, p."from", p."into"
     ), kept as (
       insert into ${URGINGS} (realm_id, urging_id, obligation_id)
       select distinct $1::uuid, urging_id, "into" from spoke on conflict do nothing)
     select urging_id as id, "from" from spoke`,
    [realmId, JSON.stringify(pairs)],
  );
  for (const { id, from } of urged) note(from, URGINGS, id);
  return hung;
}

/** An obligation that goes into another, with what was hung over. */
export interface FoldedRow extends FoldedPair {
  readonly hung: Hung;
}

/** Keeps the rows of these obligations whole, beside those that they went into as they stood, and takes them out. */
export async function takeFoldedOut(
  tx: Transaction,
  realmId: string,
  folded: readonly FoldedRow[],
  at: Date,
): Promise<void> {
  await tx.query(
    `with given as (select * from jsonb_to_recordset($2::jsonb) as p ("from" uuid, "into" uuid, hung jsonb)),
     kept as (
       insert into work_folded (realm_id, id, into_id, content, hung, folded_at)
       select $1, o.id, g."into", jsonb_build_object('went', to_jsonb(o), 'stayed', to_jsonb(i)), g.hung, $3
         from given g
         join work_obligation o on o.realm_id = $1 and o.id = g."from"
         join work_obligation i on i.realm_id = $1 and i.id = g."into")
     select`,
    [realmId, JSON.stringify(folded), at],
  );
  // What went into one of these before goes on with it.
  await tx.query(
    `update work_folded f set into_id = p."into"
       from jsonb_to_recordset($2::jsonb) as p ("from" uuid, "into" uuid)
      where f.realm_id = $1 and f.into_id = p."from"`,
    [realmId, JSON.stringify(folded)],
  );
  await tx.query('delete from work_obligation where realm_id = $1 and id = any($2::uuid[])', [
    realmId,
    folded.map(({ from }) => from),
  ]);
}
