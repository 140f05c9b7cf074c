import type { Config } from '../config/read-config.ts';
import type { Log } from '../log/create-log.ts';
import { StartupError } from '../words/startup-error.ts';
import { chooseClusterUser } from './cluster/cluster-user.ts';
import { OLDEST_MAJOR } from './cluster/find-binaries.ts';
import { withClient } from './cluster/prepare-roles.ts';
import { startCluster } from './cluster/start-cluster.ts';

/** Where the database is and how it is left. */
export interface DatabaseConnection {
  /** Migrates; owns the tables. */
  readonly ownerUrl: string;
  /** Serves; may not change the audit log unless `singleRole`. */
  readonly runtimeUrl: string;
  readonly runtimeRole: string;
  /** True when the administrator let one role do both, which the audit page must say. */
  readonly singleRole: boolean;
  /** For the log: `bundled, started` and the like. */
  readonly origin: string;
  /** Stops the cluster if it is ours; true when nothing of ours is left running. */
  stop(): Promise<boolean>;
}

/**
 * Finds the database: the one of DATABASE_URL, else our own cluster below the data folder.
 *
 * @throws StartupError `database.*` when it cannot be reached, is too old, is another for each role, or has one
 * role without consent.
 */
export async function connectDatabase(config: Config, log: Log): Promise<DatabaseConnection> {
  if (config.databaseUrl !== null) return connectGiven(config, config.databaseUrl);
  const cluster = await startCluster({ dataDir: config.dataDir, user: chooseClusterUser(), log });
  return {
    ownerUrl: cluster.ownerUrl,
    runtimeUrl: cluster.runtimeUrl,
    runtimeRole: new URL(cluster.runtimeUrl).username,
    singleRole: false,
    origin: `bundled, ${cluster.origin}`,
    stop: cluster.stop,
  };
}

interface RoleFacts {
  readonly role: string;
  readonly version: number;
  readonly database: string;
  readonly superuser: boolean;
}

async function connectGiven(config: Config, runtimeUrl: string): Promise<DatabaseConnection> {
  const ownerUrl = config.databaseOwnerUrl ?? runtimeUrl;
  const owner = await askRole(
    ownerUrl,
    config.databaseOwnerUrl === null ? 'DATABASE_URL' : 'DATABASE_OWNER_URL',
  );
  const runtime = await askRole(runtimeUrl, 'DATABASE_URL');
  if (owner.database !== runtime.database) throw twoDatabases(owner.database, runtime.database);
  const singleRole = runtime.superuser || (await actsAs(runtimeUrl, owner.role));
  if (singleRole && !config.databaseSingleRole) throw oneRole(runtime.role);
  return {
    ownerUrl,
    runtimeUrl,
    runtimeRole: runtime.role,
    singleRole,
    origin: 'DATABASE_URL',
    stop: async () => true,
  };
}

async function askRole(url: string, variable: string): Promise<RoleFacts> {
  const [facts] = await withClient(url, async (client) => {
    const { rows } = await client.query<RoleFacts>(
      `select current_user as role, current_setting('server_version_num')::int / 10000 as version,
              current_database() as database,
              (select rolsuper from pg_roles where rolname = current_user) as superuser`,
    );
    return rows;
  }).catch((error: unknown) => {
    throw unreachable(variable, error);
  });
  if (facts === undefined) throw unreachable(variable, undefined);
  if (facts.version < OLDEST_MAJOR) throw tooOld(variable, facts.version);
  return facts;
}

/** Tells whether the everyday role is, or may become, the owner: then the audit log is not closed to it. */
async function actsAs(runtimeUrl: string, ownerRole: string): Promise<boolean> {
  return withClient(runtimeUrl, async (client) => {
    const { rows } = await client.query<{ member: boolean }>(
      `select coalesce(pg_has_role(current_user, to_regrole(quote_ident($1)), 'member'), false) as member`,
      [ownerRole],
    );
    return rows[0]?.member ?? false;
  });
}

function unreachable(variable: string, cause: unknown): StartupError {
  const why = cause instanceof Error ? cause.message || (cause as { code?: string }).code || '' : '';
  return new StartupError(
    'database.unreachable',
    {
      vi: `Không nối được cơ sở dữ liệu trong ${variable}: ${why}`,
      en: `The database in ${variable} cannot be reached: ${why}`,
    },
    {
      remedy: {
        vi: `Kiểm tra địa chỉ, mật khẩu và máy chủ trong ${variable}; bỏ trống biến để dùng cơ sở dữ liệu kèm theo.`,
        en: `Check address, password and server in ${variable}; leave it unset to use the bundled database.`,
      },
      cause,
    },
  );
}

function tooOld(variable: string, version: number): StartupError {
  return new StartupError(
    'database.too-old',
    { vi: `${variable} là PostgreSQL ${version}.`, en: `${variable} is PostgreSQL ${version}.` },
    {
      remedy: {
        vi: `Dùng PostgreSQL ${OLDEST_MAJOR} trở lên.`,
        en: `Use PostgreSQL ${OLDEST_MAJOR} or newer.`,
      },
    },
  );
}

function twoDatabases(owner: string, runtime: string): StartupError {
  return new StartupError(
    'database.two-databases',
    {
      vi: `DATABASE_OWNER_URL trỏ tới cơ sở dữ liệu "${owner}", DATABASE_URL tới "${runtime}".`,
      en: `DATABASE_OWNER_URL leads to the database "${owner}", DATABASE_URL to "${runtime}".`,
    },
    {
      remedy: {
        vi: 'Ghi cùng một máy chủ và cùng tên cơ sở dữ liệu trong hai biến; chỉ khác vai trò.',
        en: 'Write the same server and the same database in both; only the role differs.',
      },
    },
  );
}

function oneRole(role: string): StartupError {
  return new StartupError(
    'database.single-role',
    {
      vi: `Vai trò "${role}" của DATABASE_URL cũng sở hữu các bảng, nên có thể sửa nhật ký kiểm toán.`,
      en: `The role "${role}" of DATABASE_URL also owns the tables and so could change the audit log.`,
    },
    {
      remedy: {
        vi: 'Tạo hai vai trò: chủ trong DATABASE_OWNER_URL, chạy hằng ngày trong DATABASE_URL. Nếu chấp nhận một vai trò, đặt DATABASE_SINGLE_ROLE=yes; trang nhật ký sẽ nói rõ điều đó.',
        en: 'Make two roles: the owner in DATABASE_OWNER_URL, the everyday one in DATABASE_URL. To accept one role set DATABASE_SINGLE_ROLE=yes; the audit page will say so.',
      },
    },
  );
}
