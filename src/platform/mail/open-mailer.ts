import { isLocalHost, type MailConfig } from '../config/outside-variables.ts';

/** One letter as it goes out. */
export interface OutgoingMail {
  /** `<name@host>`, the same whenever the letter is sent again, so that a mail program shows it once. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** When it was written. */
  readonly at: Date;
}

/** Hands letters to the mail server. */
export interface Mailer {
  /**
   * Hands one letter over.
   *
   * @throws MailFailure when the server did not take it.
   */
  send(mail: OutgoingMail): Promise<void>;
  /** Closes the lines that are open. */
  close(): void;
}

/** Why a letter was not taken; `permanent` when trying again would change nothing (no such address). */
export class MailFailure extends Error {
  readonly permanent: boolean;

  constructor(message: string, permanent: boolean, cause: unknown) {
    super(message, { cause });
    this.name = 'MailFailure';
    this.permanent = permanent;
  }
}

/** Milliseconds: a server that is silent for so long is given up; all of them stay below a minute. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Opens the way to the mail server of the administrator; the library is loaded here, not at start. */
export async function openMailer({ url, from, requireTls }: MailConfig): Promise<Mailer> {
  const { createTransport } = await import('nodemailer');
  const { hostname, port, protocol, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    pool: true,
    maxConnections: 3,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: requireTls && !secure,
    // A mail server on this machine has no name that a certificate could hold.
    ignoreTLS: !secure && !requireTls && isLocalHost(hostname),
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    disableFileAccess: true,
    disableUrlAccess: true,
    ...PATIENCE,
  });
  return {
    send: async ({ messageId, to, subject, text, html, at }) => {
      try {
        await transport.sendMail({
          messageId,
          from,
          // As an object, so that nothing in an address can be taken for a list of addresses.
          to: { name: '', address: to },
          subject,
          text,
          html,
          date: at,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** What the mail server said, without the user and password that stood in the line. */
function failureOf(error: unknown): MailFailure {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string };
  // Only what is said of the address or of the letter holds for ever; a refused sign-in or line is mended by people.
  const isOfLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  const permanent = isOfLetter && responseCode !== undefined && responseCode >= 500;
  const words = code === 'EAUTH' ? 'The mail server refused user or password (EAUTH).' : (message ?? code);
  return new MailFailure((words ?? 'The mail server did not take it.').slice(0, 500), permanent, error);
}
