import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { StartupError } from '../words/startup-error.ts';
import { withClient } from './cluster/prepare-roles.ts';

/** One numbered file of `db/migrations`. */
export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

/** What a run of the migrations did. */
export interface MigrationReport {
  readonly applied: readonly string[];
  readonly total: number;
}

const LOCK_KEY = 4_017_202_601;
const FILE_NAME = /^(\d{4})_[a-z0-9_]+\.sql$/;

/**
 * Reads the migrations of a folder in their order.
 *
 * @throws StartupError `migration.misnamed` for a file out of form, a number used twice or a gap in the numbers.
 */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  names.forEach((name, index) => {
    if (Number(FILE_NAME.exec(name)?.[1]) !== index + 1) throw misnamed(name, index + 1);
  });
  return names.map((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
  });
}

/**
 * Applies as owner what has not been applied yet, each file in one transaction together with its entry in
 * `migration.applied`. A file finds the name of the everyday role in the setting `nhipcau.runtime_role`. Several processes starting at once
 * take turns by an advisory lock.
 *
 * @throws StartupError `migration.changed` when an applied file is no longer what it was, `migration.unknown`
 * when the database is newer than this program, `migration.failed` with the file and PostgreSQL's words.
 */
export async function migrate(
  ownerUrl: string,
  runtimeRole: string,
  migrations: readonly Migration[],
): Promise<MigrationReport> {
  return withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    await prepareLedger(client, runtimeRole);
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from migration.applied order by name',
    );
    refuseDivergence(rows, migrations);
    const waiting = migrations.slice(rows.length);
    for (const migration of waiting) await apply(client, migration, runtimeRole);
    return { applied: waiting.map((migration) => migration.name), total: migrations.length };
  });
}

/** Counts the migrations the database has had; readiness compares it with what the program brings. */
export const COUNT_APPLIED = 'select count(*) as applied from migration.applied';

async function prepareLedger(client: pg.Client, runtimeRole: string): Promise<void> {
  const { rows } = await client.query("select to_regclass('migration.applied') as ledger");
  if (rows[0]?.ledger !== null) return;
  const role = pg.escapeIdentifier(runtimeRole);
  await client.query(`
    create schema if not exists migration;
    create table migration.applied (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    );
    grant usage on schema migration to ${role};
    grant select on migration.applied to ${role};`);
}

function refuseDivergence(
  applied: readonly { name: string; checksum: string }[],
  migrations: readonly Migration[],
): void {
  applied.forEach((entry, index) => {
    const file = migrations[index];
    if (file === undefined) throw unknownMigration(entry.name);
    if (file.name !== entry.name || file.checksum !== entry.checksum) throw changed(entry.name);
  });
}

async function apply(client: pg.Client, migration: Migration, runtimeRole: string): Promise<void> {
  try {
    await client.query('begin');
    await client.query("select set_config('nhipcau.runtime_role', $1, true)", [runtimeRole]);
    await client.query(migration.text);
    await client.query('insert into migration.applied (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw failed(migration, error);
  }
}

function misnamed(name: string, expected: number): StartupError {
  const number = String(expected).padStart(4, '0');
  return new StartupError(
    'migration.misnamed',
    {
      vi: `Tệp ${name} không đúng thứ tự ${number}.`,
      en: `The file ${name} does not stand at number ${number}.`,
    },
    {
      remedy: {
        vi: `Đặt tên dạng ${number}_ten_tep.sql, số liên tiếp từ 0001.`,
        en: `Name it ${number}_what_it_does.sql; numbers run from 0001 without gaps.`,
      },
    },
  );
}

function changed(name: string): StartupError {
  return new StartupError(
    'migration.changed',
    {
      vi: `Tệp di trú ${name} đã chạy trên cơ sở dữ liệu này nhưng nay khác.`,
      en: `The migration ${name} has run on this database and is no longer the same.`,
    },
    {
      remedy: {
        vi: 'Khôi phục tệp gốc; thay đổi mới đặt trong một tệp mới có số tiếp theo.',
        en: 'Restore the file; put the change into a new file with the next number.',
      },
    },
  );
}

function unknownMigration(name: string): StartupError {
  return new StartupError(
    'migration.unknown',
    {
      vi: `Cơ sở dữ liệu mới hơn chương trình: đã chạy ${name}.`,
      en: `The database is newer than the program: it has had ${name}.`,
    },
    {
      remedy: {
        vi: 'Chạy phiên bản mới hơn của chương trình, hoặc dùng cơ sở dữ liệu khác.',
        en: 'Run the newer version of the program, or use another database.',
      },
    },
  );
}

function failed(migration: Migration, error: unknown): StartupError {
  const { message, position } = error as { message: string; position?: string };
  const line =
    position === undefined ? '' : `:${migration.text.slice(0, Number(position)).split('\n').length}`;
  return new StartupError(
    'migration.failed',
    {
      vi: `Di trú ${migration.name}${line} không chạy được: ${message}`,
      en: `The migration ${migration.name}${line} did not run: ${message}`,
    },
    {
      remedy: {
        vi: 'Không có gì được ghi. Sửa nguyên nhân rồi chạy lại.',
        en: 'Nothing of it was kept. Mend the cause and start again.',
      },
      cause: error,
    },
  );
}
