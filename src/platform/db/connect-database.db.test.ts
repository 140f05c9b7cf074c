import { describe, expect, inject, it } from 'vitest';
import { readConfig } from '../config/read-config.ts';
import { createLog } from '../log/create-log.ts';
import { connectDatabase, type DatabaseConnection } from './connect-database.ts';

function connect(variables: Record<string, string>): Promise<DatabaseConnection> {
  return connectDatabase(readConfig(variables, '/'), createLog('silent'));
}

describe('a given database', () => {
  it('with two roles is taken, and is not ours to stop', async () => {
    const { ownerUrl, runtimeUrl } = inject('testCluster');
    const connection = await connect({ DATABASE_URL: runtimeUrl, DATABASE_OWNER_URL: ownerUrl });
    expect(connection).toMatchObject({ singleRole: false, runtimeRole: 'nhipcau_runtime' });
    expect(await connection.stop()).toBe(true);
    await expect(connect({ DATABASE_URL: runtimeUrl, DATABASE_OWNER_URL: ownerUrl })).resolves.toBeDefined();
  });

  it('with one role is refused until the administrator says yes, and then says so itself', async () => {
    const { ownerUrl } = inject('testCluster');
    await expect(connect({ DATABASE_URL: ownerUrl })).rejects.toMatchObject({ code: 'database.single-role' });
    const connection = await connect({ DATABASE_URL: ownerUrl, DATABASE_SINGLE_ROLE: 'yes' });
    expect(connection).toMatchObject({ singleRole: true, runtimeRole: 'nhipcau_owner' });
  });

  it('with another database for each role is refused, before anything is written into either', async () => {
    const { runtimeUrl, superuserUrl } = inject('testCluster');
    expect(new URL(runtimeUrl).pathname).not.toBe(new URL(superuserUrl).pathname);
    const two = connect({ DATABASE_URL: runtimeUrl, DATABASE_OWNER_URL: superuserUrl });
    await expect(two).rejects.toMatchObject({ code: 'database.two-databases' });
  });

  it('with a superuser as everyday role is refused, since nothing is closed to it', async () => {
    const { ownerUrl, superuserUrl } = inject('testCluster');
    const everyday = new URL(superuserUrl);
    everyday.pathname = new URL(ownerUrl).pathname;
    const two = connect({ DATABASE_URL: everyday.toString(), DATABASE_OWNER_URL: ownerUrl });
    await expect(two).rejects.toMatchObject({ code: 'database.single-role' });
  });

  it('that does not answer is named by its variable, without its password', async () => {
    const wrong = connect({ DATABASE_URL: 'postgres://somebody:secret-word@127.0.0.1:1/none' });
    await expect(wrong).rejects.toMatchObject({ code: 'database.unreachable' });
    const message = await wrong.catch(String);
    expect(message).toContain('DATABASE_URL');
    expect(message).not.toContain('secret-word');
  });
});
