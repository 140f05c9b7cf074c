import type { Actor } from '#kernel/law/actor.ts';
import { addDays } from '#kernel/time/iso-day.ts';
import { createAccount } from '#modules/access/door.ts';
import type { Reply as ReplyShape } from '#modules/records/contract/reply-link.ts';
import type { UrgingApi } from '#modules/work/contract/urging.ts';
import { assignQuick } from '#modules/work/use-cases/assign-quick.ts';
import { inTransaction } from '#platform/db/database.ts';
import type { Site } from '#platform/http/create-site.ts';
import type { World } from '#platform/world/world.ts';
import { askSite, type Reply } from './ask-site.ts';
import type { TestDatabase } from './open-test-database.ts';
import { type RealmSite, settleRealm } from './settle-realm.ts';

export const PROVINCE = 'Ủy ban nhân dân tỉnh Sông Hiền';
export const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';
/** Communes of which nobody can sign in; the first has an address for letters. */
export const COMMUNE = 'Ủy ban nhân dân xã Nậm Lành';
export const OTHER = 'Ủy ban nhân dân xã Bản Mây';
export const MANNED = 'Sở Ngoại vụ';
export const LETTERS_OF_COMMUNE = 'vanthu@namlanh.example';

/** The settings of a house that sends letters. */
export const WITH_MAIL = {
  STAFF_ORIGIN: 'http://localhost',
  SMTP_URL: 'smtp://mail.songhien.example:25?tls=no',
  MAIL_FROM: 'nhipcau@songhien.example',
};

type Taken = UrgingApi['post /api/urging/steps']['response'];

/** A message as it went out, with what was told of its link. */
export interface SentMessage {
  readonly batch: string;
  readonly step: Taken['batches'][number]['steps'][number] | undefined;
  readonly words: string;
  readonly token: string;
}

/** A house with communes that answer by link, and an officer who asks them. */
export interface MessageBench extends RealmSite {
  /** The officer of the department that asks. */
  readonly officer: Actor;
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Reply>;
  /** Somebody without an account. */
  readonly stranger: (path: string, body: unknown) => Promise<Reply>;
  readonly signIn: (body: string) => Promise<string>;
  /** Late work that the officer gave. */
  readonly give: (body: string, text: string) => Promise<string>;
  /** A message about late work. */
  readonly send: (obligations: readonly string[], rest?: object) => Promise<SentMessage>;
  readonly open: (token: string, code: string) => Promise<string>;
  readonly look: (key: string) => Promise<ReplyShape>;
  readonly answer: (key: string, words: string, files?: readonly string[]) => Promise<Reply>;
}

/** Settles the house of `MessageBench` behind a site. */
export async function arrangeMessages(
  database: TestDatabase,
  site: Site,
  world: World,
): Promise<MessageBench> {
  const bodies = [CULTURE, COMMUNE, OTHER, MANNED].map((name) => [name, PROVINCE] as const);
  const here = await settleRealm(database, site, world, [[PROVINCE], ...bodies]);
  const { realm } = here;
  const signIn = async (body: string): Promise<string> => {
    const who = { email: `officer.${realm.body(body)}@vi-du.example`, password: 'mat-khau-cua-nguoi' };
    const position = { role: 'officer' as const, organizationId: realm.body(body), title: null };
    await inTransaction(database.db, (tx) =>
      createAccount(tx, realm.act(), { name: 'Vàng Thị Hoa', ...who, kind: 'person', position }),
    );
    return (await askSite(site, 'POST', '/api/auth/sign-in/email', { body: who })).cookie;
  };
  const cookie = await signIn(CULTURE);
  const [account] = await database.db.query<{ id: string }>(
    "select id from access_account where name = 'Vàng Thị Hoa'",
  );
  const officer = { ...realm.person('officer', CULTURE), accountId: account?.id ?? '', name: 'Vàng Thị Hoa' };
  const contact = { name: 'Lò Thị Mây', phones: ['0900 000 002'], email: LETTERS_OF_COMMUNE };
  const kept = await askSite(site, 'POST', `/api/organizations/${realm.body(COMMUNE)}/contacts`, {
    cookie: here.cookie,
    body: { job: null, duty: null, from: null, ...contact },
  });
  if (kept.status >= 300) throw new Error(`The contact was not kept: ${kept.status}`);
  const ask: MessageBench['ask'] = (method, path, body) =>
    askSite(site, method, `/api/${path}`, { cookie, ...(body === undefined ? {} : { body }) });
  const stranger: MessageBench['stranger'] = (path, body) =>
    askSite(site, 'POST', `/api/reply/${path}`, { body });
  return {
    ...here,
    ...{ officer, ask, stranger, signIn },
    give: async (body, text) => {
      const given = { text, organizationIds: [realm.body(body)], hour: null, timeWords: null, planId: null };
      const work = { ...given, day: addDays('2027-03-10', -3) };
      const made = await inTransaction(database.db, (tx) =>
        assignQuick(tx, realm.act(officer, world.clock.now()), work),
      );
      return made.obligations[0]?.id ?? '';
    },
    send: async (obligations, rest = {}) => {
      const wanted = { step: 'message', obligations, contact: null, ...rest };
      const { batches } = (await ask('POST', 'urging/steps', wanted)).body as unknown as Taken;
      const [step] = batches[0]?.steps ?? [];
      const words = step?.words ?? '';
      const token = /tra-loi#(\S+)/u.exec(words)?.[1] ?? '';
      return { batch: batches[0]?.id ?? '', step, words, token };
    },
    open: async (token, code) => String((await stranger('open', { token, code })).body['key']),
    look: async (key) => (await stranger('look', { key })).body as unknown as ReplyShape,
    answer: (key, words, files = []) =>
      stranger('send', {
        ...{ key, sender: 'Lò Thị Mây', doneOn: '2027-03-09', place: null, quantities: [], files, words },
      }),
  };
}
