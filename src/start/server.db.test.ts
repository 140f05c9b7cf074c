import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chooseClusterUser } from '#platform/db/cluster/cluster-user.ts';
import { keyOf, ROOT_DATA_PARENT } from '#platform/db/cluster/data-folder.ts';
import { findPostmaster } from '#platform/db/cluster/postmaster-file.ts';
import { stopPostmaster } from '#platform/db/cluster/stop-postmaster.ts';
import { type RunningServer, runServer } from '#testing/run-server.ts';

const TEN_SECONDS = 10_000;
let folder: string;
let started: RunningServer[] = [];
/** Data of a server that once ran and ended in order; most tests begin with a copy, as making a cluster takes seconds. */
let made: string;
/** How its very first start, on no folder at all, answered whether it is ready. */
let readyAtFirst: number;

beforeAll(async () => {
  made = mkdtempSync(path.join(tmpdir(), 'nhipcau-server-'));
  chmodSync(made, 0o755);
  const server = await runServer({ DATA_DIR: path.join(made, 'data') });
  readyAtFirst = await statusOf(`${server.address}/readyz`);
  await server.end('SIGTERM');
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-server-'));
  chmodSync(folder, 0o755);
});

afterEach(async () => {
  const alive = started.filter(
    (server) => server.program.exitCode === null && server.program.signalCode === null,
  );
  await Promise.all(alive.map((server) => server.end('SIGTERM')));
  started = [];
  rmSync(path.join(ROOT_DATA_PARENT, keyOf(path.join(folder, 'data'))), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

async function run(dataDir: string, variables: Record<string, string> = {}): Promise<RunningServer> {
  const server = await runServer({ DATA_DIR: dataDir, ...variables });
  started.push(server);
  return server;
}

/** Runs a server on data that an earlier one left in order. */
function runOnMade(dataDir: string, variables: Record<string, string> = {}): Promise<RunningServer> {
  execFileSync('cp', ['-a', path.join(made, 'data'), dataDir]);
  return run(dataDir, variables);
}

function databaseOf(dataDir: string) {
  return findPostmaster(path.join(dataDir, 'postgres'));
}

async function statusOf(address: string): Promise<number> {
  return (await fetch(address, { redirect: 'manual' })).status;
}

describe('the server', () => {
  it('answers health, readiness and its description, and leads to the application', async () => {
    const server = await runOnMade(path.join(folder, 'data'));
    expect(await statusOf(`${server.address}/healthz`)).toBe(200);
    expect([readyAtFirst, await statusOf(`${server.address}/readyz`)]).toEqual([200, 200]);
    const home = await fetch(`${server.address}/`, { redirect: 'manual' });
    expect([home.status, home.headers.get('location')]).toEqual([302, '/app/']);
    const description = (await (await fetch(`${server.address}/api/openapi.json`)).json()) as {
      openapi: string;
    };
    expect(description.openapi).toBe('3.1.0');
    const docs = await fetch(`${server.address}/api/docs`);
    expect(docs.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await docs.text()).not.toContain('<script');
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends with its database at %s', async (signal) => {
    const dataDir = path.join(folder, 'data');
    const server = await runOnMade(dataDir);
    const { code, took } = await server.end(signal);
    expect(code).toBe(0);
    expect(took).toBeLessThan(TEN_SECONDS);
    expect(databaseOf(dataDir)).toBeNull();
  });

  it('ends within ten seconds though a client never finishes its request', async () => {
    const dataDir = path.join(folder, 'data');
    const server = await runOnMade(dataDir);
    const { hostname, port } = new URL(server.address);
    const client = connect({ host: hostname, port: Number(port) });
    client.on('error', () => {});
    await new Promise<void>((resolve) => client.on('connect', resolve));
    client.write('POST /api/nothing HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf');
    const { code, took } = await server.end('SIGTERM');
    client.destroy();
    expect(code).toBe(0);
    expect(took).toBeLessThan(TEN_SECONDS);
    expect(databaseOf(dataDir)).toBeNull();
  });

  it('is not ready, but alive, while its database is away', async () => {
    const dataDir = path.join(folder, 'data');
    const server = await runOnMade(dataDir);
    await stopPostmaster(databaseOf(dataDir)?.pid ?? 0);
    const answer = await fetch(`${server.address}/readyz`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      503,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await statusOf(`${server.address}/healthz`)).toBe(200);
  });

  it('runs twice side by side with two data folders, each with its own database', async () => {
    const [one, other] = [path.join(folder, 'one'), path.join(folder, 'other')];
    const [first, second] = await Promise.all([runOnMade(one), runOnMade(other)]);
    expect([await statusOf(`${first.address}/readyz`), await statusOf(`${second.address}/readyz`)]).toEqual([
      200, 200,
    ]);
    await first.end('SIGTERM');
    expect(databaseOf(one)).toBeNull();
    expect(await statusOf(`${second.address}/readyz`)).toBe(200);
  });

  it('adopts the database that a killed server left, and ends it in its turn', async () => {
    const dataDir = path.join(folder, 'data');
    const first = await runOnMade(dataDir);
    await first.end('SIGKILL');
    const left = databaseOf(dataDir);
    expect(left).not.toBeNull();
    const second = await run(dataDir);
    expect(databaseOf(dataDir)?.pid).toBe(left?.pid);
    expect(await statusOf(`${second.address}/readyz`)).toBe(200);
    await second.end('SIGTERM');
    expect(databaseOf(dataDir)).toBeNull();
  });

  it('refuses a port in use, names the remedy and leaves no database behind', async () => {
    const first = await runOnMade(path.join(folder, 'one'));
    const { port } = new URL(first.address);
    const second = path.join(folder, 'other');
    await expect(runOnMade(second, { PORT: port })).rejects.toThrow(`PORT=${Number(port) + 1} npm start`);
    expect(databaseOf(second)).toBeNull();
  });
});

describe('a data folder that cannot be used is refused with the remedy:', () => {
  it('a file', async () => {
    writeFileSync(path.join(folder, 'data'), 'not a folder');
    await expect(run(path.join(folder, 'data'))).rejects.toThrow('data-dir.not-a-folder');
    await expect(run(path.join(folder, 'data', 'below'))).rejects.toThrow('data-dir.not-a-folder');
  });

  it('a folder with files of somebody else, which stay as they are', async () => {
    const foreign = path.join(folder, 'photos');
    mkdirSync(foreign);
    writeFileSync(path.join(foreign, 'harbour.jpg'), 'picture');
    await expect(run(foreign)).rejects.toThrow('data-dir.foreign');
    expect(readFileSync(path.join(foreign, 'harbour.jpg'), 'utf8')).toBe('picture');
  });

  it('a place where nothing can be made', async () => {
    await expect(run('/proc/nhipcau')).rejects.toThrow('data-dir.not-writable');
  });

  it('a variable out of form, named without its value', async () => {
    await expect(run(path.join(folder, 'data'), { PORT: 'eighty' })).rejects.toThrow(
      /PORT.*config\.invalid/s,
    );
    const failure = await run(path.join(folder, 'data'), { ADMIN_PASSWORD: 'tooshort' }).catch(String);
    expect(failure).toContain('ADMIN_PASSWORD');
    expect(failure).not.toContain('tooshort');
  });
});

describe.skipIf(chooseClusterUser() === null)('as root below a folder closed to others', () => {
  it('keeps the data elsewhere, at the same place every time, and says so', async () => {
    chmodSync(folder, 0o700);
    const wished = path.join(folder, 'data');
    const actual = path.join(ROOT_DATA_PARENT, keyOf(wished));
    const server = await run(wished);
    expect(await statusOf(`${server.address}/readyz`)).toBe(200);
    expect(databaseOf(actual)).not.toBeNull();
    await server.end('SIGTERM');
    expect(databaseOf(actual)).toBeNull();
  });
});
