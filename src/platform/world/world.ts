import type { Clock } from '../clock/clock.ts';
import type { Config } from '../config/read-config.ts';
import type { Database } from '../db/database.ts';
import type { FileStore } from '../files/file-store.ts';
import type { NewId } from '../ids/new-id.ts';
import type { Log } from '../log/create-log.ts';

/** Everything outside the process that a module may touch, handed down from the roof; nothing below reads it by itself. */
export interface World {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly files: FileStore;
  readonly log: Log;
  readonly config: Config;
}
