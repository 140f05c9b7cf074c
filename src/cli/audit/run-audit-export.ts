import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportChain, recordAudit, sealWaiting } from '#modules/audit/door.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { inTransaction } from '#platform/db/database.ts';
import { describeFailure } from '../describe-failure.ts';
import { exitCodes } from '../exit-codes.ts';
import { inHouse, type OpenHouse } from '../open-house.ts';
import { printFailure } from '../print-failure.ts';

/** The days that go out; null: without that end. */
export interface ExportDays {
  readonly from: string | null;
  readonly to: string | null;
}

/** Writes the audit log into a file, whole or not at all, and gives back the exit code. */
export async function runAuditExport(file: string, days: ExportDays): Promise<number> {
  try {
    return await inHouse((house) => exportInto(file, house, days));
  } catch (error) {
    const words = describeFailure(error);
    if (words === null) throw error;
    process.stderr.write(`${words}\n`);
    return exitCodes.failed;
  }
}

async function exportInto(file: string, { db, realm, act }: OpenHouse, days: ExportDays): Promise<number> {
  await inTransaction(db, (tx) =>
    recordAudit(tx, act, {
      action: 'audit.export-chain',
      object: { type: 'realm', id: realm.id },
      before: null,
      after: { ...days },
    }),
  );
  await sealWaiting(db, () => systemClock.now());
  let count = 0;
  let last = '';
  const lines = async function* (): AsyncGenerator<string> {
    for await (const line of exportChain(db, realm, days, act.now)) {
      count += line.startsWith('{"content"') ? 1 : 0;
      last = line;
      yield `${line}\n`;
    }
  };
  const unfinished = `${file}.${act.newId()}.part`;
  try {
    await pipeline(Readable.from(lines()), createWriteStream(unfinished, { flags: 'wx', mode: 0o600 }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    if ((error as { syscall?: string }).syscall === undefined) throw error;
    process.stderr.write(printFailure(file, unwritable(error as Error)));
    return exitCodes.failed;
  }
  const { end } = JSON.parse(last) as { end: { seq: number; hash: string } };
  process.stdout.write(
    `Đã ghi ${count} mục, tới mục số ${end.seq}.  ·  Wrote ${count} entries, up to number ${end.seq}.\n` +
      `Ghi lại mã băm này ở nơi khác để đối chiếu sau.  ·  Note this hash elsewhere:\n${end.hash}\n`,
  );
  return exitCodes.done;
}

function unwritable(reason: Error): Parameters<typeof printFailure>[1] {
  return {
    code: 'audit.unwritable',
    what: { vi: 'Không ghi được tệp này.', en: `The file cannot be written: ${reason.message}` },
    remedy: { vi: 'Chọn một thư mục ghi được.', en: 'Choose a folder that can be written to.' },
  };
}
