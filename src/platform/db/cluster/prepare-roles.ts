import pg from 'pg';

/** The database and the two roles inside our own cluster. */
export const CLUSTER_DATABASE = 'nhipcau';
export const OWNER_ROLE = 'nhipcau_owner';
export const RUNTIME_ROLE = 'nhipcau_runtime';

/** The passwords that the two roles get. */
export interface RolePasswords {
  readonly owner: string;
  readonly runtime: string;
}

/** Makes the two roles and the database where they are missing; changes nothing that is there. */
export async function prepareRoles(superuserUrl: string, passwords: RolePasswords): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const present = await client.query<{ name: string }>(
      `select rolname as name from pg_roles where rolname = any($1)
       union all select datname from pg_database where datname = $2`,
      [[OWNER_ROLE, RUNTIME_ROLE], CLUSTER_DATABASE],
    );
    const names = new Set(present.rows.map((row) => row.name));
    for (const [role, password] of [
      [OWNER_ROLE, passwords.owner],
      [RUNTIME_ROLE, passwords.runtime],
    ] as const) {
      if (names.has(role)) continue;
      const login = `login nosuperuser nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`;
      await client.query(`create role ${pg.escapeIdentifier(role)} ${login}`);
    }
    if (!names.has(CLUSTER_DATABASE)) await createDatabase(client, CLUSTER_DATABASE, null);
  });
}

/** Makes a database that belongs to the owner role and that only the two roles may enter. */
export async function createDatabase(
  client: pg.Client,
  name: string,
  template: string | null,
): Promise<void> {
  // A whole template is copied as files, which takes half the time of writing each of its pages to the log.
  const from = template === null ? '' : ` template ${pg.escapeIdentifier(template)} strategy file_copy`;
  const quoted = pg.escapeIdentifier(name);
  await client.query(`create database ${quoted} owner ${pg.escapeIdentifier(OWNER_ROLE)}${from}`);
  await client.query(`revoke connect, temporary on database ${quoted} from public`);
  await client.query(
    `grant connect, temporary on database ${quoted} to ${pg.escapeIdentifier(RUNTIME_ROLE)}`,
  );
}

/** Opens one connection for `work` and closes it whatever happens. */
export async function withClient<Answer>(
  url: string,
  work: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    application_name: 'nhipcau',
  });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
