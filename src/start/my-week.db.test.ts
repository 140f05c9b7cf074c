import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localMinute } from '#kernel/time/local-time.ts';
import { createAccount } from '#modules/access/door.ts';
import type { RecordList } from '#modules/records/contract.ts';
import { answerMyWork } from '#modules/records/door.ts';
import type { Notice, ObligationPage, WorkApi } from '#modules/work/contract.ts';
import { getMyWork } from '#modules/work/use-cases/get-my-work.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { type AskOptions, askSite, type Reply } from '#testing/ask-site.ts';
import { buildDraft, buildDuty, buildTask, NO_TIME } from '#testing/build-draft.ts';
import { buildClock, buildWorld } from '#testing/build-world.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { type RealmSite, settleRealm } from '#testing/settle-realm.ts';
import { watchStatements } from '#testing/watch-statements.ts';
import { buildSite } from './build-site.ts';
import { modules } from './compose-modules.ts';

const PROVINCE = 'Ủy ban nhân dân tỉnh Sông Hiền';
const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';
const COMMUNE = 'Ủy ban nhân dân xã Nậm Lành';

type Mine = WorkApi['get /api/my-work']['response'];
type Notices = { readonly notices: readonly Notice[]; readonly unread: number };
type Choices = WorkApi['get /api/notice-choices']['response'];

let database: TestDatabase;
let world: World & { close(): void };
let site: Site;
let here: RealmSite;
/** Cookies of an officer of the department, of its leader, and of an officer of the commune. */
const cookies = { officer: '', leader: '', commune: '' };

beforeAll(async () => {
  database = await openTestDatabase();
  world = buildWorld(database.db, buildClock(new Date()), { STAFF_ORIGIN: 'http://localhost' });
  const parts = { modules, appFolder: '/nowhere', version: '1.0.0', migrations: 0, isStopping: () => false };
  site = buildSite(world, parts);
  here = await settleRealm(database, site, world, [[PROVINCE], [CULTURE, PROVINCE], [COMMUNE, PROVINCE]]);
  cookies.officer = await signIn('officer', CULTURE);
  cookies.leader = await signIn('leader', CULTURE);
  cookies.commune = await signIn('officer', COMMUNE);
  await confirmDraft(
    database,
    here.realm,
    buildDraft({
      tasks: [
        buildTask('Tuyên truyền trên hệ thống truyền thanh', [COMMUNE], {
          time: { ...NO_TIME, text: 'Thường xuyên', kind: 'ongoing' },
        }),
        buildTask('Tổ chức Ngày hội văn hóa biên giới', [COMMUNE]),
      ],
      duties: [buildDuty('Theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kế hoạch', [CULTURE])],
    }),
  );
});

afterAll(async () => {
  world.close();
  await database.close();
});

async function signIn(role: 'officer' | 'leader', body: string): Promise<string> {
  const who = { email: `${role}.${here.realm.body(body)}@vi-du.example`, password: 'mat-khau-cua-nguoi' };
  const position = { role, organizationId: here.realm.body(body), title: null };
  await inTransaction(database.db, (tx) =>
    createAccount(tx, here.realm.act(), { name: `Người ${role} ${body}`, ...who, kind: 'person', position }),
  );
  return (await askSite(site, 'POST', '/api/auth/sign-in/email', { body: who })).cookie;
}

async function ask<Body>(cookie: string, method: string, path: string, body?: unknown): Promise<Body> {
  const reply = await raw(method, path, { cookie, body });
  expect(reply.status).toBeLessThan(300);
  return reply.body as Body;
}

const raw = (method: string, path: string, options: AskOptions): Promise<Reply> =>
  askSite(site, method, path, options);

async function give(text: string, day: string | null): Promise<string> {
  const { obligations } = await ask<ObligationPage>(cookies.officer, 'POST', '/api/obligations/quick', {
    text,
    organizationIds: [here.realm.body(COMMUNE)],
    day,
    hour: null,
    timeWords: null,
    planId: null,
  });
  return obligations[0]?.id ?? '';
}

const noticesOf = (cookie: string) => ask<Notices>(cookie, 'GET', '/api/notices');
const mineOf = (cookie: string) => ask<Mine>(cookie, 'GET', '/api/my-work');
const today = () => world.clock.now().toISOString().slice(0, 10);

describe('Việc của tôi', () => {
  it('keeps what goes on without a result in the half year apart', async () => {
    const { silent, withoutEnd } = await mineOf(cookies.commune);
    const [ongoing] = withoutEnd.filter(({ state }) => state === 'continuous');
    expect(silent.obligations).toEqual([ongoing?.id]);
    await ask(cookies.commune, 'POST', `/api/obligations/${ongoing?.id}/records`, {
      records: [
        { doneOn: today(), place: null, words: 'Phát thanh 12 buổi', link: null, quantities: [], files: [] },
      ],
    });
    expect((await mineOf(cookies.commune)).silent.obligations).toEqual([]);
  });

  it('shows whoever is asked what is asked, and whoever asked that it lies with the other', async () => {
    const id = await give('Gửi danh sách nghệ nhân', '2020-01-10');
    await ask(cookies.commune, 'POST', `/api/obligations/${id}/records`, {
      records: [{ doneOn: today(), place: null, words: 'Đã gửi', link: null, quantities: [], files: [] }],
    });
    const { records } = await ask<RecordList>(cookies.commune, 'GET', `/api/obligations/${id}/records`);
    await ask(here.cookie, 'POST', `/api/records/${records[0]?.id}/questions`, { words: 'Bao nhiêu người?' });
    const { asked, late } = await mineOf(cookies.commune);
    expect(asked.returned.items.map(({ said, what, why }) => [what, why.vi, said])).toEqual([
      ['Gửi danh sách nghệ nhân', 'Đề nghị bổ sung', 'Bao nhiêu người?'],
    ]);
    expect(late.map(({ text }) => text)).toContain('Gửi danh sách nghệ nhân');
    const { asked: others } = await mineOf(cookies.officer);
    expect(
      others.waiting.items.map(({ obligation, why }) => [obligation?.organization.name, why.vi]),
    ).toEqual([[COMMUNE, 'Tôi đã giao']]);
    const told = await ask<RecordList>(cookies.commune, 'GET', `/api/obligations/${id}/records`);
    const [question] = told.records[0]?.questions ?? [];
    await ask(cookies.commune, 'POST', `/api/record-questions/${question?.id}/answer`, {
      answer: '12 người',
    });
    expect((await mineOf(cookies.commune)).asked.returned.total).toBe(0);
  });

  it('takes the same number of statements however much is owed', async () => {
    const count = async (): Promise<number> => {
      const { db, statements } = watchStatements(database.db);
      const now = localMinute(world.clock.now());
      await getMyWork(db, here.realm.person('officer', COMMUNE), now, answerMyWork);
      return statements.length;
    };
    const few = await count();
    for (let i = 0; i < 12; i += 1) await give(`Việc số ${i}`, today());
    expect(await count()).toBe(few);
  });
});

describe('a notice', () => {
  it('tells the people of a body that was given work, and not whoever gave it', async () => {
    const before = await noticesOf(cookies.leader);
    const id = await give('Báo cáo số đoàn vào', null);
    const { notices, unread } = await noticesOf(cookies.commune);
    expect(notices[0]).toMatchObject({
      kind: 'assigned',
      subject: 'Báo cáo số đoàn vào',
      obligation: id,
      read: false,
    });
    expect(unread).toBeGreaterThan(0);
    expect((await noticesOf(cookies.leader)).unread).toBe(before.unread);
    await ask(cookies.commune, 'POST', '/api/notices/read', { upTo: notices[0]?.id });
    expect((await noticesOf(cookies.commune)).unread).toBe(0);
  });

  it('of work that is taken back before anybody read it is gone', async () => {
    const id = await give('Giao nhầm', null);
    await ask(cookies.officer, 'POST', '/api/obligations/quick/withdraw', { obligations: [id] });
    const { notices } = await noticesOf(cookies.commune);
    expect(notices.map(({ subject }) => subject)).not.toContain('Giao nhầm');
  });

  it('comes only as its person chose, and a choice made on an older page is refused', async () => {
    const { kinds, version } = await ask<Choices>(cookies.commune, 'GET', '/api/notice-choices');
    const quiet = kinds.map((one) => (one.kind === 'assigned' ? { ...one, app: false, mail: false } : one));
    await ask(cookies.commune, 'PUT', '/api/notice-choices', { kinds: quiet, version });
    await give('Không ai nghe', null);
    expect((await noticesOf(cookies.commune)).unread).toBe(0);
    const stale = await raw('PUT', '/api/notice-choices', {
      cookie: cookies.commune,
      body: { kinds, version },
    });
    expect([stale.status, stale.body['code']]).toEqual([409, 'version-conflict']);
    await ask(cookies.commune, 'PUT', '/api/notice-choices', { kinds, version: version + 1 });
  });

  it('is signalled to an open screen once the act is kept', async () => {
    const line = await site.request('/api/notices/stream', { headers: { cookie: cookies.commune } });
    expect(line.headers.get('content-type')).toContain('text/event-stream');
    const reader = (line.body as ReadableStream<Uint8Array>).getReader();
    const words = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value);
    expect(await words()).toContain('event: beat');
    await give('Nghe thấy ngay', null);
    let heard = '';
    while (!heard.includes('event: notice')) heard += await words();
    await reader.cancel();
  });
});

describe('a private calendar', () => {
  it('is read back by a parser of another make, and opens nothing once it is revoked', async () => {
    const id = await give('Nộp báo cáo, có dấu; và "ngoặc"', '2030-05-06');
    const { address, feed } = await ask<{ address: string; feed: { version: number } }>(
      cookies.commune,
      'POST',
      '/api/own-calendar-feed',
      { version: null },
    );
    const path = new URL(address).pathname;
    const answer = await site.request(path);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
    const event = events.find(({ uid }) => uid === `${id}@nhipcau`);
    expect(event?.summary).toBe('Nộp báo cáo, có dấu; và "ngoặc"');
    expect([event?.startDate.toString(), event?.startDate.isDate]).toEqual(['2030-05-06', true]);
    await ask(cookies.commune, 'POST', '/api/own-calendar-feed/revoke', { version: feed.version });
    expect((await site.request(path)).status).toBe(404);
  });

  it('of a person who no longer works here opens nothing, and is not guessed at without end', async () => {
    expect((await site.request('/api/calendar-feeds/khong-co.ics')).status).toBe(404);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        site.request(`/api/calendar-feeds/doan-${index}.ics`, {
          headers: { 'x-nhipcau-client-address': '198.51.100.9' },
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 429).length).toBe(10);
  });
});
