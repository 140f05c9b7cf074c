import process from 'node:process';
import { readConfig } from '#platform/config/read-config.ts';
import { withClient } from '#platform/db/cluster/prepare-roles.ts';
import { connectDatabase } from '#platform/db/connect-database.ts';
import { inTransaction, openDatabase } from '#platform/db/database.ts';
import { createLog } from '#platform/log/create-log.ts';

const WRITERS = 4;

/**
 * A program for crash tests: starts the cluster of DATA_DIR and writes numbered rows from several writers until
 * it is killed. After each commit, and only then, the row's number goes to standard output.
 */
const config = readConfig(process.env, process.cwd());
const connection = await connectDatabase(config, createLog('error'));
await withClient(connection.ownerUrl, async (client) => {
  await client.query('create table if not exists acknowledged (number text primary key)');
  await client.query(`grant insert on acknowledged to ${connection.runtimeRole}`);
});
const db = openDatabase(connection.runtimeUrl, { poolSize: WRITERS });

async function write(writer: number): Promise<void> {
  for (let count = 0; ; count += 1) {
    const number = `${process.pid}-${writer}-${count}`;
    await inTransaction(db, (transaction) =>
      transaction.query('insert into acknowledged (number) values ($1)', [number]),
    );
    process.stdout.write(`${number}\n`);
  }
}

await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
