import { getRealm } from '#modules/access/door.ts';
import type { Act } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { findProvince } from '../domain/packs/lay-out-pack.ts';
import { loadPack } from './load-pack.ts';
import { readPacks } from './read-packs.ts';

/**
 * Loads into a new realm the packs that fit its name: for a province its bodies of today and those since 2019, for any
 * other realm the provinces. Bodies that only some provinces have are left out.
 */
export async function loadPacksOfRealm(tx: Transaction, act: Act): Promise<void> {
  const { name } = await getRealm(tx, act.realmId);
  const packs = findProvince(readPacks(), name) === null ? ['provinces'] : ['2019-2024', 'today'];
  for (const pack of packs) await loadPack(tx, act, { pack, province: null, having: [] });
}
