import type pg from 'pg';

/**
 * Fills a table without its indexes and without keys to others, as anybody does who brings a million rows in; the
 * indexes are built again behind it.
 *
 * @returns milliseconds of the filling and of the indexes
 */
export async function fillUnindexed(
  client: pg.PoolClient,
  table: string,
  fill: () => Promise<unknown>,
): Promise<{ readonly filled: number; readonly indexed: number }> {
  const begun = performance.now();
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i where i.indrelid = $1::regclass
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [table],
  );
  const { rows: keys } = await client.query<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'f'`,
    [table],
  );
  for (const { name } of keys) await client.query(`alter table ${table} drop constraint "${name}"`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await client.query("set statement_timeout = 0; set maintenance_work_mem = '512MB'");
  await fill();
  const filled = performance.now();
  for (const { definition } of indexes) await client.query(definition);
  return { filled: filled - begun, indexed: performance.now() - filled };
}
