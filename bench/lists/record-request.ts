import type pg from 'pg';
import type { Database } from '#platform/db/database.ts';
import type { Site } from '#platform/http/create-site.ts';

/** One statement as the driver was given it. */
export interface RecordedStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly rowMode?: 'array';
}

/** One request as the house answered it: what the bare handler repeats. */
export interface Recording {
  readonly path: string;
  readonly statements: readonly RecordedStatement[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly poolSize: number;
}

/** Asks the house once in this process and keeps every statement that went to the database for it, and the answer. */
export async function recordRequest(
  site: Site,
  db: Database,
  path: string,
  cookie: string,
  poolSize: number,
): Promise<Recording> {
  const statements: RecordedStatement[] = [];
  const given = db.pool.query.bind(db.pool) as (...call: unknown[]) => unknown;
  db.pool.query = ((...call: unknown[]) => {
    statements.push(readCall(call));
    return given(...call);
  }) as typeof db.pool.query;
  try {
    const response = await site.request(path, { headers: { cookie, accept: 'application/json' } });
    const body = await response.text();
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${body}`);
    const headers = {
      ...Object.fromEntries(response.headers),
      'content-length': String(Buffer.byteLength(body)),
    };
    return { path, statements, headers, body, poolSize };
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
