import type { Database } from '#platform/db/database.ts';
import type { RecordedStatement } from './record-statements.ts';

/** A database that keeps every statement which goes over its connections, `begin` and `commit` among them. */
export function recordTransactions(db: Database): {
  readonly db: Database;
  readonly statements: readonly RecordedStatement[];
} {
  const statements: RecordedStatement[] = [];
  const connect = async () => {
    const client = await db.pool.connect();
    return new Proxy(client, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          if (name === 'query')
            statements.push({ text: String(given[0]), values: (given[1] as unknown[] | undefined) ?? [] });
          return value.apply(target, given) as unknown;
        };
      },
    });
  };
  const query: Database['query'] = (text, values = []) => {
    statements.push({ text, values });
    return db.query(text, values);
  };
  return { db: { ...db, query, pool: { connect } as unknown as Database['pool'] }, statements };
}
