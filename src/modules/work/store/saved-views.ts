import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { SavedView } from '../domain/saved-view.ts';

const COLUMNS = `id, account_id as "accountId", account_name as "accountName", name, address, shared_with as "sharedWith",
  organization_id as "organizationId", version, changed_at as "changedAt"`;

/** Who looks: the own views, those of the own body, those of the realm. */
export interface Viewer {
  readonly realmId: string;
  readonly accountId: string;
  readonly organizationId: string | null;
}

const SHOWN = `(account_id = $2 or shared_with = 'realm' or (shared_with = 'organization' and organization_id = $3))`;

/** Views shown to somebody, the own ones first, by name. */
export async function readViews(
  db: Queryable,
  { realmId, accountId, organizationId }: Viewer,
): Promise<SavedView[]> {
  return db.query<SavedView>(
    `select ${COLUMNS} from work_saved_view where realm_id = $1 and ${SHOWN}
      order by account_id <> $2, name, id limit 200`,
    [realmId, accountId, organizationId],
  );
}

/** One view shown to somebody, kept from other writers; null when there is none. */
export async function lockView(
  tx: Transaction,
  { realmId, accountId, organizationId }: Viewer,
  id: string,
): Promise<SavedView | null> {
  const [view] = await tx.query<SavedView>(
    `select ${COLUMNS} from work_saved_view where realm_id = $1 and ${SHOWN} and id = $4 for update`,
    [realmId, accountId, organizationId, id],
  );
  return view ?? null;
}

/** Keeps a view, new or changed; its version is the one given. */
export async function writeView(tx: Transaction, realmId: string, view: SavedView): Promise<void> {
  await tx.query(
    `insert into work_saved_view (realm_id, id, account_id, account_name, name, address, shared_with, organization_id,
                                  version, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (realm_id, id) do update
        set name = excluded.name, address = excluded.address, shared_with = excluded.shared_with,
            organization_id = excluded.organization_id, version = excluded.version, changed_at = excluded.changed_at`,
    [
      realmId,
      view.id,
      view.accountId,
      view.accountName,
      view.name,
      view.address,
      view.sharedWith,
      view.organizationId,
      view.version,
      view.changedAt,
    ],
  );
}

/** Takes a view away. */
export async function deleteView(tx: Transaction, realmId: string, id: string): Promise<void> {
  await tx.query('delete from work_saved_view where realm_id = $1 and id = $2', [realmId, id]);
}
