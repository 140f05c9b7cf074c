import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../log/create-log.ts';
import { chooseClusterUser } from './cluster-user.ts';
import { prepareDataFolder } from './data-folder.ts';
import { findMachineBinaries } from './find-binaries.ts';
import { findPostmaster } from './postmaster-file.ts';
import { withClient } from './prepare-roles.ts';
import { describeProcess } from './running-process.ts';
import { type Cluster, startCluster } from './start-cluster.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../../testing/write-until-killed.ts');
const user = chooseClusterUser();
const log = createLog('error');
let dataDir: string;
/** A cluster that was made and stopped in order; tests that are not about the making begin with a copy. */
let made: string;
const running: Cluster[] = [];
const programs: ChildProcess[] = [];

async function start(major?: number): Promise<Cluster> {
  const cluster = await startCluster({ dataDir, user, log, ...(major === undefined ? {} : { major }) });
  running.push(cluster);
  return cluster;
}

function makeDataFolder(): string {
  return prepareDataFolder(mkdtempSync(path.join(tmpdir(), 'nhipcau-cluster-')), user).dir;
}

/** Fills the data folder with a cluster that has run before. */
function copyMade(): void {
  execFileSync('cp', ['-a', `${made}/.`, dataDir]);
}

beforeAll(async () => {
  made = makeDataFolder();
  await (await startCluster({ dataDir: made, user, log })).stop();
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

beforeEach(() => {
  dataDir = makeDataFolder();
});

afterEach(async () => {
  for (const program of programs.splice(0)) program.kill('SIGKILL');
  for (const cluster of running.splice(0).reverse()) await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Starts the writing program and answers when it has acknowledged `enough` rows. */
function startWriters(enough: number): Promise<{ program: ChildProcess; acknowledged: Set<string> }> {
  const program = spawn(process.execPath, [PROGRAM], {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  programs.push(program);
  const acknowledged = new Set<string>();
  let words = '';
  let rest = '';
  return new Promise((resolve, reject) => {
    program.stderr.on('data', (chunk) => {
      words += chunk;
    });
    program.on('exit', () => reject(new Error(`The writers ended early: ${words}`)));
    program.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) acknowledged.add(line);
      if (acknowledged.size >= enough) resolve({ program, acknowledged });
    });
  });
}

function ended(program: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    // `close` comes after the last byte of standard output, so that no acknowledgement is missed.
    program.on('close', () => resolve());
  });
}

async function readNumbers(cluster: Cluster): Promise<Set<string>> {
  const { rows } = await withClient(cluster.ownerUrl, (client) =>
    client.query<{ number: string }>('select number from acknowledged'),
  );
  return new Set(rows.map((row) => row.number));
}

function missingFrom(kept: Set<string>, acknowledged: Set<string>): string[] {
  return [...acknowledged].filter((number) => !kept.has(number));
}

describe('our own cluster', () => {
  it('is made at the first start, stops without a trace, and has its rows at the next', async () => {
    const first = await start();
    expect(first.origin).toBe('started');
    await withClient(first.ownerUrl, (client) => client.query('create table kept as select 7 as number'));
    expect(await first.stop()).toBe(true);
    expect(describeProcess(first.pid)).toBeNull();
    const second = await start();
    const { rows } = await withClient(second.ownerUrl, (client) => client.query('select number from kept'));
    expect(rows).toEqual([{ number: 7 }]);
  });

  it('is shared by a second process, which does not stop it', async () => {
    copyMade();
    const owner = await start();
    const guest = await start();
    expect(guest.origin).toBe('shared');
    expect(await guest.stop()).toBe(true);
    expect(describeProcess(owner.pid)).not.toBeNull();
  });

  it('starts after a first start that was interrupted', async () => {
    mkdirSync(path.join(dataDir, 'postgres.unfinished'));
    writeFileSync(path.join(dataDir, 'postgres.unfinished', 'PG_VERSION'), '18\n');
    expect((await start()).origin).toBe('started');
  });

  it('starts though the number in a stale postmaster.pid belongs to another living process', async () => {
    copyMade();
    const first = await start();
    const file = path.join(dataDir, 'postgres', 'postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n');
    await first.stop();
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], {
      ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
    });
    programs.push(other);
    writeFileSync(file, [other.pid, ...lines.slice(1)].join('\n'));
    expect((await start()).origin).toBe('started');
  });

  it('refuses data of a version for which there are no programs, and says which there are', async () => {
    mkdirSync(path.join(dataDir, 'postgres'));
    writeFileSync(path.join(dataDir, 'postgres', 'PG_VERSION'), '12\n');
    await expect(start()).rejects.toMatchObject({ code: 'database.unknown-version' });
    await expect(start()).rejects.toThrow('PostgreSQL 12');
  });

  it('refuses a secrets folder that does not belong to the data', async () => {
    copyMade();
    const first = await start();
    await first.stop();
    rmSync(path.join(dataDir, 'secrets'), { recursive: true });
    await expect(start()).rejects.toMatchObject({ code: 'database.wrong-secret' });
    const left = findPostmaster(path.join(dataDir, 'postgres'));
    expect(left).toBeNull();
  });

  const machineMajor = findMachineBinaries()[0]?.major;
  it.skipIf(machineMajor === undefined)(
    'runs on the programs of the machine, and goes on with them',
    async () => {
      const first = await start(machineMajor);
      await first.stop();
      const { rows } = await withClient((await start()).ownerUrl, (client) =>
        client.query('show server_version_num'),
      );
      expect(Math.floor(Number(rows[0].server_version_num) / 10000)).toBe(machineMajor);
    },
  );
});

describe('a crash under writers', () => {
  it('of our process leaves a server that the next start adopts, with every acknowledged row', async () => {
    copyMade();
    const { program, acknowledged } = await startWriters(300);
    const end = ended(program);
    program.kill('SIGKILL');
    await end;
    const next = await start();
    expect(next.origin).toBe('adopted');
    expect(acknowledged.size).toBeGreaterThanOrEqual(300);
    expect(missingFrom(await readNumbers(next), acknowledged)).toEqual([]);
  });

  it('of the server is recovered from by the next start, with every acknowledged row', async () => {
    copyMade();
    const { program, acknowledged } = await startWriters(300);
    const end = ended(program);
    const server = findPostmaster(path.join(dataDir, 'postgres'));
    process.kill(server?.pid ?? 0, 'SIGKILL');
    await end;
    const next = await start();
    expect(next.origin).toBe('started');
    expect(missingFrom(await readNumbers(next), acknowledged)).toEqual([]);
  });

  it('of both at once is recovered from, three times in a row', async () => {
    copyMade();
    const all = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      const { program, acknowledged } = await startWriters(100);
      const end = ended(program);
      const server = findPostmaster(path.join(dataDir, 'postgres'));
      program.kill('SIGKILL');
      process.kill(server?.pid ?? 0, 'SIGKILL');
      await end;
      for (const number of acknowledged) all.add(number);
    }
    expect(missingFrom(await readNumbers(await start()), all)).toEqual([]);
    expect(all.size).toBeGreaterThanOrEqual(300);
  });
});
