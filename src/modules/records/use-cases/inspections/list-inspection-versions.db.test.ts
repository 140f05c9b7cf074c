import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeInspections, BESIDE, INSPECTED, type InspectionBench } from '#testing/arrange-inspection.ts';
import { TEST_NOW } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { watchStatements } from '#testing/watch-statements.ts';
import { presentVersions } from '../../http/present-inspection-versions.ts';
import { listInspectionVersions } from './list-inspection-versions.ts';
import { moveInspection } from './run-inspection.ts';

let database: TestDatabase;
let bench: InspectionBench;
let id: string;

/** An inspection that was begun, written twice and sent; then taken back by a leader and written by the officer again. */
beforeAll(async () => {
  database = await openTestDatabase();
  bench = await arrangeInspections(database);
  id = await bench.begin(bench.inspector, [INSPECTED, BESIDE]);
  await bench.change(id, bench.written({ summary: 'Bản một' }));
  await bench.change(id, bench.written({ summary: 'Bản hai' }));
  await bench.send(id);
  const { version } = (await bench.look(id)).inspection;
  const leader = { ...bench.realm.person('leader', 'Ủy ban nhân dân tỉnh'), name: 'Người thu hồi' };
  await inTransaction(database.db, (tx) =>
    moveInspection(tx, bench.realm.act(leader, TEST_NOW), { id, version }, 'draft'),
  );
  await bench.change(id, bench.written({ summary: 'Bản ba' }));
});
afterAll(() => database.close());

const list = async () => presentVersions(await listInspectionVersions(database.db, bench.inspector, id));

describe('what an inspection said each time it was written', () => {
  it('is told with who wrote it, the last time first; who only moved it wrote nothing', async () => {
    const { versions, more } = await list();
    expect(versions.map(({ writing, summary }) => [writing, summary])).toEqual([
      [4, 'Bản ba'],
      [3, 'Bản hai'],
      [2, 'Bản một'],
      [1, ''],
    ]);
    expect(new Set(versions.map(({ writtenBy }) => writtenBy))).toEqual(new Set([bench.inspector.name]));
    expect(more).toBe(false);
  });

  it('names bodies where only their identifiers are kept', async () => {
    const [last] = (await list()).versions;
    expect(last?.bodies.map(({ name }) => name)).toEqual([INSPECTED, BESIDE]);
    expect(last?.findings.map(({ body }) => body)).toEqual([INSPECTED, BESIDE]);
    expect(last?.remedies.map(({ body }) => body)).toEqual([INSPECTED, BESIDE]);
  });

  it('is read by who inspects alone, in as many statements however often it was written', async () => {
    await expect(listInspectionVersions(database.db, bench.inspected, id)).rejects.toMatchObject({
      status: 403,
    });
    const count = async () => {
      const { db, statements } = watchStatements(database.db);
      await listInspectionVersions(db, bench.inspector, id);
      return statements.length;
    };
    const before = await count();
    await bench.change(id, bench.written({ summary: 'Bản bốn' }));
    expect(await count()).toBe(before);
  });
});
