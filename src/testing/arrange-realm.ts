import type { Actor, Role } from '#kernel/law/actor.ts';
import type { Act } from '#modules/audit/door.ts';
import { createOrganizationIn } from '#modules/organizations/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { createIdMaker } from '#platform/ids/new-id.ts';
import { buildActor } from './build-actor.ts';
import type { TestDatabase } from './open-test-database.ts';

/** The moment at which tests stand still: a Wednesday morning in Vietnam. */
export const TEST_NOW = new Date('2027-03-10T02:00:00Z');

/** Makes identifiers for tests, growing as those of the house do. */
export const newTestId = createIdMaker({ now: () => new Date() });

/** A realm with bodies, and people who act in it. */
export interface TestRealm {
  readonly realmId: string;
  readonly administrator: Actor;
  /** The body of a name; throws when the realm was made without it. */
  body(name: string): string;
  /** Somebody of that role working for that body. */
  person(role: Role, body: string): Actor;
  /** The act of one write, by the administrator when nobody else is named. */
  act(actor?: Actor, now?: Date): Act & { readonly actor: Actor };
}

/** Makes a realm with bodies of these names. */
export async function arrangeRealm(
  { db, owner }: TestDatabase,
  name: string,
  bodyNames: readonly string[],
): Promise<TestRealm> {
  const realmId = newTestId();
  await owner.query('insert into access_realm (realm_id, name, created_at) values ($1, $2, $3)', [
    realmId,
    name,
    TEST_NOW,
  ]);
  const makeActor = (role: Role, organizationId: string | null, name: string): Actor =>
    buildActor({ realmId, accountId: newTestId(), name, role, organizationId });
  const administrator = makeActor('administrator', null, 'Lê Thị Quản');
  const act = (actor = administrator, now = TEST_NOW) => ({
    realmId,
    actor,
    now,
    newId: newTestId,
    requestId: null,
    address: null,
  });
  const bodies = new Map<string, string>();
  await inTransaction(db, async (tx) => {
    for (const wanted of bodyNames) {
      bodies.set(wanted, (await createOrganizationIn(tx, act(), { name: wanted })).id);
    }
  });
  const body = (wanted: string) => {
    const id = bodies.get(wanted);
    if (id === undefined) throw new Error(`The realm of the test has no body "${wanted}".`);
    return id;
  };
  return {
    realmId,
    administrator,
    body,
    act,
    person: (role, of) => makeActor(role, body(of), `Người của ${of}`),
  };
}
