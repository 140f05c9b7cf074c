import { createOrganizationIn } from '#modules/organizations/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import type { TestRealm } from './arrange-realm.ts';
import { askSite } from './ask-site.ts';
import { buildActor } from './build-actor.ts';
import type { TestDatabase } from './open-test-database.ts';

/** A body of the realm: its name, and the name of the body it belongs to. */
export type BodyBelow = readonly [name: string, below?: string];

const ADMINISTRATOR = { email: 'quan.tri@vi-du.example', password: 'mat-khau-quan-tri' };

/** A realm behind a whole site, and its administrator's cookie. */
export interface RealmSite {
  readonly realm: TestRealm;
  readonly cookie: string;
}

/** Runs the first run on an empty site, makes these bodies and signs the administrator in. */
export async function settleRealm(
  { db }: TestDatabase,
  site: Site,
  { clock, newId }: World,
  bodies: readonly BodyBelow[],
): Promise<RealmSite> {
  const administrator = { name: 'Trần Thị Quản', ...ADMINISTRATOR };
  await askSite(site, 'POST', '/api/setup', {
    body: { realmName: 'Tỉnh Sông Hiền', administrator, start: 'empty' },
  });
  const { cookie } = await askSite(site, 'POST', '/api/auth/sign-in/email', { body: ADMINISTRATOR });
  const [row] = await db.query<{ readonly realm_id: string; readonly id: string }>(
    'select realm_id, id from access_account',
  );
  const { realm_id: realmId = '', id: accountId = '' } = row ?? {};
  const { name } = administrator;
  const own = buildActor({ realmId, accountId, name, role: 'administrator' });
  const act = (actor = own, now = clock.now()) => ({
    realmId,
    actor,
    now,
    newId,
    requestId: null,
    address: null,
  });
  const ids = new Map<string, string>();
  await inTransaction(db, async (tx) => {
    for (const [name, below] of bodies) {
      const parentId = below === undefined ? null : (ids.get(below) ?? null);
      ids.set(name, (await createOrganizationIn(tx, act(), { name, parentId })).id);
    }
  });
  const body = (name: string) => ids.get(name) ?? '';
  const person: TestRealm['person'] = (role, of) =>
    buildActor({ realmId, accountId: newId(), name, role, organizationId: body(of) });
  return { realm: { realmId, administrator: own, body, person, act }, cookie };
}
