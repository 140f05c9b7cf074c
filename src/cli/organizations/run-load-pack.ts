import process from 'node:process';
import { type LoadedPack, loadPack, previewPack, type WantedPack } from '#modules/organizations/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { describeFailure } from '../describe-failure.ts';
import { inHouse } from '../open-house.ts';
import { printPack } from './print-pack.ts';

/** How `nhipcau organizations load-pack` is called. */
export interface LoadPackOptions extends WantedPack {
  readonly dryRun: boolean;
}

const exitFailed = 1;

/** Says what a pack would make, makes it unless only asked, and gives back the exit code. */
export async function runLoadPack({ dryRun, ...wanted }: LoadPackOptions): Promise<number> {
  try {
    await inHouse(async ({ db, realm, act }) => {
      const said = await previewPack(db, realm.id, wanted);
      write(printPack(said, realm.name));
      if (dryRun) return write('\nChưa ghi gì (--dry-run).  ·  Nothing was written (--dry-run).');
      const made: LoadedPack = await inTransaction(db, (tx) => loadPack(tx, act, wanted));
      write(
        `\nĐã thêm ${made.toMake.length} cơ quan, ${made.successionsToMake.length} kế thừa.` +
          `  ·  Made ${made.toMake.length} bodies, ${made.successionsToMake.length} successions.`,
      );
    });
    return 0;
  } catch (error) {
    const words = describeFailure(error);
    if (words === null) throw error;
    process.stderr.write(`${words}\n`);
    return exitFailed;
  }
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}
