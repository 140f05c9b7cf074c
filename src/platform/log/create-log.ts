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
  'clientSecret',
  'token',
  'cookie',
  'authorization',
  'databaseUrl',
  'databaseOwnerUrl',
  'connectionString',
];

/** Opens the log; values under the names of secrets are replaced at the first three depths, and errors are written without the secrets their words may hold. */
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

/** The words of an error and of what caused it, without the secrets they may hold. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const message = withoutPasswords(sayWithoutValues(error));
  return {
    type: error.constructor.name,
    message,
    stack: withoutPasswords((error.stack ?? '').replace(error.message, () => message)),
    code: (error as { code?: unknown }).code,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/** Drizzle repeats the values of a failed query: for the sign-in library's, tokens of sessions and hashes of passwords. */
function sayWithoutValues(error: Error): string {
  const { query, params } = error as { query?: unknown; params?: unknown };
  return typeof query === 'string' && params !== undefined ? `Failed query: ${query}` : error.message;
}

/** Hides the password of every address of the form `scheme://user:password@host` in a text. */
export function withoutPasswords(text: string): string {
  return text.replace(/(\w+:\/\/[^:/\s@]*):[^@\s/]*@/g, '$1:[redacted]@');
}
