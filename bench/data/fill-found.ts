import type { Database } from '#platform/db/database.ts';
import { fillUnindexed } from './fill-unindexed.ts';

/** A word that one record in some thousands has, and one that nothing has. */
export const RARE_WORDS = 'khinh khí cầu';
export const NO_WORDS = 'kính viễn vọng';
const RARE_EACH = 7919;

const PLANS = `insert into plan (realm_id, id, reading_id, title, number, year, issuer, family, file_name, confirmed_at,
                  confirmed_by_name, changed_at, changed_by_name)
  select realm_id, plan_id, plan_id, min(plan_title), min(plan_number), min(plan_year), 'Ủy ban nhân dân tỉnh', 'state',
         'ke-hoach.docx', min(changed_at), 'Nguyễn Thị An', min(changed_at), 'Nguyễn Thị An'
    from work_obligation where realm_id = $1 group by realm_id, plan_id`;

const READINGS = `insert into document_reading (realm_id, id, file_id, state, title, issuer, task_count, unsure_count, tree,
                  draft, plan_id, changed_at, changed_by_name)
  select realm_id, id, id, 'confirmed', title, issuer, 40, 0, '{}', '{}', id, changed_at, changed_by_name
    from plan where realm_id = $1`;

const ITEMS = `insert into plan_item (realm_id, id, plan_id, kind, position, number, text, source)
  select realm_id, item_id, min(plan_id::text)::uuid, 'task', min(position), min(number), min(text), '[]'
    from work_obligation where realm_id = $1 group by realm_id, item_id`;

/** What was done says the task again, with the day and where it was told. */
const RECORDS = `insert into record_entry (realm_id, id, obligation_id, plan_id, organization_id, organization_name, source,
                  done_on, place, words, entered_at, entered_by_name, entered_organization_id, changed_at, changed_by_name,
                  confirmed_at, confirmed_by_name)
  select realm_id, id, id, plan_id, organization_id, organization_name, 'own', changed_at::date,
         case when position % 3 = 0 then 'Nhà văn hóa trung tâm' end,
         'Đã ' || text || ', có ' || position * 7 || ' lượt người dự'
           || case when row_number() over (order by id) % ${RARE_EACH} = 5 then ', thả ${RARE_WORDS}' else '' end,
         changed_at, 'Nguyễn Thị An', organization_id, changed_at, 'Nguyễn Thị An', changed_at, 'Nguyễn Thị An'
    from work_obligation where realm_id = $1 and state = 'done'`;

/**
 * Makes what a search finds beside obligations, from these: plans with their documents and tasks, and a record of each
 * that is done; nothing where an earlier run has made it.
 */
export async function fillFound(owner: Database, realmId: string): Promise<void> {
  const made = await owner.query('select from plan where realm_id = $1 limit 1', [realmId]);
  if (made.length > 0) return;
  const client = await owner.pool.connect();
  try {
    for (const [table, statement] of Object.entries({
      plan: PLANS,
      document_reading: READINGS,
      plan_item: ITEMS,
      record_entry: RECORDS,
    })) {
      const { filled, indexed } = await fillUnindexed(client, table, () =>
        client.query(statement, [realmId]),
      );
      process.stderr.write(`${table}: ${Math.round(filled)} ms, indexes ${Math.round(indexed)} ms\n`);
    }
    await client.query('vacuum analyze');
  } finally {
    client.release();
  }
}
