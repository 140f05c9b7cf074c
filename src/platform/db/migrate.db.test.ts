import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { onDatabase, openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { createDatabase, RUNTIME_ROLE, withClient } from './cluster/prepare-roles.ts';
import { migrate, readMigrations } from './migrate.ts';

let folder: string;
let ownerUrl: string;
let count = 0;

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}

function run() {
  return migrate(ownerUrl, RUNTIME_ROLE, readMigrations(folder));
}

async function ask(text: string): Promise<unknown[]> {
  const { rows } = await withClient(ownerUrl, (client) => client.query(text));
  return rows;
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-migrations-'));
  const { superuserUrl, ownerUrl: owner } = inject('testCluster');
  count += 1;
  const name = `migrate_${process.pid}_${count}`;
  await withClient(superuserUrl, (client) => createDatabase(client, name, null));
  ownerUrl = onDatabase(owner, name);
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    await withClient(superuserUrl, (client) => client.query(`drop database ${name} with (force)`));
  };
});

describe('migrations', () => {
  it('run in their order, once', async () => {
    write('0001_first.sql', 'create table first (id int);');
    write(
      '0002_second.sql',
      'alter table first add column name text; insert into first values (1, $$Cầu$$);',
    );
    expect((await run()).applied).toEqual(['0001_first.sql', '0002_second.sql']);
    expect((await run()).applied).toEqual([]);
    expect(await ask('select name from first')).toEqual([{ name: 'Cầu' }]);
  });

  it('refuse to go on when a file that has run was changed', async () => {
    write('0001_first.sql', 'create table first (id int);');
    await run();
    write('0001_first.sql', 'create table first (id bigint);');
    await expect(run()).rejects.toMatchObject({ code: 'migration.changed' });
  });

  it('do not take other line ends for a change', async () => {
    write('0001_first.sql', 'create table first (\n  id int\n);\n');
    await run();
    write('0001_first.sql', 'create table first (\r\n  id int\r\n);\r\n');
    expect((await run()).applied).toEqual([]);
  });

  it('refuse a database that is newer than the program', async () => {
    write('0001_first.sql', 'select 1;');
    write('0002_second.sql', 'select 1;');
    await run();
    rmSync(path.join(folder, '0002_second.sql'));
    await expect(run()).rejects.toMatchObject({ code: 'migration.unknown' });
  });

  it('keep nothing of a file that fails, name it with its line, and keep those before it', async () => {
    write('0001_first.sql', 'create table first (id int);');
    write('0002_second.sql', 'create table second (id int);\nselect\n  nothing_of_the_kind;');
    await expect(run()).rejects.toThrow('0002_second.sql:3');
    expect(
      await ask(`select to_regclass('first')::text as first, to_regclass('second')::text as second`),
    ).toEqual([{ first: 'first', second: null }]);
    write('0002_second.sql', 'create table second (id int);');
    expect((await run()).applied).toEqual(['0002_second.sql']);
  });

  it('take turns when several processes start at once', async () => {
    write('0001_first.sql', 'select pg_sleep(0.2); create table first (id int);');
    const reports = await Promise.all([run(), run(), run()]);
    expect(reports.flatMap((report) => report.applied)).toEqual(['0001_first.sql']);
  });

  it.each([['0002_gap.sql'], ['1_short.sql'], ['0001_Loud.sql']])('refuse the name %s', (name) => {
    write(name, 'select 1;');
    expect(() => readMigrations(folder)).toThrow('migration.misnamed');
  });

  it('tell a file the name of the everyday role', async () => {
    write('0001_role.sql', "create table who as select current_setting('nhipcau.runtime_role') as name;");
    await run();
    expect(await ask('select name from who')).toEqual([{ name: RUNTIME_ROLE }]);
  });
});

describe('the audit log', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await openTestDatabase();
    await test.db.query(
      `insert into audit_entry (realm_id, id, at, actor_name, action, object_type, object_id)
       values (gen_random_uuid(), gen_random_uuid(), now(), 'Người thử', 'plan.confirm', 'plan', gen_random_uuid())`,
    );
  });

  afterAll(() => test.close());

  it.each([
    'update audit_entry set actor_name = $$Người khác$$',
    'delete from audit_entry',
    'truncate audit_entry',
    'alter table audit_entry disable trigger all',
    'drop table audit_entry',
  ])('refuses the everyday role: %s', async (statement) => {
    await expect(test.db.query(statement)).rejects.toMatchObject({ code: '42501' });
    const [row] = await test.db.query<{ count: number }>('select count(*) from audit_entry');
    expect(row?.count).toBe(1);
  });
});
