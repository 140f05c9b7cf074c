import type { Queryable } from '#platform/db/database.ts';

/** Whether the role we run under is one that the database itself keeps from changing the log. */
export async function isAuditProtected(db: Queryable): Promise<boolean> {
  const [row] = await db.query<{ changeable: boolean }>(
    `select has_table_privilege(current_user, 'audit_entry', 'update')
         or has_table_privilege(current_user, 'audit_entry', 'delete')
         or has_table_privilege(current_user, 'audit_entry', 'truncate')
         or pg_has_role(current_user, (select relowner from pg_class where oid = 'audit_entry'::regclass), 'member')
         as changeable`,
  );
  return row?.changeable === false;
}
