import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { inTransaction } from './database.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.owner.query('create schema probe');
  await test.owner.query('create table probe.row (id int primary key, day date, big bigint, at timestamptz)');
  await test.owner.query('grant usage on schema probe to nhipcau_runtime');
  await test.owner.query('grant select, insert on probe.row to nhipcau_runtime');
});

afterAll(async () => {
  await test.close();
});

async function countRows(): Promise<number | undefined> {
  const [row] = await test.db.query<{ count: number }>('select count(*) from probe.row');
  return row?.count;
}

describe('a transaction', () => {
  it('keeps everything when its work succeeds', async () => {
    const before = await countRows();
    await inTransaction(test.db, async (transaction) => {
      await transaction.query('insert into probe.row (id) values ($1), ($2)', [1, 2]);
    });
    expect(await countRows()).toBe((before ?? 0) + 2);
  });

  it('keeps nothing when its work throws, and passes the error on', async () => {
    const before = await countRows();
    const work = inTransaction(test.db, async (transaction) => {
      await transaction.query('insert into probe.row (id) values (10)');
      throw new Error('second thoughts');
    });
    await expect(work).rejects.toThrow('second thoughts');
    expect(await countRows()).toBe(before);
  });

  it('does not pretend to have kept what a swallowed failure rolled back', async () => {
    const before = await countRows();
    const work = inTransaction(test.db, async (transaction) => {
      await transaction.query('insert into probe.row (id) values (20)');
      await transaction.query('select 1 / 0').catch(() => {});
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await countRows()).toBe(before);
  });

  it('gives its connection back after a broken one, so that the pool goes on', async () => {
    const work = inTransaction(test.db, (transaction) =>
      transaction.query('select pg_terminate_backend(pg_backend_pid())'),
    );
    await expect(work).rejects.toThrow();
    expect(await countRows()).toBeTypeOf('number');
  });
});

describe('column values', () => {
  it('leave a date as it is written and read a bigint as a number', async () => {
    const [row] = await test.db.query(
      `select date '2026-06-15' as day, 9007199254740991::bigint as big, timestamptz '2026-06-15 16:00+07' as at`,
    );
    expect(row).toEqual({ day: '2026-06-15', big: 9007199254740991, at: new Date('2026-06-15T09:00:00Z') });
  });

  it('refuse a number that would lose digits', async () => {
    await expect(test.db.query('select 9007199254740993::bigint as big')).rejects.toThrow('too large');
  });
});

describe('the two roles', () => {
  it('differ: the everyday role makes no tables', async () => {
    await expect(test.db.query('create table probe.mine (id int)')).rejects.toThrow('permission denied');
  });
});
