import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RecordList } from '#modules/records/contract.ts';
import type { UrgingApi } from '#modules/work/contract/urging.ts';
import type { World } from '#platform/world/world.ts';
import {
  arrangeMessages,
  COMMUNE,
  LETTERS_OF_COMMUNE,
  MANNED,
  type MessageBench,
  OTHER,
  WITH_MAIL,
} from '#testing/arrange-messages.ts';
import { TEST_NOW } from '#testing/arrange-realm.ts';
import { buildClock, buildWorld, type TestClock } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';

let database: TestDatabase;
let clock: TestClock;
let world: World & { close(): void };
let here: MessageBench;

beforeAll(async () => {
  database = await openTestDatabase();
  clock = buildClock(TEST_NOW);
  world = buildWorld(database.db, clock, WITH_MAIL);
  const parts = { modules, appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  here = await arrangeMessages(database, buildSite(world, parts), world);
});

afterAll(async () => {
  world.close();
  await database.close();
});

const linksOf = async (obligation: string) =>
  (await here.ask('GET', `obligations/${obligation}/reply-links`)).body['links'] as {
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

describe('a message to a body without an account', () => {
  test('carries one link and never its code; what is kept of its words leaves the link out', async () => {
    const id = await here.give(COMMUNE, 'Gửi số liệu khách đoàn');
    const { step, words, token } = await here.send([id]);
    expect(words.match(/https?:/gu)).toHaveLength(1);
    expect(token.length).toBeGreaterThan(20);
    expect(step?.reply?.code).toMatch(/^\d{6}$/u);
    expect(words).not.toContain(step?.reply?.code);
    const kept = await here.ask('GET', `obligations/${id}/urgings`);
    expect(JSON.stringify(kept.body)).toContain('[liên kết trả lời riêng của cơ quan này]');
    expect(JSON.stringify(kept.body)).not.toContain(token);
    const dump = await database.db.query('select * from work_urging');
    expect(JSON.stringify(dump)).not.toContain(token);
  });

  test('is shown beforehand with the place of the link, which is made when the message is', async () => {
    const id = await here.give(COMMUNE, 'Gửi danh sách nghệ nhân');
    const list = (await here.ask('GET', 'urging'))
      .body as unknown as UrgingApi['get /api/urging']['response'];
    const body = list.bodies.find(({ organization }) => organization.name === COMMUNE);
    expect(body).toMatchObject({ needsLink: true });
    expect(body?.replyMessage).toContain('[liên kết trả lời riêng của cơ quan này]');
    expect(await linksOf(id)).toEqual([]);
  });

  test('asks everything it names behind one address, each answer under its own obligation', async () => {
    const first = await here.give(OTHER, 'Gửi ảnh lễ hội');
    const second = await here.give(OTHER, 'Gửi lịch chợ phiên');
    const { step, token } = await here.send([first, second]);
    const key = await here.open(token, step?.reply?.code ?? '');
    const page = await here.look(key);
    expect(page.all.map(({ asked, answered }) => [/ảnh|lịch/u.exec(asked)?.[0], answered])).toEqual([
      ['ảnh', false],
      ['lịch', false],
    ]);
    expect((await here.answer(key, 'Đã gửi ảnh')).status).toBe(200);
    const other = String((await here.stranger('turn', { key, link: page.all[1]?.id })).body['key']);
    expect((await here.look(other)).obligation).toBe('Gửi lịch chợ phiên');
    expect((await here.answer(other, 'Đã gửi lịch')).status).toBe(200);
    const records = await database.db.query<{ obligation: string; words: string; source: string }>(
      'select obligation_id as obligation, words, source from record_entry where obligation_id = any($1::uuid[]) order by id',
      [[first, second]],
    );
    expect(records).toEqual([
      { obligation: first, words: 'Đã gửi ảnh', source: 'reply-link' },
      { obligation: second, words: 'Đã gửi lịch', source: 'reply-link' },
    ]);
    // The key of one message is let into no other.
    const strange = await here.send([await here.give(COMMUNE, 'Gửi báo cáo quý')]);
    expect((await here.stranger('turn', { key: other, link: strange.step?.reply?.link })).status).toBe(410);
  });

  test('ends its links when it is taken back or written anew, and leaves one alone that was opened', async () => {
    const id = await here.give(OTHER, 'Gửi tin bài');
    const old = await here.send([id]);
    const anew = await here.send([id]);
    expect((await here.stranger('knock', { token: old.token })).status).toBe(410);
    await here.open(anew.token, anew.step?.reply?.code ?? '');
    await here.send([id]);
    expect((await here.stranger('knock', { token: anew.token })).body['code']).toBe('used');
    const states = (await linksOf(id)).map(({ state }) => state);
    expect(states).toEqual(['waiting', 'opened', 'revoked']);
    await here.ask('POST', `urging/steps/${anew.batch}/undo`);
    expect((await here.stranger('knock', { token: anew.token })).status).toBe(410);
  });

  test('leads into the house where somebody can sign in, unless the officer says so', async () => {
    const id = await here.give(MANNED, 'Cho ý kiến về lịch');
    await here.signIn(MANNED);
    const plain = await here.send([id]);
    expect(plain.step?.reply).toBeNull();
    expect(plain.words).toContain(`/app/nhiem-vu/${id}`);
    const wished = await here.send([id], { replyTo: [here.realm.body(MANNED)] });
    expect(wished.token).not.toBe('');
    const none = await here.send([await here.give(COMMUNE, 'Gửi giấy mời')], { replyTo: [] });
    expect(none.step?.reply).toBeNull();
  });

  test('may be confirmed by the body that sent it', async () => {
    const id = await here.give(COMMUNE, 'Báo số hộ làm du lịch');
    const { step, token } = await here.send([id]);
    await here.answer(await here.open(token, step?.reply?.code ?? ''), '12 hộ');
    const list = async () =>
      (await here.ask('GET', `obligations/${id}/records`)).body as unknown as RecordList;
    const [record] = (await list()).records;
    expect(record).toMatchObject({ source: 'reply-link', confirmedBy: null });
    const confirmed = await here.ask('POST', `records/${record?.id}/confirm`, { version: record?.version });
    expect(confirmed.status).toBe(204);
    expect((await list()).records[0]?.confirmedBy).toBe('Vàng Thị Hoa');
  });
});

describe('the code of a link', () => {
  test('comes by letter to the body, without the link, and opens it', async () => {
    const { step, token } = await here.send([await here.give(COMMUNE, 'Gửi số điểm du lịch')]);
    expect(step?.reply?.mailTo).toBe(LETTERS_OF_COMMUNE);
    const before = (await letters()).length;
    const sent = await here.ask('POST', `reply-links/${step?.reply?.link}/code-letter`, { version: 1 });
    expect(sent.body).toMatchObject({ mailTo: LETTERS_OF_COMMUNE });
    const letter = (await letters()).at(-1);
    expect(await letters()).toHaveLength(before + 1);
    expect(letter?.recipient).toBe(LETTERS_OF_COMMUNE);
    expect(`${letter?.text}${letter?.html}`).not.toMatch(/tra-loi|https?:/u);
    expect(letter?.text).not.toContain(token);
    expect(codeOf(letter?.text ?? '')).not.toBe('');
    expect((await here.stranger('open', { token, code: step?.reply?.code })).status).toBe(422);
    expect(await here.open(token, codeOf(letter?.text ?? ''))).not.toBe('undefined');
  });

  test('is asked for at the door by whoever holds the link, once a minute and five times a day', async () => {
    const { step, token } = await here.send([await here.give(COMMUNE, 'Gửi số lễ hội')]);
    const key = await here.open(token, step?.reply?.code ?? '');
    expect((await here.stranger('knock', { token })).body).toEqual({ code: 'used', byMail: true });
    const wish = () => here.stranger('code-letter', { token });
    expect((await wish()).status).toBe(204);
    const soon = await wish();
    expect([soon.status, soon.body['code']]).toEqual([429, 'reply-code-letter-soon']);
    // Who is writing is not stopped by that; whoever opens it anew takes its place.
    expect((await here.look(key)).body).toBe(COMMUNE);
    for (let time = 2; time <= 5; time += 1) {
      clock.set(new Date(clock.now().getTime() + 61_000));
      expect((await wish()).status).toBe(204);
    }
    clock.set(new Date(clock.now().getTime() + 61_000));
    expect((await wish()).status).toBe(429);
    await here.open(token, codeOf((await letters()).at(-1)?.text ?? ''));
    expect((await here.stranger('look', { key })).status).toBe(410);
  });

  test('is not sent by letter where nobody has an address, nor where wrong codes have locked the link', async () => {
    const { step, token } = await here.send([await here.give(OTHER, 'Gửi số nhà nghỉ')]);
    expect(step?.reply).toMatchObject({ mailTo: null, noMail: 'no-address' });
    expect((await here.stranger('knock', { token })).body).toEqual({ code: 'waiting', byMail: false });
    expect((await here.stranger('code-letter', { token })).body['code']).toBe('reply-no-address');
    const guarded = await here.send([await here.give(COMMUNE, 'Gửi số homestay')]);
    const code = guarded.step?.reply?.code === '000000' ? '111111' : '000000';
    for (let time = 0; time < 5; time += 1) await here.stranger('open', { token: guarded.token, code });
    expect((await here.stranger('code-letter', { token: guarded.token })).status).toBe(423);
  });
});
