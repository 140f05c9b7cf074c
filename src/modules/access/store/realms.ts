import type { Queryable, Transaction } from '#platform/db/database.ts';

/** A province or a ministry: the border that no row crosses. */
export interface Realm {
  readonly id: string;
  readonly name: string;
}

/** The oldest realm of the installation, or null before the first run. */
export async function findRealm(db: Queryable): Promise<Realm | null> {
  const [realm] = await db.query<Realm>(
    'select realm_id as id, name from access_realm order by realm_id limit 1',
  );
  return realm ?? null;
}

/** The realm, which must exist. */
export async function getRealm(db: Queryable, realmId: string): Promise<Realm> {
  const [realm] = await db.query<Realm>('select realm_id as id, name from access_realm where realm_id = $1', [
    realmId,
  ]);
  if (realm === undefined) throw new Error(`There is no realm ${realmId}.`);
  return realm;
}

/** Every realm of the installation, the oldest first. */
export async function listRealms(db: Queryable): Promise<Realm[]> {
  return db.query<Realm>('select realm_id as id, name from access_realm order by realm_id');
}

/** Lets one transaction at a time make the first realm; held until it ends. */
export async function lockRealms(tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('access.realms', 0))`);
}

/** Writes a new realm. */
export async function insertRealm(tx: Transaction, realm: Realm, createdAt: Date): Promise<void> {
  await tx.query('insert into access_realm (realm_id, name, created_at) values ($1, $2, $3)', [
    realm.id,
    realm.name,
    createdAt,
  ]);
}

/** Gives the realm another name. */
export async function updateRealmName(tx: Transaction, realm: Realm): Promise<void> {
  await tx.query('update access_realm set name = $2 where realm_id = $1', [realm.id, realm.name]);
}
