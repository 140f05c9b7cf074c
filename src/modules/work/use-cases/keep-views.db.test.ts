import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask, NO_TIME } from '#testing/build-draft.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import type { SharedWith } from '../domain/saved-view.ts';
import { listObligationGroups } from './group-obligations.ts';
import { changeView, listViews, removeView, saveView } from './keep-views.ts';

let database: TestDatabase;
let realm: TestRealm;
let ha: Actor;
let colleague: Actor;
let stranger: Actor;

beforeAll(async () => {
  database = await openTestDatabase();
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', ['Sở Ngoại vụ', 'Sở Tài chính']);
  ha = realm.person('officer', 'Sở Ngoại vụ');
  colleague = realm.person('reader', 'Sở Ngoại vụ');
  stranger = realm.person('officer', 'Sở Tài chính');
});
afterAll(() => database.close());

const save = (actor: Actor, name: string, sharedWith: SharedWith) =>
  inTransaction(database.db, (tx) =>
    saveView(tx, realm.act(actor), { name, address: 'state=open', sharedWith }),
  );
const namesOf = async (actor: Actor) => (await listViews(database.db, actor)).map(({ name }) => name);

describe('a view of the list', () => {
  test('is shown to its maker, to the maker’s body, or to everybody', async () => {
    await save(ha, 'Của tôi', 'nobody');
    await save(ha, 'Của sở', 'organization');
    await save(realm.administrator, 'Của tỉnh', 'realm');
    expect(await namesOf(ha)).toEqual(['Của sở', 'Của tôi', 'Của tỉnh']);
    expect(await namesOf(colleague)).toEqual(['Của sở', 'Của tỉnh']);
    expect(await namesOf(stranger)).toEqual(['Của tỉnh']);
    const elsewhere = await arrangeRealm(database, 'Tỉnh Khác', ['Sở Ngoại vụ']);
    expect(await namesOf(elsewhere.administrator)).toEqual([]);
  });

  test('is shared only by those who may', async () => {
    await expect(save(ha, 'Cả tỉnh', 'realm')).rejects.toMatchObject({ code: 'access.role-too-low' });
    await expect(save(colleague, 'Cả sở', 'organization')).rejects.toMatchObject({
      code: 'access.role-too-low',
    });
    await expect(save(realm.administrator, 'Không sở', 'organization')).rejects.toMatchObject({
      code: 'access.other-organization',
    });
  });

  test('is changed and removed by its maker alone, from the version that was seen', async () => {
    const view = await save(ha, 'Quá hạn', 'organization');
    const wanted = { id: view.id, name: 'Đang mở', address: 'late=yes', sharedWith: 'organization' as const };
    const change = (actor: Actor, version: number) =>
      inTransaction(database.db, (tx) => changeView(tx, realm.act(actor), { ...wanted, version }));
    await expect(change(colleague, 1)).rejects.toMatchObject({ code: 'access.role-too-low' });
    await expect(change(stranger, 1)).rejects.toMatchObject({ code: 'view-not-found' });
    expect(await change(ha, 1)).toMatchObject({ name: 'Đang mở', address: 'late=yes', version: 2 });
    await expect(change(ha, 1)).rejects.toMatchObject({ code: 'version-conflict' });
    await inTransaction(database.db, (tx) => removeView(tx, realm.act(ha), view.id));
    expect(await namesOf(ha)).not.toContain('Đang mở');
  });
});

describe('a list in groups', () => {
  test('counts what each body, plan, quarter and month holds', async () => {
    const of = await arrangeRealm(database, 'Tỉnh Thứ Ba', ['Sở Ngoại vụ', 'Sở Tài chính']);
    const ends = ['2027-02-10', '2027-05-12', '2027-05-20'];
    const tasks = [
      ...ends.map((day) =>
        buildTask(`Đến ${day}`, ['Sở Ngoại vụ'], { time: { ...NO_TIME, kind: 'range', to: day, text: day } }),
      ),
      buildTask('Không hạn', ['Sở Ngoại vụ', 'Sở Tài chính']),
    ];
    const { planId } = await confirmDraft(database, of, buildDraft({ tasks }));
    const group = async (by: 'organization' | 'plan' | 'quarter' | 'month', words?: string) =>
      (await listObligationGroups(database.db, of.realmId, { by, words }, '2027-03-10T09:00')).groups.map(
        ({ key, name, total, open, done, late }) => [
          by === 'organization' ? name : key,
          total,
          open,
          done,
          late,
        ],
      );
    expect(await group('organization')).toEqual([
      ['Sở Ngoại vụ', 4, 4, 0, 1],
      ['Sở Tài chính', 1, 1, 0, 0],
    ]);
    expect(await group('quarter')).toEqual([
      ['2027-1', 1, 1, 0, 1],
      ['2027-2', 2, 2, 0, 0],
      [null, 2, 2, 0, 0],
    ]);
    expect(await group('month')).toEqual([
      ['2027-02', 1, 1, 0, 1],
      ['2027-05', 2, 2, 0, 0],
      [null, 2, 2, 0, 0],
    ]);
    expect(await group('plan')).toEqual([[planId, 5, 5, 0, 1]]);
    expect(await group('organization', 'khong han')).toEqual([
      ['Sở Ngoại vụ', 1, 1, 0, 0],
      ['Sở Tài chính', 1, 1, 0, 0],
    ]);
  });
});
