import type { Actor } from '#kernel/law/actor.ts';
import type { Queryable } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { type LogPlace, writeLogCursor } from '../domain/log-cursor.ts';
import { canReadHistory } from '../domain/permissions.ts';
import {
  findActedName,
  findEntry,
  type LogEntry,
  type LogNarrowing,
  listHistory,
  searchEntries,
  type WholeEntry,
} from '../store/search-entries.ts';
import type { AuditedObject, AuditPorts, NamedChoice, NamedObject } from './audit-ports.ts';

export type { WholeEntry } from '../store/search-entries.ts';

const PAGE_LENGTH = 50;

/** An entry with the names of what it speaks of. */
export interface NamedEntry<Entry extends LogEntry = LogEntry> {
  readonly entry: Entry;
  readonly object: NamedObject;
  readonly body: NamedChoice | null;
}

/** A page of the log. */
export interface LogPage {
  readonly entries: readonly NamedEntry[];
  readonly nextCursor: string | null;
  readonly person: NamedChoice | null;
  readonly body: NamedChoice | null;
  readonly object: NamedObject | null;
}

/** What reading the log needs to know. */
export interface LogReader {
  readonly db: Queryable;
  readonly ports: AuditPorts;
  readonly realmId: string;
  readonly now: Date;
}

/** The entries that a narrowing leaves, newest first, with all names, in a constant number of statements. */
export async function readLog(
  reader: LogReader,
  narrowing: LogNarrowing,
  after: LogPlace | null,
): Promise<LogPage> {
  const { db, realmId } = reader;
  const found = await searchEntries(db, realmId, narrowing, { after, most: PAGE_LENGTH + 1 });
  const shown = found.slice(0, PAGE_LENGTH);
  const { person, body, object } = narrowing;
  const asked = [...(body === null ? [] : [bodyObject(body)]), ...(object === null ? [] : [object])];
  const names = await nameAll(reader, shown, asked);
  const last = shown.at(-1);
  return {
    entries: shown.map((entry) => nameEntry(entry, names)),
    nextCursor: found.length > PAGE_LENGTH && last !== undefined ? writeLogCursor(last) : null,
    person: person === null ? null : { id: person, name: (await findActedName(db, realmId, person)) ?? '' },
    body: body === null ? null : { id: body, name: names(bodyObject(body)).name },
    object: object === null ? null : names(object),
  };
}

/**
 * One entry with all that the log knows of it.
 *
 * @throws ProblemError `audit.entry-not-found` (404)
 */
export async function openLogEntry(reader: LogReader, id: string): Promise<NamedEntry<WholeEntry>> {
  const entry = await findEntry(reader.db, reader.realmId, id);
  if (entry === null) throw entryNotFound();
  return nameEntry(entry, await nameAll(reader, [entry], []));
}

/**
 * What was written to an object and to what belongs to it, newest first.
 *
 * @throws ProblemError `access.role-too-low` (403) where the actor may not read it
 */
export async function readObjectHistory(
  reader: LogReader,
  actor: Actor,
  object: AuditedObject,
  before: string | null,
): Promise<{ readonly entries: readonly NamedEntry[]; readonly nextCursor: string | null }> {
  const { db, realmId, ports } = reader;
  ports.enforce(canReadHistory(actor, object.type));
  const objects = [object, ...(await ports.partsOf(db, realmId, object))];
  const found = await listHistory(db, realmId, objects, { before, most: PAGE_LENGTH + 1 });
  const shown = found.slice(0, PAGE_LENGTH);
  const names = await nameAll(reader, shown, []);
  return {
    entries: shown.map((entry) => nameEntry(entry, names)),
    nextCursor: found.length > PAGE_LENGTH ? (shown.at(-1)?.id ?? null) : null,
  };
}

type Names = (object: AuditedObject) => NamedObject;

/** Names the objects and bodies of entries together with others that were asked for. */
async function nameAll(
  { db, ports, realmId, now }: LogReader,
  entries: readonly LogEntry[],
  others: readonly AuditedObject[],
): Promise<Names> {
  const wanted = new Map<string, AuditedObject>();
  const want = (object: AuditedObject) => wanted.set(keyOf(object), object);
  for (const { objectType, objectId, organizationId } of entries) {
    want({ type: objectType, id: objectId });
    if (organizationId !== null) want(bodyObject(organizationId));
  }
  others.forEach(want);
  const named = await ports.nameObjects(db, realmId, [...wanted.values()], now);
  const byKey = new Map(named.map((one) => [keyOf(one), one]));
  return (object) => byKey.get(keyOf(object)) ?? { ...object, name: '', page: null };
}

function nameEntry<Entry extends LogEntry>(entry: Entry, names: Names): NamedEntry<Entry> {
  const { objectType, objectId, organizationId } = entry;
  return {
    entry,
    object: names({ type: objectType, id: objectId }),
    body:
      organizationId === null ? null : { id: organizationId, name: names(bodyObject(organizationId)).name },
  };
}

function bodyObject(id: string): AuditedObject {
  return { type: 'organization', id };
}

function keyOf({ type, id }: AuditedObject): string {
  return `${type} ${id}`;
}

function entryNotFound(): ProblemError {
  return new ProblemError(
    'audit.entry-not-found',
    404,
    { vi: 'Không có mục nhật ký này.', en: 'There is no such entry in the log.' },
    { remedy: { vi: 'Mở lại nhật ký.', en: 'Open the log again.' } },
  );
}
