import { utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { receiveDocument } from '#modules/documents/door.ts';
import { openFolderStore } from '#platform/files/open-folder-store.ts';
import { arrangeRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTree } from '#testing/build-draft.ts';
import { standBeforeCommand } from '#testing/stand-before-command.ts';
import { FILE_TABLES, runSweep } from './run-sweep.ts';

const ORPHAN = '0198f000-0000-7000-8000-0000000000ab';
const LONG_AGO = new Date('2020-01-05T00:00:00Z');

const house = standBeforeCommand();

describe('nhipcau files sweep', () => {
  test('removes what a killed process left, keeps what a document names, and only lists until it is told to', async () => {
    const realm = await arrangeRealm(house.database, 'Tỉnh Sông Hiền', ['Sở Ngoại vụ']);
    // The folder is made ready by whoever opens the house first; a strange one would be refused.
    expect(await runSweep({ remove: false, hours: 24 })).toBe(0);
    const files = openFolderStore(path.join(house.folder, 'files'));
    const readDocument = async () => ({
      kind: 'read' as const,
      tree: buildTree('KẾ HOẠCH'),
      draft: buildDraft(),
    });
    const world = { db: house.database.db, files, config: { uploadLimit: 1000 }, readDocument };
    const kept = await receiveDocument(world, realm.act(), { name: 'kh.txt', bytes: new Uint8Array([7]) });
    await files.put(ORPHAN, new Uint8Array([1, 2]));
    expect(await runSweep({ remove: true, hours: 24 })).toBe(0);
    expect(house.said).toContain('Đã dọn 0 tệp mồ côi (0 B) trong 2 tệp.');
    for (const key of [ORPHAN, kept.file.id])
      utimesSync(path.join(house.folder, 'files', key.slice(-2), key), LONG_AGO, LONG_AGO);
    house.forget();
    expect(await runSweep({ remove: false, hours: 24 })).toBe(0);
    expect(house.said).toContain(`${ORPHAN}  2020-01-05T00:00:00.000Z  2 B`);
    expect(house.said).toContain('--remove');
    expect(await files.size(ORPHAN)).toBe(2);
    expect(await runSweep({ remove: true, hours: 24 })).toBe(0);
    expect(await files.size(ORPHAN)).toBeNull();
    expect(await files.size(kept.file.id)).toBe(1);
  });

  test('asks every table that keeps the digest of a file', async () => {
    const tables = await house.database.db.query<{ name: string }>(
      `select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'sha256' order by 1`,
    );
    expect(tables.map(({ name }) => name)).toEqual(Object.keys(FILE_TABLES).sort());
  });
});
