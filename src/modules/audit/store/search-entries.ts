import type { Queryable } from '#platform/db/database.ts';
import type { LogPlace } from '../domain/log-cursor.ts';

/** What the log is narrowed to; null: by nothing. */
export interface LogNarrowing {
  readonly person: string | null;
  readonly body: string | null;
  readonly object: { readonly type: string; readonly id: string } | null;
  readonly action: string | null;
  readonly from: Date | null;
  readonly before: Date | null;
  readonly words: string | null;
}

/** One entry of the log; names are null once they were erased. */
export interface LogEntry {
  readonly id: string;
  readonly at: Date;
  readonly accountId: string | null;
  readonly who: string | null;
  readonly operator: string | null;
  readonly role: string | null;
  readonly organizationId: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly contentErased: boolean;
}

const COLUMNS = `e.id, e.at, e.account_id as "accountId", e.actor_name as who, e.operator, e.role,
  e.organization_id as "organizationId", e.action, e.object_type as "objectType", e.object_id as "objectId",
  e.before, e.after, e.content_salt is null as "contentErased"`;

const WORDS = 'audit_words(e.actor_name, e.operator, e.before, e.after)';

/** The entries that a narrowing leaves, newest first, `most` of them after a place. */
export async function searchEntries(
  db: Queryable,
  realmId: string,
  narrowing: LogNarrowing,
  { after, most }: { readonly after: LogPlace | null; readonly most: number },
): Promise<LogEntry[]> {
  const values: unknown[] = [realmId];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const { person, body, object, action, from, before, words } = narrowing;
  const conditions = [
    'e.realm_id = $1',
    ...(person === null ? [] : [`e.account_id = ${place(person)}`]),
    ...(body === null ? [] : [`e.organization_id = ${place(body)}`]),
    ...(object === null
      ? []
      : [`e.object_type = ${place(object.type)}`, `e.object_id = ${place(object.id)}`]),
    ...(action === null ? [] : [`e.action = ${place(action)}`]),
    ...(from === null ? [] : [`e.at >= ${place(from)}`]),
    ...(before === null ? [] : [`e.at < ${place(before)}`]),
    ...(words === null ? [] : [`${WORDS} @@ ${writeQuery(words, place)}`]),
    ...(after === null ? [] : [`(e.at, e.id) < (${place(after.at)}, ${place(after.id)}::uuid)`]),
  ];
  return db.query<LogEntry>(
    `select ${COLUMNS} from audit_entry e where ${conditions.join(' and ')}
      order by e.at desc, e.id desc limit ${place(most)}`,
    values,
  );
}

/** The last word may still be being typed, so it counts as the beginning of one. */
function writeQuery(words: string, place: (value: unknown) => string): string {
  const begun = /(?:^|\s)(\p{L}{2,})$/u.exec(words)?.[1];
  const whole = begun === undefined ? words : words.slice(0, words.length - begun.length).trim();
  const parts = [
    ...(whole === '' ? [] : [`plainto_tsquery('public.vn', ${place(whole)}::text)`]),
    ...(begun === undefined ? [] : [`to_tsquery('public.vn', ${place(`${begun}:*`)}::text)`]),
  ];
  return `(${parts.join(' && ')})`;
}

/** The latest entries of any of several objects, newest first, older than the entry `before`. */
export async function listHistory(
  db: Queryable,
  realmId: string,
  objects: readonly { readonly type: string; readonly id: string }[],
  { before, most }: { readonly before: string | null; readonly most: number },
): Promise<LogEntry[]> {
  return db.query<LogEntry>(
    `select ${COLUMNS} from audit_entry e
      where e.realm_id = $1 and (e.object_type, e.object_id) in (select * from unnest($2::text[], $3::uuid[]))
        and ($4::uuid is null or e.id < $4)
      order by e.id desc limit $5`,
    [realmId, objects.map(({ type }) => type), objects.map(({ id }) => id), before, most],
  );
}

/** An entry with what only an auditor sees of it. */
export interface WholeEntry extends LogEntry {
  readonly address: string | null;
  readonly requestId: string | null;
  readonly seq: number | null;
  readonly hash: string | null;
}

/** One entry with its link, or null. */
export async function findEntry(db: Queryable, realmId: string, id: string): Promise<WholeEntry | null> {
  const [entry] = await db.query<WholeEntry>(
    `select ${COLUMNS}, e.address, e.request_id as "requestId", l.seq, encode(l.hash, 'hex') as hash
       from audit_entry e left join audit_link l on l.realm_id = e.realm_id and l.entry_id = e.id
      where e.realm_id = $1 and e.id = $2`,
    [realmId, id],
  );
  return entry ?? null;
}

/** The last name under which an account acted, where one is left. */
export async function findActedName(
  db: Queryable,
  realmId: string,
  accountId: string,
): Promise<string | null> {
  const [entry] = await db.query<{ name: string }>(
    `select actor_name as name from audit_entry
      where realm_id = $1 and account_id = $2 and actor_name is not null order by at desc, id desc limit 1`,
    [realmId, accountId],
  );
  return entry?.name ?? null;
}
