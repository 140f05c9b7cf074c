import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldText } from '#kernel/language/fold-text.ts';
import { OCCASIONS } from '#kernel/time/occasion-list.ts';
import { mentionPattern } from '#kernel/time/occasion-mention.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { watchStatements } from '#testing/watch-statements.ts';
import { lookAtOccasions } from './look-at-occasions.ts';

const ARMY = 'Thành lập Quân đội nhân dân Việt Nam; Ngày hội Quốc phòng toàn dân';

let database: TestDatabase;
let realm: TestRealm;
let stranger: TestRealm;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', ['Báo Sông Hiền']);
  stranger = await arrangeRealm(database, 'Tỉnh Khác', []);
  const confirm = (year: number, ...texts: string[]) => {
    const draft = buildDraft({ tasks: texts.map((text) => buildTask(text, ['Báo Sông Hiền'])) });
    const document = { ...draft.document, year: { value: year, source: [] } };
    return confirmDraft(database, realm, { ...draft, document });
  };
  await confirm(
    2026,
    'Tuyên truyền kỷ niệm 82 năm Ngày thành lập Quân đội nhân dân Việt Nam',
    'Mở chuyên mục dịp 22/12',
    'Báo cáo kết quả trước 22/12/2026',
    'TRIỂN LÃM NGÀY HỘI QUỐC PHÒNG TOÀN DÂN',
  );
  await confirm(2025, 'Tọa đàm dịp 22/12');
  await inTransaction(database.db, async (tx) => {
    await tx.query(
      `insert into calendar_occasion (realm_id, id, name, day, month, lunar, since, withdrawn, changed_at, changed_by,
                                      changed_by_name)
       values ($1, $2, 'Ngày hội văn hóa biên giới', 21, 12, false, 2016, false, now(), null, 'Lê Thị Quản')`,
      [realm.realmId, realm.act().newId()],
    );
  });
});
afterAll(() => database.close());

const look = (of: TestRealm, db = database.db) => lookAtOccasions(db, of.realmId, '2026-12-20', '2026-12-31');

describe('the occasions that come', () => {
  test('bring what plans of their year say, by name or by day, and count what is not shown', async () => {
    const found = (await look(realm)).find(({ occasion }) => occasion.name === ARMY);
    expect(found).toMatchObject({ from: '2026-12-22', ordinal: 82, rank: 'other', said: { count: 3 } });
    expect(found?.said.items.map(({ text }) => text)).toEqual([
      'Tuyên truyền kỷ niệm 82 năm Ngày thành lập Quân đội nhân dân Việt Nam',
      'Mở chuyên mục dịp 22/12',
    ]);
  });

  test('are found by the index wherever their pattern finds them in words or headings', async () => {
    const other = await arrangeRealm(database, 'Tỉnh Thượng Nguồn', ['Báo Thượng Nguồn']);
    const two = (number: number) => String(number).padStart(2, '0');
    const texts = OCCASIONS.flatMap(({ name, day, month, since }) => [
      `Tuyên truyền ${name.toLocaleUpperCase('vi')}.`,
      `Mở chuyên mục dịp ${two(day)}/${month}-15/11 và Tết`,
      `Chào mừng các ngày ${day} tháng ${month} và 3 / 5; trao quà`,
      `Kỷ niệm 80 năm (${day}/${two(month)}/${since ?? 1900}-${day}/${two(month)}/2026)`,
      `Báo cáo trước ngày ${day}/${month}`,
    ]);
    const draft = buildDraft({
      tasks: [
        ...texts.map((text) => buildTask(text, ['Báo Thượng Nguồn'])),
        ...OCCASIONS.map(({ name }) => ({
          ...buildTask('Mở chuyên mục', ['Báo Thượng Nguồn']),
          heading: name,
        })),
      ],
    });
    const document = { ...draft.document, year: { value: 2026, source: [] } };
    await confirmDraft(database, other, { ...draft, document });
    const items = await database.db.query<{ words: string }>(
      `select coalesce(heading, '') || ' ' || text as words from plan_item where realm_id = $1`,
      [other.realmId],
    );
    const ahead = await lookAtOccasions(database.db, other.realmId, '2026-01-01', '2026-12-31');
    const expected = ahead.map(({ occasion }) => {
      const pattern = new RegExp(mentionPattern(occasion), 'u');
      return [occasion.name, items.filter(({ words }) => pattern.test(foldText(words))).length];
    });
    expect(ahead.map(({ occasion, said }) => [occasion.name, said.count])).toEqual(expected);
    expect(expected.every(([, count]) => Number(count) >= 2)).toBe(true);
  });

  test('are those of everybody and those of the realm, each realm its own', async () => {
    const names = async (of: TestRealm) => (await look(of)).map(({ occasion }) => occasion.name);
    expect(await names(realm)).toContain('Ngày hội văn hóa biên giới');
    expect(await names(stranger)).not.toContain('Ngày hội văn hóa biên giới');
    expect((await look(stranger)).every(({ said }) => said.count === 0)).toBe(true);
  });

  test('take two statements, with or without anything to say', async () => {
    const count = async (of: TestRealm): Promise<number> => {
      const { db, statements } = watchStatements(database.db);
      await look(of, db);
      return statements.length;
    };
    expect([await count(realm), await count(stranger)]).toEqual([2, 2]);
  });
});
