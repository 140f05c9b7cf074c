import { answerResetRequests, sendMails } from '#modules/access/door.ts';
import { openMailer } from '#platform/mail/open-mailer.ts';
import type { Reply } from './ask-site.ts';
import { type AccessSite, openAccessSite } from './open-access-site.ts';
import { type MailServer, runMailServer, type TakenLetter } from './run-mail-server.ts';

/** Who administers the house, and two who only read. */
export const ADMIN = { email: 'quan.tri@vi-du.example', password: 'mat-khau-quan-tri' };
export const READER = { email: 'nguoi.xem@vi-du.example', password: 'mat-khau-nguoi-xem' };
export const OTHER = { email: 'nguoi.khac@vi-du.example', password: 'mat-khau-nguoi-khac' };

/** A house of three people that stands on the Internet and has a real mail server. */
export interface MailingHouse extends Omit<AccessSite, 'signIn'> {
  readonly server: MailServer;
  readonly signIn: (who: { readonly email: string; readonly password: string }) => Promise<Reply>;
  /** Lets the house do what it does beside the requests, and answers the letters that went out. */
  post(): Promise<readonly TakenLetter[]>;
  /** The token of the private link in a letter. */
  linkIn(letter: TakenLetter | undefined): string;
  /** Uses a link. */
  setPassword(token: string, password: string): Promise<Reply>;
  /** Back to the present, as the sign-in library knows no other, and with all links two hours older. */
  rest(): Promise<void>;
  /** What the audit holds of one act. */
  audit(action: string): Promise<{ actorName: string; after: Record<string, unknown> }[]>;
}

const HOST = 'nhipcau.songhien.example';

/** Opens such a house; call `close` in `afterAll`. */
export async function openMailingHouse(): Promise<MailingHouse> {
  const server = await runMailServer();
  const site = await openAccessSite({
    SMTP_URL: server.url,
    MAIL_FROM: 'nhipcau@songhien.example',
    STAFF_ORIGIN: `https://${HOST}`,
    PORTAL_ORIGIN: 'none',
  });
  const { clock, test, world } = site;
  const ask: AccessSite['ask'] = (method, path, options = {}) =>
    site.ask(method, path, { ...options, headers: { host: HOST, ...options.headers } });
  const signIn: MailingHouse['signIn'] = (body) =>
    ask('POST', '/api/auth/sign-in/email', { body, from: '192.0.2.1' });
  await moveIn(ask, signIn);
  return {
    ...site,
    server,
    ask,
    signIn,
    post: async () => {
      const before = server.letters.length;
      if (world.config.mail === null) throw new Error('The house has no mail server.');
      const mailer = await openMailer(world.config.mail);
      await answerResetRequests(world);
      await sendMails(world, mailer, () => false);
      mailer.close();
      return server.letters.slice(before);
    },
    linkIn: (letter) => {
      const text = letter === undefined ? '' : server.textOf(letter);
      const token = new RegExp(`https://${HOST}/app/dat-mat-khau#([\\w-]+)`).exec(text)?.[1];
      if (token === undefined) throw new Error(`There is no link in: ${text}`);
      return token;
    },
    setPassword: (token, password) => ask('POST', '/api/password-links/use', { body: { token, password } }),
    rest: async () => {
      clock.set(new Date());
      await test.owner.query(`update access_password_link set created_at = created_at - interval '2 hours'`);
    },
    audit: (action) =>
      test.db.query(
        'select actor_name as "actorName", after from audit_entry where action = $1 order by id',
        [action],
      ),
    close: async () => {
      await site.close();
      await server.close();
    },
  };
}

async function moveIn(ask: AccessSite['ask'], signIn: MailingHouse['signIn']): Promise<void> {
  const administrator = { name: 'Trần Thị Quản Trị', ...ADMIN };
  await ask('POST', '/api/setup', { body: { realmName: 'Tỉnh Sông Hiền', administrator, start: 'empty' } });
  const { cookie } = await signIn(ADMIN);
  for (const [name, who] of [
    ['Lê Văn Xem', READER],
    ['Đỗ Thị Khác', OTHER],
  ] as const) {
    const body = { name, ...who, position: { role: 'reader', organizationId: null, title: null } };
    await ask('POST', '/api/accounts', { cookie, body });
  }
}
