import { type Act, recordAudit } from '#modules/audit/door.ts';
import { type Database, inTransaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import type { AccountPlan } from '../domain/exchange/plan-accounts.ts';
import type { AccessPorts } from './access-ports.ts';
import { importAccounts, previewAccounts } from './exchange-accounts.ts';

/** A workbook that somebody sends. */
export interface SentAccounts {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Say what would be made, write nothing. */
  readonly dryRun: boolean;
}

/**
 * Takes a workbook of accounts in: reads it in the fence, and imports what it tells or says what that would make. The
 * file itself is not kept.
 *
 * @throws ProblemError `secret-mark`, `access.workbook-unreadable` (422)
 */
export async function receiveAccounts(
  db: Database,
  ports: AccessPorts,
  act: Act,
  { dryRun, ...file }: SentAccounts,
): Promise<AccountPlan> {
  const outcome = await ports.readSheets(file);
  if (outcome.kind === 'secret') {
    await keepRefusal(db, act);
    throw secretMark();
  }
  if (outcome.kind === 'unreadable') throw unreadable(outcome.code, outcome.detail);
  return dryRun
    ? previewAccounts(db, ports, act, outcome.sheets)
    : inTransaction(db, (tx) => importAccounts(tx, ports, act, outcome.sheets));
}

/** Only the event: neither words nor name of the file. */
async function keepRefusal(db: Database, act: Act): Promise<void> {
  await inTransaction(db, (tx) =>
    recordAudit(tx, act, {
      action: 'access.refuse-secret',
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

function unreadable(code: string, detail: string | null): ProblemError {
  return new ProblemError(
    'access.workbook-unreadable',
    422,
    {
      vi: 'Tệp này không đọc được như bảng tính tài khoản.',
      en: 'This file cannot be read as a spreadsheet of accounts.',
    },
    {
      remedy: {
        vi: 'Mở tệp bằng phần mềm bảng tính, lưu thành Excel (.xlsx) không mật khẩu, chỉ giữ các tờ của tệp mẫu.',
        en: 'Open it in a spreadsheet program, save it as Excel (.xlsx) without a password, with the sheets of the template alone.',
      },
      extra: { reason: code, ...(detail === null ? {} : { limit: detail }) },
    },
  );
}
