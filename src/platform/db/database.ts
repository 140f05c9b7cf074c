import pg from 'pg';
import { columnParsers } from './column-parsers.ts';

/** What both the database and a transaction can do. */
export interface Queryable {
  /** Runs one statement with `$1` placeholders and answers its rows. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** The pool of connections: for reads; writes go through `inTransaction`. */
export interface Database extends Queryable {
  readonly kind: 'database';
  readonly pool: pg.Pool;
  /** What stands beside the pool and ends before it. */
  readonly beforeClosing: Set<() => Promise<void>>;
}

/** One open transaction; a store function that writes asks for this type and so cannot be called outside one. */
export interface Transaction extends Queryable {
  readonly kind: 'transaction';
}

/** How a pool is opened. */
export interface DatabaseOptions {
  readonly poolSize?: number;
  /** Told about a connection that broke while idle; the pool replaces it by itself. */
  readonly onIdleError?: (error: Error) => void;
}

/** Opens a pool on `url`; connections are made when first needed. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 10,
    application_name: 'nhipcau',
    connectionTimeoutMillis: 10_000,
    options:
      '-c timezone=Asia/Ho_Chi_Minh -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000',
    types: columnParsers,
  });
  pool.on('error', (error) => options.onIdleError?.(error));
  return { kind: 'database', pool, beforeClosing: new Set(), query: queryOn(pool) };
}

/** Ends what stands beside the pool, and closes it once every borrowed connection has come back. */
export async function closeDatabase(db: Database): Promise<void> {
  for (const end of db.beforeClosing) await end();
  await db.pool.end();
}

/** How strictly a transaction is kept apart from others; PostgreSQL's default is `read committed`. */
export type Isolation = 'read committed' | 'repeatable read' | 'serializable';

/**
 * Runs `work` in one transaction: all of it is kept, or none of it.
 *
 * @throws whatever `work` throws, after rolling back; and an error when the database answered COMMIT with
 * ROLLBACK, which it does when a failed statement was swallowed inside `work`.
 */
export async function inTransaction<Answer>(
  db: Database,
  work: (transaction: Transaction) => Promise<Answer>,
  isolation: Isolation = 'read committed',
): Promise<Answer> {
  const client = await db.pool.connect();
  let broken: Error | undefined;
  const noteBroken = (error: Error) => {
    broken = error;
  };
  client.on('error', noteBroken);
  try {
    await client.query(`begin isolation level ${isolation}`);
    const answer = await work({ kind: 'transaction', query: queryOn(client) });
    const { command } = await client.query('commit');
    if (command !== 'COMMIT')
      throw new Error('The transaction was rolled back because a statement in it had failed.');
    return answer;
  } catch (error) {
    await client.query('rollback').catch(noteBroken);
    throw error;
  } finally {
    client.off('error', noteBroken);
    client.release(broken);
  }
}

function queryOn(runner: pg.Pool | pg.PoolClient): Queryable['query'] {
  return async <Row extends object>(text: string, values: readonly unknown[] = []) => {
    const { rows } = await runner.query<Row>(text, [...values]);
    return rows;
  };
}
