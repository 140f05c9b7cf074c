import path from 'node:path';
import { z } from 'zod';
import { LOG_LEVELS, type LogLevel } from '../log/create-log.ts';
import { StartupError } from '../words/startup-error.ts';
import { CONFIG_REMEDIES } from './config-remedies.ts';
import { listMisfits, OUTSIDE_VARIABLES, type OutsideConfig, readOutside } from './outside-variables.ts';

/** What the administrator may decide, read once from the environment and passed down. */
export interface Config extends OutsideConfig {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds the bundled database, uploaded files and secrets. */
  readonly dataDir: string;
  /** True when DATA_DIR was named by the administrator and not chosen by us. */
  readonly dataDirChosen: boolean;
  /** The address for the runtime role; null: our own cluster below `dataDir`. */
  readonly databaseUrl: string | null;
  /** The address for the role that owns the tables and migrates; null when not given. */
  readonly databaseOwnerUrl: string | null;
  /** The administrator accepts that one role both migrates and serves, so that the audit log is not closed to it. */
  readonly databaseSingleRole: boolean;
  readonly databasePoolSize: number;
  /** The name of the province or ministry, for a realm that nobody has named; null: asked on the first-run page. */
  readonly realmName: string | null;
  readonly adminEmail: string | null;
  readonly adminPassword: string | null;
  /** False when whoever runs the house asks nobody for a second factor: for trying, or behind a gate of their own. */
  readonly secondFactorRequired: boolean;
  /** How many proxies stand before the server and may be believed about the client's address. */
  readonly trustedProxies: number;
  readonly logLevel: LogLevel;
  /** The most bytes one uploaded file may have. */
  readonly uploadLimit: number;
  /** Days for which what was told is kept: notices that were read, the texts of letters that are over. */
  readonly toldKeptDays: number;
  /** What reading one file may take, in milliseconds and megabytes of resident memory. */
  readonly readingLimits: { readonly timeLimit: number; readonly memoryLimit: number };
}

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, hostname: /^.*$/ });

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_SINGLE_ROLE: z.stringbool().default(false),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(500).default(10),
  REALM_NAME: z.string().normalize('NFC').min(2).max(200).optional(),
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: z.string().min(14).max(200).optional(),
  SECOND_FACTOR: z.enum(['required', 'offered']).default('required'),
  ...OUTSIDE_VARIABLES,
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).max(1024).default(30),
  TOLD_KEPT_DAYS: z.coerce.number().int().min(7).max(3650).default(90),
  READ_TIME_LIMIT_S: z.coerce.number().int().min(1).max(600).default(10),
  READ_MEMORY_LIMIT_MB: z.coerce.number().int().min(128).max(16_384).default(512),
});

/** The names of all variables the server reads. */
export const CONFIG_VARIABLES = Object.keys(environmentSchema.shape) as (keyof typeof CONFIG_REMEDIES)[];

/**
 * Reads the configuration; an empty value counts as absent. `workingDirectory` is where relative paths start.
 *
 * @throws StartupError `config.invalid` naming each wrong variable, never its value, and the remedy.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  workingDirectory: string,
): Config {
  const given = Object.fromEntries(
    CONFIG_VARIABLES.map((name) => [name, environment[name]?.trim() || undefined]),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw invalidConfig(parsed.error.issues.map((issue) => String(issue.path[0])));
  const values = parsed.data;
  if (values.DATABASE_OWNER_URL !== undefined && values.DATABASE_URL === undefined) {
    throw invalidConfig(['DATABASE_URL']);
  }
  const misfits = listMisfits(values);
  if (misfits.length > 0) throw invalidConfig(misfits);
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: path.resolve(workingDirectory, values.DATA_DIR ?? 'data'),
    dataDirChosen: values.DATA_DIR !== undefined,
    databaseUrl: values.DATABASE_URL ?? null,
    databaseOwnerUrl: values.DATABASE_OWNER_URL ?? null,
    databaseSingleRole: values.DATABASE_SINGLE_ROLE,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    realmName: values.REALM_NAME ?? null,
    adminEmail: values.ADMIN_EMAIL ?? null,
    adminPassword: values.ADMIN_PASSWORD ?? null,
    secondFactorRequired: values.SECOND_FACTOR === 'required',
    ...readOutside(values),
    trustedProxies: values.TRUSTED_PROXIES,
    logLevel: values.LOG_LEVEL,
    uploadLimit: values.UPLOAD_LIMIT_MB * 1024 * 1024,
    toldKeptDays: values.TOLD_KEPT_DAYS,
    readingLimits: {
      timeLimit: values.READ_TIME_LIMIT_S * 1000,
      memoryLimit: values.READ_MEMORY_LIMIT_MB,
    },
  };
}

function invalidConfig(names: readonly string[]): StartupError {
  const unique = [...new Set(names)] as (keyof typeof CONFIG_REMEDIES)[];
  const list = unique.join(', ');
  return new StartupError(
    'config.invalid',
    { vi: `Biến môi trường không hợp lệ: ${list}.`, en: `Environment variable not valid: ${list}.` },
    {
      remedy: {
        vi: unique.map((name) => `${name}: ${CONFIG_REMEDIES[name].vi}`).join(' '),
        en: unique.map((name) => `${name}: ${CONFIG_REMEDIES[name].en}`).join(' '),
      },
    },
  );
}
