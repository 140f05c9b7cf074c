import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildDuty, buildTask } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { addRecords } from './add-records.ts';
import { restoreRecord, withdrawRecord } from './change-record.ts';
import { decideEvent, lookAtEvents, type SeenTie, undoEvent } from './merge-events.ts';

const COMMUNE = 'Ủy ban nhân dân xã Nà Hiền';
const GUARDS = 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh';
const CUSTOMS = 'Chi cục Hải quan';
const CONSOLIDATING = 'Sở Văn hóa, Thể thao và Du lịch';
const SAID = {
  doneOn: '2027-03-09',
  place: 'Chợ Nà Hiền',
  words: 'Phiên chợ vùng biên đón 3 đoàn khách Lào',
  link: null,
  quantities: [{ indicator: 'E1a', amount: 3 }],
  files: [],
};

let database: TestDatabase;
let realm: TestRealm;
let officer: Actor;
let commune: Actor;
const obligations = new Map<string, string>();

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [COMMUNE, GUARDS, CUSTOMS, CONSOLIDATING]);
  officer = realm.person('officer', CONSOLIDATING);
  commune = realm.person('officer', COMMUNE);
});

afterAll(() => database.close());

beforeEach(async () => {
  const draft = buildDraft({
    tasks: [buildTask('Tổ chức phiên chợ', [COMMUNE, GUARDS, CUSTOMS])],
    duties: [buildDuty('Đôn đốc, tổng hợp, báo cáo UBND tỉnh', [CONSOLIDATING])],
  });
  const { planId } = await confirmDraft(database, realm, draft);
  const rows = await database.db.query<{ id: string; body: string }>(
    `select id, organization_name as body from work_obligation where plan_id = $1 and origin = 'task'`,
    [planId],
  );
  for (const { id, body } of rows) obligations.set(body, id);
  await database.owner.query('delete from record_tie');
  await database.owner.query(
    'update record_entry set withdrawn_at = entered_at, withdrawn_by_name = entered_by_name',
  );
});

async function add(body: string, part: Partial<typeof SAID> = {}): Promise<string> {
  const { ids } = await addRecords(
    database.db,
    realm.act(realm.person('officer', body)),
    obligations.get(body) ?? '',
    [{ ...SAID, ...part }],
  );
  return ids[0] ?? '';
}

const look = (body: string, actor = officer) =>
  lookAtEvents(database.db, actor, obligations.get(body) ?? '', realm.act().now);
const decide = (one: string, other: string, verdict: 'same' | 'different' = 'same', actor = officer) =>
  inTransaction(database.db, (tx) => decideEvent(tx, realm.act(actor), { one, other, verdict }));
const undo = (tie: SeenTie) => inTransaction(database.db, (tx) => undoEvent(tx, realm.act(officer), tie));

describe('records of one event', () => {
  test('are proposed with reasons to who puts them together, merged, shown on both, and parted again', async () => {
    const ours = await add(COMMUNE);
    const theirs = await add(GUARDS, { words: 'Bảo vệ phiên chợ vùng biên, khách Lào sang' });
    expect((await look(COMMUNE)).proposals).toMatchObject([
      {
        recordId: ours,
        other: { id: theirs },
        reasons: ['same-day', 'same-place', 'alike-words', 'same-figures'],
      },
    ]);
    expect((await look(COMMUNE, commune)).proposals).toEqual([]);
    const tie = await decide(theirs, ours);
    for (const [body, other] of [
      [COMMUNE, theirs],
      [GUARDS, ours],
    ] as const)
      expect(await look(body)).toMatchObject({
        events: [{ others: [{ record: { id: other }, tie: { id: tie.id, version: tie.version } }] }],
        proposals: [],
      });
    await undo(tie);
    expect(await look(COMMUNE)).toMatchObject({ events: [], proposals: [{ other: { id: theirs } }] });
  });

  test('reach through a third record, and undoing one tie leaves the other', async () => {
    const [first, second, third] = [await add(COMMUNE), await add(GUARDS), await add(CUSTOMS)];
    const near = await decide(first, second);
    await decide(second, third);
    const members = async () => (await look(COMMUNE)).events[0]?.others.map(({ record }) => record.id).sort();
    expect(await members()).toEqual([second, third].sort());
    await undo(near);
    expect(await members()).toBeUndefined();
    expect((await look(GUARDS)).events[0]?.others.map(({ record }) => record.id)).toEqual([third]);
  });

  test('said to be several are not proposed again, until that is taken back', async () => {
    const [ours, theirs] = [await add(COMMUNE), await add(GUARDS)];
    const tie = await decide(ours, theirs, 'different');
    expect(await look(COMMUNE)).toMatchObject({ events: [], proposals: [] });
    await expect(decide(ours, theirs)).rejects.toMatchObject({ code: 'event-decided' });
    await undo(tie);
    expect((await look(COMMUNE)).proposals).toHaveLength(1);
  });

  test('are parted from the state that was seen: a stale undo is a conflict that says what stands now', async () => {
    const [ours, theirs] = [await add(COMMUNE), await add(GUARDS)];
    const tie = await decide(ours, theirs);
    await undo(tie);
    await expect(undo(tie)).rejects.toMatchObject({
      code: 'version-conflict',
      options: { extra: { standing: null } },
    });
    const anew = await decide(ours, theirs, 'different');
    await expect(undo(tie)).rejects.toMatchObject({
      code: 'version-conflict',
      status: 409,
      options: { extra: { version: 2, standing: { tie: anew.id, version: 1, verdict: 'different' } } },
    });
    // What was decided meanwhile stands.
    await expect(decide(ours, theirs)).rejects.toMatchObject({ code: 'event-decided' });
  });

  test('of which one was withdrawn hold nothing together through it, and do again once it stands', async () => {
    const [first, second, third] = [await add(COMMUNE), await add(GUARDS), await add(CUSTOMS)];
    await decide(first, second);
    await decide(second, third);
    const own = realm.act(realm.person('officer', GUARDS));
    await withdrawRecord(database.db, own, { id: second, version: 1 }, null);
    expect((await look(COMMUNE)).events).toEqual([]);
    expect((await look(COMMUNE)).proposals.map(({ other }) => other.id)).toEqual([third]);
    await inTransaction(database.db, (tx) => restoreRecord(tx, own, { id: second, version: 2 }));
    expect((await look(COMMUNE)).events[0]?.others).toHaveLength(2);
  });

  test('that are one event through a third are not said to be two; nor joined against what was said', async () => {
    const [first, second, third] = [await add(COMMUNE), await add(GUARDS), await add(CUSTOMS)];
    await decide(first, second);
    const near = await decide(second, third);
    await expect(decide(first, third, 'different')).rejects.toMatchObject({
      code: 'event-contradicted',
      title: { vi: `Hai kết quả này đang là một sự kiện, qua kết quả của ${GUARDS} ngày 09/03/2027.` },
      options: { extra: { records: [{ id: second, obligation: obligations.get(GUARDS) }] } },
    });
    await undo(near);
    const apart = await decide(first, third, 'different');
    await expect(decide(second, third)).rejects.toMatchObject({ code: 'event-contradicted' });
    const seen = await look(COMMUNE);
    expect(seen.apart).toMatchObject([{ recordId: first, other: { id: third }, tie: { id: apart.id } }]);
    expect((await look(GUARDS)).proposals).toEqual([]);
    expect((await look(COMMUNE, commune)).apart).toEqual([]);
    await undo(apart);
    await decide(second, third);
  });

  test('of which one comes back against what was said meanwhile leave it alone', async () => {
    const [first, second, third] = [await add(COMMUNE), await add(GUARDS), await add(CUSTOMS)];
    await decide(first, second);
    await decide(second, third);
    const own = realm.act(realm.person('officer', GUARDS));
    await withdrawRecord(database.db, own, { id: second, version: 1 }, null);
    await decide(first, third, 'different');
    await inTransaction(database.db, (tx) => restoreRecord(tx, own, { id: second, version: 2 }));
    for (const body of [COMMUNE, GUARDS, CUSTOMS]) expect((await look(body)).events).toEqual([]);
    expect((await look(COMMUNE)).apart).toHaveLength(1);
  });

  test('of which people say all at once, this way and that, agree in the end', async () => {
    const ids = [await add(COMMUNE), await add(GUARDS), await add(CUSTOMS)] as const;
    const said = [decide(ids[0], ids[1]), decide(ids[1], ids[2]), decide(ids[0], ids[2], 'different')];
    const outcomes = await Promise.allSettled(said);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'event-contradicted' },
    });
  });

  test('are parted by nobody who does not stand over both bodies, withdrawn or not', async () => {
    const [ours, theirs] = [await add(COMMUNE), await add(GUARDS)];
    const tie = await decide(ours, theirs);
    const undoAs = (actor: Actor) => inTransaction(database.db, (tx) => undoEvent(tx, realm.act(actor), tie));
    await expect(undoAs(commune)).rejects.toMatchObject({ code: 'access.other-organization' });
    for (const [id, body] of [
      [ours, COMMUNE],
      [theirs, GUARDS],
    ] as const)
      await withdrawRecord(database.db, realm.act(realm.person('officer', body)), { id, version: 1 }, null);
    const stranger = realm.person('officer', CUSTOMS);
    await expect(undoAs(stranger)).rejects.toMatchObject({ code: 'access.other-organization' });
  });

  test('are put together by nobody who does not stand over both bodies, nor within one body', async () => {
    const [ours, theirs] = [await add(COMMUNE), await add(GUARDS)];
    await expect(decide(ours, theirs, 'same', commune)).rejects.toMatchObject({
      code: 'access.other-organization',
    });
    const twice = await add(COMMUNE, { words: 'Ghi lần nữa' });
    await expect(decide(ours, twice)).rejects.toMatchObject({ code: 'events-of-one-body' });
  });
});
