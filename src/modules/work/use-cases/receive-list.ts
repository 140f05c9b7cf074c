import type { Actor } from '#kernel/law/actor.ts';
import { type Act, recordAudit } from '#modules/audit/door.ts';
import { type Database, inTransaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import type { SheetsOutcome } from '#reading/read-sheets-file.ts';
import { importList, type ListImport, previewList } from './exchange-list.ts';

/** Reads a spreadsheet of a stranger in the fence. */
export type ReadSheets = (file: {
  readonly bytes: Uint8Array;
  readonly name: string;
}) => Promise<SheetsOutcome>;

/** A workbook that somebody sends back. */
export interface SentList {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Say what would change, write nothing. */
  readonly dryRun: boolean;
}

/**
 * Takes a list back: reads it in the fence, and changes what it says or tells what that would be. The file itself is
 * not kept.
 *
 * @throws ProblemError `secret-mark`, `workbook-unreadable` (422)
 */
export async function receiveList(
  world: { readonly db: Database; readonly readSheets: ReadSheets },
  act: Act & { readonly actor: Actor },
  { dryRun, ...file }: SentList,
): Promise<ListImport> {
  const outcome = await world.readSheets(file);
  if (outcome.kind === 'secret') {
    await inTransaction(world.db, (tx) =>
      recordAudit(tx, act, {
        action: 'work.refuse-secret',
        object: { type: 'upload', id: act.newId() },
        before: null,
        after: { extension: 'xlsx' },
      }),
    );
    throw secretMark();
  }
  if (outcome.kind === 'unreadable') throw unreadable(outcome.code);
  return dryRun
    ? previewList(world.db, act, outcome.sheets)
    : inTransaction(world.db, (tx) => importList(tx, act, outcome.sheets));
}

function secretMark(): ProblemError {
  return new ProblemError(
    'secret-mark',
    422,
    {
      vi: 'Tệp mang dấu độ mật nên không được nhận vào hệ thống.',
      en: 'The file bears a state-secret mark and was refused.',
    },
    {
      remedy: {
        vi: 'Xử lý tệp theo quy định về bảo vệ bí mật nhà nước, ngoài hệ thống này.',
        en: 'Handle the file under the rules on state secrets, outside this system.',
      },
    },
  );
}

function unreadable(reason: string): ProblemError {
  return new ProblemError(
    'workbook-unreadable',
    422,
    {
      vi: 'Không đọc được tệp như một bảng tính XLSX.',
      en: 'The file cannot be read as an XLSX spreadsheet.',
    },
    {
      remedy: {
        vi: 'Mở tệp bằng phần mềm bảng tính, lưu thành Excel (.xlsx) không mật khẩu, giữ nguyên cột Mã và Phiên bản.',
        en: 'Open it in a spreadsheet program and save it as Excel (.xlsx) without a password, keeping the columns Mã and Phiên bản.',
      },
      extra: { reason },
    },
  );
}
