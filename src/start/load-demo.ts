import {
  type AccountToCreate,
  completeSetup,
  createAccount,
  exemptFromSecondFactor,
  findRealm,
  hasAccount,
  lockRealms,
  renameRealm,
} from '#modules/access/door.ts';
import type { Act } from '#modules/audit/door.ts';
import { importOrganizations, isWithoutOrganizations } from '#modules/organizations/door.ts';
import { inTransaction, type Transaction } from '#platform/db/database.ts';
import type { Bilingual } from '#platform/words/bilingual.ts';
import type { World } from '#platform/world/world.ts';
import { loadSamplePlans } from './load-sample-plans.ts';
import { type Province, readProvince, readProvinceContacts } from './read-province.ts';

/** The password of every account of the invented province: known to everybody, so it guards nothing real. */
export const DEMO_PASSWORD = 'nhipcau-demo-2026';

/**
 * Loads the invented province if the house has none and no bodies of its own, and says how to sign in. A
 * second call changes nothing. Whoever set ADMIN_EMAIL and ADMIN_PASSWORD administers the demo too.
 */
export async function loadDemo(world: World): Promise<readonly Bilingual[]> {
  const province = readProvince();
  const { adminEmail, adminPassword } = world.config;
  const { administrator, accounts: others } = province;
  const origin = { requestId: null, address: null };
  const realm = await findRealm(world.db);
  if (realm === null) {
    const email = adminEmail ?? administrator.email;
    const password = adminPassword ?? DEMO_PASSWORD;
    const firstRun = {
      realmName: province.realm,
      administrator: { name: administrator.name, email, password },
    };
    const made = await completeSetup(world, origin, firstRun, fillWithProvince);
    await loadSamplePlans(world, made.id);
    return sayHowToSignIn(sayAdministrator(email, password === DEMO_PASSWORD), others);
  }
  const filled = await inTransaction(world.db, async (tx) => {
    await lockRealms(tx);
    if (!(await isWithoutOrganizations(tx, realm.id))) return false;
    const act: Act = {
      ...origin,
      realmId: realm.id,
      actor: null,
      now: world.clock.now(),
      newId: world.newId,
    };
    await renameRealm(tx, act, province.realm);
    await fillWithProvince(tx, act);
    return true;
  });
  if (!filled && realm.name !== province.realm) return [SOMETHING_ELSE_HERE];
  await loadSamplePlans(world, realm.id);
  const isDemoAdministrator = await hasAccount(world.db, administrator.email);
  const line = isDemoAdministrator ? sayAdministrator(administrator.email, true) : ADMINISTRATOR_OF_FIRST_RUN;
  return sayHowToSignIn(line, others);
}

/** Fills a new realm with the bodies and the accounts of the invented province; its administrator is there already. */
export async function fillWithProvince(tx: Transaction, act: Act): Promise<void> {
  const province = readProvince();
  const contacts = readProvinceContacts();
  const bodies = province.organizations.map((body) => ({ ...body, contacts: contacts[body.key] ?? [] }));
  const ids = await importOrganizations(tx, act, bodies, province.successions);
  await exemptFromSecondFactor(tx, act);
  for (const account of province.accounts) {
    await createAccount(tx, act, toAccount(account, ids));
  }
}

function toAccount(
  { organization, position: title, role, ...person }: Province['accounts'][number],
  ids: ReadonlyMap<string, string>,
): AccountToCreate {
  const organizationId = ids.get(organization);
  if (organizationId === undefined) throw new Error(`No body has the key "${organization}".`);
  return { ...person, password: DEMO_PASSWORD, position: { role, title, organizationId } };
}

const SOMETHING_ELSE_HERE: Bilingual = {
  vi: 'Hệ thống đã có cơ quan của mình; không nạp tỉnh mẫu đè lên.',
  en: 'The house has bodies of its own; the invented province was not loaded over them.',
};

const ADMINISTRATOR_OF_FIRST_RUN: Bilingual = {
  vi: 'Quản trị viên: tài khoản và mật khẩu đã đặt ở lần chạy đầu.',
  en: 'Administrator: the account and password set at the first run.',
};

function sayAdministrator(email: string, withDemoPassword: boolean): Bilingual {
  return withDemoPassword
    ? {
        vi: `Quản trị viên: ${email}, mật khẩu ${DEMO_PASSWORD}`,
        en: `Administrator: ${email}, password ${DEMO_PASSWORD}`,
      }
    : {
        vi: `Quản trị viên: ${email}, mật khẩu trong ADMIN_PASSWORD`,
        en: `Administrator: ${email}, password as in ADMIN_PASSWORD`,
      };
}

function sayHowToSignIn(administrator: Bilingual, others: Province['accounts']): Bilingual[] {
  const list = others.map((account) => account.email).join(', ');
  return [
    administrator,
    {
      vi: `Tài khoản khác (mật khẩu ${DEMO_PASSWORD}): ${list}`,
      en: `Other accounts (password ${DEMO_PASSWORD}): ${list}`,
    },
    {
      vi: 'Ai cũng biết mật khẩu này: chỉ dùng để thử, không nhập dữ liệu thật.',
      en: 'Everybody knows this password: for trying only, never for real data.',
    },
  ];
}
