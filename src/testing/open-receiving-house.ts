import { expect } from 'vitest';
import { receiveDocument } from '#modules/documents/door.ts';
import { lookAtScan } from '#reading/look-at-scan.ts';
import { readDocumentFile } from '#reading/read-document-file.ts';
import { readSheetsFile } from '#reading/read-sheets-file.ts';
import { buildPdf } from '../../tests/documents/build-pdf.ts';
import { arrangeRealm, type TestRealm } from './arrange-realm.ts';
import { type MemoryFiles, openMemoryFiles } from './memory-files.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';

/** A house into which documents come: a realm, and readers that read for true, in this process. */
export interface ReceivingHouse {
  readonly database: TestDatabase;
  readonly realm: TestRealm;
  readonly files: MemoryFiles;
  /** What the use cases of receiving need of the world. */
  readonly world: ReturnType<typeof worldOf>;
  /** A scan of two pages that differs from every other by a line drawn on it. */
  freshScan(): Uint8Array;
  /** Sends a file, declared to hold no State secret unless it is said otherwise. */
  send(bytes: Uint8Array, declared?: boolean, name?: string): ReturnType<typeof receiveDocument>;
  /** Rows of files, readings and fillings. */
  countRows(): Promise<number>;
  /** Sees that the gate refuses an act and that nothing is kept of it, only the event. */
  expectRefused(act: () => Promise<unknown>): Promise<void>;
}

/** Opens a house with one realm; close its database in `afterAll`. */
export async function openReceivingHouse(): Promise<ReceivingHouse> {
  const database = await openTestDatabase();
  const realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', ['Sở Ngoại vụ']);
  const files = openMemoryFiles();
  const world = worldOf(database, files);
  let counter = 0;
  const countRows = async (): Promise<number> => {
    const [row] = await database.db.query<{ count: number }>(
      `select (select count(*) from document_file) + (select count(*) from document_reading)
            + (select count(*) from document_filling) as count`,
    );
    return row?.count ?? -1;
  };
  return {
    database,
    realm,
    files,
    world,
    countRows,
    freshScan: () => {
      counter += 1;
      return buildPdf([{ picture: true, lines: [[10, 10, 10 + counter, 10]] }, { picture: true }]);
    },
    send: (bytes, declared = true, name = 'cong-van.pdf') =>
      receiveDocument(world, realm.act(), { name, bytes, declared }),
    expectRefused: async (act) => {
      const before = [await countRows(), files.keys(), await countRefusals(database, realm)] as const;
      await expect(act()).rejects.toMatchObject({ code: 'secret-mark', status: 422 });
      expect(await countRows()).toBe(before[0]);
      expect(files.keys()).toEqual(before[1]);
      expect(await countRefusals(database, realm)).toBe(before[2] + 1);
    },
  };
}

function worldOf({ db }: TestDatabase, files: MemoryFiles) {
  return {
    db,
    files,
    config: { uploadLimit: 5_000_000 },
    readDocument: readDocumentFile,
    lookAtScan,
    readSheets: readSheetsFile,
  };
}

/** Only the event: never a word, a name or a digest. */
async function countRefusals({ db }: TestDatabase, { realmId }: TestRealm): Promise<number> {
  const rows = await db.query<{ before: unknown; after: object }>(
    `select before, after from audit_entry where realm_id = $1 and action = 'documents.refuse-secret'`,
    [realmId],
  );
  for (const { before, after } of rows) {
    expect(before).toBeNull();
    expect(Object.keys(after)).toEqual(['extension']);
  }
  return rows.length;
}
