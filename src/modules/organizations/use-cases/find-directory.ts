import { getRealm } from '#modules/access/door.ts';
import type { Database, Queryable, Transaction } from '#platform/db/database.ts';
import { type Directory, openDirectory } from '../domain/resolve/directory.ts';
import { readGroupRules } from '../store/read-group-rules.ts';
import { readAllOrganizations } from '../store/read-organizations.ts';
import { readRevision } from '../store/read-revision.ts';

interface Kept {
  readonly revision: number;
  readonly realmName: string;
  readonly directory: Directory;
}

/** At most this many realms are kept laid out; the one not asked for longest goes first. */
const MOST_REALMS = 8;

const keptOf = new WeakMap<Database, Map<string, Kept>>();

/**
 * The bodies of a realm laid out for finding, as they are now. The work is done once for every state of the
 * bodies: every write counts up a revision in its own transaction, and what was laid out under another is not
 * used. A transaction sees its own writes and leaves nothing behind.
 */
export async function findDirectory(
  db: Database | Transaction | Queryable,
  realmId: string,
): Promise<Directory> {
  const { name: realmName } = await getRealm(db, realmId);
  const revision = await readRevision(db, realmId);
  const kept = isDatabase(db) ? keptFor(db) : null;
  const known = kept?.get(realmId);
  if (kept !== null && known?.revision === revision && known.realmName === realmName) {
    kept.delete(realmId);
    kept.set(realmId, known);
    return known.directory;
  }
  const [bodies, rules] = [await readAllOrganizations(db, realmId), await readGroupRules(db, realmId)];
  const directory = openDirectory(bodies, realmName, rules);
  kept?.set(realmId, { revision, realmName, directory });
  const oldest = kept?.keys().next().value;
  if (kept !== null && kept.size > MOST_REALMS && oldest !== undefined) kept.delete(oldest);
  return directory;
}

function isDatabase(db: Queryable): db is Database {
  return 'kind' in db && db.kind === 'database';
}

function keptFor(db: Database): Map<string, Kept> {
  const kept = keptOf.get(db) ?? new Map<string, Kept>();
  keptOf.set(db, kept);
  return kept;
}
