import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/law/actor.ts';
import { createApi } from '#platform/http/api.ts';
import { createSite, type Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import type { EvidenceOutcome } from '#reading/read-evidence-file.ts';
import { arrangeRealm, TEST_NOW, type TestRealm } from '#testing/arrange-realm.ts';
import { askSite, type Reply } from '#testing/ask-site.ts';
import { buildDraft, buildDuty, buildTask } from '#testing/build-draft.ts';
import { buildClock, buildWorld, type TestClock } from '#testing/build-world.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { recordRoutes } from './add-record-routes.ts';

const COMMUNE = 'Ủy ban nhân dân xã Nà Hiền';
const BESIDE = 'Ủy ban nhân dân xã Bản Mây';
const CONSOLIDATING = 'Sở Văn hóa, Thể thao và Du lịch';
const ANSWER = {
  sender: 'Lò Thị Mây, công chức văn hóa',
  doneOn: '2027-03-09',
  place: 'Chợ Nà Hiền',
  words: 'Phiên chợ có 2 đoàn khách Lào.',
  quantities: [{ indicator: 'E1a', amount: 2 }],
  files: [] as string[],
};
const DRAFT = {
  sender: 'Lò Thị Mây',
  words: 'Phiên chợ có',
  doneOn: '',
  place: '',
  quantities: [{ indicator: 'E1a', amount: '2' }],
};

let database: TestDatabase;
let clock: TestClock;
let world: World & { close(): void };
let realm: TestRealm;
let site: Site;
let actor: Actor | null = null;
let outcome: EvidenceOutcome = { kind: 'document', mediaType: 'text/plain', hasWords: true };
let whileReading = async (): Promise<void> => undefined;
const obligations = new Map<string, string>();
const people: Record<'commune' | 'officer' | 'beside', Actor> = {} as never;

beforeAll(async () => {
  database = await openTestDatabase();
  clock = buildClock(TEST_NOW);
  world = buildWorld(database.db, clock);
  realm = await arrangeRealm(database, 'Tỉnh Sông Hiền', [COMMUNE, BESIDE, CONSOLIDATING]);
  people.commune = realm.person('officer', COMMUNE);
  people.beside = realm.person('officer', BESIDE);
  people.officer = realm.person('officer', CONSOLIDATING);
  const duty = buildDuty('Đôn đốc, tổng hợp, báo cáo UBND tỉnh', [CONSOLIDATING]);
  const draft = buildDraft({ tasks: [buildTask('Tổ chức phiên chợ', [COMMUNE, BESIDE])], duties: [duty] });
  const { planId } = await confirmDraft(database, realm, draft);
  const rows = await database.db.query<{ id: string; body: string }>(
    `select id, organization_name as body from work_obligation where plan_id = $1 and origin = 'task'`,
    [planId],
  );
  for (const { id, body } of rows) obligations.set(body, id);
  site = createSite(world);
  const api = createApi();
  api.use(async (context, next) => {
    context.set('findSignedIn', async () =>
      actor === null ? ({ kind: 'nobody' } as never) : ({ kind: 'signed-in', actor } as never),
    );
    context.set('startAct', (who) => realm.act(who, clock.now()));
    await next();
  });
  recordRoutes(
    async () => {
      await whileReading();
      return outcome;
    },
    async () => ({ kind: 'unreadable', code: 'broken', detail: null }),
    () => Promise.reject(new Error('Nothing is written here.')),
  )(api, world);
  site.route('/api', api);
});

beforeEach(() => {
  clock.set(TEST_NOW);
  outcome = { kind: 'document', mediaType: 'text/plain', hasWords: true };
  whileReading = async () => undefined;
});

afterAll(async () => {
  world.close();
  await database.close();
});

function as(who: keyof typeof people, method: string, path: string, body?: unknown): Promise<Reply> {
  actor = people[who];
  return askSite(site, method, `/api/${path}`, body === undefined ? {} : { body });
}

/** Somebody without an account. */
function stranger(path: string, body: unknown): Promise<Reply> {
  actor = null;
  return askSite(site, 'POST', `/api/reply/${path}`, { body });
}

function upload(key: string): Promise<Reply> {
  const form = new FormData();
  form.append('file', new Blob(['Biên bản phiên chợ.']), 'bien-ban.txt');
  return askSite(site, 'POST', '/api/reply/files', { form, headers: { 'x-reply-key': key } });
}

async function makeLink(body = COMMUNE): Promise<{ id: string; token: string; code: string }> {
  const asked = { asked: 'Xã cho biết phiên chợ tháng 3 thế nào?', indicators: ['E1a'], days: 7 };
  const made = await as('officer', 'POST', `obligations/${obligations.get(body)}/reply-links`, asked);
  const address = String(made.body['address']);
  return { id: String(made.body['id']), token: address.split('#')[1] ?? '', code: String(made.body['code']) };
}

async function open(link: { token: string; code: string }): Promise<string> {
  return String((await stranger('open', { token: link.token, code: link.code })).body['key']);
}

const wrongOf = (code: string) => (code === '000000' ? '111111' : '000000');

describe('a reply link', () => {
  test('brings the answer of a body without an account, which counts once the officer confirms', async () => {
    const link = await makeLink();
    const key = await open(link);
    const seen = await stranger('look', { key });
    expect(seen.body).toMatchObject({
      realm: 'Tỉnh Sông Hiền',
      body: COMMUNE,
      asked: 'Xã cho biết phiên chợ tháng 3 thế nào?',
      askedBy: people.officer.name,
      indicators: [{ code: 'E1a', name: 'Đoàn vào', unit: 'đoàn' }],
      draft: null,
      sent: null,
    });
    const sent = await stranger('send', { key, ...ANSWER });
    expect(sent.body['sent']).toMatchObject({ sender: ANSWER.sender, words: ANSWER.words, confirmed: false });

    const path = `obligations/${obligations.get(COMMUNE)}/records`;
    const [record] = (await as('officer', 'GET', path)).body['records'] as Record<string, unknown>[];
    expect(record).toMatchObject({ source: 'reply-link', counts: false, enteredBy: ANSWER.sender });
    expect(record?.['may']).toContain('confirm');
    const confirmed = await as('officer', 'POST', `records/${String(record?.['id'])}/confirm`, {
      version: 1,
    });
    expect(confirmed.status).toBe(204);
    const [after] = (await as('officer', 'GET', path)).body['records'] as Record<string, unknown>[];
    expect(after).toMatchObject({ counts: true, confirmedBy: people.officer.name });
  });

  test('keeps what is written as it goes, for a telephone that was put away', async () => {
    const key = await open(await makeLink());
    expect((await stranger('draft', { key, version: 0, draft: DRAFT })).body).toEqual({ version: 1 });
    expect((await stranger('look', { key })).body).toMatchObject({ draft: DRAFT, draftVersion: 1 });
    const late = await stranger('draft', { key, version: 0, draft: { ...DRAFT, words: 'Cửa sổ cũ' } });
    expect(late.body).toMatchObject({ status: 409, code: 'version-conflict', version: 1, draft: DRAFT });
  });

  test('sent again after a lost line changes nothing', async () => {
    const key = await open(await makeLink());
    await stranger('send', { key, ...ANSWER });
    const again = await stranger('send', { key, ...ANSWER, words: 'Gửi lại' });
    expect(again).toMatchObject({ status: 200, body: { sent: { words: ANSWER.words } } });
  });

  test('takes files by the same gate, and only its own', async () => {
    const key = await open(await makeLink());
    const other = await open(await makeLink(BESIDE));
    const taken = await upload(key);
    expect(taken.status).toBe(200);
    const file = String(taken.body['id']);
    const stolen = await stranger('send', { key: other, ...ANSWER, quantities: [], files: [file] });
    expect(stolen.body['code']).toBe('record-file-unknown');
    expect((await stranger('files/forget', { key: other, file })).body['code']).toBe('record-file-not-found');
    expect((await stranger('send', { key, ...ANSWER, files: [file] })).status).toBe(200);

    outcome = { kind: 'secret' };
    expect((await upload(other)).body['code']).toBe('secret-mark');
    expect((await upload('none-of-any-link-at-all')).body['code']).toBe('reply-link-ended');
  });

  test('takes twelve files and no more, however many come at once, and none once it has ended', async () => {
    const link = await makeLink();
    const key = await open(link);
    const sent = await Promise.all(Array.from({ length: 16 }, () => upload(key)));
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(12);
    const last = (await stranger('look', { key })).body['files'] as { id: string }[];
    expect(last).toHaveLength(12);
    await stranger('files/forget', { key, file: last[0]?.id });
    whileReading = async () => {
      await as('officer', 'POST', `reply-links/${link.id}/revoke`, { version: 2 });
    };
    expect((await upload(key)).body['code']).toBe('reply-link-ended');
  });

  test('refuses a mark of State secrecy even in what is only being written', async () => {
    const key = await open(await makeLink());
    const draft = { ...DRAFT, words: 'UBND XÃ\nTUYỆT MẬT\nĐã họp' };
    expect((await stranger('draft', { key, version: 0, draft })).body['code']).toBe('secret-mark');
    expect((await stranger('look', { key })).body['draft']).toBeNull();
  });

  test('asks for its figures and takes no others', async () => {
    const key = await open(await makeLink());
    const quantities = [{ indicator: 'H1', amount: 900 }];
    expect((await stranger('send', { key, ...ANSWER, quantities })).body['code']).toBe('indicator-not-asked');
  });
});

describe('nobody comes in', () => {
  test('by a wrong code; the fifth locks, and the right one opens no more until there is a new one', async () => {
    const link = await makeLink();
    const codes = [];
    for (let turn = 0; turn < 5; turn += 1)
      codes.push((await stranger('open', { token: link.token, code: wrongOf(link.code) })).body['code']);
    expect(codes).toEqual([...Array(4).fill('reply-code-wrong'), 'reply-code-locked']);
    const right = await stranger('open', { token: link.token, code: link.code });
    expect(right).toMatchObject({ status: 423, body: { code: 'reply-code-locked' } });
    const renewed = await as('officer', 'POST', `reply-links/${link.id}/code`, { version: 6 });
    const fresh = { token: link.token, code: String(renewed.body['code']) };
    expect((await stranger('look', { key: await open(fresh) })).status).toBe(200);
  });

  test('by a code that was used, nor by the key of a device that a new code let out', async () => {
    const link = await makeLink();
    const key = await open(link);
    await stranger('draft', { key, version: 0, draft: DRAFT });
    const again = await stranger('open', { token: link.token, code: link.code });
    expect(again).toMatchObject({ status: 409, body: { code: 'reply-code-used' } });
    const renewed = await as('officer', 'POST', `reply-links/${link.id}/code`, { version: 2 });
    expect((await stranger('look', { key })).body['code']).toBe('reply-link-ended');
    const next = await open({ token: link.token, code: String(renewed.body['code']) });
    expect((await stranger('look', { key: next })).body['draft']).toEqual(DRAFT);
  });

  test('once the day of the link is over, or it was revoked', async () => {
    const old = await makeLink();
    const oldKey = await open(old);
    clock.pass(8 * 24 * 60);
    const ended = [
      await stranger('knock', { token: old.token }),
      await stranger('look', { key: oldKey }),
      await stranger('draft', { key: oldKey, version: 0, draft: DRAFT }),
      await stranger('send', { key: oldKey, ...ANSWER }),
    ];
    expect(ended.map(({ status }) => status)).toEqual([410, 410, 410, 410]);

    const link = await makeLink();
    const key = await open(link);
    expect((await as('officer', 'POST', `reply-links/${link.id}/revoke`, { version: 2 })).status).toBe(204);
    expect((await stranger('look', { key })).status).toBe(410);
    expect((await stranger('open', { token: link.token, code: link.code })).status).toBe(410);
  });

  test('by a token nobody made; what is told before the code is nothing of what is behind it', async () => {
    const link = await makeLink();
    expect((await stranger('knock', { token: 'A'.repeat(43) })).body['code']).toBe('reply-link-ended');
    expect((await stranger('knock', { token: link.token })).body).toEqual({ code: 'waiting', byMail: false });
    const opened = await stranger('open', { token: link.token, code: link.code });
    expect([opened.cookie, opened.headers.get('set-cookie')]).toEqual(['', null]);
  });

  test('who reads the table: token, code and key stand there as digests', async () => {
    const link = await makeLink();
    const key = await open(link);
    await makeLink();
    const rows = await database.db.query<{ row: string }>(
      'select row_to_json(l)::text as row from record_reply_link l',
    );
    const all = rows.map(({ row }) => row).join('\n');
    for (const secret of [link.token, key, `"${link.code}"`]) expect(all).not.toContain(secret);
  });
});

describe('who may make a link', () => {
  test('is the body itself or who consolidates it; another body neither makes, sees, renews nor ends one', async () => {
    const path = `obligations/${obligations.get(COMMUNE)}/reply-links`;
    const asked = { asked: 'Kết quả?', indicators: [], days: 7 };
    const replies = [];
    for (const who of ['commune', 'officer', 'beside'] as const)
      replies.push((await as(who, 'POST', path, asked)).status);
    expect(replies).toEqual([200, 200, 403]);
    const { id } = await makeLink();
    expect((await as('beside', 'GET', path)).body).toEqual({ links: [], mayMake: false });
    expect((await as('beside', 'GET', `reply-links/${id}/address`)).status).toBe(403);
    expect((await as('beside', 'POST', `reply-links/${id}/code`, { version: 1 })).status).toBe(403);
    expect((await as('beside', 'POST', `reply-links/${id}/revoke`, { version: 1 })).status).toBe(403);
    expect((await as('officer', 'POST', `reply-links/${id}/revoke`, { version: 7 })).status).toBe(409);
  });
});

test('what came by a link is offered to be confirmed to the body that sent it, also where it puts nothing together', async () => {
  const link = await makeLink();
  await stranger('send', { key: await open(link), ...ANSWER });
  const sender = 'update record_reply_link set created_organization_id = $2 where id = $1';
  await database.owner.query(sender, [link.id, realm.body(BESIDE)]);
  const seen = await as('beside', 'GET', `obligations/${obligations.get(COMMUNE)}/records`);
  const records = seen.body['records'] as { may: string[] }[];
  expect(records.filter(({ may }) => may.includes('confirm'))).toHaveLength(1);
});
