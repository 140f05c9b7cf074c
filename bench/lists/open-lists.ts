import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { completeSetup } from '#modules/access/door.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { readConfig } from '#platform/config/read-config.ts';
import type { Database } from '#platform/db/database.ts';
import { openFolderStore } from '#platform/files/open-folder-store.ts';
import type { Site } from '#platform/http/create-site.ts';
import { createIdMaker } from '#platform/ids/new-id.ts';
import { createLog } from '#platform/log/create-log.ts';
import type { World } from '#platform/world/world.ts';
import { buildSite } from '#start/build-site.ts';
import { modules } from '#start/compose-modules.ts';
import { fillObligations } from '../data/fill-obligations.ts';
import type { BodiesOfRealm } from '../data/lay-out-obligations.ts';
import { type BenchDatabase, startBenchDatabase } from '../data/start-database.ts';
import type { Recording } from './record-request.ts';

const WHO = { email: 'quan-tri@songhien.example', password: 'mot-cau-dai-de-nho-2026' };

/** A house with so many obligations, served by a process of its own. */
export interface ListHouse {
  readonly count: number;
  readonly db: Database;
  readonly owner: Database;
  readonly url: string;
  readonly realm: BodiesOfRealm;
  /** Where it answers. */
  readonly address: string;
  /** The same house inside this process, to look into. */
  readonly site: Site;
  readonly world: World;
  readonly cookie: string;
}

/** Houses of the asked sizes on one database server. */
export interface ListHouses {
  readonly houses: readonly ListHouse[];
  /** Starts the bare handler for a recorded request and answers its address. */
  serveBare(recording: Recording, house: ListHouse): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts a database server, fills a house of each size and serves it. HOUSES=FOLDER keeps them there, and finds those
 * that an earlier run has filled.
 */
export async function openLists(counts: readonly number[]): Promise<ListHouses> {
  const children: ChildProcess[] = [];
  const folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-lists-'));
  const bench = await startBenchDatabase(process.env['HOUSES'] ?? null);
  const close = async () => {
    for (const child of children) child.kill('SIGTERM');
    await bench.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const filled: Omit<ListHouse, 'cookie'>[] = [];
    for (const count of counts) filled.push(await openHouse(bench, count, folder, children));
    // Signed in once all are filled: the session of an administrator ends after five idle minutes.
    const houses: ListHouse[] = [];
    for (const house of filled) houses.push({ ...house, cookie: await signIn(house.address) });
    const serveBare = async (recording: Recording, { url }: ListHouse) => {
      const file = path.join(folder, `recording-${children.length}.json`);
      writeFileSync(file, JSON.stringify(recording));
      return serve(children, ['bench/lists/serve-bare.ts', file], { URL: url });
    };
    return { houses, serveBare, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openHouse(
  bench: BenchDatabase,
  count: number,
  folder: string,
  children: ChildProcess[],
): Promise<Omit<ListHouse, 'cookie'>> {
  const { db, owner, url } = await bench.another(`lists_${count}`);
  const environment = { DATA_DIR: path.join(folder, String(count)), PORT: '0', LOG_LEVEL: 'warn' };
  const config = readConfig(environment, folder);
  const world: World = {
    db,
    clock: systemClock,
    newId: createIdMaker(systemClock),
    files: openFolderStore(config.dataDir),
    log: createLog('warn'),
    config,
  };
  const realm = (await findKept(owner)) ?? (await fillHouse(world, owner, count));
  const site = buildSite(world, {
    modules,
    appFolder: '/nowhere',
    version: 'bench',
    migrations: 0,
    isStopping: () => false,
  });
  const address = await serve(children, ['bench/lists/serve-house.ts'], { ...environment, URL: url });
  return { count, db, owner, url, realm, address, site, world };
}

async function fillHouse(world: World, owner: Database, count: number): Promise<BodiesOfRealm> {
  const firstRun = { realmName: 'Tỉnh Sông Hiền', administrator: { ...WHO, name: 'Lê Thị Quản' } };
  const { id } = await completeSetup(world, { requestId: null, address: null }, firstRun);
  // An invented province guards nothing: one password signs the administrator in.
  await owner.query("update access_realm set second_factor_rule = 'demo' where realm_id = $1", [id]);
  return fillObligations({ db: world.db, owner }, id, count);
}

/** The realm of a house that was kept, with its bodies in the order in which they were laid out. */
async function findKept(owner: Database): Promise<BodiesOfRealm | null> {
  const [realm] = await owner.query<{ id: string }>('select realm_id as id from access_realm');
  if (realm === undefined) return null;
  const bodies = await owner.query<{ id: string; name: string }>(
    'select organization_id as id, name from organization_name where realm_id = $1 order by organization_id',
    [realm.id],
  );
  return { realmId: realm.id, bodies };
}

async function signIn(address: string): Promise<string> {
  const response = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-nhipcau': '1' },
    body: JSON.stringify(WHO),
  });
  if (!response.ok) throw new Error(`Nobody could sign in: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

function serve(
  children: ChildProcess[],
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const child = spawn(process.execPath, [...words], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('exit', (code) => reject(new Error(`${words[0]} ended with ${code}`)));
  });
}
