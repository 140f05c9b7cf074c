import type { Author } from '#kernel/law/author.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { BodyAsked, UrgentQuestion } from '../../domain/urgent/urgent.ts';

/** A request of which somebody else replies or is asked. */
export interface UrgentToMove {
  readonly id: string;
  readonly questions: readonly UrgentQuestion[];
  readonly answered: readonly { readonly questionId: string; readonly organizationId: string }[];
}

/** These requests with which answers are there, kept from every other writer until the transaction ends. */
export async function readUrgentsToMove(
  tx: Transaction,
  realmId: string,
  ids: readonly string[],
): Promise<UrgentToMove[]> {
  return tx.query<UrgentToMove>(
    `select id, questions,
            coalesce((select jsonb_agg(jsonb_build_object('questionId', a.question_id, 'organizationId', a.organization_id))
                        from work_urgent_answer a where a.realm_id = u.realm_id and a.urgent_id = u.id), '[]') as answered
       from work_urgent u where realm_id = $1 and id = any($2::uuid[]) order by id for update`,
    [realmId, ids],
  );
}

/** A request after the move. */
export interface MovedUrgent {
  readonly id: string;
  readonly questions: readonly UrgentQuestion[];
  /** Who replies now; null: as before. */
  readonly replier: BodyAsked | null;
}

/** Writes who is asked and who replies; versions go up by one. */
export async function writeUrgentsMoved(
  tx: Transaction,
  realmId: string,
  moved: readonly MovedUrgent[],
  author: Author,
): Promise<void> {
  await tx.query(
    `update work_urgent u
        set questions = m.questions, organization_id = coalesce((m.replier ->> 'id')::uuid, u.organization_id),
            organization_name = coalesce(m.replier ->> 'name', u.organization_name), version = version + 1,
            changed_at = $3, changed_by = $4, changed_by_name = $5
       from jsonb_to_recordset($2::jsonb) as m (id uuid, questions jsonb, replier jsonb)
      where u.realm_id = $1 and u.id = m.id`,
    [realmId, JSON.stringify(moved), author.at, author.accountId, author.name],
  );
}
