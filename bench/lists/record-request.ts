import type { Database } from '#platform/db/database.ts';
import type { Site } from '#platform/http/create-site.ts';
import { type RecordedStatement, recordStatements } from '../measure/record-statements.ts';

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
  const { answer: response, statements } = await recordStatements(db, async () =>
    site.request(path, { headers: { cookie, accept: 'application/json' } }),
  );
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${body}`);
  const headers = {
    ...Object.fromEntries(response.headers),
    'content-length': String(Buffer.byteLength(body)),
  };
  return { path, statements, headers, body, poolSize };
}
