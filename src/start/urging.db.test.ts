import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/time/iso-day.ts';
import { listAuditOf } from '#modules/audit/door.ts';
import { addRecords, answerHandedIn, askForMore } from '#modules/records/door.ts';
import { assignQuick } from '#modules/work/use-cases/assign-quick.ts';
import { setObligationState } from '#modules/work/use-cases/set-obligation-state.ts';
import { listUrging, listUrgingsOf } from '#modules/work/use-cases/urging/list-urging.ts';
import { remindOfEnds } from '#modules/work/use-cases/urging/remind-of-ends.ts';
import { takeUrgingStep, undoUrging, type WantedUrging } from '#modules/work/use-cases/urging/take-step.ts';
import { writeUrgingLetter } from '#modules/work/use-cases/urging/write-letter.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, newTestId, TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { watchStatements } from '#testing/watch-statements.ts';

const OWN = 'Sở Văn hóa, Thể thao và Du lịch';
const OTHER = 'Sở Ngoại vụ';
const TODAY = '2027-03-10';
const told = { origin: 'https://nhipcau.example', sender: OWN };
const query = { planId: null, span: 'late' as const, origin: told.origin };

const ports = { ...answerHandedIn, replies: null };

let database: TestDatabase;
let realm: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [OWN, OTHER, 'Báo Sông Hiền', 'Sở Tài chính']);
});
afterAll(() => database.close());

const officer = () => person;
let person: ReturnType<TestRealm['person']>;
beforeAll(() => {
  person = realm.person('officer', OWN);
});

/** Work that the officer gave some days before today, with its end. */
async function give(body: string, text: string, day = addDays(TODAY, -3)): Promise<string> {
  const work = { text, organizationIds: [realm.body(body)], day, hour: null, timeWords: null, planId: null };
  const given = await inTransaction(database.db, (tx) => assignQuick(tx, realm.act(officer()), work));
  return given.obligations[0]?.id ?? '';
}

const take = (wanted: Partial<WantedUrging>, actor = officer(), now = TEST_NOW) =>
  inTransaction(database.db, (tx) =>
    takeUrgingStep(
      tx,
      realm.act(actor, now),
      { step: 'message', obligations: [], contact: null, ...wanted },
      ports,
      told,
    ),
  );
const list = (span: 'late' | 'soon' = 'late', actor = officer()) =>
  listUrging(database.db, actor, TEST_NOW, answerHandedIn, { ...query, span });
const say = (body: string, obligation: string) =>
  addRecords(database.db, realm.act(realm.person('officer', body)), obligation, [
    { doneOn: '2027-03-09', place: null, words: 'Đã làm', link: null, quantities: [], files: [] },
  ]);
const workOf = async (id: string) =>
  (await list('soon')).bodies.flatMap(({ works }) => works).find(({ obligation }) => obligation.id === id);

describe('the list of whom to urge', () => {
  test('has what the officer gave that is late, with the message, and not what others gave', async () => {
    const late = await give(OTHER, 'Gửi số liệu đoàn ra');
    const soon = await give(OTHER, 'Gửi ảnh lễ hội', addDays(TODAY, 5));
    const far = await give(OTHER, 'Gửi báo cáo năm', addDays(TODAY, 60));
    const found = (await list()).bodies.find(({ name }) => name === OTHER);
    expect(found).toMatchObject({ manner: 'ask', works: [{ obligation: { id: late }, isHandedIn: false }] });
    expect(found?.message).toContain(`${told.origin}/app/nhiem-vu/${late}`);
    const wider = (await list('soon')).bodies.flatMap(({ works }) =>
      works.map(({ obligation }) => obligation.id),
    );
    expect(wider).toContain(soon);
    expect(wider).not.toContain(far);
    const stranger = realm.person('officer', 'Sở Tài chính');
    expect((await list('soon', stranger)).bodies).toEqual([]);
  });

  test('costs as many statements for many bodies as for one', async () => {
    const count = async () => {
      const { db, statements } = watchStatements(database.db);
      await listUrging(db, officer(), TEST_NOW, answerHandedIn, { ...query, span: 'soon' });
      return statements.length;
    };
    const first = await count();
    for (const body of [OTHER, 'Báo Sông Hiền', 'Sở Tài chính']) await give(body, `Việc nữa của ${body}`);
    expect(await count()).toBe(first);
    expect(first).toBeLessThanOrEqual(13);
  });
});

describe('a step of urging', () => {
  test('is kept on the obligation with who, when and in which words, and in the log', async () => {
    const id = await give('Báo Sông Hiền', 'Mở chuyên mục');
    const [batch] = await take({ obligations: [id] });
    expect(batch?.steps).toMatchObject([{ organizationName: 'Báo Sông Hiền', manner: 'ask' }]);
    const [kept] = await listUrgingsOf(database.db, realm.realmId, id);
    expect(kept).toMatchObject({ step: 'message', urgedByName: `Người của ${OWN}`, undoneAt: null });
    expect(kept?.words).toContain('Mở chuyên mục');
    const audit = await listAuditOf(database.db, realm.realmId, {
      type: 'organization',
      id: realm.body('Báo Sông Hiền'),
    });
    expect(audit.at(-1)).toMatchObject({ action: 'work.urge', after: { step: 'message', obligations: 1 } });
  });

  test('is refused as a whole for what was handed in, confirmed or not, and open again once more is asked for', async () => {
    const sent = await give(OTHER, 'Gửi danh sách phóng viên');
    const still = await give(OTHER, 'Gửi lịch họp báo');
    const { ids } = await say(OTHER, sent);
    await expect(take({ obligations: [sent, still] })).rejects.toMatchObject({
      code: 'urging-handed-in',
      options: { extra: { obligations: [sent] } },
    });
    expect(await listUrgingsOf(database.db, realm.realmId, still)).toEqual([]);
    expect(await workOf(sent)).toMatchObject({ isHandedIn: true });
    await askForMore(database.db, realm.act(), ids[0] ?? '', 'Thiếu số điện thoại.');
    await take({ obligations: [sent, still] });
    expect(await listUrgingsOf(database.db, realm.realmId, sent)).toHaveLength(1);
  });

  test('is refused for what was closed since', async () => {
    const id = await give(OTHER, 'Gửi kế hoạch tập huấn');
    await inTransaction(database.db, (tx) =>
      setObligationState(tx, realm.act(realm.person('officer', OTHER)), {
        id,
        version: 1,
        state: 'done',
        reason: null,
      }),
    );
    await expect(take({ obligations: [id] })).rejects.toMatchObject({ code: 'urging-handed-in' });
  });

  test('is not for who neither gave the work nor stands above, nor for a reader', async () => {
    const id = await give(OTHER, 'Gửi mẫu phiếu');
    for (const actor of [realm.person('officer', 'Sở Tài chính'), realm.person('officer', OTHER)])
      await expect(take({ obligations: [id] }, actor)).rejects.toMatchObject({
        code: 'access.other-organization',
      });
    await expect(take({ obligations: [id] }, realm.person('reader', OWN))).rejects.toMatchObject({
      code: 'access.role-too-low',
    });
  });

  test('is taken back once, by its maker; it stays to be seen and urges nobody', async () => {
    const id = await give(OTHER, 'Gửi ảnh chợ phiên');
    const [batch] = await take({ step: 'call', obligations: [id], contact: 'chị Vân 0900 000 001' });
    const undo = (actor = officer()) =>
      inTransaction(database.db, (tx) => undoUrging(tx, realm.act(actor), batch?.id ?? '', ports));
    await expect(undo(realm.person('officer', OTHER))).rejects.toMatchObject({ code: 'urging-not-undoable' });
    await undo();
    await expect(undo()).rejects.toMatchObject({ code: 'urging-not-undoable' });
    expect(await listUrgingsOf(database.db, realm.realmId, id)).toMatchObject([
      { step: 'call', contact: 'chị Vân 0900 000 001', undoneByName: `Người của ${OWN}` },
    ]);
    expect(await workOf(id)).toMatchObject({ steps: [] });
  });

  test('on two days in vain proposes a visit, downward alone', async () => {
    const id = await give('Sở Tài chính', 'Gửi dự toán');
    await take({ obligations: [id] }, realm.administrator, new Date(TEST_NOW.getTime() - 86_400_000));
    await take({ step: 'call', obligations: [id] }, realm.administrator);
    const seen = (await list('late', realm.administrator)).bodies.flatMap(({ works }) => works);
    expect(seen.find(({ obligation }) => obligation.id === id)).toMatchObject({ isCandidate: true });
    expect(await workOf(id)).toMatchObject({ isCandidate: false });
    await expect(take({ step: 'inspection', obligations: [id] })).rejects.toMatchObject({
      code: 'urging-step-not-open',
    });
    await take({ step: 'inspection', obligations: [id] }, realm.administrator);
  });
});

describe('a reminder', () => {
  const remind = (at: string) =>
    remindOfEnds({ db: database.db, clock: { now: () => new Date(at) }, newId: newTestId }, answerHandedIn);

  test('is kept some days before the end and on its day, once each, and not for what was handed in', async () => {
    const end = '2027-06-11';
    const near = await give(OTHER, 'Gửi bài tháng 6', end);
    const sent = await give(OTHER, 'Gửi ảnh tháng 6', end);
    await say(OTHER, sent);
    expect(await remind('2027-06-07T03:00:00Z')).toBe(0);
    expect(await remind('2027-06-08T15:00:00Z')).toBe(0);
    const both = await Promise.all([remind('2027-06-08T03:00:00Z'), remind('2027-06-08T03:00:00Z')]);
    expect(both[0] + both[1]).toBe(1);
    expect(await remind('2027-06-09T03:00:00Z')).toBe(0);
    expect(await remind('2027-06-11T03:00:00Z')).toBe(1);
    const steps = await listUrgingsOf(database.db, realm.realmId, near);
    expect(steps.map(({ step, urgedAt }) => [step, urgedAt.toISOString().slice(0, 10)])).toEqual([
      ['reminder', '2027-06-08'],
      ['reminder', '2027-06-11'],
    ]);
    expect(await listUrgingsOf(database.db, realm.realmId, sent)).toEqual([]);
  });

  test('comes before a long rest, not in the middle of it', async () => {
    const id = await give(OTHER, 'Gửi bài sau Tết', '2027-02-12');
    expect(await remind('2027-02-01T03:00:00Z')).toBe(0);
    expect(await remind('2027-02-02T03:00:00Z')).toBe(1);
    const [step] = await listUrgingsOf(database.db, realm.realmId, id);
    expect(step).toMatchObject({ step: 'reminder', manner: 'remind' });
  });
});

describe('a letter', () => {
  test('is two letters to bodies of two manners, each as on its day', async () => {
    const ordered = await give('Sở Tài chính', 'Gửi quyết toán');
    const asked = await give('Báo Sông Hiền', 'Gửi danh sách tin bài');
    const batches = await take({ step: 'letter', obligations: [ordered, asked] }, realm.administrator);
    expect(new Set(batches.map(({ manner }) => manner))).toEqual(new Set(['ask', 'urge']));
    const urged = batches.find(({ manner }) => manner === 'urge');
    await say('Sở Tài chính', ordered);
    const { letter, name } = await writeUrgingLetter(database.db, realm.realmId, urged?.id ?? '');
    expect(name).toBe('Công văn đôn đốc 2027-03-10');
    expect(letter.addressees).toEqual(['Kính gửi: Sở Tài chính']);
    expect(JSON.stringify(letter.annexes)).toContain('Gửi quyết toán');
    expect((await list('late', realm.administrator)).letters.map(({ batchId }) => batchId)).toContain(
      urged?.id,
    );
  });
});
