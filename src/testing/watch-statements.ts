import type { Database } from '#platform/db/database.ts';

/** A database that notes the text of each statement made in its transactions, in their order. */
export function watchStatements(db: Database): { readonly db: Database; readonly statements: string[] } {
  const statements: string[] = [];
  const connect = async () => {
    const client = await db.pool.connect();
    return new Proxy(client, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          if (name === 'query') statements.push(String(given[0]));
          return value.apply(target, given) as unknown;
        };
      },
    });
  };
  const query: Database['query'] = (text, values) => {
    statements.push(text);
    return db.query(text, values);
  };
  return { db: { ...db, query, pool: { connect } as unknown as Database['pool'] }, statements };
}
