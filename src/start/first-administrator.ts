import { completeSetup, findRealm, renameRealm } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import type { World } from '#platform/world/world.ts';

/** The name of a realm that nobody has named yet. */
const UNNAMED = 'Tỉnh, thành phố (chưa đặt tên)';

/** Values of HOST that let nobody in from outside. */
const THIS_MACHINE = new Set(['127.0.0.1', '::1', 'localhost']);

/** What happens at start is asked by nobody over HTTP. */
const AT_START = { requestId: null, address: null };

/**
 * Makes the first administrator from ADMIN_EMAIL and ADMIN_PASSWORD when both are set and nobody is there yet, in a
 * realm called REALM_NAME. A realm that was left without a name gets the one that is given at a later start; a named
 * one keeps its own. Later changes of the other two change nothing: a password is changed by its owner, not by a
 * restart.
 */
export async function makeFirstAdministrator(world: World): Promise<void> {
  const { adminEmail, adminPassword, realmName } = world.config;
  const realm = await findRealm(world.db);
  if (realm === null && adminEmail !== null && adminPassword !== null) {
    const administrator = { name: 'Quản trị viên', email: adminEmail, password: adminPassword };
    const firstRun = { realmName: realmName ?? UNNAMED, administrator };
    await completeSetup(world, AT_START, firstRun).then(
      () => world.log.info('The first administrator was made from ADMIN_EMAIL'),
      passOverDone,
    );
    if (realmName === null) sayNameless(world);
  } else if (realm === null && !THIS_MACHINE.has(world.config.host)) {
    world.log.warn(
      'Whoever opens the first-run page first becomes administrator, and HOST lets the network in: set ADMIN_EMAIL and ADMIN_PASSWORD',
    );
  } else if (realm?.name === UNNAMED) {
    if (realmName === null) sayNameless(world);
    else await nameRealm(world, realm.id, realmName);
  }
}

/** Of several processes that start at the same moment one does the first run. */
function passOverDone(error: unknown): void {
  if (!(error instanceof ProblemError && error.code === 'access.setup-done')) throw error;
}

function sayNameless({ log }: World): void {
  log.warn('The province has no name yet: set REALM_NAME and start again');
}

async function nameRealm({ db, clock, newId, log }: World, realmId: string, name: string): Promise<void> {
  const act = { ...AT_START, realmId, actor: null, now: clock.now(), newId };
  await inTransaction(db, (tx) => renameRealm(tx, act, name));
  log.info('The province was named from REALM_NAME');
}
