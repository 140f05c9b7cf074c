import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { addDays } from '#kernel/time/iso-day.ts';
import { answerDatedItems, findObligations } from '#modules/work/door.ts';
import { assignQuick } from '#modules/work/use-cases/assign-quick.ts';
import { getMyWork } from '#modules/work/use-cases/get-my-work.ts';
import { setObligationState } from '#modules/work/use-cases/set-obligation-state.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeLine } from '#testing/arrange-line.ts';
import { TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { addRecords } from '../add-records.ts';
import { answerHandedIn } from '../answer-handed-in.ts';
import { answerMyWork } from '../answer-my-work.ts';
import { actOnRemedy, type WantedRemedyAct } from './act-on-remedy.ts';
import { beginInspection } from './begin-inspection.ts';
import type { GivenInspection } from './check-inspection.ts';
import { findInspectionOfObligation, getInspection, listInspections } from './look-at-inspections.ts';
import { changeInspection, moveInspection, sendInspection } from './run-inspection.ts';
import { writeOutcome } from './write-outcome.ts';

const INSPECTOR = 'Ủy ban nhân dân tỉnh';
const INSPECTED = 'Sở Khoa học';
const BESIDE = 'Sở Ngoại vụ';
const TODAY = '2027-03-10';

let database: TestDatabase;
let realm: TestRealm;
let inspector: Actor;
let inspected: Actor;
let beside: Actor;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeLine(database);
  inspector = realm.person('officer', INSPECTOR);
  inspected = realm.person('officer', INSPECTED);
  beside = realm.person('leader', BESIDE);
});
afterAll(() => database.close());

/** Work of the body that is three days late. */
async function giveLate(): Promise<string> {
  const work = {
    text: 'Gửi số liệu đoàn ra',
    organizationIds: [realm.body(INSPECTED)],
    day: addDays(TODAY, -3),
    hour: null,
    timeWords: null,
    planId: null,
  };
  const { obligations } = await inTransaction(database.db, (tx) =>
    assignQuick(tx, realm.act(inspector), work),
  );
  return obligations[0]?.id ?? '';
}

const begin = (actor: Actor, bodies: readonly string[], withLate = false) =>
  inTransaction(database.db, (tx) =>
    beginInspection(tx, realm.act(actor), answerHandedIn, {
      title: 'Kiểm tra công tác thông tin đối ngoại',
      organizationIds: bodies.map((name) => realm.body(name)),
      planId: null,
      withLate,
    }),
  );
const look = (id: string, actor = inspector, now = TEST_NOW) => getInspection(database.db, actor, id, now);

function written(part: Partial<GivenInspection> = {}): GivenInspection {
  const organizationId = realm.body(INSPECTED);
  return {
    title: 'Kiểm tra công tác thông tin đối ngoại',
    decision: 'Quyết định số 15/QĐ-UBND ngày 01/3/2027',
    planId: null,
    fromDay: '2027-03-08',
    toDay: '2027-03-09',
    place: 'trụ sở Sở',
    summary: '',
    members: [{ title: 'Phó Chủ tịch', part: 'head' }],
    organizationIds: [organizationId, realm.body(BESIDE)],
    obligationIds: [],
    findings: [
      { key: 'a', kind: 'shortcoming', words: 'Chưa lập sổ theo dõi', organizationId, obligationId: null },
      {
        key: 'b',
        kind: 'strength',
        words: 'Đã đón đủ đoàn vào',
        organizationId: realm.body(BESIDE),
        obligationId: null,
      },
    ],
    remedies: [
      { key: 'c', findingKey: 'a', organizationId, words: 'Lập sổ theo dõi', day: null, countedDays: 5 },
      {
        key: 'd',
        findingKey: null,
        organizationId: realm.body(BESIDE),
        words: 'Gửi danh sách đoàn vào',
        day: addDays(TODAY, 20),
        countedDays: null,
      },
    ],
    ...part,
  };
}

const change = async (id: string, content: GivenInspection, version?: number) =>
  inTransaction(database.db, async (tx) =>
    changeInspection(
      tx,
      realm.act(inspector),
      { id, version: version ?? (await look(id)).inspection.version },
      content,
    ),
  );
const send = async (id: string) =>
  inTransaction(database.db, async (tx) =>
    sendInspection(tx, realm.act(inspector), { id, version: (await look(id)).inspection.version }),
  );
const act = async (
  actor: Actor,
  id: string,
  wanted: Partial<WantedRemedyAct> & Pick<WantedRemedyAct, 'kind'>,
  now = TEST_NOW,
) =>
  inTransaction(database.db, async (tx) => {
    const [row] = await tx.query<{ version: number }>('select version from record_remedy where id = $1', [
      id,
    ]);
    const given = { words: '', files: [], toldHow: null, day: null, version: row?.version ?? 0, ...wanted };
    return actOnRemedy(tx, realm.act(actor, now), { id, ...given });
  });
const work = async (id: string) => (await findObligations(database.db, realm.realmId, [id]))[0];

let id: string;
let remedy: string;
let obligation: string;
let other: string;

/** An inspection that was sent, with a remedy for each of its two bodies. */
beforeEach(async () => {
  id = await begin(inspector, [INSPECTED, BESIDE]);
  await change(id, written());
  await send(id);
  const { remedies } = await look(id);
  const own = remedies.find(({ remedy: one }) => one.organizationId === realm.body(INSPECTED));
  remedy = own?.remedy.id ?? '';
  obligation = own?.remedy.obligationId ?? '';
  other = remedies.find(({ remedy: one }) => one.id !== remedy)?.remedy.obligationId ?? '';
});

describe('an inspection that is being written', () => {
  it('begins with what its bodies are late with and nobody has handed in', async () => {
    const late = await giveLate();
    const handed = await giveLate();
    await addRecords(database.db, realm.act(inspected), handed, [
      { doneOn: TODAY, place: null, words: 'Đã gửi', link: null, quantities: [], files: [] },
    ]);
    const begun = await look(await begin(inspector, [INSPECTED], true));
    expect(begun.inspection.obligationIds).toContain(late);
    expect(begun.inspection.obligationIds).not.toContain(handed);
  });

  it('is refused to whom the bodies are not below, and to the own body', async () => {
    await expect(begin(beside, [INSPECTED])).rejects.toMatchObject({ code: 'inspection-out-of-reach' });
    await expect(begin(inspector, [INSPECTOR])).rejects.toMatchObject({ code: 'inspection-out-of-reach' });
    const reader = realm.person('reader', INSPECTOR);
    await expect(begin(reader, [INSPECTED])).rejects.toMatchObject({ status: 403 });
  });

  it('is seen by nobody but the body that inspects', async () => {
    const draft = await begin(inspector, [INSPECTED]);
    await expect(look(draft, inspected)).rejects.toMatchObject({ status: 403 });
    const seen = await listInspections(
      database.db,
      inspected,
      { state: null, organizationId: null, planId: null, obligationId: null, words: null },
      TEST_NOW,
    );
    expect(seen.map((line) => line.id)).not.toContain(draft);
    expect(seen.map((line) => line.id)).toContain(id);
  });

  it('says what it lacks before it can be sent', async () => {
    const draft = await begin(inspector, [INSPECTED]);
    await expect(send(draft)).rejects.toMatchObject({
      code: 'inspection-not-whole',
      options: { extra: { lacks: ['day', 'members', 'findings'] } },
    });
  });

  it('keeps what it said before, and shows who was faster together with what stands', async () => {
    const draft = await begin(inspector, [INSPECTED]);
    await change(draft, written({ summary: 'Bản một' }));
    await change(draft, written({ summary: 'Bản hai' }));
    await expect(change(draft, written({ summary: 'Bản ba' }), 2)).rejects.toMatchObject({
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
    expect(await work(obligation)).toMatchObject({
      origin: 'remedy',
      organizationId: realm.body(INSPECTED),
      dueDay: '2027-03-17',
      timeText: '5 ngày làm việc kể từ ngày 10/3/2027',
    });
    const { counts } = await getMyWork(database.db, inspected, '2027-03-10T09:00', answerMyWork);
    expect(counts.week).toBeGreaterThan(0);
  });

  it('shows a body what concerns it, and others nothing', async () => {
    const seen = await look(id, inspected);
    expect(seen.isWhole).toBe(false);
    expect(seen.inspection.bodies.map(({ name }) => name)).toEqual([INSPECTED]);
    expect(seen.inspection.findings.map(({ words }) => words)).toEqual(['Chưa lập sổ theo dõi']);
    expect(seen.remedies.map(({ remedy: one }) => one.words)).toEqual(['Lập sổ theo dõi']);
    const elsewhere = realm.person('leader', INSPECTED);
    const stranger = { ...elsewhere, organizationId: null, positions: [] };
    await expect(look(id, stranger)).rejects.toMatchObject({ status: 403 });
    await expect(findInspectionOfObligation(database.db, beside, obligation)).rejects.toMatchObject({
      status: 403,
    });
  });

  it('says nothing of its words where everybody of the realm reads', async () => {
    expect((await work(obligation))?.text).not.toContain('Lập sổ theo dõi');
  });

  it('is closed by who inspected and not by the body that owes', async () => {
    const version = (await work(obligation))?.version ?? 0;
    const step = { id: obligation, version, state: 'done' as const, reason: null };
    await expect(
      inTransaction(database.db, (tx) => setObligationState(tx, realm.act(inspected), step)),
    ).rejects.toMatchObject({ code: 'step-not-permitted' });
    await expect(
      addRecords(database.db, realm.act(inspected), obligation, [
        { doneOn: TODAY, place: null, words: 'Đã lập', link: null, quantities: [], files: [] },
      ]),
    ).rejects.toMatchObject({ code: 'remedy-answered-at-inspection' });
  });

  it('goes back to be written while no body has taken it up, and not after', async () => {
    const move = async () =>
      inTransaction(database.db, async (tx) =>
        moveInspection(
          tx,
          realm.act(inspector),
          { id, version: (await look(id)).inspection.version },
          'draft',
        ),
      );
    await move();
    expect(await work(obligation)).toBeUndefined();
    expect((await look(id)).inspection.state).toBe('draft');
    await send(id);
    const again = (await look(id)).remedies[0]?.remedy.id ?? '';
    await act(inspected, again, { kind: 'report', words: 'Đã lập sổ' });
    await expect(move()).rejects.toMatchObject({ code: 'inspection-answered' });
  });

  it('is written as an official notice with number and day left open', async () => {
    const { document } = await writeOutcome(database.db, inspector, id, TEST_NOW);
    const said = document.body.flatMap((block) => ('text' in block ? [block.text] : []));
    expect(document).toMatchObject({ kind: 'THÔNG BÁO', date: '2027-03' });
    expect(document.number).toMatch(/^\/TB-/u);
    expect(said).toContain('a) Lập sổ theo dõi; hoàn thành 5 ngày làm việc kể từ ngày 10/3/2027.');
    const own = await writeOutcome(database.db, inspected, id, TEST_NOW);
    expect(JSON.stringify(own.document)).not.toContain('danh sách đoàn vào');
  });
});

describe('a remedy', () => {
  const later = new Date(TEST_NOW.getTime() + 30 * 24 * 3_600_000);

  it('reported in time is not late however long its judgement takes', async () => {
    await act(inspected, remedy, { kind: 'report', words: 'Đã lập sổ' });
    const [seen] = (await look(id, inspected, later)).remedies;
    expect(seen).toMatchObject({ remedy: { state: 'reported' }, deadline: { standing: 'closed-in-time' } });
    await act(inspector, remedy, { kind: 'accept' }, later);
    const [accepted] = (await look(id, inspected, later)).remedies;
    expect(accepted).toMatchObject({
      remedy: { state: 'accepted' },
      deadline: { standing: 'closed-in-time' },
    });
  });

  it('nobody reported is late once its end is past', async () => {
    expect((await look(id, inspected, later)).remedies[0]?.deadline?.standing).toBe('overdue');
    const [line] = await listInspections(
      database.db,
      inspected,
      { state: 'sent', organizationId: null, planId: null, obligationId: null, words: null },
      later,
    );
    expect(line).toMatchObject({ remedies: 1, late: 1, accepted: 0 });
  });

  it('returned lies with its body again, which is told, with another end where one was given', async () => {
    await act(inspected, remedy, { kind: 'report', words: 'Đã lập sổ' });
    await act(inspector, remedy, { kind: 'return', words: 'Thiếu chữ ký', day: addDays(TODAY, 30) });
    expect(await work(obligation)).toMatchObject({ state: 'in-progress', dueDay: '2027-04-09' });
    const { asked } = await getMyWork(database.db, inspected, '2027-03-10T09:00', answerMyWork);
    expect(asked.returned.items.map(({ key }) => key)).toContain(`remedy returned ${remedy}`);
  });

  it('stands before who inspected once it is reported', async () => {
    await act(inspected, remedy, { kind: 'report', words: 'Đã lập sổ' });
    const { asked } = await getMyWork(database.db, inspector, '2027-03-10T09:00', answerMyWork);
    expect(asked.decide.items.map(({ key }) => key)).toContain(`remedy to judge ${remedy}`);
  });

  it('entered for its body says how it was told, and may be taken back by who entered it', async () => {
    await act(inspector, remedy, { kind: 'report', words: 'Đã lập', toldHow: 'phone' });
    expect((await look(id)).remedies[0]?.steps[0]).toMatchObject({ kind: 'report', toldHow: 'phone' });
    await act(inspector, remedy, { kind: 'take-back' });
    expect(await work(obligation)).toMatchObject({ state: 'in-progress', closedAt: null });
  });

  it('is not judged by its own body, nor answered by another', async () => {
    await act(inspected, remedy, { kind: 'report', words: 'Đã lập sổ' });
    await expect(act(inspected, remedy, { kind: 'accept' })).rejects.toMatchObject({ status: 403 });
    await expect(act(beside, remedy, { kind: 'report', words: 'Đã lập' })).rejects.toMatchObject({
      status: 403,
    });
  });

  it('judged meanwhile is not judged again from what was seen before', async () => {
    await act(inspected, remedy, { kind: 'report', words: 'Đã lập sổ' });
    await act(inspector, remedy, { kind: 'accept' });
    await expect(
      act(inspector, remedy, { kind: 'return', words: 'Thiếu', version: 2 }),
    ).rejects.toMatchObject({ code: 'version-conflict' });
  });

  it('moves with the table of days as everything dated does', async () => {
    const clock = {
      strictBefore: false,
      calendar: { restOn: (day: string) => (day < '2027-04-05' ? ('weekend' as never) : null) },
    } as never;
    const { items } = await answerDatedItems.findMoved(database.db, realm.realmId, clock);
    expect(items.map((item) => item.id)).toContain(obligation);
    expect(items.map((item) => item.id)).toContain(other);
  });
});
