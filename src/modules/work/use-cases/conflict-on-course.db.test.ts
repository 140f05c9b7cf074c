import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { inTransaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { arrangeLine } from '#testing/arrange-line.ts';
import { TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import type { WantedAct } from '../domain/course/wanted-act.ts';
import { actOnCourse } from './act-on-course.ts';
import { askPart } from './ask-part.ts';
import { assignQuick } from './assign-quick.ts';
import { getCourse } from './get-course.ts';

const PEOPLE = 50;
const SCIENCE = 'Sở Khoa học';
const OFFICE = 'Phòng Bưu chính';

let database: TestDatabase;
let realm: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeLine(database);
});
afterAll(() => database.close());

async function give(): Promise<string> {
  const work = { text: 'Báo cáo số đoàn ra', timeWords: null, planId: null, day: '2027-04-12', hour: null };
  const { obligations } = await inTransaction(database.db, (tx) =>
    assignQuick(tx, realm.act(), { ...work, organizationIds: [realm.body(SCIENCE)] }),
  );
  return obligations[0]?.id ?? '';
}

const officer = (name: string): Actor => ({ ...realm.person('officer', SCIENCE), name });
const tryAct = (id: string, actor: Actor, version: number, wanted: WantedAct): Promise<ProblemError | null> =>
  inTransaction(database.db, (tx) => actOnCourse(tx, realm.act(actor), { id, version, wanted })).then(
    () => null,
    (reason: unknown) => {
      if (reason instanceof ProblemError) return reason;
      throw reason;
    },
  );
const blockerOf = (index: number): WantedAct => ({
  kind: 'raise-blocker',
  words: `Vướng mắc của người thứ ${index}`,
  neededFrom: null,
});

describe('acts on the course of one obligation', () => {
  test('of fifty people at once: one is written, every other one sees both texts, and each stands in the end', async () => {
    const id = await give();
    const people = Array.from({ length: PEOPLE }, (_, index) => index);
    const outcomes = await Promise.all(
      people.map(async (index) => ({
        index,
        refusal: await tryAct(id, officer(`Người thứ ${index}`), 1, blockerOf(index)),
      })),
    );
    const [first, ...others] = outcomes.filter(({ refusal }) => refusal === null);
    expect(others).toEqual([]);
    const refused = outcomes.filter(({ refusal }) => refusal !== null);
    expect(refused).toHaveLength(PEOPLE - 1);
    for (const { index, refusal } of refused) {
      expect([refusal?.code, refusal?.status]).toEqual(['version-conflict', 409]);
      expect(refusal?.options.extra).toMatchObject({
        version: 2,
        changedBy: `Người thứ ${first?.index}`,
        changedAt: TEST_NOW.toISOString(),
        stands: { blocker: { words: `Vướng mắc của người thứ ${first?.index}`, state: 'open' } },
        yours: blockerOf(index),
      });
    }

    // Each sends the same again from the version that the refusal named.
    let version = 2;
    for (const { index, refusal } of refused) {
      const again = refusal?.options.extra?.['yours'] as WantedAct;
      expect(await tryAct(id, officer(`Người thứ ${index}`), version, again)).toBeNull();
      version += 1;
    }
    const { facts } = await getCourse(database.db, realm.administrator, id, TEST_NOW);
    expect(new Set(facts.blockers.map(({ words }) => words)).size).toBe(PEOPLE);
  });

  test('show how the work went through hands meanwhile', async () => {
    const id = await give();
    const handing = { organizationId: realm.body(OFFICE), accountId: null, words: 'Làm trước thứ Năm' };
    expect(await tryAct(id, officer('Lò Thị Mây'), 1, { kind: 'hand-down', ...handing })).toBeNull();
    const wanted = { kind: 'ask-more-time' as const, reason: 'Thiếu người', day: '2027-04-20', hour: null };
    const refusal = await tryAct(id, officer('Vàng Văn Páo'), 1, wanted);
    expect(refusal?.options.extra).toMatchObject({
      changedBy: 'Lò Thị Mây',
      stands: {
        handed: { to: OFFICE, words: 'Làm trước thứ Năm', by: 'Lò Thị Mây' },
        accepted: { by: 'Lò Thị Mây' },
        end: { day: '2027-04-12' },
        moreTime: null,
      },
      yours: wanted,
    });
  });

  test('that ask others for their part keep its words too', async () => {
    const id = await give();
    await tryAct(id, officer('Lò Thị Mây'), 1, { kind: 'accept' });
    const part = {
      text: 'Gửi danh sách báo chí',
      organizationIds: [realm.body('Sở Ngoại vụ')],
      day: null,
      hour: null,
    };
    const act = realm.act(officer('Vàng Văn Páo'));
    const late = inTransaction(database.db, (tx) => askPart(tx, act, { id, version: 1, ...part }));
    await expect(late).rejects.toMatchObject({
      code: 'version-conflict',
      options: {
        extra: { changedBy: 'Lò Thị Mây', yours: { kind: 'ask-part', text: 'Gửi danh sách báo chí' } },
      },
    });
  });
});
