import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Database } from '#platform/db/database.ts';
import { signInTables } from './sign-in-tables.ts';

/** The tables of the sign-in library as it asks for them. */
export function signInDatabase({ pool }: Database) {
  return drizzleAdapter(drizzle(pool), { provider: 'pg', schema: signInTables });
}
