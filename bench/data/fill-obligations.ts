import { importOrganizations } from '#modules/organizations/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { createIdMaker } from '#platform/ids/new-id.ts';
import { copyRows } from './copy-rows.ts';
import {
  type BodiesOfRealm,
  layOutBodies,
  layOutObligations,
  OBLIGATION_COLUMNS,
  TODAY,
} from './lay-out-obligations.ts';
import type { BenchDatabase } from './start-database.ts';

/**
 * Fills a realm with bodies and so many obligations by COPY. The plans themselves are not made, so the keys to them
 * are taken off; indexes are taken off and built again, as anybody does who brings a million rows in.
 */
export async function fillObligations(
  { db, owner }: Pick<BenchDatabase, 'db' | 'owner'>,
  realmId: string,
  count: number,
): Promise<BodiesOfRealm> {
  const begun = performance.now();
  const bodies = layOutBodies();
  const newId = createIdMaker({ now: () => new Date() });
  const act = {
    realmId,
    actor: null,
    now: new Date(`${TODAY}T02:00:00Z`),
    newId,
    requestId: null,
    address: null,
  };
  const ids = await inTransaction(db, (tx) => importOrganizations(tx, act, bodies, []));
  const named = bodies.map(({ key, names }) => ({ id: ids.get(key) ?? '', name: names[0]?.name ?? '' }));
  const realm = { realmId, bodies: named };
  const client = await owner.pool.connect();
  try {
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(
      `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
         from pg_index i where i.indrelid = 'work_obligation'::regclass
          and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    );
    const { rows: keys } = await client.query<{ name: string }>(
      `select conname as name from pg_constraint where conrelid = 'work_obligation'::regclass and contype = 'f'`,
    );
    for (const { name } of keys) await client.query(`alter table work_obligation drop constraint "${name}"`);
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    await client.query("set statement_timeout = 0; set maintenance_work_mem = '512MB'");
    await copyRows(client, 'work_obligation', OBLIGATION_COLUMNS, layOutObligations(realm, count));
    const copied = performance.now();
    for (const { definition } of indexes) await client.query(definition);
    await client.query('vacuum analyze');
    const seconds = (from: number, to: number) => Math.round((to - from) / 1000);
    process.stderr.write(
      `${count} obligations copied in ${seconds(begun, copied)} s, indexed in ${seconds(copied, performance.now())} s\n`,
    );
  } finally {
    client.release();
  }
  return realm;
}
