import process from 'node:process';
import { type DatabaseCheck, sealWaiting, verifyChain, verifyExport } from '#modules/audit/door.ts';
import { systemClock } from '#platform/clock/clock.ts';
import type { Bilingual } from '#platform/words/bilingual.ts';
import { describeFailure } from '../describe-failure.ts';
import { exitCodes } from '../exit-codes.ts';
import { inHouse } from '../open-house.ts';
import { type Failure, printFailure } from '../print-failure.ts';
import { withoutControls } from '../read/terminal-text.ts';
import { describeChain } from './describe-chain.ts';
import { readLines } from './read-lines.ts';

/** Checks the chain of an exported file, or that of the database, and gives back the exit code. */
export async function runAuditVerify(
  file: string | undefined,
  expected: string | undefined,
): Promise<number> {
  return file === undefined ? verifyDatabase(expected) : verifyFile(file, expected);
}

async function verifyFile(file: string, expected: string | undefined): Promise<number> {
  try {
    const found = await verifyExport(readLines(file), expected);
    if (found.kind === 'unreadable')
      return fail(file, notAnExport({ line: found.line, after: found.after?.seq ?? 0 }));
    const { head, report } = found;
    print({
      vi: withoutControls(`${head.realm.name} (${head.realm.id})`),
      en: `exported ${head.exportedAt}`,
    });
    describeChain(report).forEach(print);
    return report.fault === null ? exitCodes.done : exitCodes.failed;
  } catch (error) {
    if ((error as { code?: string }).code === NO_UTF8) return fail(file, notAnExport(null));
    if ((error as { syscall?: string }).syscall === undefined) throw error;
    return fail(file, {
      code: 'audit.unreadable',
      what: { vi: 'Không mở được tệp này.', en: 'The file cannot be opened.' },
      remedy: { vi: 'Kiểm tra tên tệp và quyền đọc.', en: 'Check its name and whether it may be read.' },
    });
  }
}

async function verifyDatabase(expected: string | undefined): Promise<number> {
  try {
    return await inHouse(async ({ db, realm }) => {
      await sealWaiting(db, () => systemClock.now());
      const report = await verifyChain(db, realm.id, { reach: 'whole', expected });
      print({ vi: `${realm.name} (${realm.id})`, en: 'in the database' });
      describeChain(report).forEach(print);
      return sayUnchained(report) && report.fault === null ? exitCodes.done : exitCodes.failed;
    });
  } catch (error) {
    const words = describeFailure(error);
    if (words === null) throw error;
    process.stderr.write(`${words}\n`);
    return exitCodes.failed;
  }
}

/** Entries outside of the chain are a fault, though no link of it is broken. */
function sayUnchained({ unchained }: DatabaseCheck): boolean {
  if (unchained === 0) return true;
  print({
    vi: `✗ ${unchained} mục nằm ngoài chuỗi. [audit.unchained]`,
    en: `${unchained} entries stand outside of the chain.`,
  });
  return false;
}

function print({ vi, en }: Bilingual): void {
  process.stdout.write(`${vi}  ·  ${en}\n`);
}

function fail(file: string, failure: Failure): number {
  process.stderr.write(printFailure(file, failure));
  return exitCodes.failed;
}

/** Node's code for bytes that are no text. */
const NO_UTF8 = 'ERR_ENCODING_INVALID_ENCODED_DATA';

function notAnExport(at: { readonly line: number; readonly after: number } | null): Failure {
  const place =
    at === null
      ? { vi: 'Có byte', en: 'Some bytes' }
      : {
          vi: `Dòng ${at.line} (mục số ${at.after + 1})`,
          en: `Line ${at.line} (number ${at.after + 1})`,
        };
  return {
    code: 'audit.not-an-export',
    what: {
      vi: `${place.vi} không đúng dạng mà "nhipcau audit export" ghi ra; tệp đã bị sửa hoặc hỏng.`,
      en: `${place.en} is not as "nhipcau audit export" writes it; the file was changed or damaged.`,
    },
    remedy: { vi: 'Xuất lại và so với tệp này.', en: 'Export again and compare.' },
  };
}
