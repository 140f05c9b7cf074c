import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/db/database.ts';
import { type Mailer, openMailer } from '#platform/mail/open-mailer.ts';
import type { World } from '#platform/world/world.ts';
import { arrangeRealm, type TestRealm } from '#testing/arrange-realm.ts';
import { buildClock, buildWorld, type TestClock } from '#testing/build-world.ts';
import { openTestDatabase, type TestDatabase } from '#testing/open-test-database.ts';
import { type MailServer, runMailServer } from '#testing/run-mail-server.ts';
import { queueMail } from './queue-mail.ts';
import { sendMails } from './send-mails.ts';

let test: TestDatabase;
let realm: TestRealm;
let clock: TestClock;
let world: World & { close(): void };
let server: MailServer;
let mailer: Mailer;

beforeAll(async () => {
  test = await openTestDatabase();
  realm = await arrangeRealm(test, 'Tỉnh Sông Hiền', []);
});
afterAll(() => test.close());

beforeEach(async () => {
  clock = buildClock(new Date('2027-03-10T02:00:00Z'));
  server = await runMailServer();
  world = buildWorld(test.db, clock, {
    SMTP_URL: server.url,
    MAIL_FROM: 'Nhịp Cầu <nhipcau@songhien.example>',
  });
  mailer = await open();
  await test.owner.query('delete from access_mail');
});
afterEach(async () => {
  mailer.close();
  world.close();
  await server.close();
});

async function open(): Promise<Mailer> {
  const { mail } = world.config;
  if (mail === null) throw new Error('The world of the test has no mail server.');
  return openMailer(mail);
}

const going = () => false;

async function write(to: string, days = 7): Promise<void> {
  const act = realm.act(realm.administrator, clock.now());
  await inTransaction(test.db, (tx) =>
    queueMail(tx, act, {
      to,
      kind: 'work.digest',
      content: {
        language: 'vi',
        subject: { vi: 'Việc đến hạn tuần này', en: 'Due this week' },
        paragraphs: [{ vi: 'Có 3 việc <đến hạn> & 1 việc quá hạn.', en: 'Three are due, one is late.' }],
      },
      giveUpAt: new Date(clock.now().getTime() + days * 24 * 60 * 60_000),
    }),
  );
}

async function rows() {
  return test.db.query<{ recipient: string; state: string; tries: number; lastError: string | null }>(
    `select recipient, state, tries, last_error as "lastError" from access_mail order by id`,
  );
}

describe('a letter', () => {
  it('goes out once, in both languages, as plain words and as a page, under its own Message-ID', async () => {
    await write('ha@songhien.example');
    expect(await sendMails(world, mailer, going)).toBe(1);
    expect(await sendMails(world, mailer, going)).toBe(0);
    const [letter] = server.letters;
    expect(server.letters).toHaveLength(1);
    expect(letter?.to).toEqual(['ha@songhien.example']);
    expect(letter?.messageId).toMatch(/^<[0-9a-f-]{36}@mail\.nhipcau>$/);
    expect(letter === undefined ? '' : server.textOf(letter)).toContain(
      'Có 3 việc <đến hạn> & 1 việc quá hạn.',
    );
    expect(letter?.raw).toContain('text/html');
    expect(letter?.raw).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(await rows()).toEqual([
      { recipient: 'ha@songhien.example', state: 'sent', tries: 1, lastError: null },
    ]);
  });

  it('is not written when the act it tells of is not kept', async () => {
    await expect(
      inTransaction(test.db, async (tx) => {
        const content = { language: 'vi' as const, subject: { vi: 'a', en: 'a' }, paragraphs: [] };
        await queueMail(tx, realm.act(), {
          to: 'a@b.example',
          kind: 'work.digest',
          content,
          giveUpAt: clock.now(),
        });
        throw new Error('The act failed.');
      }),
    ).rejects.toThrow('The act failed.');
    expect(await rows()).toEqual([]);
  });

  it('waits longer after each try that failed, and goes out once the server takes it', async () => {
    await write('ha@songhien.example');
    server.refuse(() => 451);
    await sendMails(world, mailer, going);
    expect(await rows()).toMatchObject([{ state: 'queued', tries: 1 }]);
    clock.pass(0.9);
    await sendMails(world, mailer, going);
    expect(await rows()).toMatchObject([{ tries: 1 }]);
    clock.pass(0.2);
    await sendMails(world, mailer, going);
    expect(await rows()).toMatchObject([{ state: 'queued', tries: 2 }]);
    server.refuse(null);
    clock.pass(1.9);
    expect(await sendMails(world, mailer, going)).toBe(0);
    clock.pass(0.2);
    expect(await sendMails(world, mailer, going)).toBe(1);
    expect(await rows()).toMatchObject([{ state: 'sent', tries: 3, lastError: null }]);
  });

  it('to an address that does not exist is not tried again', async () => {
    await write('khong-co@songhien.example');
    server.refuse((to) => (to.startsWith('khong-co') ? 550 : null));
    await sendMails(world, mailer, going);
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'failed', tries: 1 });
    expect(row?.lastError).toContain('550');
  });

  it('that nobody needs any more is let go', async () => {
    await write('ha@songhien.example', 1);
    clock.pass(24 * 60);
    expect(await sendMails(world, mailer, going)).toBe(0);
    expect(await rows()).toMatchObject([{ state: 'dropped', tries: 0 }]);
    expect(server.letters).toEqual([]);
  });
});

describe('senders', () => {
  it('on one database, two at once, never send a letter twice and leave none', async () => {
    for (let i = 0; i < 40; i += 1) await write(`nguoi-${i}@songhien.example`);
    const second = await open();
    const counts = await Promise.all([sendMails(world, mailer, going), sendMails(world, second, going)]);
    second.close();
    expect(counts[0] + counts[1]).toBe(40);
    expect(new Set(server.letters.map(({ messageId }) => messageId)).size).toBe(40);
    expect(server.letters).toHaveLength(40);
  });

  it('killed between handing over and noting send again after a while, under the same Message-ID', async () => {
    await write('ha@songhien.example');
    const dying: Mailer = {
      ...mailer,
      send: async (mail) => {
        await mailer.send(mail);
        // As if the process ended here: nothing of what follows happens.
        await new Promise(() => {});
      },
    };
    void sendMails(world, dying, going);
    while (server.letters.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await sendMails(world, mailer, going)).toBe(0);
    clock.pass(4);
    expect(await sendMails(world, mailer, going)).toBe(1);
    expect(server.letters).toHaveLength(2);
    expect(new Set(server.letters.map(({ messageId }) => messageId)).size).toBe(1);
  });
});

describe('the line to the mail server', () => {
  it('is left when it cannot be encrypted and the server is not on this machine', async () => {
    const { port } = new URL(server.url);
    const strict = await openMailer({
      url: `smtp://127.0.0.1:${port}`,
      from: 'nhipcau@songhien.example',
      requireTls: true,
    });
    const mail = {
      messageId: '<a@b>',
      to: 'ha@songhien.example',
      subject: 's',
      text: 't',
      html: 'h',
      at: clock.now(),
    };
    await expect(strict.send(mail)).rejects.toMatchObject({ name: 'MailFailure', permanent: false });
    expect(server.letters).toEqual([]);
    strict.close();
  });

  it('shows user and password, and a refusal of them keeps the letter without naming them', async () => {
    const guarded = await runMailServer({ login: { user: 'nhipcau', password: 'dung/mat khau' } });
    const from = 'nhipcau@songhien.example';
    const mail = {
      messageId: '<a@b>',
      to: 'ha@songhien.example',
      subject: 's',
      text: 't',
      html: 'h',
      at: clock.now(),
    };
    const right = await openMailer({ url: guarded.url, from, requireTls: false });
    await right.send(mail);
    expect(guarded.letters).toHaveLength(1);
    right.close();
    const wrong = await openMailer({ url: guarded.url.replace('dung', 'sai'), from, requireTls: false });
    const refusal = (await wrong.send(mail).catch((error: unknown) => error)) as Error & {
      permanent: boolean;
    };
    expect(refusal.permanent).toBe(false);
    expect(refusal.message).not.toMatch(/nhipcau|mat khau/);
    wrong.close();
    await guarded.close();
  });
});
