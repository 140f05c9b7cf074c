import type pg from 'pg';
import type { Database } from '#platform/db/database.ts';

/** One statement as the driver was given it. */
export interface RecordedStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly rowMode?: 'array';
}

/** Does some work and keeps every statement that went to the database for it, in order. */
export async function recordStatements<Answer>(
  db: Database,
  work: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly statements: readonly RecordedStatement[] }> {
  const statements: RecordedStatement[] = [];
  const given = db.pool.query.bind(db.pool) as (...call: unknown[]) => unknown;
  db.pool.query = ((...call: unknown[]) => {
    statements.push(readCall(call));
    return given(...call);
  }) as typeof db.pool.query;
  try {
    return { answer: await work(), statements };
  } finally {
    db.pool.query = given as typeof db.pool.query;
  }
}

function readCall([config, values]: readonly unknown[]): RecordedStatement {
  if (typeof config === 'string') return { text: config, values: (values as unknown[] | undefined) ?? [] };
  const { text, values: own, rowMode } = config as pg.QueryArrayConfig;
  return {
    text,
    values: (values as unknown[] | undefined) ?? own ?? [],
    ...(rowMode === 'array' ? { rowMode } : {}),
  };
}
