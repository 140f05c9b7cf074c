import type { Mailer } from '#platform/mail/open-mailer.ts';
import { MailFailure } from '#platform/mail/open-mailer.ts';
import type { World } from '#platform/world/world.ts';
import { LEASE, waitAfter } from '../../domain/mail/back-off.ts';
import { fillPrivateLink } from '../../domain/mail/mail.ts';
import { dropOldMails, noteNotTaken, noteSent, type TakenMail, takeMail } from '../../store/mails.ts';
import { addressOfLink } from '../password-links/link-address.ts';

/** Letters handed over at the same time. */
const AT_ONCE = 3;

/**
 * Hands every letter that is due to the mail server and answers how many it took. What is killed between handing over
 * and noting is sent again after the lease, under the same Message-ID.
 */
export async function sendMails(world: World, mailer: Mailer, isStopping: () => boolean): Promise<number> {
  await dropOldMails(world.db, world.clock.now());
  const counts = await Promise.all(Array.from({ length: AT_ONCE }, () => sendUntilNone()));
  return counts.reduce((sum, count) => sum + count, 0);

  async function sendUntilNone(): Promise<number> {
    let taken = 0;
    while (!isStopping()) {
      const now = world.clock.now();
      const mail = await takeMail(world.db, now, new Date(now.getTime() + LEASE));
      if (mail === null) return taken;
      if (await sendOne(world, mailer, mail)) taken += 1;
    }
    return taken;
  }
}

async function sendOne(world: World, mailer: Mailer, mail: TakenMail): Promise<boolean> {
  const { clock, db, log } = world;
  try {
    const filled =
      mail.passwordLinkId === null ? mail : fillPrivateLink(mail, await addressOfLink(world, mail));
    const { subject, text, html } = filled;
    await mailer.send({
      messageId: mail.messageId,
      to: mail.recipient,
      subject,
      text,
      html,
      at: mail.writtenAt,
    });
  } catch (error) {
    const permanent = error instanceof MailFailure && error.permanent;
    const next = permanent ? null : new Date(clock.now().getTime() + waitAfter(mail.tries));
    log.warn({ mail: mail.id, tries: mail.tries, permanent, err: error }, 'A letter was not taken');
    await noteNotTaken(db, mail, error instanceof MailFailure ? error.message : 'Internal failure', next);
    return false;
  }
  await noteSent(db, mail, clock.now());
  return true;
}
