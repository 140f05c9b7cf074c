import type { Act } from '#modules/audit/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { writeWorkbook } from '#platform/sheets/write-workbook.ts';
import { unreadable } from '#reading/reading-outcome.ts';
import { isKeepable } from '../domain/keepable.ts';
import { nameOfPasted } from '../domain/name-of-pasted.ts';
import type { ReadingSummary, StoredReading } from '../domain/reading.ts';
import { draftOfRows } from '../domain/task-sheet/draft-of-rows.ts';
import { TASK_COLUMNS, type TaskRow } from '../domain/task-sheet/task-row.ts';
import type { SeenReading } from './change-reading.ts';
import { fillReading } from './fill-reading.ts';
import { secretMark, unreadableFile } from './problems.ts';
import type { ReadSheets } from './read-document.ts';
import { type ReceivingWorld, receiveDocument } from './receive-document.ts';
import { keepRefusal, refuseSecretWords } from './refuse-secret-words.ts';
import { type SentTaskSheet, type TaskSheetOutcome, takeTaskSheet } from './take-task-sheet.ts';

/**
 * Takes in words that were pasted (of a message, of a mail) as a document without a file: they are kept as they came
 * and read by the same engine, the secrets gate included.
 *
 * @throws ProblemError as `receiveDocument`
 */
export async function receivePasted(world: ReceivingWorld, act: Act, text: string): Promise<ReadingSummary> {
  const bytes = new TextEncoder().encode(text);
  return receiveDocument(world, act, { name: nameOfPasted(text), bytes, pasted: true });
}

/** Reads pasted words for a scan and gives it what was understood. @throws ProblemError as `fillReading`, secret-mark, unreadable-file */
export async function fillWithWords(
  world: ReceivingWorld,
  act: Act,
  seen: SeenReading,
  text: string,
): Promise<StoredReading> {
  const outcome = await world.readDocument({ bytes: new TextEncoder().encode(text), name: 'van-ban.txt' });
  if (outcome.kind === 'secret') {
    await keepRefusal(world.db, act, null);
    throw secretMark();
  }
  if (outcome.kind === 'unreadable') throw unreadableFile(outcome);
  const { tree, draft } = outcome;
  if (!isKeepable([tree, draft])) throw unreadableFile(unreadable('unknown-format'));
  return inTransaction(world.db, (tx) => fillReading(tx, act, seen, { way: 'pasted', tree, draft }));
}

/** Gives a scan the tasks that a person typed. @throws ProblemError as `fillReading`, secret-mark */
export async function fillWithRows(
  world: Pick<ReceivingWorld, 'db'>,
  act: Act,
  seen: SeenReading,
  { rows, year }: { readonly rows: readonly TaskRow[]; readonly year: number | null },
): Promise<StoredReading> {
  await refuseSecretWords(
    world.db,
    act,
    rows.flatMap((row) => Object.values(row)),
  );
  return inTransaction(world.db, (tx) =>
    fillReading(tx, act, seen, { way: 'typed', ...draftOfRows(rows, year) }),
  );
}

/**
 * Reads a spreadsheet of tasks in the fence and gives it to a scan, or says what that would make. While anything
 * hinders, nothing is written. The file itself is not kept.
 *
 * @throws ProblemError as `fillReading`, secret-mark, unreadable-file
 */
export async function fillWithSheet(
  world: Pick<ReceivingWorld, 'db'> & { readonly readSheets: ReadSheets },
  act: Act,
  seen: SeenReading,
  sent: SentTaskSheet,
): Promise<TaskSheetOutcome<StoredReading>> {
  return takeTaskSheet(world, act, sent, (drafted) =>
    inTransaction(world.db, (tx) => fillReading(tx, act, seen, { way: 'sheet', ...drafted })),
  );
}

/** The spreadsheet to be filled in: headers, and one row that shows how. */
export function writeTaskTemplate(): Promise<Uint8Array> {
  const example: TaskRow = {
    number: '1',
    text: 'Ví dụ: Mở chuyên mục thông tin đối ngoại trên báo tỉnh (xóa dòng này khi điền)',
    lead: 'Báo và Phát thanh, truyền hình tỉnh',
    coordinate: 'Sở Ngoại vụ; Sở Văn hóa, Thể thao và Du lịch',
    time: 'Quý II và IV',
    product: '24 số',
  };
  const columns = TASK_COLUMNS.map(({ header, width }) => ({ header, width }));
  return writeWorkbook([{ name: 'Nhiệm vụ', columns, rows: [TASK_COLUMNS.map(({ key }) => example[key])] }]);
}
