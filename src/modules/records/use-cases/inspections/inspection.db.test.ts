import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '#kernel/time/iso-day.ts';
import { assignQuick } from '#modules/work/use-cases/assign-quick.ts';
import { getMyWork } from '#modules/work/use-cases/get-my-work.ts';
import { setObligationState } from '#modules/work/use-cases/set-obligation-state.ts';
import { inTransaction } from '#platform/db/database.ts';
import {
  arrangeInspections,
  BESIDE,
  INSPECTED,
  INSPECTION_DAY,
  INSPECTOR,
  type InspectionBench,
} from '#testing/arrange-inspection.ts';
import { TEST_NOW } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { addRecords } from '../add-records.ts';
import { answerMyWork } from '../answer-my-work.ts';
import { findInspectionOfObligation, listInspections } from './look-at-inspections.ts';
import { moveInspection } from './run-inspection.ts';
import { writeOutcome } from './write-outcome.ts';

const all = {
  ...{ state: null, organizationId: null, concerning: null, planId: null, obligationId: null, words: null },
};

let database: TestDatabase;
let bench: InspectionBench;
let id: string;
let obligation: string;
beforeAll(async () => {
  database = await openTestDatabase();
  bench = await arrangeInspections(database);
});
afterAll(() => database.close());

/** An inspection that was sent, with a remedy for each of its two bodies. */
beforeEach(async () => {
  id = await bench.begin(bench.inspector, [INSPECTED, BESIDE]);
  await bench.change(id, bench.written());
  await bench.send(id);
  const { remedies } = await bench.look(id);
  const own = remedies.find(({ remedy: one }) => one.organizationId === bench.realm.body(INSPECTED));
  obligation = own?.remedy.obligationId ?? '';
});

/** Work of the body that is three days late. */
async function giveLate(): Promise<string> {
  const work = {
    text: 'Gửi số liệu đoàn ra',
    organizationIds: [bench.realm.body(INSPECTED)],
    day: addDays(INSPECTION_DAY, -3),
    hour: null,
    timeWords: null,
    planId: null,
  };
  const giver = bench.realm.act(bench.inspector);
  const { obligations } = await inTransaction(database.db, (tx) => assignQuick(tx, giver, work));
  return obligations[0]?.id ?? '';
}

describe('an inspection that is being written', () => {
  it('begins with what its bodies are late with and nobody has handed in', async () => {
    const late = await giveLate();
    const handed = await giveLate();
    await addRecords(database.db, bench.realm.act(bench.inspected), handed, [
      { doneOn: INSPECTION_DAY, place: null, words: 'Đã gửi', link: null, quantities: [], files: [] },
    ]);
    const begun = await bench.look(await bench.begin(bench.inspector, [INSPECTED], true));
    expect(begun.inspection.obligationIds).toContain(late);
    expect(begun.inspection.obligationIds).not.toContain(handed);
  });

  it('is refused to whom the bodies are not below, and to the own body', async () => {
    await expect(bench.begin(bench.beside, [INSPECTED])).rejects.toMatchObject({
      code: 'inspection-out-of-reach',
    });
    await expect(bench.begin(bench.inspector, [INSPECTOR])).rejects.toMatchObject({
      code: 'inspection-out-of-reach',
    });
    const reader = bench.realm.person('reader', INSPECTOR);
    await expect(bench.begin(reader, [INSPECTED])).rejects.toMatchObject({ status: 403 });
  });

  it('is seen by nobody but the body that inspects', async () => {
    const draft = await bench.begin(bench.inspector, [INSPECTED]);
    await expect(bench.look(draft, bench.inspected)).rejects.toMatchObject({ status: 403 });
    const seen = await listInspections(database.db, bench.inspected, all, TEST_NOW);
    expect(seen.map((line) => line.id)).not.toContain(draft);
    expect(seen.map((line) => line.id)).toContain(id);
  });

  it('says what it lacks before it can be sent', async () => {
    const draft = await bench.begin(bench.inspector, [INSPECTED]);
    await expect(bench.send(draft)).rejects.toMatchObject({
      code: 'inspection-not-whole',
      options: { extra: { lacks: ['day', 'members', 'findings'] } },
    });
  });

  it('keeps what it said before, and shows who was faster together with what stands', async () => {
    const draft = await bench.begin(bench.inspector, [INSPECTED]);
    await bench.change(draft, bench.written({ summary: 'Bản một' }));
    await bench.change(draft, bench.written({ summary: 'Bản hai' }));
    await expect(bench.change(draft, bench.written({ summary: 'Bản ba' }), 2)).rejects.toMatchObject({
      code: 'version-conflict',
      options: { extra: { stands: { summary: 'Bản hai' } } },
    });
    const versions = await database.db.query<{ version: number; summary: string }>(
      `select version, content->>'summary' as summary from record_inspection_version
        where inspection_id = $1 order by version`,
      [draft],
    );
    expect(versions).toEqual([
      { version: 1, summary: '' },
      { version: 2, summary: 'Bản một' },
    ]);
  });
});

describe('an inspection that was sent', () => {
  it('gives each body what it has to put right, counted in working days from that day', async () => {
    expect(await bench.work(obligation)).toMatchObject({
      origin: 'remedy',
      organizationId: bench.realm.body(INSPECTED),
      dueDay: '2027-03-17',
      timeText: '5 ngày làm việc kể từ ngày 10/3/2027',
    });
    const { counts } = await getMyWork(database.db, bench.inspected, '2027-03-10T09:00', answerMyWork);
    expect(counts.week).toBeGreaterThan(0);
  });

  it('shows a body what concerns it, and others nothing', async () => {
    const seen = await bench.look(id, bench.inspected);
    expect(seen.isWhole).toBe(false);
    expect(seen.inspection.bodies.map(({ name }) => name)).toEqual([INSPECTED]);
    expect(seen.inspection.findings.map(({ words }) => words)).toEqual(['Chưa lập sổ theo dõi']);
    expect(seen.remedies.map(({ remedy: one }) => one.words)).toEqual(['Lập sổ theo dõi']);
    const elsewhere = bench.realm.person('leader', INSPECTED);
    const stranger = { ...elsewhere, organizationId: null, positions: [] };
    await expect(bench.look(id, stranger)).rejects.toMatchObject({ status: 403 });
    await expect(findInspectionOfObligation(database.db, bench.beside, obligation)).rejects.toMatchObject({
      status: 403,
    });
  });

  it('says nothing of its words where everybody of the realm reads', async () => {
    expect((await bench.work(obligation))?.text).not.toContain('Lập sổ theo dõi');
  });

  it('is closed by who bench.inspected and not by the body that owes', async () => {
    const version = (await bench.work(obligation))?.version ?? 0;
    const step = { id: obligation, version, state: 'done' as const, reason: null };
    await expect(
      inTransaction(database.db, (tx) => setObligationState(tx, bench.realm.act(bench.inspected), step)),
    ).rejects.toMatchObject({ code: 'step-not-permitted' });
    await expect(
      addRecords(database.db, bench.realm.act(bench.inspected), obligation, [
        { doneOn: INSPECTION_DAY, place: null, words: 'Đã lập', link: null, quantities: [], files: [] },
      ]),
    ).rejects.toMatchObject({ code: 'remedy-answered-at-inspection' });
  });

  it('goes back to be written while no body has taken it up, and not after', async () => {
    const move = async () =>
      inTransaction(database.db, async (tx) =>
        moveInspection(
          tx,
          bench.realm.act(bench.inspector),
          { id, version: (await bench.look(id)).inspection.version },
          'draft',
        ),
      );
    await move();
    expect(await bench.work(obligation)).toBeUndefined();
    expect((await bench.look(id)).inspection.state).toBe('draft');
    await bench.send(id);
    const again = (await bench.look(id)).remedies[0]?.remedy.id ?? '';
    await bench.act(bench.inspected, again, { kind: 'report', words: 'Đã lập sổ' });
    await expect(move()).rejects.toMatchObject({ code: 'inspection-answered' });
  });

  it('is written as an official notice with number and day left open', async () => {
    const { document } = await writeOutcome(database.db, bench.inspector, id, TEST_NOW);
    const said = document.body.flatMap((block) => ('text' in block ? [block.text] : []));
    expect(document).toMatchObject({ kind: 'THÔNG BÁO', date: '2027-03' });
    expect(document.number).toMatch(/^\/TB-/u);
    expect(said).toContain('a) Lập sổ theo dõi; hoàn thành trong 5 ngày làm việc kể từ ngày 10/3/2027.');
    const own = await writeOutcome(database.db, bench.inspected, id, TEST_NOW);
    expect(JSON.stringify(own.document)).not.toContain('danh sách đoàn vào');
  });
});
