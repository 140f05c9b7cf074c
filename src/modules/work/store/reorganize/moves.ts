import type { Author } from '#kernel/law/author.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';

/** In what an obligation names the body that another one stands for now. */
export type MovedPart = 'owner' | 'holder' | 'giver' | 'answerer';

/** One passing as it is kept. */
export interface MoveRow {
  readonly id: string;
  readonly obligationId: string;
  readonly foldedId: string | null;
  readonly part: MovedPart;
  readonly fromId: string;
  readonly fromName: string;
  readonly toId: string;
  readonly toName: string;
  readonly on: string;
  readonly successionId: string;
}

/** Keeps passings in one statement; what hangs on an obligation that is no more is left out. */
export async function insertMoves(
  tx: Transaction,
  realmId: string,
  moves: readonly MoveRow[],
  author: Author,
): Promise<void> {
  if (moves.length === 0) return;
  await tx.query(
    `insert into work_move (realm_id, id, obligation_id, folded_id, part, from_organization_id, from_organization_name,
       to_organization_id, to_organization_name, on_day, succession_id, moved_at, moved_by, moved_by_name)
     select $1, m.id, m."obligationId", m."foldedId", m.part, m."fromId", m."fromName", m."toId", m."toName", m."on",
            m."successionId", $3, $4, $5
       from jsonb_to_recordset($2::jsonb) as m (
              id uuid, "obligationId" uuid, "foldedId" uuid, part text, "fromId" uuid, "fromName" text, "toId" uuid,
              "toName" text, "on" date, "successionId" uuid)
       join work_obligation o on o.realm_id = $1 and o.id = m."obligationId"`,
    [realmId, JSON.stringify(moves), author.at, author.accountId, author.name],
  );
}

/** A passing as the page of an obligation tells it. */
export interface ShownMove {
  readonly id: string;
  readonly part: MovedPart;
  readonly fromId: string;
  readonly fromName: string;
  readonly toId: string;
  readonly toName: string;
  readonly on: string;
  readonly isFolded: boolean;
  readonly movedAt: Date;
  readonly movedByName: string;
  readonly undoneAt: Date | null;
  readonly undoneByName: string | null;
}

/** The passings of one obligation and of those that went into it, the oldest first. */
export async function readMovesOf(
  db: Queryable,
  realmId: string,
  obligationId: string,
): Promise<ShownMove[]> {
  return db.query<ShownMove>(
    `select id, part, from_organization_id as "fromId", from_organization_name as "fromName",
            to_organization_id as "toId", to_organization_name as "toName", on_day as "on",
            folded_id is not null as "isFolded", moved_at as "movedAt", moved_by_name as "movedByName",
            undone_at as "undoneAt", undone_by_name as "undoneByName"
       from work_move where realm_id = $1 and obligation_id = $2 order by on_day, id limit 200`,
    [realmId, obligationId],
  );
}

interface NamedSide {
  readonly id: string;
  readonly name: string;
}

/** An obligation that came to a body or left it. */
export interface MovedOfBody {
  readonly id: string;
  readonly title: string;
  readonly from: NamedSide;
  readonly to: NamedSide;
  readonly on: string;
  readonly isFolded: boolean;
}

interface MovedRow {
  readonly id: string;
  readonly title: string;
  readonly fromId: string;
  readonly fromName: string;
  readonly toId: string;
  readonly toName: string;
  readonly on: string;
  readonly isFolded: boolean;
}

const OF_BODY = `from work_move m where m.realm_id = $1 and m.part = 'owner' and m.undone_at is null
  and (m.from_organization_id = $2 or m.to_organization_id = $2)`;

/** Counted exactly up to here. */
const MOST_COUNTED = 1001;

/** What came to a body and what left it by reorganisations, the latest first. */
export async function readMovedOfBody(
  db: Queryable,
  realmId: string,
  bodyId: string,
  limit: number,
): Promise<{ readonly moved: readonly MovedOfBody[]; readonly total: number }> {
  const rows = await db.query<MovedRow>(
    `select o.id, o.text as title, m.from_organization_id as "fromId", m.from_organization_name as "fromName",
            m.to_organization_id as "toId", m.to_organization_name as "toName", m.on_day as "on",
            m.folded_id is not null as "isFolded"
       from (select m.* ${OF_BODY} order by m.id desc limit $3) m
       join work_obligation o on o.realm_id = $1 and o.id = m.obligation_id order by m.on_day desc, m.id desc`,
    [realmId, bodyId, limit],
  );
  const [counted] = await db.query<{ total: number }>(
    `select count(*)::integer as total from (select ${OF_BODY} limit ${MOST_COUNTED}) counted`,
    [realmId, bodyId],
  );
  return {
    moved: rows.map(({ id, title, fromId, fromName, toId, toName, on, isFolded }) => ({
      id,
      title,
      from: { id: fromId, name: fromName },
      to: { id: toId, name: toName },
      on,
      isFolded,
    })),
    total: counted?.total ?? 0,
  };
}
