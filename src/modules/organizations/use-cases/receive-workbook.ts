import { type Act, recordAudit } from '#modules/audit/door.ts';
import { type Database, inTransaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import type { SheetsOutcome } from '#reading/read-sheets-file.ts';
import type { WorkbookPlan } from '../domain/exchange/plan-workbook.ts';
import { importWorkbook, previewWorkbook } from './exchange-workbook.ts';

/** Reads a spreadsheet of a stranger in the fence. */
export type ReadSheets = (file: {
  readonly bytes: Uint8Array;
  readonly name: string;
}) => Promise<SheetsOutcome>;

/** A workbook that somebody sends. */
export interface SentWorkbook {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Say what would be made, write nothing. */
  readonly dryRun: boolean;
}

/**
 * Takes a workbook in: reads it in the fence, and imports what it tells or says what that would make. The file itself
 * is not kept.
 *
 * @throws ProblemError `secret-mark`, `organizations.workbook-unreadable`, `organizations.workbook-refused` (422)
 */
export async function receiveWorkbook(
  world: { readonly db: Database; readonly readSheets: ReadSheets },
  act: Act,
  { dryRun, ...file }: SentWorkbook,
): Promise<WorkbookPlan> {
  const outcome = await world.readSheets(file);
  if (outcome.kind === 'secret') {
    await keepRefusal(world.db, act);
    throw secretMark();
  }
  if (outcome.kind === 'unreadable') throw unreadable(outcome.code, outcome.detail);
  return dryRun
    ? previewWorkbook(world.db, act.realmId, outcome.sheets)
    : inTransaction(world.db, (tx) => importWorkbook(tx, act, outcome.sheets));
}

/** Only the event: neither words nor name of the file. */
async function keepRefusal(db: Database, act: Act): Promise<void> {
  await inTransaction(db, (tx) =>
    recordAudit(tx, act, {
      action: 'organizations.refuse-secret',
      object: { type: 'upload', id: act.newId() },
      before: null,
      after: { extension: 'xlsx' },
    }),
  );
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

const WHAT: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  'not-a-workbook': { vi: 'Tệp không phải bảng tính XLSX.', en: 'The file is no XLSX spreadsheet.' },
  locked: {
    vi: 'Tệp là bảng tính đời cũ (.xls) hoặc có mật khẩu.',
    en: 'The file is an old spreadsheet (.xls) or has a password.',
  },
  'too-large': { vi: 'Tệp quá lớn.', en: 'The file is too large.' },
  'too-many-rows': { vi: 'Một tờ có quá nhiều dòng.', en: 'A sheet has too many rows.' },
};
const BROKEN = { vi: 'Tệp hỏng, không đọc được.', en: 'The file is broken and cannot be read.' };

function unreadable(code: string, detail: string | null): ProblemError {
  return new ProblemError('organizations.workbook-unreadable', 422, WHAT[code] ?? BROKEN, {
    remedy: {
      vi: 'Mở tệp bằng phần mềm bảng tính, lưu thành Excel (.xlsx) không mật khẩu, chỉ giữ các tờ của tệp mẫu.',
      en: 'Open it in a spreadsheet program, save it as Excel (.xlsx) without a password, with the sheets of the template alone.',
    },
    extra: { reason: code, ...(detail === null ? {} : { limit: detail }) },
  });
}
