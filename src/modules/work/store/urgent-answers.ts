import type { Queryable, Transaction } from '#platform/db/database.ts';

/** The request under which something is owed, kept from every other writer; null for work that is none of a request. */
export async function lockUrgentIdOf(
  tx: Transaction,
  realmId: string,
  obligationId: string,
): Promise<{ readonly urgentId: string; readonly organizationId: string } | null> {
  const [row] = await tx.query<{ urgentId: string; organizationId: string }>(
    `select o.urgent_id as "urgentId", o.organization_id as "organizationId"
       from work_obligation o join work_urgent u on u.realm_id = o.realm_id and u.id = o.urgent_id
      where o.realm_id = $1 and o.id = $2 for update of u`,
    [realmId, obligationId],
  );
  return row ?? null;
}

/** The request under which something is owed; null for work that is none of a request. */
export async function findUrgentIdOf(
  db: Queryable,
  realmId: string,
  obligationId: string,
): Promise<{ readonly urgentId: string; readonly organizationId: string } | null> {
  const [row] = await db.query<{ urgentId: string; organizationId: string }>(
    `select urgent_id as "urgentId", organization_id as "organizationId" from work_obligation
      where realm_id = $1 and id = $2 and urgent_id is not null`,
    [realmId, obligationId],
  );
  return row ?? null;
}

/** Takes an answer away whose records were all withdrawn. */
export async function deleteAnswer(
  tx: Transaction,
  realmId: string,
  urgentId: string,
  { questionId, organizationId }: { readonly questionId: string; readonly organizationId: string },
): Promise<void> {
  await tx.query(
    `delete from work_urgent_answer
      where realm_id = $1 and urgent_id = $2 and question_id = $3 and organization_id = $4`,
    [realmId, urgentId, questionId, organizationId],
  );
}

/** Those of these obligations whose body was asked a question of a running request that it has not answered. */
export async function readPartlyAnswered(
  db: Queryable,
  realmId: string,
  obligationIds: readonly string[],
): Promise<string[]> {
  const rows = await db.query<{ readonly id: string }>(
    `select o.id from work_obligation o join work_urgent u on u.realm_id = o.realm_id and u.id = o.urgent_id
      where o.realm_id = $1 and o.id = any($2::uuid[]) and u.state = 'sent'
        and exists (
          select from jsonb_array_elements(u.questions) question
           where question -> 'bodies' @> jsonb_build_array(jsonb_build_object('id', o.organization_id))
             and not exists (
               select from work_urgent_answer a
                where a.realm_id = o.realm_id and a.urgent_id = u.id and a.organization_id = o.organization_id
                  and a.question_id = (question ->> 'id')::uuid))`,
    [realmId, obligationIds],
  );
  return rows.map(({ id }) => id);
}
