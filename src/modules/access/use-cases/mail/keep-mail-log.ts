import { type Act, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import type { MailState } from '../../domain/mail/mail.ts';
import { countMails, type LoggedMail, listMailsOf, lockMail, requeueMail } from '../../store/mails.ts';

/** Letters on one page of the log. */
const PAGE = 50;

/** One page of the log, newest first. */
export interface MailPage {
  readonly mails: readonly LoggedMail[];
  readonly counts: Readonly<Record<MailState, number>>;
  /** The letter after which the next page begins; null on the last one. */
  readonly next: string | null;
}

/** The letters of a realm as the log shows them: no letter holds a private link. */
export async function readMailLog(
  db: Queryable,
  realmId: string,
  wanted: { readonly state: MailState | null; readonly before: string | null },
): Promise<MailPage> {
  const found = await listMailsOf(db, realmId, { ...wanted, most: PAGE + 1 });
  const counts = { queued: 0, sent: 0, failed: 0, dropped: 0 };
  for (const { state, count } of await countMails(db, realmId)) counts[state] = count;
  const mails = found.slice(0, PAGE);
  return { mails, counts, next: found.length > PAGE ? (mails.at(-1)?.id ?? null) : null };
}

/**
 * Tries a letter again at once that was not taken or waits for its next try.
 *
 * @throws ProblemError `access.mail-unknown` (404), `version-conflict` (409), `access.mail-over` (409) for one that was
 * sent, or that nobody needs any more.
 */
export async function retryMail(
  tx: Transaction,
  act: Act,
  wanted: { readonly mailId: string; readonly version: number },
): Promise<LoggedMail> {
  const mail = await lockMail(tx, act.realmId, wanted.mailId);
  if (mail === null) throw mailUnknown();
  if (mail.version !== wanted.version)
    throw versionConflict({ version: mail.version, changedAt: act.now, changedByName: 'Nhịp Cầu' });
  if (mail.state === 'sent' || mail.giveUpAt <= act.now) throw mailOver();
  const changed = await requeueMail(tx, act.realmId, mail.id, act.now);
  await recordAudit(tx, act, {
    action: 'access.retry-mail',
    object: { type: 'mail', id: mail.id },
    before: { state: mail.state, tries: mail.tries },
    after: { state: changed.state, tries: changed.tries },
  });
  return changed;
}

function mailUnknown(): ProblemError {
  return new ProblemError(
    'access.mail-unknown',
    404,
    { vi: 'Không có thư này.', en: 'There is no such letter.' },
    { remedy: { vi: 'Mở lại danh sách thư.', en: 'Open the list of letters again.' } },
  );
}

function mailOver(): ProblemError {
  return new ProblemError(
    'access.mail-over',
    409,
    {
      vi: 'Thư này đã gửi hoặc đã hết hạn, không gửi lại được.',
      en: 'This letter was sent or has ended; it is not sent again.',
    },
    {
      remedy: {
        vi: 'Tạo thư mới: gửi lại lời mời, hoặc yêu cầu lại.',
        en: 'Make a new one: invite again, or ask again.',
      },
    },
  );
}
