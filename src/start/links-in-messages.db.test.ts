import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/time/iso-day.ts';
import { createAccount } from '#modules/access/door.ts';
import type { Reply as ReplyShape } from '#modules/records/contract/reply-link.ts';
import type { RecordList } from '#modules/records/contract.ts';
import type { UrgingApi } from '#modules/work/contract/urging.ts';
import { assignQuick } from '#modules/work/use-cases/assign-quick.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { TEST_NOW } from '#testing/arrange-realm.ts';
import { askSite, type Reply } from '#testing/ask-site.ts';
import { buildClock, buildWorld, type TestClock } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { type RealmSite, settleRealm } from '#testing/settle-realm.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';

const PROVINCE = 'Ủy ban nhân dân tỉnh Sông Hiền';
const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';
const COMMUNE = 'Ủy ban nhân dân xã Nậm Lành';
const OTHER = 'Ủy ban nhân dân xã Bản Mây';
const MANNED = 'Sở Ngoại vụ';
const LETTERS_OF_COMMUNE = 'vanthu@namlanh.example';

type Taken = UrgingApi['post /api/urging/steps']['response'];
type Step = Taken['batches'][number]['steps'][number];

let database: TestDatabase;
let clock: TestClock;
let world: World & { close(): void };
let site: Site;
let here: RealmSite;
let officer = '';

beforeAll(async () => {
  database = await openTestDatabase();
  clock = buildClock(TEST_NOW);
  const mail = { SMTP_URL: 'smtp://mail.songhien.example:25?tls=no', MAIL_FROM: 'nhipcau@songhien.example' };
  world = buildWorld(database.db, clock, { STAFF_ORIGIN: 'http://localhost', ...mail });
  const parts = { modules, appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, parts);
  here = await settleRealm(database, site, world, [
    [PROVINCE],
    [CULTURE, PROVINCE],
    [COMMUNE, PROVINCE],
    [OTHER, PROVINCE],
    [MANNED, PROVINCE],
  ]);
  officer = await signIn(CULTURE);
  const contact = { name: 'Lò Thị Mây', phones: ['0900 000 002'], email: LETTERS_OF_COMMUNE };
  const kept = await askSite(site, 'POST', `/api/organizations/${here.realm.body(COMMUNE)}/contacts`, {
    cookie: here.cookie,
    body: { job: null, duty: null, from: null, ...contact },
  });
  if (kept.status >= 300) throw new Error(`The contact was not kept: ${kept.status}`);
});

afterAll(async () => {
  world.close();
  await database.close();
});

async function signIn(body: string): Promise<string> {
  const who = { email: `officer.${here.realm.body(body)}@vi-du.example`, password: 'mat-khau-cua-nguoi' };
  const position = { role: 'officer' as const, organizationId: here.realm.body(body), title: null };
  await inTransaction(database.db, (tx) =>
    createAccount(tx, here.realm.act(), { name: 'Vàng Thị Hoa', ...who, kind: 'person', position }),
  );
  return (await askSite(site, 'POST', '/api/auth/sign-in/email', { body: who })).cookie;
}

const ask = (method: string, path: string, body?: unknown): Promise<Reply> =>
  askSite(site, method, `/api/${path}`, { cookie: officer, ...(body === undefined ? {} : { body }) });
const stranger = (path: string, body: unknown): Promise<Reply> =>
  askSite(site, 'POST', `/api/reply/${path}`, { body });

/** Work that the officer gave and that is late. */
async function give(body: string, text: string): Promise<string> {
  const given = { text, organizationIds: [here.realm.body(body)], hour: null, timeWords: null, planId: null };
  const [account] = await database.db.query<{ id: string }>(
    `select id from access_account where name = 'Vàng Thị Hoa'`,
  );
  const actor = { ...here.realm.person('officer', CULTURE), accountId: account?.id ?? '' };
  const work = { ...given, day: addDays('2027-03-10', -3) };
  const made = await inTransaction(database.db, (tx) =>
    assignQuick(tx, here.realm.act(actor, clock.now()), work),
  );
  return made.obligations[0]?.id ?? '';
}

/** A message about late work, with what was told of its link. */
async function send(obligations: readonly string[], rest: object = {}) {
  const reply = await ask('POST', 'urging/steps', { step: 'message', obligations, contact: null, ...rest });
  const { batches } = reply.body as unknown as Taken;
  const [step] = (batches[0]?.steps ?? []) as [Step?];
  const words = step?.words ?? '';
  return { batch: batches[0]?.id ?? '', step, words, token: /tra-loi#(\S+)/u.exec(words)?.[1] ?? '' };
}

const linksOf = async (obligation: string) =>
  (await ask('GET', `obligations/${obligation}/reply-links`)).body['links'] as {
    id: string;
    state: string;
    version: number;
  }[];
const codeOf = (text: string) => /\b\d{6}\b/u.exec(text)?.[0] ?? '';
const letters = () =>
  database.db.query<{ recipient: string; text: string; html: string }>(
    `select recipient, body_text as text, body_html as html from access_mail where kind = 'records.reply-code'
      order by id`,
  );

async function openWith(token: string, code: string): Promise<string> {
  return String((await stranger('open', { token, code })).body['key']);
}
const look = async (key: string) => (await stranger('look', { key })).body as unknown as ReplyShape;
const answer = (key: string, words: string) =>
  stranger('send', {
    ...{ key, sender: 'Lò Thị Mây', doneOn: '2027-03-09', place: null, quantities: [], files: [], words },
  });

describe('a message to a body without an account', () => {
  test('carries one link and never its code; what is kept of its words leaves the link out', async () => {
    const id = await give(COMMUNE, 'Gửi số liệu khách đoàn');
    const { step, words, token } = await send([id]);
    expect(words.match(/https?:/gu)).toHaveLength(1);
    expect(token.length).toBeGreaterThan(20);
    expect(step?.reply?.code).toMatch(/^\d{6}$/u);
    expect(words).not.toContain(step?.reply?.code);
    const kept = await ask('GET', `obligations/${id}/urgings`);
    expect(JSON.stringify(kept.body)).toContain('[liên kết trả lời riêng của cơ quan này]');
    expect(JSON.stringify(kept.body)).not.toContain(token);
    const dump = await database.db.query('select * from work_urging');
    expect(JSON.stringify(dump)).not.toContain(token);
  });

  test('is shown beforehand with the place of the link, which is made when the message is', async () => {
    const id = await give(COMMUNE, 'Gửi danh sách nghệ nhân');
    const list = (await ask('GET', 'urging')).body as unknown as UrgingApi['get /api/urging']['response'];
    const body = list.bodies.find(({ organization }) => organization.name === COMMUNE);
    expect(body).toMatchObject({ needsLink: true });
    expect(body?.replyMessage).toContain('[liên kết trả lời riêng của cơ quan này]');
    expect(await linksOf(id)).toEqual([]);
  });

  test('asks everything it names behind one address, each answer under its own obligation', async () => {
    const first = await give(OTHER, 'Gửi ảnh lễ hội');
    const second = await give(OTHER, 'Gửi lịch chợ phiên');
    const { step, token } = await send([first, second]);
    const key = await openWith(token, step?.reply?.code ?? '');
    const page = await look(key);
    expect(page.all.map(({ asked, answered }) => [/ảnh|lịch/u.exec(asked)?.[0], answered])).toEqual([
      ['ảnh', false],
      ['lịch', false],
    ]);
    expect((await answer(key, 'Đã gửi ảnh')).status).toBe(200);
    const other = String((await stranger('turn', { key, link: page.all[1]?.id })).body['key']);
    expect((await look(other)).obligation).toBe('Gửi lịch chợ phiên');
    expect((await answer(other, 'Đã gửi lịch')).status).toBe(200);
    const records = await database.db.query<{ obligation: string; words: string; source: string }>(
      'select obligation_id as obligation, words, source from record_entry where obligation_id = any($1::uuid[]) order by id',
      [[first, second]],
    );
    expect(records).toEqual([
      { obligation: first, words: 'Đã gửi ảnh', source: 'reply-link' },
      { obligation: second, words: 'Đã gửi lịch', source: 'reply-link' },
    ]);
    // The key of one message is let into no other.
    const strange = await send([await give(COMMUNE, 'Gửi báo cáo quý')]);
    expect((await stranger('turn', { key: other, link: strange.step?.reply?.link })).status).toBe(410);
  });

  test('ends its links when it is taken back or written anew, and leaves one alone that was opened', async () => {
    const id = await give(OTHER, 'Gửi tin bài');
    const old = await send([id]);
    const anew = await send([id]);
    expect((await stranger('knock', { token: old.token })).status).toBe(410);
    await openWith(anew.token, anew.step?.reply?.code ?? '');
    await send([id]);
    expect((await stranger('knock', { token: anew.token })).body['code']).toBe('used');
    const states = (await linksOf(id)).map(({ state }) => state);
    expect(states).toEqual(['waiting', 'opened', 'revoked']);
    await ask('POST', `urging/steps/${anew.batch}/undo`);
    expect((await stranger('knock', { token: anew.token })).status).toBe(410);
  });

  test('leads into the house where somebody can sign in, unless the officer says so', async () => {
    const id = await give(MANNED, 'Cho ý kiến về lịch');
    await signIn(MANNED);
    const plain = await send([id]);
    expect(plain.step?.reply).toBeNull();
    expect(plain.words).toContain(`/app/nhiem-vu/${id}`);
    const wished = await send([id], { replyTo: [here.realm.body(MANNED)] });
    expect(wished.token).not.toBe('');
    const none = await send([await give(COMMUNE, 'Gửi giấy mời')], { replyTo: [] });
    expect(none.step?.reply).toBeNull();
  });

  test('may be confirmed by the body that sent it', async () => {
    const id = await give(COMMUNE, 'Báo số hộ làm du lịch');
    const { step, token } = await send([id]);
    await answer(await openWith(token, step?.reply?.code ?? ''), '12 hộ');
    const list = async () => (await ask('GET', `obligations/${id}/records`)).body as unknown as RecordList;
    const [record] = (await list()).records;
    expect(record).toMatchObject({ source: 'reply-link', confirmedBy: null });
    const confirmed = await ask('POST', `records/${record?.id}/confirm`, { version: record?.version });
    expect(confirmed.status).toBe(204);
    expect((await list()).records[0]?.confirmedBy).toBe('Vàng Thị Hoa');
  });
});

describe('the code of a link', () => {
  test('comes by letter to the body, without the link, and opens it', async () => {
    const { step, token } = await send([await give(COMMUNE, 'Gửi số điểm du lịch')]);
    expect(step?.reply?.mailTo).toBe(LETTERS_OF_COMMUNE);
    const before = (await letters()).length;
    const sent = await ask('POST', `reply-links/${step?.reply?.link}/code-letter`, { version: 1 });
    expect(sent.body).toMatchObject({ mailTo: LETTERS_OF_COMMUNE });
    const letter = (await letters()).at(-1);
    expect(await letters()).toHaveLength(before + 1);
    expect(letter?.recipient).toBe(LETTERS_OF_COMMUNE);
    expect(`${letter?.text}${letter?.html}`).not.toMatch(/tra-loi|https?:/u);
    expect(letter?.text).not.toContain(token);
    expect(codeOf(letter?.text ?? '')).not.toBe('');
    expect((await stranger('open', { token, code: step?.reply?.code })).status).toBe(422);
    expect(await openWith(token, codeOf(letter?.text ?? ''))).not.toBe('undefined');
  });

  test('is asked for at the door by whoever holds the link, once a minute and five times a day', async () => {
    const { step, token } = await send([await give(COMMUNE, 'Gửi số lễ hội')]);
    const key = await openWith(token, step?.reply?.code ?? '');
    expect((await stranger('knock', { token })).body).toEqual({ code: 'used', byMail: true });
    const wish = () => stranger('code-letter', { token });
    expect((await wish()).status).toBe(204);
    const soon = await wish();
    expect([soon.status, soon.body['code']]).toEqual([429, 'reply-code-letter-soon']);
    // Who is writing is not stopped by that; whoever opens it anew takes its place.
    expect((await look(key)).body).toBe(COMMUNE);
    for (let time = 2; time <= 5; time += 1) {
      clock.set(new Date(clock.now().getTime() + 61_000));
      expect((await wish()).status).toBe(204);
    }
    clock.set(new Date(clock.now().getTime() + 61_000));
    expect((await wish()).status).toBe(429);
    await openWith(token, codeOf((await letters()).at(-1)?.text ?? ''));
    expect((await stranger('look', { key })).status).toBe(410);
  });

  test('is not sent by letter where nobody has an address, nor where wrong codes have locked the link', async () => {
    const { step, token } = await send([await give(OTHER, 'Gửi số nhà nghỉ')]);
    expect(step?.reply?.mailTo).toBeNull();
    expect((await stranger('knock', { token })).body).toEqual({ code: 'waiting', byMail: false });
    expect((await stranger('code-letter', { token })).body['code']).toBe('reply-no-address');
    const guarded = await send([await give(COMMUNE, 'Gửi số homestay')]);
    const code = guarded.step?.reply?.code === '000000' ? '111111' : '000000';
    for (let time = 0; time < 5; time += 1) await stranger('open', { token: guarded.token, code });
    expect((await stranger('code-letter', { token: guarded.token })).status).toBe(423);
  });
});
