import { createAccount } from '#modules/access/door.ts';
import { createOrganizationIn } from '#modules/organizations/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { arrangeRealm, type TestRealm } from './arrange-realm.ts';
import type { TestDatabase } from './open-test-database.ts';

/**
 * A realm whose bodies stand in a line: a province, two departments below it, a room below one of them, and a person
 * of that room.
 */
export async function arrangeLine(database: TestDatabase): Promise<TestRealm> {
  const realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', []);
  const ids = new Map<string, string>();
  await inTransaction(database.db, async (tx) => {
    for (const [name, parent] of [
      ['Ủy ban nhân dân tỉnh', null],
      ['Sở Khoa học', 'Ủy ban nhân dân tỉnh'],
      ['Sở Ngoại vụ', 'Ủy ban nhân dân tỉnh'],
      ['Phòng Bưu chính', 'Sở Khoa học'],
    ] as const) {
      const parentId = parent === null ? null : (ids.get(parent) ?? null);
      ids.set(name, (await createOrganizationIn(tx, realm.act(), { name, parentId })).id);
    }
    await createAccount(tx, realm.act(), {
      name: 'Vừ Thị Dua',
      email: 'dua@vi-du.example',
      password: null,
      position: { role: 'officer', organizationId: ids.get('Phòng Bưu chính') ?? '', title: 'Chuyên viên' },
    });
  });
  const body = (name: string): string => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`The line has no body "${name}".`);
    return id;
  };
  return {
    ...realm,
    body,
    person: (role, of) => ({
      ...realm.administrator,
      accountId: ids.get(of) ?? '',
      name: `Người của ${of}`,
      organizationId: body(of),
      positions: [{ role, organizationId: body(of), onBehalfOf: null }],
    }),
  };
}
