import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { MailState, MailText } from '../domain/mail/mail.ts';
import type { Words } from '../domain/mail/words.ts';

/** A letter to be written down. */
export interface NewMail extends MailText {
  readonly realmId: string;
  readonly id: string;
  readonly kind: string;
  readonly recipient: string;
  readonly language: keyof Words;
  readonly messageId: string;
  readonly passwordLinkId: string | null;
  readonly writtenAt: Date;
  readonly giveUpAt: Date;
}

/** Writes a letter down; it goes out once the transaction is kept. */
export async function insertMail(tx: Transaction, mail: NewMail): Promise<void> {
  await tx.query(
    `insert into access_mail (realm_id, id, kind, recipient, language, subject, body_text, body_html, message_id,
                              password_link_id, written_at, next_try_at, give_up_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12)`,
    [
      mail.realmId,
      mail.id,
      mail.kind,
      mail.recipient,
      mail.language,
      mail.subject,
      mail.text,
      mail.html,
      mail.messageId,
      mail.passwordLinkId,
      mail.writtenAt,
      mail.giveUpAt,
    ],
  );
}

/** Writes many letters of a realm in one statement; one under a Message-ID that is there stays as it is. */
export async function insertMails(
  tx: Transaction,
  realmId: string,
  mails: readonly NewMail[],
): Promise<number> {
  const written = await tx.query(
    `insert into access_mail (realm_id, id, kind, recipient, language, subject, body_text, body_html, message_id,
                              written_at, next_try_at, give_up_at)
     select $1, m.id, m.kind, m.recipient, m.language, m.subject, m.text, m.html, m."messageId",
            m."writtenAt", m."writtenAt", m."giveUpAt"
       from jsonb_to_recordset($2::jsonb) as m (
         id uuid, kind text, recipient text, language text, subject text, text text, html text, "messageId" text,
         "writtenAt" timestamptz, "giveUpAt" timestamptz)
     on conflict (realm_id, message_id) do nothing returning id`,
    [realmId, JSON.stringify(mails)],
  );
  return written.length;
}

/** A letter in the hands of one sender. */
export interface TakenMail extends MailText {
  readonly realmId: string;
  readonly id: string;
  readonly recipient: string;
  readonly messageId: string;
  readonly passwordLinkId: string | null;
  /** This try among them. */
  readonly tries: number;
  readonly writtenAt: Date;
}

/**
 * Takes the letter that waited longest, of whatever realm, and keeps others away from it until `leaseEnd`; null when none
 * is due. Of two who ask at the same moment each gets another one.
 */
export async function takeMail(db: Queryable, now: Date, leaseEnd: Date): Promise<TakenMail | null> {
  const [mail] = await db.query<TakenMail>(
    `update access_mail set tries = tries + 1, next_try_at = $2
      where (realm_id, id) = (
        select realm_id, id from access_mail
         where state = 'queued' and next_try_at <= $1 and give_up_at > $1
         order by next_try_at limit 1 for update skip locked)
     returning realm_id as "realmId", id, recipient, message_id as "messageId", subject, body_text as text,
               body_html as html, password_link_id as "passwordLinkId", tries, written_at as "writtenAt"`,
    [now, leaseEnd],
  );
  return mail ?? null;
}

/** Notes that a letter was handed over, by whoever still has it at this try. */
export async function noteSent(db: Queryable, mail: TakenMail, now: Date): Promise<void> {
  await db.query(
    `update access_mail set state = 'sent', sent_at = $4, last_error = null, version = version + 1
      where realm_id = $1 and id = $2 and tries = $3 and state = 'queued'`,
    [mail.realmId, mail.id, mail.tries, now],
  );
}

/** Notes that a letter was not taken: tried again at `nextTryAt`, or never when that is null. */
export async function noteNotTaken(
  db: Queryable,
  mail: TakenMail,
  error: string,
  nextTryAt: Date | null,
): Promise<void> {
  await db.query(
    `update access_mail
        set last_error = $4, version = version + 1, next_try_at = coalesce($5, next_try_at),
            state = case when $5::timestamptz is null then 'failed' else state end
      where realm_id = $1 and id = $2 and tries = $3 and state = 'queued'`,
    [mail.realmId, mail.id, mail.tries, error, nextTryAt],
  );
}

/** Lets go of letters that nobody needs any more. */
export async function dropOldMails(db: Queryable, now: Date): Promise<void> {
  await db.query(
    `update access_mail set state = 'dropped', version = version + 1 where state = 'queued' and give_up_at <= $1`,
    [now],
  );
}

/**
 * Empties letters that were written and are over before a day: who, when, what about and how it went stay, the text goes.
 * At most `most` at once; answers how many.
 */
export async function emptyMails(
  tx: Transaction,
  realmId: string,
  { before, now, most }: { readonly before: Date; readonly now: Date; readonly most: number },
): Promise<number> {
  const emptied = await tx.query(
    `update access_mail set body_text = '', body_html = '', emptied_at = $3, version = version + 1
      where realm_id = $1 and id in (
        select id from access_mail
         where realm_id = $1 and emptied_at is null and state <> 'queued' and written_at < $2
           and (sent_at is null or sent_at < $2) and (state <> 'failed' or give_up_at < $3)
         order by written_at limit $4 for update skip locked)
     returning id`,
    [realmId, before, now, most],
  );
  return emptied.length;
}

/** A letter as the log shows it. */
export interface LoggedMail {
  readonly id: string;
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly state: MailState;
  readonly tries: number;
  readonly lastError: string | null;
  readonly writtenAt: Date;
  readonly sentAt: Date | null;
  readonly nextTryAt: Date;
  readonly giveUpAt: Date;
  /** When its text was let go of; null while it is there. */
  readonly emptiedAt: Date | null;
  readonly version: number;
}

const LOGGED = `id, kind, recipient, subject, body_text as text, state, tries, last_error as "lastError",
  written_at as "writtenAt", sent_at as "sentAt", next_try_at as "nextTryAt", give_up_at as "giveUpAt",
  emptied_at as "emptiedAt", version`;

/** The newest letters of a realm, `most` of them, older than the letter `before`, in one state or in any. */
export async function listMailsOf(
  db: Queryable,
  realmId: string,
  {
    state,
    before,
    most,
  }: { readonly state: MailState | null; readonly before: string | null; readonly most: number },
): Promise<LoggedMail[]> {
  return db.query<LoggedMail>(
    `select ${LOGGED} from access_mail
      where realm_id = $1 and ($2::text is null or state = $2) and ($3::uuid is null or id < $3)
      order by id desc limit $4`,
    [realmId, state, before, most],
  );
}

/** How many letters of a realm stand in each state. */
export async function countMails(
  db: Queryable,
  realmId: string,
): Promise<{ state: MailState; count: number }[]> {
  return db.query('select state, count(*) as count from access_mail where realm_id = $1 group by state', [
    realmId,
  ]);
}

/** The letter, locked until the transaction ends, or null. */
export async function lockMail(tx: Transaction, realmId: string, id: string): Promise<LoggedMail | null> {
  const [mail] = await tx.query<LoggedMail>(
    `select ${LOGGED} from access_mail where realm_id = $1 and id = $2 for update`,
    [realmId, id],
  );
  return mail ?? null;
}

/** Puts a letter back among those that wait, to be tried at once, and answers it as it is now. */
export async function requeueMail(
  tx: Transaction,
  realmId: string,
  id: string,
  now: Date,
): Promise<LoggedMail> {
  const [mail] = await tx.query<LoggedMail>(
    `update access_mail set state = 'queued', tries = 0, next_try_at = $3, version = version + 1
      where realm_id = $1 and id = $2 returning ${LOGGED}`,
    [realmId, id, now],
  );
  if (mail === undefined) throw new Error(`The letter ${id} vanished while it was locked.`);
  return mail;
}
