import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reading, ReadingSummary } from '#modules/documents/contract.ts';
import type { Plan, PlanPreview } from '#modules/plans/contract.ts';
import type { Obligation, ObligationPage } from '#modules/work/contract.ts';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';
import { DEMO_PASSWORD } from './load-demo.ts';

const ADMIN = { email: 'quan.tri@vi-du.example', password: 'mat-khau-quan-tri' };
const OFFICER = { email: 'vhttdl@songhien.example', password: DEMO_PASSWORD };
const READER = { email: 'xem@songhien.example', password: DEMO_PASSWORD };

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH SÔNG HIỀN

Số: 88/KH-UBND

Sông Hiền, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Giới thiệu hình ảnh tỉnh Sông Hiền với bạn bè quốc tế năm 2026

Căn cứ Nghị quyết số 47/NQ-CP ngày 15/4/2024 của Chính phủ;

I. MỤC ĐÍCH, YÊU CẦU

Việc ít, người rõ, hạn rõ.

II. NHIỆM VỤ

1. Làm phim ngắn về bến phà cổ bằng ba thứ tiếng.

- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch.
- Cơ quan phối hợp: Sở Tài chính.
- Thời gian thực hiện: Quý II/2026.

2. Mời đoàn nhà báo nước bạn thăm làng dệt.

- Cơ quan chủ trì: Sở Nội vụ, Sở Văn hóa, Thể thao và Du lịch.
- Thời gian thực hiện: Cả năm 2026.

3. Trả lời thư của kiều bào gửi về.

- Cơ quan chủ trì: Hội quán Kiều bào Sông Hiền.
- Thời gian thực hiện: Thường xuyên.

III. TỔ CHỨC THỰC HIỆN

1. Sở Tài chính: bố trí kinh phí trong dự toán được giao.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lò Văn Đoan
`;

let database: TestDatabase;
let world: World & { close(): void };
let site: Site;
// The sign-in library stamps sessions with the machine's own clock, so the test's clock starts there.
const clock = buildClock(new Date());

beforeAll(async () => {
  database = await openTestDatabase();
  world = buildWorld(database.db, clock);
  const parts = { modules, appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, parts);
  const administrator = { name: 'Trần Thị Quản Trị', ...ADMIN };
  await send('POST', '/api/setup', '', { realmName: 'Tỉnh Sông Hiền', administrator, start: 'demo' });
});

afterAll(async () => {
  world.close();
  await database.close();
});

interface Reply<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

async function send<Body = Record<string, unknown>>(
  method: string,
  path: string,
  cookie: string,
  body?: unknown,
): Promise<Reply<Body>> {
  const headers = new Headers({ 'x-nhipcau': '1', cookie });
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers.set('content-type', 'application/json');
  const payload = body === undefined || form ? (body ?? null) : JSON.stringify(body);
  const response = await site.request(path, { method, headers, body: payload });
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') === true;
  return {
    status: response.status,
    body: (json ? JSON.parse(text) : text) as Body,
    headers: response.headers,
  };
}

async function signIn(who: typeof ADMIN): Promise<string> {
  const { headers, status } = await send('POST', '/api/auth/sign-in/email', '', who);
  expect(status).toBe(200);
  return headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

function upload<Body = ReadingSummary>(cookie: string, text: string, name = 'Kế hoạch 88.txt') {
  const form = new FormData();
  form.append('file', new File([text], name, { type: 'application/x-guess' }));
  return send<Body>('POST', '/api/readings', cookie, form);
}

describe('the first way through', () => {
  let officer: string;
  let reader: string;
  let reading: ReadingSummary;

  beforeAll(async () => {
    [officer, reader] = [await signIn(OFFICER), await signIn(READER)];
  });

  test('lets nobody in who is not signed in, and no reader bring a document', async () => {
    expect((await upload('', PLAN)).status).toBe(401);
    expect((await send('GET', '/api/obligations', '')).status).toBe(401);
    expect((await upload(reader, PLAN)).status).toBe(403);
    const { body } = await send<{ may: string[] }>('GET', '/api/session', reader);
    expect(body.may).toContain('work.read');
    expect(body.may).not.toContain('documents.receive-document');
  });

  test('takes a paper in and shows what was understood', async () => {
    const received = await upload(officer, PLAN);
    expect(received.status).toBe(200);
    reading = received.body;
    expect(reading).toMatchObject({ state: 'awaiting', tasks: 3, receivedBy: 'Hoàng Đức Thuận', version: 1 });
    const { body } = await send<Reading>('GET', `/api/readings/${reading.id}`, reader);
    expect(body.draft.tasks.map((task) => task.number)).toEqual(['1', '2', '3']);
    expect(body.draft.document.number?.text).toBe('88/KH-UBND');
    expect(body.dropped).toEqual([]);
  });

  test('tells who sends the same file again where the first one is', async () => {
    const again = await upload<{ code: string; readingId: string }>(officer, PLAN, 'Tên khác.txt');
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'already-received', readingId: reading.id });
  });

  test('hands the original out as it came, to be saved and not shown', async () => {
    const file = await send<string>('GET', `/api/readings/${reading.id}/file`, reader);
    expect(file.body).toBe(PLAN);
    expect(file.headers.get('content-type')).toBe('text/plain');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="Ke hoach 88.txt"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%2088.txt`,
    );
    const unnamed = await send<{ code: string }>('GET', '/api/readings/khong-phai-ma/file', reader);
    expect(unnamed).toMatchObject({ status: 404, body: { code: 'reading-not-found' } });
    expect((await send('GET', `/api/readings/${reading.id}/file`, '')).status).toBe(401);
  });

  test('keeps a correction and shows it in the draft', async () => {
    const correction = { version: 1, corrections: { tasks: { 0: { timeText: 'Quý III/2026' } } } };
    const { body } = await send<Reading>('PATCH', `/api/readings/${reading.id}`, officer, correction);
    expect(body.version).toBe(2);
    expect(body.draft.tasks[0]?.time.to).toBe('2026-09-30');
    const late = await send<{ code: string }>('PATCH', `/api/readings/${reading.id}`, officer, correction);
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'version-conflict', changedBy: 'Hoàng Đức Thuận' },
    });
  });

  test('makes plan and obligations exactly as previewed, and shows each body what it owes', async () => {
    const resolutions = {
      'Hội quán Kiều bào Sông Hiền': { kind: 'create', name: 'Hội quán Kiều bào Sông Hiền' },
    };
    const previewed = await send<PlanPreview>('POST', `/api/readings/${reading.id}/preview`, officer, {
      resolutions,
    });
    expect(previewed.body.names.map(({ name }) => name)).toContain('Sở Văn hóa, Thể thao và Du lịch');
    expect(previewed.body.counts).toMatchObject({
      tasks: 3,
      obligations: 5,
      organizations: 4,
      organizationsCreated: 1,
    });

    const confirmed = await send<{ planId: string; counts: unknown }>(
      'POST',
      `/api/readings/${reading.id}/confirm`,
      officer,
      { version: 2, resolutions },
    );
    expect(confirmed.body.counts).toEqual(previewed.body.counts);
    const { planId } = confirmed.body;
    const all = await send<ObligationPage>('GET', `/api/obligations?plan=${planId}&sort=plan`, reader);
    expect(all.body).toMatchObject({ total: 5, nextCursor: null });

    const session = await send<{ account: { organization: { id: string } } }>('GET', '/api/session', officer);
    const { id } = session.body.account.organization;
    const own = await send<ObligationPage>(
      'GET',
      `/api/obligations?organization=${id}&plan=${planId}`,
      officer,
    );
    expect(own.body.obligations.map(({ number, deadline }) => [number, deadline?.day])).toEqual([
      ['1', '2026-09-30'],
      ['2', '2026-12-31'],
    ]);
    const found = await send<ObligationPage>('GET', `/api/obligations?q=lang%20det`, reader);
    expect(found.body.obligations.map(({ text }) => text)).toEqual([
      'Mời đoàn nhà báo nước bạn thăm làng dệt',
      'Mời đoàn nhà báo nước bạn thăm làng dệt',
    ]);
    const again = await send<{ code: string }>('POST', `/api/readings/${reading.id}/confirm`, officer, {
      version: 2,
      resolutions,
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'reading-confirmed', planId } });
  });

  test('shows on the plan what was done, by whom of the body alone', async () => {
    const { body: mine } = await send<{ withoutEnd: Obligation[]; later: Obligation[]; late: Obligation[] }>(
      'GET',
      '/api/my-work',
      officer,
    );
    const owed = [...mine.late, ...mine.later, ...mine.withoutEnd].find(({ number }) => number === '1');
    const done = { version: 1, state: 'done', reason: null };
    const moved = await send<Obligation>('PATCH', `/api/obligations/${owed?.id}`, officer, done);
    expect(moved.body).toMatchObject({ state: 'done', version: 2 });
    const plan = await send<Plan>('GET', `/api/plans/${owed?.plan?.id}`, reader);
    expect(plan.body.obligations).toMatchObject({ total: 5, done: 1 });
    expect(plan.body.taskList[0]?.obligations).toMatchObject({ total: 1, done: 1 });
    expect(plan.body.taskList[0]?.participants.map(({ role }) => role)).toEqual(['lead', 'coordinate']);

    const others = await send<ObligationPage>(
      'GET',
      `/api/obligations?plan=${owed?.plan?.id}&q=kinh%20phi`,
      officer,
    );
    const foreign = others.body.obligations[0];
    const refused = await send<{ code: string }>('PATCH', `/api/obligations/${foreign?.id}`, officer, done);
    expect(refused).toMatchObject({ status: 403, body: { code: 'access.other-organization' } });
  });
});

describe('a page of the list', () => {
  test('costs at most six statements, who is asking included', async () => {
    const reader = await signIn(READER);
    let statements = 0;
    // Outside a transaction each statement borrows one connection.
    const count = () => {
      statements += 1;
    };
    database.db.pool.on('acquire', count);
    const page = await send<ObligationPage>('GET', '/api/obligations?q=l%C3%A0ng', reader);
    database.db.pool.off('acquire', count);
    expect(page.body.obligations.length).toBeGreaterThan(0);
    expect(statements).toBeGreaterThan(2);
    expect(statements).toBeLessThanOrEqual(6);
  });
});

describe('the secrets gate', () => {
  test('refuses a marked paper and keeps only the event', async () => {
    const officer = await signIn(OFFICER);
    const marked = PLAN.replace('Số: 88/KH-UBND', 'Số: 89/KH-UBND\n\nMẬT\n');
    const refused = await upload<{ code: string }>(officer, marked, 'ten-rieng-cua-tep.txt');
    expect(refused).toMatchObject({ status: 422, body: { code: 'secret-mark' } });
    const [traces] = await database.db.query<{ found: number }>(
      `select (select count(*) from document_file where name like 'ten-rieng%')
            + (select count(*) from audit_entry where concat(before, after) like '%ten-rieng%') as found`,
    );
    expect(traces?.found).toBe(0);
  });
});
