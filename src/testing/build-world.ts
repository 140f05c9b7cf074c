import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock } from '#platform/clock/clock.ts';
import { readConfig } from '#platform/config/read-config.ts';
import type { Database } from '#platform/db/database.ts';
import { openFolderStore } from '#platform/files/open-folder-store.ts';
import { createIdMaker } from '#platform/ids/new-id.ts';
import { createLog } from '#platform/log/create-log.ts';
import type { World } from '#platform/world/world.ts';

/** A clock that a test sets. */
export interface TestClock extends Clock {
  set(moment: Date): void;
  /** Lets so many minutes pass. */
  pass(minutes: number): void;
}

/** A clock at `moment` that stands still until a test moves it. */
export function buildClock(moment: Date): TestClock {
  let now = moment.getTime();
  return {
    now: () => new Date(now),
    set: (other) => {
      now = other.getTime();
    },
    pass: (minutes) => {
      now += minutes * 60_000;
    },
  };
}

/** A world on a test's own database, with a data folder of its own; call `close` in `afterAll`. */
export function buildWorld(
  db: Database,
  clock: Clock,
  environment: Readonly<Record<string, string>> = {},
): World & { close(): void } {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'nhipcau-world-'));
  // Most tests are about other things than the second factor; those that are ask for it.
  const quiet = { DATA_DIR: dataDir, LOG_LEVEL: 'silent', SECOND_FACTOR: 'offered' };
  const config = readConfig({ ...quiet, ...environment }, dataDir);
  return {
    db,
    clock,
    newId: createIdMaker(clock),
    files: openFolderStore(path.join(dataDir, 'files')),
    log: createLog('silent'),
    config,
    close: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}
