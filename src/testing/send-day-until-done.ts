import process from 'node:process';
import { sendMails } from '#modules/access/door.ts';
import { writeDigests } from '#modules/work/door.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { openDatabase } from '#platform/db/database.ts';
import { openMailer } from '#platform/mail/open-mailer.ts';
import { buildWorld } from './build-world.ts';

/**
 * A program for crash tests, one of several servers on the database of DATABASE_URL: at the moment NOW it writes the day's
 * letters if nobody has, hands every letter that is due to the mail server of SMTP_URL, and ends. It says `written N` and
 * `sent N`.
 */
const db = openDatabase(process.env['DATABASE_URL'] ?? '', { poolSize: 5 });
const clock = fixedClock(new Date(process.env['NOW'] ?? ''));
const world = buildWorld(db, clock, {
  SMTP_URL: process.env['SMTP_URL'] ?? '',
  MAIL_FROM: 'nhipcau@songhien.example',
  STAFF_ORIGIN: 'https://nhipcau.songhien.example',
  PORTAL_ORIGIN: 'none',
});
process.stdout.write(`written ${await writeDigests(world, async () => true)}\n`);
const { mail } = world.config;
if (mail === null) throw new Error('The program was given no mail server.');
const mailer = await openMailer(mail);
process.stdout.write(`sent ${await sendMails(world, mailer, () => false)}\n`);
world.close();
process.exit(0);
