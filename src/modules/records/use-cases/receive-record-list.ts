import { localDay } from '#kernel/time/local-time.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { keepRefusal, refuseSecretWords, secretMark } from '#modules/documents/door.ts';
import type { Database } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import type { SheetsOutcome } from '#reading/read-sheets-file.ts';
import { type ListRow, rowsOfSheet, textOf } from '../domain/list-rows.ts';
import { canRecord } from '../domain/permissions.ts';
import { type ReadList, readRecordList } from '../domain/read-record-list.ts';
import type { ToldHow } from '../domain/record.ts';
import { findRecordedLinks } from '../store/read-records.ts';
import { type ActOfPerson, addRecords } from './add-records.ts';
import { findMatter } from './find-matter.ts';
import { listIndicators } from './look-at-records.ts';

/** Reads a spreadsheet of a stranger in the fence. */
export type ReadSheets = (file: {
  readonly bytes: Uint8Array;
  readonly name: string;
}) => Promise<SheetsOutcome>;

/** Rows that one list may have: more is no list of a month. */
const MOST_ROWS = 1000;

/** How a list is brought in. */
export interface ListBringing {
  /** The day of rows that name none, ISO. */
  readonly doneOn: string;
  readonly toldHow: ToldHow | null;
  readonly toldDetail: string | null;
  readonly dryRun: boolean;
  /** Write the good rows and leave the bad ones out. */
  readonly leaveBadOut: boolean;
}

/** What became of a list. */
export interface ListOutcome extends ReadList {
  readonly ids: readonly string[];
  readonly began: boolean;
}

/**
 * Makes one record of each row, all in one transaction, or says which rows cannot become one and why. A link that the body
 * reported already is such a row.
 *
 * @throws ProblemError obligation-not-found, access.other-organization, secret-mark, list-too-long, list-has-faults,
 * list-empty, and those of `addRecords`
 */
export async function receiveRecordList(
  db: Database,
  act: ActOfPerson,
  obligationId: string,
  { rows, ...how }: ListBringing & { readonly rows: readonly ListRow[] },
): Promise<ListOutcome> {
  const { obligation, matter } = await findMatter(db, act.actor, obligationId, act.now);
  enforceDecision(canRecord(act.actor, 'records.add-record', matter));
  if (rows.length > MOST_ROWS) throw listTooLong(rows.length);
  await refuseSecretWords(
    db,
    act,
    rows.map(({ cells }) => cells.map(textOf).join('\n')),
  );
  const indicators = await listIndicators(db, act.realmId);
  const key = { today: localDay(act.now), defaultDay: how.doneOn, indicators };
  const read = await refuseRecorded(db, act.realmId, obligation.organizationId, readRecordList(rows, key));
  if (how.dryRun) return { ...read, ids: [], began: false };
  if (read.faults.length > 0 && !how.leaveBadOut) throw listHasFaults(read);
  if (read.records.length === 0) throw listEmpty();
  const { toldHow, toldDetail } = how;
  const contents = read.records.map(({ doneOn, place, words, link, quantities }) => ({
    ...{ doneOn, place, words, link, quantities },
    ...{ files: [], toldHow, toldDetail },
  }));
  return { ...read, ...(await addRecords(db, act, obligationId, contents)) };
}

/** Takes a file apart in the fence; it is not kept. @throws ProblemError secret-mark, workbook-unreadable (422) */
export async function readListFile(
  { db, readSheets }: { readonly db: Database; readonly readSheets: ReadSheets },
  act: ActOfPerson,
  file: { readonly bytes: Uint8Array; readonly name: string },
): Promise<ListRow[]> {
  const outcome = await readSheets(file);
  if (outcome.kind === 'secret') {
    await keepRefusal(db, act, 'xlsx');
    throw secretMark();
  }
  if (outcome.kind === 'unreadable') throw unreadable(outcome.code);
  return rowsOfSheet(outcome.sheets.find(({ rows }) => rows.length > 0)?.rows ?? []);
}

/** What the body reported before is no news: such a row is named, and nothing is counted twice. */
async function refuseRecorded(
  db: Database,
  realmId: string,
  organizationId: string,
  read: ReadList,
): Promise<ReadList> {
  const links = read.records.flatMap(({ link }) => (link === null ? [] : [link]));
  const known = new Set(await findRecordedLinks(db, realmId, { organizationId, links }));
  const isKnown = (link: string | null): boolean => link !== null && known.has(link);
  const faults = read.records
    .filter(({ link }) => isKnown(link))
    .map(({ row, link }) => ({ row, column: '', code: 'link-recorded' as const, value: link ?? '' }));
  return {
    ...read,
    records: read.records.filter(({ link }) => !isKnown(link)),
    faults: [...read.faults, ...faults].sort((one, other) => one.row - other.row),
  };
}

function listTooLong(count: number): ProblemError {
  return new ProblemError(
    'list-too-long',
    422,
    {
      vi: `Danh sách có ${count} dòng; mỗi lần nhận nhiều nhất ${MOST_ROWS}.`,
      en: `The list has ${count} rows; at most ${MOST_ROWS} are taken at once.`,
    },
    { remedy: { vi: 'Chia danh sách rồi gửi từng phần.', en: 'Send it in parts.' } },
  );
}

function listHasFaults({ faults }: ReadList): ProblemError {
  return new ProblemError(
    'list-has-faults',
    422,
    {
      vi: `Có ${faults.length} chỗ chưa ghi được; chưa ghi dòng nào.`,
      en: `${faults.length} places are wrong; nothing was written.`,
    },
    {
      remedy: {
        vi: 'Sửa các dòng được nêu, hoặc chọn bỏ các dòng đó.',
        en: 'Mend the rows named, or choose to leave them out.',
      },
    },
  );
}

function listEmpty(): ProblemError {
  return new ProblemError(
    'list-empty',
    422,
    { vi: 'Không có dòng nào ghi được thành kết quả.', en: 'No row can become a record.' },
    {
      remedy: {
        vi: 'Dán các dòng có đường dẫn hoặc nội dung.',
        en: 'Paste rows that bear a link or words.',
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
        vi: 'Mở tệp bằng phần mềm bảng tính, lưu thành Excel (.xlsx) không mật khẩu.',
        en: 'Open it in a spreadsheet program and save it as Excel (.xlsx) without a password.',
      },
      extra: { reason },
    },
  );
}
