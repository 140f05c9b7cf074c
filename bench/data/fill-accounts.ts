import { importOrganizations } from '#modules/organizations/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { createIdMaker } from '#platform/ids/new-id.ts';
import { BODIES_OF_A_PROVINCE, COMMUNES, layOutNation, PROVINCES } from './lay-out-nation.ts';
import type { BenchDatabase } from './start-database.ts';

/** Accounts in each body; every tenth works for a second one. */
const OF_A_BODY = 3;

/** The nation in one realm with accounts in every body, and people who are signed in. */
export interface NationOfAccounts {
  readonly size: string;
  /** Somebody signed in, and the account that is asked about; half of them in reach. */
  readonly questions: readonly { readonly token: string; readonly accountId: string }[];
  /** Sessions of the administrators of the 34 provinces. */
  readonly keepers: readonly string[];
}

/** Fills an empty database with one realm of the size of the nation. */
export async function fillAccounts({ db, owner }: BenchDatabase, now: Date): Promise<NationOfAccounts> {
  const newId = createIdMaker({ now: () => new Date() });
  const realmId = newId();
  await owner.query('insert into access_realm (realm_id, name, created_at) values ($1, $2, $3)', [
    realmId,
    'Bộ Văn hóa, Thể thao và Du lịch',
    now,
  ]);
  const act = { realmId, actor: null, now, newId, requestId: null, address: null };
  const nation = layOutNation(10, 0);
  const bodies = await inTransaction(db, (tx) =>
    importOrganizations(tx, act, nation.bodies, nation.successions),
  );
  const people = [...bodies].flatMap(([key, bodyId], at) =>
    Array.from({ length: OF_A_BODY }, (_, index) => ({
      id: newId(),
      bodyId,
      role: index > 0 ? 'officer' : /^p\d+$/.test(key) ? 'body-administrator' : 'leader',
      second: (at * OF_A_BODY + index) % 10 === 0,
      key,
    })),
  );
  await insertPeople(owner, realmId, people, [...bodies.values()], newId, now);
  const tokens = await signIn(owner, people, now);
  const keepers = people.filter(({ role }) => role === 'body-administrator');
  const token = (id: string) => tokens.get(id) ?? '';
  const neighbours = Map.groupBy(people, ({ key }) => provinceOf(key));
  const questions = Array.from({ length: 1000 }, (_, at) => {
    const keeper = keepers[at % keepers.length];
    // Every second one is asked about an account of the own province.
    const among = at % 2 === 0 ? (neighbours.get(provinceOf(keeper?.key ?? '')) ?? people) : people;
    return { token: token(keeper?.id ?? ''), accountId: among[(at * 7919) % among.length]?.id ?? '' };
  });
  return {
    size: `${PROVINCES} provinces, ${COMMUNES} communes, ${BODIES_OF_A_PROVINCE} bodies a province, ten years of changes, ${people.length} accounts`,
    questions,
    keepers: keepers.map(({ id }) => token(id)),
  };
}

/** `p3`, `p3-12` and `x37` lie in the third province, for communes are dealt out in turn. */
function provinceOf(key: string): number {
  const number = Number(/\d+/.exec(key)?.[0]);
  return key.startsWith('x') ? number % PROVINCES : number;
}

type Person = {
  readonly id: string;
  readonly bodyId: string;
  readonly role: string;
  readonly second: boolean;
};

async function insertPeople(
  owner: BenchDatabase['owner'],
  realmId: string,
  people: readonly Person[],
  bodies: readonly string[],
  newId: () => string,
  now: Date,
): Promise<void> {
  const ids = people.map(({ id }) => id);
  await owner.query(
    `insert into sign_in."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
     select id, 'Người thứ ' || n, n || '@vi-du.example', true, $2, $2
       from unnest($1::text[]) with ordinality as given (id, n)`,
    [ids, now],
  );
  await owner.query(
    `insert into access_account (realm_id, id, name, email, created_at)
     select $1, id, 'Người thứ ' || n, n || '@vi-du.example', $3
       from unnest($2::uuid[]) with ordinality as given (id, n)`,
    [realmId, ids, now],
  );
  const held = people.flatMap((person, at) => [
    { id: newId(), accountId: person.id, role: person.role, bodyId: person.bodyId },
    ...(person.second
      ? [
          {
            id: newId(),
            accountId: person.id,
            role: 'officer',
            bodyId: bodies[(at * 31) % bodies.length] ?? '',
          },
        ]
      : []),
  ]);
  await owner.query(
    `insert into access_position (realm_id, id, account_id, role, organization_id, from_day, created_at)
     select $1, * , '2026-01-01'::date, $6::timestamptz
       from unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[])`,
    [
      realmId,
      held.map(({ id }) => id),
      held.map(({ accountId }) => accountId),
      held.map(({ role }) => role),
      held.map(({ bodyId }) => bodyId),
      now,
    ],
  );
}

async function signIn(
  owner: BenchDatabase['owner'],
  people: readonly Person[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const tokens = people.map(({ id }) => `token-of-${id}`);
  await owner.query(
    `insert into sign_in.session (id, "expiresAt", token, "createdAt", "updatedAt", "userId")
     select id, $3::timestamptz + interval '1 day', token, $3, $3, id
       from unnest($1::text[], $2::text[]) as given (id, token)`,
    [people.map(({ id }) => id), tokens, now],
  );
  return new Map(people.map(({ id }, at) => [id, tokens[at] ?? '']));
}
