import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '#kernel/time/iso-day.ts';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { type AskOptions, askSite } from '#testing/ask-site.ts';
import { buildClock, buildWorld, type TestClock } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';

const ADMIN = { email: 'quan.tri@vi-du.example', password: 'mat-khau-quan-tri' };

let test: TestDatabase;
let clock: TestClock;
let world: World & { close(): void };
let site: Site;
let cookie = '';
let body = '';

const ask = (method: string, path: string, options: AskOptions = {}) =>
  askSite(site, method, path, { cookie, ...options });

beforeAll(async () => {
  test = await openTestDatabase();
  clock = buildClock(new Date());
  world = buildWorld(test.db, clock);
  const parts = { appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, { modules, ...parts });
  const administrator = { name: 'Trần Thị Quản', ...ADMIN };
  await ask('POST', '/api/setup', { body: { realmName: 'Tỉnh Sông Hiền', administrator, start: 'empty' } });
  cookie = (await ask('POST', '/api/auth/sign-in/email', { body: ADMIN })).cookie;
  const made = await ask('POST', '/api/organizations', {
    body: {
      name: 'Sở Ngoại vụ',
      abbreviation: null,
      kind: 'department',
      tree: 'state',
      parentId: null,
      from: null,
    },
  });
  body = (made.body as { id: string }).id;
  if (made.status !== 200) throw new Error(JSON.stringify(made.body));
});
afterAll(async () => {
  world.close();
  await test.close();
});
// The sign-in library stamps sessions with the machine's own clock.
beforeEach(() => clock.set(new Date()));

interface Given {
  readonly id: string;
  readonly deadline: { day: string; until: string | null; before: boolean };
  readonly version: number;
}

async function give(
  text: string,
  day: string,
  timeWords: string,
  hour: string | null = null,
): Promise<string> {
  const work = { text, organizationIds: [body], day, hour, timeWords, planId: null };
  const reply = await ask('POST', '/api/obligations/quick', { body: work });
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return (reply.body as { obligations: Given[] }).obligations[0]?.id ?? '';
}

async function endOf(id: string): Promise<string> {
  const { deadline } = (await ask('GET', `/api/obligations/${id}`)).body as unknown as Given;
  return deadline.until ?? deadline.day;
}

async function tableOf(year: number) {
  const reply = await ask('GET', `/api/calendar/working-days?year=${year}`);
  return reply.body as { version: number; strictBefore: boolean; days: { day: string; why: string }[] };
}

const off = (day: string) => ({ day, works: false, name: 'Nghỉ vì bão', source: 'Công điện số 01' });
const change = (path: string, version: number, more: object) =>
  ask('POST', `/api/calendar/working-days${path}`, { body: { version, days: [], ...more } });

describe('the table of working days', () => {
  it('dates work over weekends and holidays from the first moment on', async () => {
    expect(await endOf(await give('Báo cáo Tết', '2027-02-06', 'hạn 06/02/2027'))).toBe('2027-02-11');
    expect(await endOf(await give('Báo cáo ngày văn hóa', '2026-11-24', 'trước 24/11/2026'))).toBe(
      '2026-11-25',
    );
  });

  it('lists what a day off would move, keeps nothing, then moves it and takes it back', async () => {
    const plain = await give('Gửi số liệu', '2027-06-15', 'chậm nhất 15/6/2027');
    const hour = await give('Trả lời báo chí', '2027-06-15', 'trước 16 giờ 00 ngày 15/6/2027', '16:00');
    const { version } = await tableOf(2027);
    const trial = await change('/trial', version, { days: [off('2027-06-15')] });
    expect(trial.body).toMatchObject({
      count: 2,
      items: [
        {
          text: 'Gửi số liệu',
          organization: 'Sở Ngoại vụ',
          before: { day: '2027-06-15', until: null },
          after: { day: '2027-06-16', until: null },
          steps: [
            { kind: 'named', day: '2027-06-15' },
            { kind: 'rest', day: '2027-06-15', rest: { name: 'Nghỉ vì bão' } },
            { kind: 'end', day: '2027-06-16' },
          ],
        },
        { text: 'Trả lời báo chí', after: { until: '2027-06-16T16:00' } },
      ],
    });
    expect(await endOf(plain)).toBe('2027-06-15');

    const done = await change('', version, { days: [off('2027-06-15')] });
    expect(done.body).toMatchObject({ version: version + 1, moved: 2 });
    expect([await endOf(plain), await endOf(hour)]).toEqual(['2027-06-16', '2027-06-16T16:00']);
    expect((await tableOf(2027)).days).toContainEqual(
      expect.objectContaining({ day: '2027-06-15', why: 'own', works: false }),
    );

    const { undo } = done.body as { undo: object };
    expect((await change('', version + 1, undo)).body).toMatchObject({ moved: 2 });
    expect([await endOf(plain), await endOf(hour)]).toEqual(['2027-06-15', '2027-06-15T16:00']);
  });

  it('touches no work: what was given in a line may still be taken back after its end moved', async () => {
    const given = await give('Gửi danh sách', '2027-06-22', 'chậm nhất 22/6/2027');
    const { version } = await tableOf(2027);
    await change('', version, { days: [off('2027-06-22')] });
    expect(await endOf(given)).toBe('2027-06-23');
    const body = { obligations: [given] };
    expect((await ask('POST', '/api/obligations/quick/withdraw', { body })).status).toBe(204);
  });

  it('refuses to free every day: ends near it could not be told', async () => {
    const days = Array.from({ length: 400 }, (_, at) => off(addDays('2030-01-01', at)));
    let { version } = await tableOf(2030);
    for (const from of [0, 100, 200]) {
      const done = await change('', version, { days: days.slice(from, from + 100) });
      version = (done.body as { version: number }).version;
    }
    for (const path of ['/trial', '']) {
      const last = await change(path, version, { days: days.slice(300) });
      expect([last.status, last.body['code']]).toEqual([422, 'calendar-endless-rest']);
      expect(last.body).toMatchObject({ title: expect.stringContaining('01/01/2030') });
    }
    expect((await ask('GET', '/api/calendar/deadline?named=2030-01-01')).status).toBe(200);
  });

  it('refuses a change of an older table and names who was faster', async () => {
    const { version } = await tableOf(2027);
    await change('', version, { days: [off('2027-07-01')] });
    const late = await change('', version, { days: [off('2027-07-02')] });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'version-conflict', changedBy: 'Trần Thị Quản' });
    expect((await tableOf(2027)).days.map(({ day }) => day)).not.toContain('2027-07-02');
  });

  it('of a strict realm reads `trước D` as the day before, and leaves an hour and what is closed alone', async () => {
    const before = await give('Trước ngày', '2027-08-12', 'trước 12/8/2027');
    const hour = await give('Trước giờ', '2027-08-12', 'trước 9 giờ 00 ngày 12/8/2027', '09:00');
    const closed = await give('Đã xong', '2027-08-12', 'trước 12/8/2027');
    await ask('PATCH', `/api/obligations/${closed}`, { body: { version: 1, state: 'done', reason: null } });
    const { version } = await tableOf(2027);
    const done = await change('', version, { strictBefore: true });
    expect([await endOf(before), await endOf(hour), await endOf(closed)]).toEqual([
      '2027-08-11',
      '2027-08-12T09:00',
      '2027-08-12',
    ]);
    // What is opened again is dated as everything open is.
    const open = { version: 2, state: 'in-progress', reason: null };
    const opened = await ask('PATCH', `/api/obligations/${closed}`, { body: open });
    expect([opened.status, await endOf(closed)]).toEqual([200, '2027-08-11']);
    expect(opened.body).toMatchObject({ deadline: { day: '2027-08-11' } });
    const why = await ask('GET', '/api/calendar/deadline?named=2027-08-12&before=yes');
    expect(why.body).toMatchObject({
      day: '2027-08-11',
      steps: [{ kind: 'named' }, { kind: 'day-before' }, { kind: 'end' }],
    });
    await change('', version + 1, (done.body as { undo: object }).undo);
    expect(await endOf(before)).toBe('2027-08-12');
  });
});

describe('the days of a calendar', () => {
  it('show who rests, what is remembered and what is due', async () => {
    const id = await give('Chuẩn bị lễ', '2027-09-06', 'chậm nhất 06/9/2027');
    const reply = await ask('GET', '/api/calendar/days?from=2027-09-01&to=2027-09-07&whose=all');
    expect(reply.body).toMatchObject({
      rests: [{ day: '2027-09-02' }, { day: '2027-09-03' }, { day: '2027-09-04' }, { day: '2027-09-05' }],
      occasions: [
        { from: '2027-09-02', ordinal: 82, rank: 'other', great: true },
        { from: '2027-09-05', ordinal: 65, rank: 'five' },
      ],
      due: [{ day: '2027-09-06', count: 1, late: 0, items: [{ id, organization: 'Sở Ngoại vụ' }] }],
    });
    expect((await ask('GET', '/api/calendar/days?from=2027-09-07&to=2027-09-01')).status).toBe(422);
  });

  it('carry the anniversaries of the realm, which are changed by version and come back', async () => {
    const words = { name: 'Ngày giải phóng thị xã', day: 12, month: 3, lunar: false, since: 1977 };
    const { id } = (await ask('POST', '/api/calendar/occasions', { body: words })).body as { id: string };
    const march = async () => {
      const reply = await ask('GET', '/api/calendar/days?from=2027-03-12&to=2027-03-12');
      return (reply.body as { occasions: { name: string; ordinal: number; rank: string }[] }).occasions;
    };
    const none = await ask('POST', '/api/calendar/occasions', { body: { ...words, day: 31, month: 4 } });
    expect(none.body).toMatchObject({ code: 'request.invalid', fields: [{ field: 'body.day' }] });
    expect(await march()).toMatchObject([{ name: words.name, ordinal: 50, rank: 'round', own: { id } }]);
    const write = (version: number, withdrawn: boolean) =>
      ask('POST', `/api/calendar/occasions/${id}`, { body: { ...words, version, withdrawn } });
    expect((await write(1, true)).body).toEqual({ version: 2 });
    expect(await march()).toEqual([]);
    expect((await write(1, false)).status).toBe(409);
    expect((await write(2, false)).body).toEqual({ version: 3 });
    expect(await march()).toHaveLength(1);
  });
});
