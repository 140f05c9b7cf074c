import { importOrganizations } from '#modules/organizations/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { createIdMaker } from '#platform/ids/new-id.ts';
import { copyRows } from './copy-rows.ts';
import { fillUnindexed } from './fill-unindexed.ts';
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
    const { filled, indexed } = await fillUnindexed(client, 'work_obligation', () =>
      copyRows(client, 'work_obligation', OBLIGATION_COLUMNS, layOutObligations(realm, count)),
    );
    await client.query('vacuum analyze');
    const seconds = (milliseconds: number) => Math.round(milliseconds / 1000);
    process.stderr.write(
      `${count} obligations copied in ${seconds(filled)} s, indexed in ${seconds(indexed)} s\n`,
    );
  } finally {
    client.release();
  }
  return realm;
}
