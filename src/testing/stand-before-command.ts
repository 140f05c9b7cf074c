import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';

/** A house of its own for the tests of a command, and what the command said in the running test. */
export interface CommandHouse {
  readonly database: TestDatabase;
  /** The folder of its data. */
  readonly folder: string;
  readonly said: string;
  /** Forgets what was said so far. */
  readonly forget: () => void;
}

/** Gives the tests of a file a database and a data folder that a command finds by its settings; hears what it says. */
export function standBeforeCommand(): CommandHouse {
  let database: TestDatabase | undefined;
  let folder = '';
  let said = '';
  const opened = (): TestDatabase => {
    if (database === undefined) throw new Error('The database opens before the first test.');
    return database;
  };
  beforeAll(async () => {
    database = await openTestDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-command-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await opened().close();
  });
  beforeEach(() => {
    said = '';
    vi.stubEnv('DATA_DIR', folder);
    vi.stubEnv('DATABASE_URL', opened().runtimeUrl);
    vi.stubEnv('DATABASE_OWNER_URL', opened().ownerUrl);
    const listen = (words: unknown) => {
      said += String(words);
      return true;
    };
    vi.spyOn(process.stdout, 'write').mockImplementation(listen);
    vi.spyOn(process.stderr, 'write').mockImplementation(listen);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
  return {
    get database() {
      return opened();
    },
    get folder() {
      return folder;
    },
    get said() {
      return said;
    },
    forget: () => {
      said = '';
    },
  };
}
