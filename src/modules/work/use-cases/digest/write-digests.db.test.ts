import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendMails } from '#modules/access/door.ts';
import { inTransaction } from '#platform/db/database.ts';
import { openMailer } from '#platform/mail/open-mailer.ts';
import type { World } from '#platform/world/world.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildDraft, buildTask, NO_TIME } from '#testing/build-draft.ts';
import { buildClock, buildWorld, type TestClock } from '#testing/build-world.ts';
import { confirmDraft } from '#testing/confirm-draft.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { type MailServer, runMailServer } from '#testing/run-mail-server.ts';
import { tellBodies } from '../notices/tell-bodies.ts';
import { writeDigests } from './write-digests.ts';

/** How many people get a letter where a server is killed; `npm run test:deep` asks for ten thousand. */
const PEOPLE = Number(process.env['NHIPCAU_LETTERS'] ?? 200);
const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';
const QUIET = 'Sở Tài chính';
/** A Wednesday, a minute after seven in Vietnam. */
const MORNING = new Date('2027-03-10T00:01:00Z');
const workingDay = async () => true;

let test: TestDatabase;
let realm: TestRealm;
let clock: TestClock;
let world: World & { close(): void };

beforeAll(async () => {
  test = await openTestDatabase();
  realm = await arrangeRealm(test, 'Tỉnh Sông Hiền', [CULTURE, QUIET]);
  const due = (day: string) => ({ ...NO_TIME, text: `Trước ${day}`, kind: 'range' as const, to: day });
  await confirmDraft(
    test,
    realm,
    buildDraft({
      tasks: [
        buildTask('In sách ảnh', [CULTURE], { number: '7.1', time: due('2027-03-01') }),
        buildTask('Mở chuyên mục', [CULTURE], { number: '7.2', time: due('2027-03-10') }),
        buildTask('Đón đoàn', [CULTURE], { number: '7.3', time: due('2027-03-15') }),
        buildTask('Tổng kết', [CULTURE], { number: '7.4', time: due('2027-12-01') }),
      ],
    }),
  );
});
afterAll(() => test.close());

beforeEach(async () => {
  clock = buildClock(MORNING);
  world = buildWorld(test.db, clock, {
    STAFF_ORIGIN: 'https://nhipcau.songhien.example',
    PORTAL_ORIGIN: 'none',
  });
  for (const table of ['access_mail', 'work_digest_run', 'work_notice', 'access_position', 'access_account'])
    await test.owner.query(`delete from ${table}`);
});
afterEach(() => world.close());

/** So many officers of a body, with addresses of mail. */
async function hire(count: number, body: string): Promise<void> {
  const values = [realm.realmId, count, realm.body(body)];
  await test.owner.query(
    `with hired as (
       insert into access_account (realm_id, id, name, email, kind, created_at)
       select $1, gen_random_uuid(), 'Cán bộ ' || n, 'can-bo-' || n || '-' || left($3::text, 8) || '@songhien.example',
              'person', '2027-01-01' from generate_series(1, $2::integer) n
       returning id)
     insert into access_position (realm_id, id, account_id, role, organization_id, from_day, created_at)
     select $1, gen_random_uuid(), id, 'officer', $3::uuid, '2027-01-01', '2027-01-01' from hired`,
    values,
  );
}

const letters = () =>
  test.db.query<{ recipient: string; subject: string; text: string; messageId: string }>(
    `select recipient, subject, body_text as text, message_id as "messageId" from access_mail order by recipient`,
  );

describe('the letter of a day', () => {
  it('tells what is late, due and near, each line leading to its page, in both languages', async () => {
    await hire(1, CULTURE);
    expect(await writeDigests(world, workingDay)).toBe(1);
    const [letter] = await letters();
    expect(letter?.subject).toBe(
      'Việc ngày 10/03/2027: 1 việc quá hạn, 1 việc hết hạn hôm nay, 1 việc trong bảy ngày tới',
    );
    expect(letter?.text).toContain('- 7.1 In sách ảnh (15/KH-UBND) – hạn 01/03/2027');
    expect(letter?.text).toContain('- 7.2 Mở chuyên mục (15/KH-UBND) – due 10/03/2027');
    expect(
      letter?.text.match(/https:\/\/nhipcau\.songhien\.example\/app\/nhiem-vu\/[0-9a-f-]{36}/g),
    ).toHaveLength(6);
    expect(letter?.text).not.toContain('Tổng kết');
    expect(letter?.messageId).toMatch(/^<viec-2027-03-10-[0-9a-f]{24}@nhipcau\.songhien\.example>$/);
  });

  it('is never empty: who has nothing to be told gets none', async () => {
    await hire(2, QUIET);
    expect(await writeDigests(world, workingDay)).toBe(0);
    expect(await letters()).toEqual([]);
  });

  it('tells what is new since the letter before, once', async () => {
    await hire(1, QUIET);
    const telling = {
      organizationId: realm.body(QUIET),
      kind: 'asked-for-more' as const,
      subject: 'Bao nhiêu?',
    };
    await inTransaction(test.db, (tx) =>
      tellBodies(tx, realm.act(realm.administrator, new Date(MORNING.getTime() - 60_000)), [
        { ...telling, obligationId: null, planId: null },
      ]),
    );
    expect(await writeDigests(world, workingDay)).toBe(1);
    expect((await letters())[0]?.text).toContain('Đề nghị bổ sung: Bao nhiêu?');
    clock.pass(24 * 60);
    expect(await writeDigests(world, workingDay)).toBe(0);
  });

  it('tells of what was kept only after the letters of its day', async () => {
    await hire(1, QUIET);
    await inTransaction(test.db, async (tx) => {
      await tellBodies(tx, realm.act(realm.administrator, new Date(MORNING.getTime() - 60_000)), [
        {
          organizationId: realm.body(QUIET),
          kind: 'assigned',
          subject: 'Lập kế hoạch',
          obligationId: null,
          planId: null,
        },
      ]);
      expect(await writeDigests(world, workingDay)).toBe(0);
    });
    clock.pass(24 * 60);
    expect(await writeDigests(world, workingDay)).toBe(1);
    expect((await letters())[0]?.text).toContain('Lập kế hoạch');
    clock.pass(24 * 60);
    expect(await writeDigests(world, workingDay)).toBe(0);
  });

  it('waits for seven in the morning of a working day, and comes once', async () => {
    await hire(1, CULTURE);
    clock.set(new Date('2027-03-09T23:59:00Z'));
    expect(await writeDigests(world, workingDay)).toBe(0);
    clock.set(MORNING);
    expect(await writeDigests(world, async () => false)).toBe(0);
    expect(await writeDigests(world, workingDay)).toBe(1);
    clock.pass(60);
    expect(await writeDigests(world, workingDay)).toBe(0);
    expect(await letters()).toHaveLength(1);
  });

  it('is not sent about work to who chose so', async () => {
    await hire(2, CULTURE);
    await test.db.query(
      `insert into work_notice_choice (realm_id, account_id, choices)
       select realm_id, id, '{"owed": {"app": true, "mail": false}}' from access_account order by id limit 1`,
    );
    expect(await writeDigests(world, workingDay)).toBe(1);
    await test.owner.query('delete from work_notice_choice');
  });

  it('is written by one of several servers that try at once', async () => {
    await hire(20, CULTURE);
    const counts = await Promise.all([0, 1, 2, 3].map(() => writeDigests(world, workingDay)));
    expect(counts.sort((a, b) => a - b)).toEqual([0, 0, 0, 20]);
    expect(await letters()).toHaveLength(20);
  });
});

describe('servers that are killed', () => {
  const programs: ChildProcess[] = [];
  let mail: MailServer;
  let onTaken: () => void = () => {};

  beforeEach(async () => {
    mail = await runMailServer({ beforeTaken: () => onTaken() });
  });
  afterEach(async () => {
    for (const program of programs.splice(0)) program.kill('SIGKILL');
    onTaken = () => {};
    await mail.close();
  });

  /** One server that writes and sends the letters of the day at a moment, then ends. */
  function serve(now: Date): { readonly program: ChildProcess; readonly said: Promise<string> } {
    const program = spawn(
      process.execPath,
      [path.resolve(import.meta.dirname, '../../../../testing/send-day-until-done.ts')],
      {
        env: {
          PATH: process.env['PATH'],
          DATABASE_URL: test.runtimeUrl,
          SMTP_URL: mail.url,
          NOW: now.toISOString(),
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    programs.push(program);
    let words = '';
    program.stdout?.on('data', (chunk: Buffer) => {
      words += chunk.toString();
    });
    return { program, said: new Promise((resolve) => program.once('close', () => resolve(words))) };
  }

  /** Does in this process what another server would, and answers how many letters it wrote. */
  async function finish(now: Date): Promise<number> {
    const server = buildWorld(test.db, buildClock(now), {
      SMTP_URL: mail.url,
      MAIL_FROM: 'nhipcau@songhien.example',
      STAFF_ORIGIN: 'https://nhipcau.songhien.example',
      PORTAL_ORIGIN: 'none',
    });
    const written = await writeDigests(server, workingDay);
    const { mail: config } = server.config;
    if (config === null) throw new Error('The world of the test has no mail server.');
    const mailer = await openMailer(config);
    await sendMails(server, mailer, () => false);
    mailer.close();
    server.close();
    return written;
  }

  it(
    `leave none of ${PEOPLE} letters unsent, and send none twice but those that one had in hand`,
    async () => {
      await hire(PEOPLE, CULTURE);
      const first = serve(MORNING);
      const second = serve(MORNING);
      onTaken = () => {
        if (mail.letters.length === Math.floor(PEOPLE / 4)) first.program.kill('SIGKILL');
      };
      const [, told] = await Promise.all([first.said, second.said]);
      expect(told).toContain('sent');
      // What the dead one had in hand is let go after a while; a third server finds it.
      await finish(new Date(MORNING.getTime() + 5 * 60_000));
      const ids = mail.letters.map(({ messageId }) => messageId);
      const people = new Set(mail.letters.map(({ to }) => to.join()));
      expect([people.size, new Set(ids).size]).toEqual([PEOPLE, PEOPLE]);
      expect(ids.length - PEOPLE).toBeLessThanOrEqual(3);
      const states = await test.db.query('select state, count(*) from access_mail group by state');
      expect(states).toEqual([{ state: 'sent', count: PEOPLE }]);
    },
    60_000 + PEOPLE * 60,
  );

  it(
    'while writing leave nothing half written, and the next one writes all',
    async () => {
      await hire(PEOPLE, CULTURE);
      const waits = () =>
        test.owner.query(`select from pg_locks where relation = 'access_mail'::regclass and not granted`);
      await inTransaction(test.owner, async (tx) => {
        await tx.query('lock table access_mail in exclusive mode');
        const { program, said } = serve(MORNING);
        // It has claimed the day and stands before its first letter.
        while ((await waits()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
        program.kill('SIGKILL');
        await said;
      });
      expect(await finish(MORNING)).toBe(PEOPLE);
      expect(new Set(mail.letters.map(({ messageId }) => messageId)).size).toBe(PEOPLE);
      expect(await test.db.query('select letters from work_digest_run')).toEqual([{ letters: PEOPLE }]);
    },
    60_000 + PEOPLE * 60,
  );
});
