import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/db/database.ts';
import { newTestId, TEST_NOW } from '#testing/arrange-realm.ts';
import { buildActor } from '#testing/build-actor.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { FIRST_PREVIOUS } from '../domain/chain.ts';
import { addLinks } from '../store/seal-entries.ts';
import { erasePersonalData } from './erase-personal-data.ts';
import { recordAudit } from './record-audit.ts';
import { sealWaiting } from './seal-chain.ts';
import { verifyChain } from './verify-chain.ts';

let test: TestDatabase;
const realmId = newTestId();
const actor = buildActor({
  realmId,
  accountId: newTestId(),
  name: 'Lê Thị Quản',
  role: 'administrator',
});
const act = { realmId, actor, now: TEST_NOW, newId: newTestId, requestId: 'req', address: '192.0.2.1' };
const object = { type: 'organization', id: newTestId() };

beforeAll(async () => {
  test = await openTestDatabase();
  await inTransaction(test.db, (tx) =>
    recordAudit(
      tx,
      act,
      { action: 'organizations.add-contact', object, before: null, after: { name: 'Vi Văn Sơn' } },
      {
        action: 'organizations.change-contact',
        object,
        before: { name: 'Vi Văn Sơn' },
        after: { name: 'Vi Văn Hà' },
      },
      { action: 'organizations.close-organization', object, before: null, after: { closedOn: '2027-03-01' } },
    ),
  );
  await sealWaiting(test.db, () => TEST_NOW);
});

afterAll(() => test.close());

async function entries(): Promise<string[]> {
  const rows = await test.db.query<{ id: string }>(
    'select id from audit_entry where realm_id = $1 order by id',
    [realmId],
  );
  return rows.map(({ id }) => id);
}

async function fault() {
  return (await verifyChain(test.db, realmId, { reach: 'whole' })).fault;
}

describe('the everyday role', () => {
  const everyTable = ['audit_entry', 'audit_link', 'audit_checkpoint', 'audit_unsealed'];

  it.each(
    everyTable.flatMap((table) => [
      `update ${table} set realm_id = realm_id`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
      `drop table ${table} cascade`,
      `alter table ${table} disable trigger all`,
      `alter table ${table} add column mine text`,
      `create trigger mine before insert on ${table} for each row execute function audit_refuse_change()`,
      `create rule mine as on insert to ${table} do instead nothing`,
      `alter table ${table} owner to current_user`,
    ]),
  )('may not: %s', async (statement) => {
    await expect(test.db.query(statement)).rejects.toMatchObject({ code: '42501' });
    expect(await fault()).toBeNull();
  });

  it.each([
    `insert into audit_link (realm_id, seq, entry_id, who_commitment, content_commitment, hash)
       select realm_id, 99, id, 'x', 'x', 'x' from audit_entry`,
    `insert into audit_checkpoint (realm_id, seq, hash, made_at) select realm_id, seq, hash, now() from audit_link`,
    `insert into audit_unsealed (realm_id, entry_id) values (gen_random_uuid(), gen_random_uuid())`,
    // An entry that is born erased could say anything.
    `insert into audit_entry (realm_id, id, at, action, object_type, object_id, who_salt)
       values (gen_random_uuid(), gen_random_uuid(), now(), 'plans.confirm-plan', 'plan', gen_random_uuid(), null)`,
    `create or replace function audit_seal(uuid, bigint, uuid[], bytea[], bytea[], bytea[], timestamptz)
       returns bytea language sql as $$ select null::bytea $$`,
    `create or replace function audit_refuse_change() returns trigger language plpgsql as $$ begin return null; end $$`,
    `drop function audit_allow_erasure_alone() cascade`,
    `alter function audit_erase(uuid, uuid[], text, text, jsonb) owner to current_user`,
    `set session_replication_role = replica`,
    `set role nhipcau_owner`,
    `select audit_wait()`,
    `create function audit_mine() returns int language sql as $$ select 1 $$`,
  ])('may not: %s', async (statement) => {
    await expect(test.db.query(statement)).rejects.toThrow(
      /permission denied|must be owner|trigger functions can only be called as triggers/,
    );
    expect(await fault()).toBeNull();
  });

  it('may call two functions of the log and no other', async () => {
    const rows = await test.db.query<{ name: string }>(
      `select proname as name from pg_proc
        where pronamespace = 'public'::regnamespace and proname like 'audit%' and prosecdef
          and has_function_privilege(current_user, oid, 'execute') order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['audit_erase', 'audit_seal']);
  });

  it('cannot make the functions of the log use tables of its own', async () => {
    await inTransaction(test.db, async (tx) => {
      await tx.query('create temporary table audit_unsealed (realm_id uuid, entry_id uuid)');
      await tx.query('create temporary table audit_entry (like public.audit_entry)');
      await tx.query('insert into pg_temp.audit_unsealed values ($1, $2)', [realmId, newTestId()]);
      const sealing = tx.query(
        `select audit_seal($1, 3, (select array_agg(entry_id) from pg_temp.audit_unsealed), array['x'::bytea],
                           array['x'::bytea], array['x'::bytea], null)`,
        [realmId],
      );
      await expect(sealing).rejects.toThrow('Not all of these entries wait for a link.');
      throw new Error('left');
    }).catch((error: Error) => expect(error.message).toBe('left'));
  });

  it('can neither seal an entry twice, nor one that is not there, nor after another link than the last', async () => {
    const [first = ''] = await entries();
    const hash = FIRST_PREVIOUS;
    const link = (id: string) => [{ id, who: hash, content: hash, digest: hash }];
    const seal = (after: number, id: string) =>
      inTransaction(test.db, (tx) => addLinks(tx, realmId, after, link(id), null));
    await expect(seal(3, first)).rejects.toMatchObject({ code: '40001' });
    await expect(seal(3, newTestId())).rejects.toMatchObject({ code: '40001' });
    await expect(seal(2, first)).rejects.toMatchObject({ code: '40001' });
    await expect(seal(9, first)).rejects.toMatchObject({ code: '40001' });
  });
});

describe('the owner', () => {
  it.each([
    `update audit_entry set actor_name = 'Ai đó'`,
    `update audit_entry set before = null, after = null`,
    `update audit_entry set at = now(), who_salt = null, actor_name = null, operator = null, address = null`,
    `update audit_entry set who_salt = gen_random_uuid()`,
    'delete from audit_entry',
    'delete from audit_link',
    'update audit_link set seq = seq + 100',
    'update audit_checkpoint set seq = seq',
    'truncate audit_checkpoint',
    'truncate audit_entry cascade',
  ])('is kept from a slip: %s', async (statement) => {
    await expect(test.owner.query(statement)).rejects.toThrow(/only ever added to|violates/);
    expect(await fault()).toBeNull();
  });
});

describe('erasing personal data', () => {
  const reason = 'Theo đề nghị của người có tên';

  it('takes the words away, keeps the chain whole and leaves minutes in it', async () => {
    const [first = '', second = ''] = await entries();
    const erase = (part: 'who' | 'content', ...ids: string[]) =>
      inTransaction(test.db, (tx) => erasePersonalData(tx, act, { entries: ids, part, reason }));
    expect(await erase('content', first, second)).toBe(2);
    expect(await erase('who', second)).toBe(1);
    const [row] = await test.owner.query<{ left: number }>(
      `select count(*) as left from audit_entry
        where realm_id = $1 and (coalesce(before::text, '') || coalesce(after::text, '')) like '%Vi Văn%'`,
      [realmId],
    );
    expect(row?.left).toBe(0);
    expect(await verifyChain(test.db, realmId, { reach: 'whole' })).toMatchObject({
      fault: null,
      erasures: 3,
      minutesElsewhere: 0,
      waiting: 0,
    });
    const minutes = await test.db.query(
      `select actor_name as who, after from audit_entry
        where realm_id = $1 and action = 'audit.erase-personal-data' order by id`,
      [realmId],
    );
    expect(minutes).toEqual([
      { who: 'Lê Thị Quản', after: { part: 'content', entries: [first, second], reason } },
      { who: 'Lê Thị Quản', after: { part: 'who', entries: [second], reason } },
    ]);
    await expect(erase('who', second)).rejects.toMatchObject({ code: 'audit.nothing-to-erase' });
  });

  it('never empties its own minutes, and asks for a reason', async () => {
    const all = await entries();
    const [minutes = ''] = all.slice(-1);
    const erase = (id: string, why: string) =>
      inTransaction(test.db, (tx) => erasePersonalData(tx, act, { entries: [id], part: 'who', reason: why }));
    await expect(erase(minutes, reason)).rejects.toMatchObject({ code: 'audit.nothing-to-erase' });
    await expect(erase(all[2] ?? '', ' ')).rejects.toThrow('names its part and its reason');
    await expect(
      test.owner.query(
        'update audit_entry set content_salt = null, before = null, after = null where id = $1',
        [minutes],
      ),
    ).rejects.toThrow('only ever added to');
  });

  it('is found when the owner did it past the minutes', async () => {
    const [, , third = ''] = await entries();
    await test.owner.query(
      'update audit_entry set who_salt = null, actor_name = null, operator = null, address = null where id = $1',
      [third],
    );
    expect(await fault()).toMatchObject({ kind: 'erased-unsaid', seq: 3 });
  });
});

describe('what somebody did behind the guards', () => {
  it('is found by its number: a changed entry, a removed one, one outside of the chain', async () => {
    const realm = newTestId();
    const own = { ...act, realmId: realm, actor: { ...actor, realmId: realm } };
    const write = { action: 'plans.confirm-plan', object, before: null, after: { year: 2027 } };
    await inTransaction(test.db, (tx) => recordAudit(tx, own, write, write, write, write));
    await sealWaiting(test.db, () => TEST_NOW);
    const whole = () => verifyChain(test.db, realm, { reach: 'whole' });
    const behind = async (statement: string) => {
      await test.owner.query('alter table audit_entry disable trigger user');
      await test.owner.query(
        'alter table audit_link drop constraint if exists audit_link_realm_id_entry_id_fkey',
      );
      await test.owner.query(statement, [realm]);
      await test.owner.query('alter table audit_entry enable trigger user');
    };
    const entryOf = (seq: number) => `(select entry_id from audit_link where realm_id = $1 and seq = ${seq})`;
    await behind(
      `update audit_entry set after = '{"year": 2026}' where realm_id = $1 and id = ${entryOf(4)}`,
    );
    expect((await whole()).fault).toMatchObject({ kind: 'changed', seq: 4 });
    await behind(`delete from audit_entry where realm_id = $1 and id = ${entryOf(2)}`);
    expect((await whole()).fault).toMatchObject({ kind: 'gap', seq: 2 });
    await behind(`insert into audit_entry (realm_id, id, at, actor_name, action, object_type, object_id)
      values ($1, gen_random_uuid(), now(), 'Ai đó', 'plans.confirm-plan', 'plan', gen_random_uuid())`);
    expect((await whole()).unchained).toBe(1);
  });
});
