import type { Act } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { layOutMail, type MailContent } from '../../domain/mail/mail.ts';
import { insertMail, insertMails } from '../../store/mails.ts';

/** A letter to be sent. */
export interface MailToQueue {
  readonly to: string;
  /** `module.what-it-tells`. */
  readonly kind: string;
  readonly content: MailContent;
  /** After this it is of no use to anybody. */
  readonly giveUpAt: Date;
  /** The link that takes the place of `PRIVATE_LINK` when the letter goes out. */
  readonly passwordLinkId?: string;
}

/** The part of an act that a letter needs. */
export type MailAct = Pick<Act, 'realmId' | 'now' | 'newId'>;

/** The right half of every Message-ID: names the product, for a house may have no name of its own. */
const ID_HOST = 'mail.nhipcau';

/** Writes a letter down in the transaction of the act it tells of, and answers its id: either both stay or neither. */
export async function queueMail(tx: Transaction, act: MailAct, mail: MailToQueue): Promise<string> {
  const id = act.newId();
  await insertMail(tx, {
    ...layOutMail(mail.content),
    realmId: act.realmId,
    id,
    kind: mail.kind,
    recipient: mail.to,
    language: mail.content.language,
    messageId: `<${id}@${ID_HOST}>`,
    passwordLinkId: mail.passwordLinkId ?? null,
    writtenAt: act.now,
    giveUpAt: mail.giveUpAt,
  });
  return id;
}

/** A letter that is one of many; written again, it is the same letter. */
export interface MailOfMany extends Omit<MailToQueue, 'passwordLinkId'> {
  /** Names the letter for ever within its realm: `<name@host>`. */
  readonly messageId: string;
}

/** Letters that go into the database in one statement. */
const AT_ONCE = 500;

/**
 * Writes many letters down in one transaction and answers how many were new: a letter whose Message-ID the realm has
 * already is not written again.
 */
export async function queueMails(
  tx: Transaction,
  act: MailAct,
  mails: readonly MailOfMany[],
): Promise<number> {
  let written = 0;
  for (let from = 0; from < mails.length; from += AT_ONCE) {
    const rows = mails.slice(from, from + AT_ONCE).map((mail) => ({
      ...layOutMail(mail.content),
      realmId: act.realmId,
      id: act.newId(),
      kind: mail.kind,
      recipient: mail.to,
      language: mail.content.language,
      messageId: mail.messageId,
      passwordLinkId: null,
      writtenAt: act.now,
      giveUpAt: mail.giveUpAt,
    }));
    written += await insertMails(tx, act.realmId, rows);
  }
  return written;
}
