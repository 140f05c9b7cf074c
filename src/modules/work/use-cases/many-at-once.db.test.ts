import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAuditOf } from '#modules/audit/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { actOnCourse } from './act-on-course.ts';
import { getObligation, listObligations } from './list-obligations.ts';
import { setObligationState } from './set-obligation-state.ts';

const BODIES = ['Sở Ngoại vụ', 'Sở Tài chính', 'Báo Sông Hiền', 'Sở Nội vụ', 'Sở Y tế'];
const PEOPLE = 50;
const NOW = '2027-03-10T09:00';

let database: TestDatabase;
let realm: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', BODIES);
});
afterAll(() => database.close());

test('fifty people on one plan: each writes from what was seen, conflicts show both texts, and nothing is lost', async () => {
  const tasks = ['Mở chuyên mục', 'Dịch tài liệu', 'Đón đoàn'].map((text) => buildTask(text, BODIES));
  const { planId } = await confirmDraft(database, realm, buildDraft({ tasks }));
  const { obligations } = await listObligations(database.db, realm.realmId, { plan: planId }, NOW);
  expect(obligations).toHaveLength(15);

  // Everybody opened the page while nothing had happened yet, and writes at the same moment.
  const outcomes = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, index) => {
      const obligation = obligations[index % obligations.length];
      if (obligation === undefined) throw new Error('The plan has obligations.');
      const { id, organizationName } = obligation;
      const act = realm.act({
        ...realm.person('officer', organizationName),
        name: `Người thứ ${index}`,
      });
      const words = `Lời của người thứ ${index}`;
      const write = inTransaction(database.db, async (tx) => {
        if (index % 2 === 0)
          await setObligationState(tx, act, { id, version: 1, state: 'in-progress', reason: words });
        else await actOnCourse(tx, act, { id, version: 1, wanted: { kind: 'accept' } });
      });
      return write.then(
        () => ({ id, index, words, refusal: null }),
        (refusal: unknown) => ({ id, index, words, refusal }),
      );
    }),
  );

  const written = outcomes.filter(({ refusal }) => refusal === null);
  const refused = outcomes.filter(({ refusal }) => refusal !== null);
  // One of those who saw the same version was first; whoever came second was told so.
  expect(written).toHaveLength(obligations.length);
  expect(new Set(written.map(({ id }) => id)).size).toBe(obligations.length);
  for (const { id, index, words, refusal } of refused) {
    const first = written.find((one) => one.id === id);
    expect(refusal).toBeInstanceOf(ProblemError);
    const { code, status, options } = refusal as ProblemError;
    expect([code, status]).toEqual(['version-conflict', 409]);
    expect(options.extra).toMatchObject({ version: 2, changedBy: `Người thứ ${first?.index}` });
    // Both texts: what stands, and what was not written.
    if (index % 2 === 0) {
      const stands = (first?.index ?? 1) % 2 === 0 ? first?.words : null;
      expect(options.extra).toMatchObject({ stands: { reason: stands }, yours: { reason: words } });
    }
  }

  // Whoever was refused looks again and writes anew, one after another: nothing of anybody is lost.
  for (const { id, index, words } of refused) {
    const { version, organizationName, state } = await getObligation(database.db, realm.realmId, id);
    const act = realm.act({ ...realm.person('officer', organizationName), name: `Người thứ ${index}` });
    const next = state === 'in-progress' ? ('not-started' as const) : ('in-progress' as const);
    await inTransaction(database.db, (tx) =>
      setObligationState(tx, act, { id, version, state: next, reason: words }),
    );
  }
  const logs = await Promise.all(
    obligations.map(({ id }) => listAuditOf(database.db, realm.realmId, { type: 'obligation', id })),
  );
  const acts = logs.flat().filter(({ action }) => /^work\.(?:accept|set-obligation-state)$/u.test(action));
  expect(new Set(acts.map(({ actorName }) => actorName)).size).toBe(PEOPLE);
  const after = await Promise.all(obligations.map(({ id }) => getObligation(database.db, realm.realmId, id)));
  expect(after.reduce((sum, { version }) => sum + version - 1, 0)).toBe(PEOPLE);
});
