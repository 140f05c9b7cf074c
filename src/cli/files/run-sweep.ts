import path from 'node:path';
import process from 'node:process';
import { findDocumentFiles } from '#modules/documents/door.ts';
import { findRecordFiles } from '#modules/records/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import { openFolderStore } from '#platform/files/open-folder-store.ts';
import { type FindNamed, type Swept, sweepFiles } from '#platform/files/sweep-files.ts';
import { describeFailure } from '../describe-failure.ts';
import { exitCodes } from '../exit-codes.ts';
import { inHouse } from '../open-house.ts';

/** How `nhipcau files sweep` is called. */
export interface SweepOptions {
  readonly remove: boolean;
  /** Only files that were written so many hours ago. */
  readonly hours: number;
}

const HOUR = 3_600_000;

/** Every module that keeps files, by the table in which it names them; who is missing here loses its files. */
export const FILE_TABLES: Readonly<
  Record<string, (db: Queryable, keys: readonly string[]) => ReturnType<FindNamed>>
> = {
  document_file: findDocumentFiles,
  record_file: findRecordFiles,
};

/** Tells which files nothing names, removes them when asked to, and gives back the exit code. */
export async function runSweep({ remove, hours }: SweepOptions): Promise<number> {
  try {
    await inHouse(async ({ db, act, dataDir }) => {
      const swept = await sweepFiles({
        files: openFolderStore(path.join(dataDir, 'files')),
        findNamed: Object.values(FILE_TABLES).map((find) => (keys) => find(db, keys)),
        before: new Date(act.now.getTime() - hours * HOUR),
        dryRun: !remove,
      });
      process.stdout.write(`${describeSweep(swept, remove)}\n`);
    });
    return exitCodes.done;
  } catch (error) {
    const words = describeFailure(error);
    if (words === null) throw error;
    process.stderr.write(`${words}\n`);
    return exitCodes.failed;
  }
}

function describeSweep({ looked, orphans }: Swept, removed: boolean): string {
  const bytes = orphans.reduce((sum, { size }) => sum + size, 0);
  const lines = orphans.map(
    ({ key, size, writtenAt, isUnfinished }) =>
      `  ${key}  ${writtenAt.toISOString()}  ${size} B${isUnfinished ? '  (dở dang · unfinished)' : ''}`,
  );
  const did = removed ? ['Đã dọn', 'Removed'] : ['Tìm thấy', 'Found'];
  return [
    ...lines,
    `${did[0]} ${orphans.length} tệp mồ côi (${bytes} B) trong ${looked} tệp.` +
      `  ·  ${did[1]} ${orphans.length} orphans (${bytes} B) among ${looked} files.`,
    ...(removed || orphans.length === 0
      ? []
      : ['Chưa dọn gì; thêm --remove để dọn.  ·  Nothing was removed; add --remove to do so.']),
  ].join('\n');
}
