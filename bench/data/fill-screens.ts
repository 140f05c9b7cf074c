import type { Database } from '#platform/db/database.ts';
import { fillUnindexed } from './fill-unindexed.ts';
import type { BodiesOfRealm } from './lay-out-obligations.ts';

/** People of the house, and how many obligations there are for one inspection, one urging and one urgent request. */
const PEOPLE = 500;
const EACH_INSPECTION = 50;
const EACH_URGING = 20;
const EACH_URGENT = 100;

/** An identifier of the form the house makes, growing with `at`; `kind` keeps those of a table apart. */
const identifier = (at: string, kind: number): string => {
  const time = `lpad(to_hex(1756000000000 + (${at})), 12, '0')`;
  return `(left(${time}, 8) || '-' || right(${time}, 4) || '-7000-8000-' || lpad('${kind}', 12, '0'))::uuid`;
};
const person = (at: string): string =>
  `('00000000-0000-7000-8000-' || lpad(((${at}) % ${PEOPLE})::text, 12, '0'))::uuid`;
const body = (at: string): string =>
  `($2::uuid[])[1 + (${at}) % cardinality($2::uuid[])], ($3::text[])[1 + (${at}) % cardinality($2::uuid[])]`;
const OBLIGATIONS = `(select o.*, row_number() over (order by o.id) as n
  from work_obligation o where o.realm_id = $1 and cardinality($2::uuid[]) + cardinality($3::text[]) > 0) o`;

/** An entry of the log for each obligation, spread over ten years. */
const ENTRIES = `insert into audit_entry (realm_id, id, at, account_id, actor_name, organization_id, action, object_type,
                         object_id, after, role)
  select o.realm_id, ${identifier('n', 7)}, now() - interval '10 years' * ((max(n) over () - n + 1.0) / max(n) over ()),
         ${person('n')}, 'Người thứ ' || n % ${PEOPLE}, o.organization_id,
         (array['work.set-obligation-state', 'records.add-record', 'records.confirm-record', 'work.accept-obligation',
                'access.sign-in', 'work.urge-bodies'])[1 + n % 6],
         'obligation', o.id,
         jsonb_build_object('state', o.state, 'text', left(o.text, 60),
                            'reason', case when n % 1000 = 1 then 'mưa lũ kéo dài' end), 'officer'
    from ${OBLIGATIONS}`;

/** A notice of each, one in ten unread; whoever looks gets as many as others. */
const NOTICES = `insert into work_notice (realm_id, id, account_id, kind, subject, things, obligation_id, by_name, at,
                         in_app, by_mail, read_at)
  select realm_id, ${identifier('n', 8)},
         case when n % ${PEOPLE} = 0 then (select min(a.id::text)::uuid from access_account a where a.realm_id = $1)
              else ${person('n * 7')} end, 'assigned', left(text, 80), 1, id, 'Nguyễn Thị An',
         changed_at, true, false, case when n % 10 > 0 then changed_at end from ${OBLIGATIONS}`;

const many = (each: number): string =>
  `generate_series(1, (select count(*) / ${each} from work_obligation where realm_id = $1)) n`;

const INSPECTIONS = `insert into record_inspection (realm_id, id, title, from_day, organization_id, organization_name,
                         state, sent_at, closed_at, members, findings, created_at, created_by_name, changed_at,
                         changed_by_name, written_at, written_by_name)
  select $1, ${identifier('n', 9)}, 'Kiểm tra công tác thông tin đối ngoại đợt ' || n, date '2017-01-01' + (n % 3600)::integer,
         ${body('n % 20')}, (array['draft', 'sent', 'closed', 'closed', 'dropped'])[1 + n % 5], now(),
         case when n % 5 in (2, 3) then now() end, '[]', '[]', now(), 'Nguyễn Thị An', now(), 'Nguyễn Thị An', now(),
         'Nguyễn Thị An'
    from ${many(EACH_INSPECTION)}`;

const INSPECTED = `insert into record_inspection_body (realm_id, inspection_id, organization_id, organization_name, position)
  select $1, ${identifier('n', 9)}, ${body('n * 13 + k * 29')}, k from ${many(EACH_INSPECTION)}, generate_series(1, 3) k`;

const REMEDIES = `insert into record_remedy (realm_id, id, inspection_id, position, organization_id, organization_name,
                         words, state, obligation_id, changed_at, changed_by_name)
  select $1, ${identifier('n * 4 + k', 10)}, ${identifier('n', 9)}, k, ${body('n * 13 + k * 29')}, 'Khắc phục việc ' || n,
         (array['accepted', 'accepted', 'accepted', 'reported', 'open'])[1 + n % 5], ${identifier('n * 4 + k', 11)}, now(),
         'Nguyễn Thị An'
    from ${many(EACH_INSPECTION)}, generate_series(1, 3) k`;

/** One step in three is a letter, to three bodies at once, about four obligations each. */
const URGINGS = `insert into work_urging (realm_id, id, batch_id, organization_id, organization_name, step, manner, urged_at,
                         urged_by_name)
  select $1, ${identifier('n', 12)}, ${identifier('n / 3', 13)}, ${body('n')},
         (array['letter', 'message', 'call'])[1 + (n / 3) % 3], 'urge', now() - interval '10 years' + n / 3 * interval '1 hour',
         'Nguyễn Thị An'
    from ${many(EACH_URGING)}`;

const URGED = `insert into work_urging_item (realm_id, urging_id, obligation_id)
  select $1, ${identifier('n', 12)}, o.id from ${many(EACH_URGING)}
   cross join (select id from work_obligation where realm_id = $1 and cardinality($2::uuid[]) + cardinality($3::text[]) > 0
                order by id limit 4) o`;

const URGENT = `insert into work_urgent (realm_id, id, title, due_day, state, sent_at, questions, created_at, created_by_name,
                         changed_at, changed_by_name)
  select $1, ${identifier('n', 14)}, 'Cung cấp thông tin lần ' || n, date '2016-01-01' + (n % 3980)::integer,
         case when n % 100 = 1 and cardinality($2::uuid[]) + cardinality($3::text[]) > 0 then 'sent' else 'replied' end,
         now(), '[]', now(), 'Nguyễn Thị An', now(), 'Nguyễn Thị An'
    from ${many(EACH_URGENT)}`;

/**
 * Makes what the other screens list, from the obligations: the log, notices, inspections with their remedies, steps of
 * urging and urgent requests; nothing where an earlier run has made it.
 */
export async function fillScreens(owner: Database, { realmId, bodies }: BodiesOfRealm): Promise<void> {
  const made = await owner.query('select from record_inspection where realm_id = $1 limit 1', [realmId]);
  if (made.length > 0) return;
  const client = await owner.pool.connect();
  try {
    // The names of entries that wait to be sealed are the sealer's, not of the log that is read.
    await client.query('alter table audit_entry disable trigger user');
    for (const [table, statement] of Object.entries({
      audit_entry: ENTRIES,
      work_notice: NOTICES,
      record_inspection: INSPECTIONS,
      record_inspection_body: INSPECTED,
      record_remedy: REMEDIES,
      work_urging: URGINGS,
      work_urging_item: URGED,
      work_urgent: URGENT,
    })) {
      const values = [realmId, bodies.map(({ id }) => id), bodies.map(({ name }) => name)];
      const { filled } = await fillUnindexed(client, table, () => client.query(statement, values));
      process.stderr.write(`${table}: ${Math.round(filled)} ms\n`);
    }
    await client.query('alter table audit_entry enable trigger user');
    await client.query('vacuum analyze');
  } finally {
    client.release();
  }
}
