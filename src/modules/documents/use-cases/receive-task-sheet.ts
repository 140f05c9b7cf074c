import type { Act } from '#modules/audit/door.ts';
import { SHEET_MEDIA_TYPE } from '../domain/media-type.ts';
import type { ReadingSummary } from '../domain/reading.ts';
import type { ReadSheets } from './read-document.ts';
import { admitBytes, keepFile, type ReceivingWorld } from './receive-document.ts';
import { type SentTaskSheet, type TaskSheetOutcome, takeTaskSheet } from './take-task-sheet.ts';

/**
 * Takes a spreadsheet of tasks in as a document of its own: the original is kept, its rows are the draft. While
 * anything hinders, or when it is only looked at, nothing is kept; a secrecy mark in any cell refuses it.
 *
 * @throws ProblemError file-empty, file-too-large, already-received, secret-mark, unreadable-file
 */
export async function receiveTaskSheet(
  world: Pick<ReceivingWorld, 'db' | 'files' | 'config'> & { readonly readSheets: ReadSheets },
  act: Act,
  sent: SentTaskSheet,
): Promise<TaskSheetOutcome<ReadingSummary>> {
  const { bytes, name } = sent;
  const sha256 = await admitBytes(world, act.realmId, bytes);
  return takeTaskSheet(world, act, sent, (drafted) =>
    keepFile(
      world,
      act,
      { name, bytes, sha256 },
      { way: 'file', ...drafted, pages: null, mediaType: SHEET_MEDIA_TYPE },
    ),
  );
}
