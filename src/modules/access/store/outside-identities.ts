import type { Queryable, Transaction } from '#platform/db/database.ts';

/** The name under which the sign-in tables know an issuer: it must never read as one of the library's own. */
function providerId(issuer: string): string {
  return `oidc:${issuer}`;
}

/** The account that an identity of a provider opens, or null. */
export async function findBoundAccount(
  db: Queryable,
  issuer: string,
  subject: string,
): Promise<string | null> {
  const [found] = await db.query<{ accountId: string }>(
    `select "userId" as "accountId" from sign_in.account where "providerId" = $1 and "accountId" = $2`,
    [providerId(issuer), subject],
  );
  return found?.accountId ?? null;
}

/**
 * Lets an identity of a provider open an account; false when another identity of the same provider opens it already.
 * Of two at the same moment one waits.
 */
export async function bindIdentity(
  tx: Transaction,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
  binding: { readonly id: string; readonly accountId: string; readonly now: Date },
): Promise<boolean> {
  await tx.query('select from sign_in."user" where id = $1 for update', [binding.accountId]);
  const bound = await tx.query(
    `insert into sign_in.account (id, "accountId", "providerId", "userId", "createdAt", "updatedAt")
     select $1, $2, $3, $4, $5, $5
      where not exists (select from sign_in.account where "providerId" = $3 and "userId" = $4)
     returning id`,
    [binding.id, subject, providerId(issuer), binding.accountId, binding.now],
  );
  return bound.length === 1;
}
