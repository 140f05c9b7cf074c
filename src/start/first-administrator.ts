import { completeSetup, isSetupNeeded } from '#modules/access/door.ts';
import type { World } from '#platform/world/world.ts';

/** The name of a realm that nobody has named yet. */
const UNNAMED = 'Tỉnh, thành phố (chưa đặt tên)';

/**
 * Makes the first administrator from ADMIN_EMAIL and ADMIN_PASSWORD when both are set and nobody is there yet.
 * Later changes of the two variables change nothing: a password is changed by its owner, not by a restart.
 */
export async function makeFirstAdministrator(world: World): Promise<void> {
  const { adminEmail, adminPassword } = world.config;
  if (adminEmail === null || adminPassword === null || !(await isSetupNeeded(world))) return;
  const administrator = { name: 'Quản trị viên', email: adminEmail, password: adminPassword };
  await completeSetup(world, { requestId: null, address: null }, { realmName: UNNAMED, administrator });
  world.log.info('The first administrator was made from ADMIN_EMAIL');
}
