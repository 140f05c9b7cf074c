import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** One letter as the server took it. */
export interface TakenLetter {
  readonly to: readonly string[];
  /** Headers and body as they came over the line. */
  readonly raw: string;
  readonly messageId: string;
}

/** A real mail server on this machine that keeps what it takes. */
export interface MailServer {
  /** For SMTP_URL. */
  readonly url: string;
  readonly letters: readonly TakenLetter[];
  /** Refuses letters to whoever this names, with this code; null takes all again. */
  refuse(rule: ((to: string) => number | null) | null): void;
  /** The decoded plain words of a letter. */
  textOf(letter: TakenLetter): string;
  close(): Promise<void>;
}

/** How the server is met. */
export interface MailServerOptions {
  /** The user and password it asks for; left out, it takes letters from anybody. */
  readonly login?: { readonly user: string; readonly password: string };
  /** Told before the server says that it took a letter, so that a test may end the sender at this moment. */
  readonly beforeTaken?: () => void;
}

/** Starts a mail server on a free port of this machine. */
export async function runMailServer({ login, beforeTaken }: MailServerOptions = {}): Promise<MailServer> {
  const letters: TakenLetter[] = [];
  let rule: ((to: string) => number | null) | null = null;
  const server = new SMTPServer({
    authOptional: login === undefined,
    allowInsecureAuth: true,
    disabledCommands: login === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onAuth: ({ username, password }, _session, callback) => {
      if (username === login?.user && password === login?.password) callback(null, { user: username });
      else callback(Object.assign(new Error('Wrong user or password'), { responseCode: 535 }));
    },
    onRcptTo: ({ address }, _session, callback) => {
      const code = rule?.(address) ?? null;
      if (code === null) callback();
      else callback(Object.assign(new Error('Not taken'), { responseCode: code }));
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const messageId = /^message-id:\s+(.+)$/im.exec(raw)?.[1]?.trim() ?? '';
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, messageId });
        beforeTaken?.();
        callback();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const who = login === undefined ? '' : `${login.user}:${encodeURIComponent(login.password)}@`;
  return {
    url: `smtp://${who}127.0.0.1:${port}`,
    letters,
    refuse: (wanted) => {
      rule = wanted;
    },
    textOf: ({ raw }) => decodePlain(raw),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

/** The first plain part of a letter, its transfer encoding undone. */
function decodePlain(raw: string): string {
  const start = raw.search(/^content-type: text\/plain/im);
  const part = start === -1 ? raw : raw.slice(start);
  const end = part.search(/\r\n\r\n/);
  const head = part.slice(0, end);
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? '\0';
  const body = part.slice(end + 4).split(`\r\n--${boundary}`)[0] ?? '';
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
