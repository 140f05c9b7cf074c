import pg from 'pg';
import type { Database, Transaction } from './database.ts';

/** The one channel of the house. */
const CHANNEL = 'nhipcau_signal';
/** Topics in one signal: PostgreSQL carries 8,000 bytes, and a topic has at most 50. */
const TOPICS_AT_ONCE = 150;
/** Milliseconds before a broken line is opened again: doubled each time up to the longest. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;

/** Whoever hears of a topic. */
export interface Hearing {
  /** Something happened, or may have happened while the line was down. */
  readonly onSignal: () => void;
  /** Nothing is heard any more. */
  readonly onEnd: () => void;
}

/**
 * Tells every server of this database that something of these topics happened, once the transaction is kept. A topic is a
 * name of at most 50 letters without commas, never content.
 */
export async function sendSignals(tx: Transaction, topics: readonly string[]): Promise<void> {
  for (let from = 0; from < topics.length; from += TOPICS_AT_ONCE)
    await tx.query('select pg_notify($1, $2)', [
      CHANNEL,
      topics.slice(from, from + TOPICS_AT_ONCE).join(','),
    ]);
}

interface Hub {
  readonly hearings: Map<string, Set<Hearing>>;
  line: pg.Client | null;
  timer: NodeJS.Timeout | undefined;
  isClosed: boolean;
}

const hubs = new WeakMap<Database, Hub>();

/** Hears of a topic until the answered function is called; the line to the database is opened by the first who hears. */
export function hearSignals(db: Database, topic: string, hearing: Hearing): () => void {
  const hub = hubs.get(db) ?? openHub(db);
  if (hub.isClosed) {
    hearing.onEnd();
    return () => {};
  }
  const heard = hub.hearings.get(topic) ?? new Set();
  heard.add(hearing);
  hub.hearings.set(topic, heard);
  return () => {
    heard.delete(hearing);
    if (heard.size === 0) hub.hearings.delete(topic);
  };
}

/** Ends every hearing on this database, for good. */
export async function closeSignals(db: Database): Promise<void> {
  const hub = hubs.get(db);
  if (hub === undefined) return;
  hub.isClosed = true;
  clearTimeout(hub.timer);
  for (const hearing of all(hub)) hearing.onEnd();
  hub.hearings.clear();
  await hub.line?.end().catch(() => {});
}

function all(hub: Hub): Hearing[] {
  return [...hub.hearings.values()].flatMap((heard) => [...heard]);
}

function openHub(db: Database): Hub {
  const hub: Hub = { hearings: new Map(), line: null, timer: undefined, isClosed: false };
  hubs.set(db, hub);
  db.beforeClosing.add(() => closeSignals(db));
  void openLine(db, hub, FIRST_WAIT);
  return hub;
}

async function openLine(db: Database, hub: Hub, wait: number): Promise<void> {
  const line = new pg.Client({
    connectionString: db.pool.options.connectionString,
    application_name: 'nhipcau signals',
    connectionTimeoutMillis: 10_000,
  });
  let isOver = false;
  const again = (next: number) => {
    if (isOver) return;
    isOver = true;
    hub.line = null;
    if (hub.isClosed) return;
    hub.timer = setTimeout(() => void openLine(db, hub, next), wait).unref();
  };
  line.on('error', () => again(FIRST_WAIT));
  line.on('end', () => again(FIRST_WAIT));
  line.on('notification', ({ payload }) => tell(hub, payload ?? ''));
  try {
    await line.connect();
    await line.query(`listen ${CHANNEL}`);
    if (hub.isClosed) {
      await line.end();
      return;
    }
    hub.line = line;
    // What was signalled while there was no line is lost: everybody looks once.
    for (const hearing of all(hub)) hearing.onSignal();
  } catch {
    again(Math.min(wait * 2, LONGEST_WAIT));
  }
}

function tell(hub: Hub, topics: string): void {
  for (const topic of topics.split(','))
    for (const hearing of hub.hearings.get(topic) ?? []) hearing.onSignal();
}
