import { type DestinationStream, type Logger, pino } from 'pino';

/** The structured log of the house: one JSON object a line. */
export type Log = Logger;

/** The levels an administrator may choose, quietest first. */
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** One of the levels an administrator may choose. */
export type LogLevel = (typeof LOG_LEVELS)[number];

const SECRET_NAMES = [
  'password',
  'newPassword',
  'currentPassword',
  'adminPassword',
  'secret',
  'token',
  'cookie',
  'authorization',
  'databaseUrl',
  'databaseOwnerUrl',
  'connectionString',
];

/** Opens the log; values under the names of secrets are replaced at the first three depths, and addresses inside error messages lose their password. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const paths = SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths, censor: '[redacted]' },
    serializers: { err: describeError },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function describeError(error: Error): Record<string, unknown> {
  const described = pino.stdSerializers.err(error);
  return {
    type: described.type,
    message: withoutPasswords(described.message),
    stack: withoutPasswords(described.stack),
    code: described['code'],
  };
}

/** Hides the password of every address of the form `scheme://user:password@host` in a text. */
export function withoutPasswords(text: string): string {
  return text.replace(/(\w+:\/\/[^:/\s@]*):[^@\s/]*@/g, '$1:[redacted]@');
}
