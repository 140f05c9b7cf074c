import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { correctReading, getReadingStanding } from '#modules/documents/door.ts';
import { fillWithRows } from '#modules/documents/use-cases/receive-words.ts';
import { inTransaction } from '#platform/db/database.ts';
import { openReceivingHouse, type ReceivingHouse } from '#testing/open-receiving-house.ts';
import { readPlanHead } from '../store/read-plans.ts';
import { confirmPlan } from './confirm-plan.ts';

vi.setConfig({ testTimeout: 60_000 });

let house: ReceivingHouse;
beforeAll(async () => {
  house = await openReceivingHouse();
});
afterAll(() => house.database.close());

test('a plan is not called by the file of a scan: it is asked what it is, and its number already tells its kind', async () => {
  const { db } = house.database;
  const { realmId } = house.realm;
  const { id, title } = await house.send(house.freshScan(), true, 'scan0001.pdf');
  expect(title).toBe('scan0001.pdf');
  const task = {
    number: '1',
    text: 'Mở chuyên mục',
    lead: 'Sở Ngoại vụ',
    coordinate: '',
    time: '',
    product: '',
  };
  await fillWithRows(house.world, house.realm.act(), { id, version: 1 }, { rows: [task], year: 2027 });
  const confirm = (version: number) =>
    inTransaction(db, (tx) => confirmPlan(tx, house.realm.act(), { id, version }, {}, async () => undefined));
  await expect(confirm(2)).rejects.toMatchObject({ code: 'scan-without-name', status: 422 });
  await inTransaction(db, (tx) =>
    correctReading(tx, house.realm.act(), { id, version: 2 }, { document: { number: '45/KH-UBND' } }),
  );
  expect((await getReadingStanding(db, realmId, id)).title).toBe('Kế hoạch 45/KH-UBND');
  const { planId } = await confirm(3);
  expect((await readPlanHead(db, realmId, planId))?.title).toBe('Kế hoạch 45/KH-UBND');
});
