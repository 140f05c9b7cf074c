import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { success } from '#kernel/base/result.ts';
import type { Manuscript } from '#kernel/composition/manuscript.ts';
import { correctReading, getReadingStanding } from '#modules/documents/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { openReceivingHouse, type ReceivingHouse } from '#testing/open-receiving-house.ts';
import { writeDocument } from '#writing/write-document.ts';
import { inventedManuscript, named, part } from '../../../../tests/documents/write/invented-manuscript.ts';
import { beginManuscript } from './begin-manuscript.ts';
import { confirmPlan } from './confirm-plan.ts';
import { handOverManuscript } from './hand-over-manuscript.ts';
import { listKnownBases } from './list-known-bases.ts';
import { checkManuscript } from './look-at-manuscript.ts';
import { previewPlan } from './preview-plan.ts';
import {
  getManuscript,
  listManuscripts,
  saveManuscript,
  startManuscript,
  turnManuscript,
} from './write-manuscript.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let house: ReceivingHouse;
const write = async (job: Parameters<typeof writeDocument>[0]) => success(await writeDocument(job));

beforeAll(async () => {
  house = await openReceivingHouse();
});
afterAll(() => house.database.close());

const world = () => ({ ...house.world, write });
const begin = (content: Manuscript = inventedManuscript) =>
  startManuscript(house.database.db, house.realm.act(), content, null);
const withTask = (text: string): Manuscript => ({
  head: { ...inventedManuscript.head, subject: `Công tác thông tin đối ngoại năm 2027 (${text})` },
  parts: [
    part('section', 'Nội dung'),
    part('task', text, { lead: [named('Sở Ngoại vụ', house.realm.body('Sở Ngoại vụ'))] }),
  ],
});

describe('a plan being written', () => {
  test('is kept with every save, and a save over an older version is refused with who wrote', async () => {
    const begun = await begin();
    const changed = { ...inventedManuscript, parts: inventedManuscript.parts.slice(0, 3) };
    const saved = await saveManuscript(house.database.db, house.realm.act(), begun, changed);
    expect(saved.version).toBe(2);
    const late = saveManuscript(house.database.db, house.realm.act(), begun, inventedManuscript);
    await expect(late).rejects.toMatchObject({ code: 'version-conflict', status: 409 });
    const kept = await getManuscript(house.database.db, house.realm.realmId, begun.id);
    expect(kept.content).toEqual(changed);
  });

  test('is refused with words that bear a mark of State secrecy, and nothing of them is kept', async () => {
    const begun = await begin();
    const marked = { ...inventedManuscript, parts: [part('prose', 'TUYỆT MẬT\nĐiều gì đó')] };
    await house.expectRefused(() => saveManuscript(house.database.db, house.realm.act(), begun, marked));
    const kept = await getManuscript(house.database.db, house.realm.realmId, begun.id);
    expect(kept.version).toBe(1);
  });

  test('is told what its page would be read as', async () => {
    const { id } = await begin();
    const checked = await checkManuscript(world(), house.realm.realmId, id);
    expect(checked.again).toMatchObject({ written: 4, read: 4, different: [] });
    expect(checked.deviations.filter(({ severity }) => severity === 'fault')).toEqual([]);
  });

  test('is not there for another realm', async () => {
    const { id } = await begin();
    const elsewhere = '01990000-0000-7000-8000-000000000000';
    await expect(getManuscript(house.database.db, elsewhere, id)).rejects.toMatchObject({ status: 404 });
  });
});

describe('handing over', () => {
  test('makes a document that is reviewed like any other, the picked body and the product with it', async () => {
    const content = withTask('Mở lớp tiếng Lào');
    const task = { ...content.parts[1], product: '02 lớp' } as Manuscript['parts'][number];
    const begun = await begin({ ...content, parts: [content.parts[0] as typeof task, task] });
    const handed = await handOverManuscript(world(), house.realm.act(), begun);
    expect(handed).toMatchObject({ state: 'handed', version: 2 });
    const id = handed.readingId ?? '';
    const preview = await previewPlan(house.database.db, house.realm.realmId, id, {}, '2026-12-01');
    expect(preview.counts).toMatchObject({ tasks: 1, obligations: 1, openNames: 0 });
    const seen = { id, version: preview.version };
    const made = await inTransaction(house.database.db, (tx) =>
      confirmPlan(tx, house.realm.act(), seen, {}, async () => {}),
    );
    const [item] = await house.database.db.query<{ product: string; text: string }>(
      'select product, text from plan_item where realm_id = $1 and plan_id = $2',
      [house.realm.realmId, made.planId],
    );
    expect(item).toEqual({ product: '02 lớp', text: 'Mở lớp tiếng Lào' });
    const resumed = await inTransaction(house.database.db, (tx) =>
      turnManuscript(tx, house.realm.act(), handed, { from: 'handed', to: 'writing' }),
    );
    await expect(handOverManuscript(world(), house.realm.act(), resumed)).rejects.toMatchObject({
      code: 'manuscript-is-plan',
    });
    const copy = await beginManuscript(
      house.database.db,
      house.realm.administrator,
      { kind: 'plan', planId: made.planId },
      { today: '2027-11-02', newId: house.realm.act().newId },
    );
    expect(copy.content.head).toMatchObject({ year: 2028, month: '2027-11', symbol: '/KH-UBND', signer: '' });
    expect(copy.content.head.subject).toContain('năm 2028');
    expect(copy.content.parts.map(({ kind, text, look }) => [kind, text, look])).toEqual([
      ['section', 'NỘI DUNG', true],
      ['task', 'Mở lớp tiếng Lào', true],
    ]);
    expect(copy.content.parts[1]?.lead).toEqual([
      { name: 'Sở Ngoại vụ', organizationId: house.realm.body('Sở Ngoại vụ') },
    ]);
  });

  test('a second time puts the document of the first aside', async () => {
    const begun = await begin(withTask('Mở lớp tiếng Anh'));
    const first = await handOverManuscript(world(), house.realm.act(), begun);
    const resumed = await inTransaction(house.database.db, (tx) =>
      turnManuscript(tx, house.realm.act(), first, { from: 'handed', to: 'writing' }),
    );
    const changed = await saveManuscript(
      house.database.db,
      house.realm.act(),
      resumed,
      withTask('Mở lớp tiếng Thái'),
    );
    const second = await handOverManuscript(world(), house.realm.act(), changed);
    expect(second.readingId).not.toBe(first.readingId);
    const states = await house.database.db.query<{ id: string; state: string }>(
      'select id, state from document_reading where realm_id = $1 and id = any($2)',
      [house.realm.realmId, [first.readingId, second.readingId]],
    );
    expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
      new Map([
        [first.readingId, 'discarded'],
        [second.readingId, 'awaiting'],
      ]),
    );
  });

  test('a second time takes along what the reviewer set right, and says what did not go along', async () => {
    const { db } = house.database;
    const tasks = (first: string): Manuscript => ({
      ...withTask(first),
      parts: [...withTask(first).parts, part('task', 'Mở cổng tin', { lead: [named('Sở Ngoại vụ')] })],
    });
    const first = await handOverManuscript(
      world(),
      house.realm.act(),
      await begin(tasks('Mở lớp tiếng Hàn')),
    );
    const reading = await getReadingStanding(db, house.realm.realmId, first.readingId ?? '');
    await inTransaction(db, (tx) =>
      correctReading(tx, house.realm.act(), reading, {
        document: { isDraft: true },
        tasks: { '0': { timeText: 'Quý I/2027' }, '1': { timeText: 'Quý II/2027' } },
      }),
    );
    const resumed = await inTransaction(db, (tx) =>
      turnManuscript(tx, house.realm.act(), first, { from: 'handed', to: 'writing' }),
    );
    const act = house.realm.act();
    const changed = await saveManuscript(db, act, resumed, tasks('Mở lớp tiếng Nhật'));
    const second = await handOverManuscript(world(), house.realm.act(), changed);
    expect(second).toMatchObject({ carried: 2, left: 1 });
    const { corrections, draft } = await getReadingStanding(db, house.realm.realmId, second.readingId ?? '');
    expect(corrections.document).toMatchObject({ isDraft: true, year: 2027 });
    expect(corrections.tasks).toEqual({ '1': { timeText: 'Quý II/2027' } });
    expect(draft.tasks.map(({ text }) => text)).toEqual(['Mở lớp tiếng Nhật', 'Mở cổng tin']);
  });

  test('unchanged leads to the same document', async () => {
    const begun = await begin(withTask('Mở phòng đọc'));
    const first = await handOverManuscript(world(), house.realm.act(), begun);
    const resumed = await inTransaction(house.database.db, (tx) =>
      turnManuscript(tx, house.realm.act(), first, { from: 'handed', to: 'writing' }),
    );
    const second = await handOverManuscript(world(), house.realm.act(), resumed);
    expect(second.readingId).toBe(first.readingId);
  });

  test('loses to whoever writes while the file is made, and leaves nothing waiting for a reviewer', async () => {
    const { db } = house.database;
    const begun = await begin(withTask('Mở đường sách'));
    const meanwhile = async (job: Parameters<typeof writeDocument>[0]) => {
      await saveManuscript(db, house.realm.act(), begun, withTask('Mở đường hoa'));
      return write(job);
    };
    const late = handOverManuscript({ ...world(), write: meanwhile }, house.realm.act(), begun);
    await expect(late).rejects.toMatchObject({ code: 'version-conflict' });
    const [waiting] = await db.query<{ count: number }>(
      `select count(*)::int as count from document_reading
        where realm_id = $1 and state = 'awaiting' and title like '%đường sách%'`,
      [house.realm.realmId],
    );
    expect(waiting?.count).toBe(0);
    expect(await getManuscript(db, house.realm.realmId, begun.id)).toMatchObject({
      state: 'writing',
      version: 2,
    });
  });

  test('is refused while the plan has no subject, no issuer or no task, and nothing comes in', async () => {
    const before = await house.countRows();
    const { head } = inventedManuscript;
    for (const content of [
      { head: { ...head, subject: ' ' }, parts: inventedManuscript.parts },
      { head: { ...head, issuer: '' }, parts: inventedManuscript.parts },
      { head, parts: [part('task', ' ')] },
    ]) {
      const begun = await begin(content);
      await expect(handOverManuscript(world(), house.realm.act(), begun)).rejects.toMatchObject({
        code: 'manuscript-unfinished',
      });
    }
    expect(await house.countRows()).toBe(before);
  });
});

test('a plan put aside leaves the list and can be taken back', async () => {
  const begun = await begin();
  const { db } = house.database;
  const { realmId } = house.realm;
  const aside = await inTransaction(db, (tx) =>
    turnManuscript(tx, house.realm.act(), begun, { from: 'writing', to: 'discarded' }),
  );
  const ids = async () => (await listManuscripts(db, realmId, ['writing', 'handed'])).map(({ id }) => id);
  expect(await ids()).not.toContain(begun.id);
  await expect(saveManuscript(db, house.realm.act(), aside, inventedManuscript)).rejects.toMatchObject({
    code: 'manuscript-discarded',
  });
  await inTransaction(db, (tx) =>
    turnManuscript(tx, house.realm.act(), aside, { from: 'discarded', to: 'writing' }),
  );
  expect(await ids()).toContain(begun.id);
});

test('next year’s programme is begun from one whose tasks stand in an annex, with its kind, its table and its places', async () => {
  const { db } = house.database;
  const { head, parts } = inventedManuscript;
  const subject = 'Công tác thông tin biên giới năm 2027';
  const programme: Manuscript = {
    head: { ...head, subject, kind: 'programme', tasksIn: 'annex', symbol: '/CTr-UBND' },
    parts,
  };
  const handed = await handOverManuscript(world(), house.realm.act(), await begin(programme));
  const seen = await getReadingStanding(db, house.realm.realmId, handed.readingId ?? '');
  const { planId } = await inTransaction(db, (tx) =>
    confirmPlan(tx, house.realm.act(), seen, {}, async () => {}),
  );
  const copy = await beginManuscript(
    db,
    house.realm.administrator,
    { kind: 'plan', planId },
    { today: '2027-11-02', newId: house.realm.act().newId },
  );
  expect(copy.content.head).toMatchObject({
    kind: 'programme',
    tasksIn: 'annex',
    symbol: '/CTr-UBND',
    year: 2028,
  });
  const kinds = copy.content.parts.map(({ kind }) => kind);
  const tasks = copy.content.parts.filter(({ kind }) => kind === 'task');
  expect(tasks.map(({ text }) => text)).toEqual(
    parts.filter(({ kind }) => kind === 'task').map(({ text }) => text),
  );
  expect(kinds.lastIndexOf('task')).toBeLessThan(kinds.indexOf('duty'));
});

test('the bases that plans of the house stand on are offered in the words of their papers, and those plans themselves', async () => {
  const { db } = house.database;
  const handed = await handOverManuscript(world(), house.realm.act(), await begin());
  const seen = await getReadingStanding(db, house.realm.realmId, handed.readingId ?? '');
  await inTransaction(db, async (tx) => {
    const corrected = await correctReading(tx, house.realm.act(), seen, {
      document: { number: '31/KH-UBND' },
    });
    await confirmPlan(tx, house.realm.act(), corrected, {}, async () => {});
  });
  const bases = await listKnownBases(db, house.realm.realmId, '2027-01-05');
  const lines = new Map(bases.map(({ symbol, line }) => [symbol, line]));
  expect(lines.get('72/2015/NĐ-CP')).toBe(
    'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại',
  );
  expect(lines.get('31/KH-UBND')).toMatch(
    /^Căn cứ Kế hoạch số 31\/KH-UBND của .* về công tác thông tin đối ngoại năm 2027$/u,
  );
  expect(bases.find(({ symbol }) => symbol === '72/2015/NĐ-CP')?.change).toMatchObject({ kind: 'amended' });
});
