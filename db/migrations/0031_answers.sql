-- Whoever waited for a decision is told of it, and whoever has to make one that it waits.
alter table work_notice drop constraint work_notice_kind_check;
alter table work_notice add constraint work_notice_kind_check
  check (kind in ('assigned', 'asked-for-more', 'record-confirmed', 'due-changed', 'request-arrived', 'end-near',
                  'to-decide', 'time-refused', 'blocker-answered', 'question-answered', 'record-changed',
                  'remedy-accepted'));
-- What was said with it: why more time was refused, what a difficulty was answered with.
alter table work_notice add column said text;

-- A remedy that was reported waits to be judged by whoever inspected: no clock runs any more, and it is not done yet. The
-- order of the states is written anew with it in its place, and the indexes that carry that order with it.
alter table work_obligation drop constraint work_obligation_state_check;
alter table work_obligation add constraint work_obligation_state_check check (
  state in ('not-started', 'in-progress', 'continuous', 'reported', 'done', 'carried-over', 'not-done')
  and (state <> 'reported' or origin = 'remedy'));
alter table work_obligation drop column state_order;
alter table work_obligation
  add column state_order smallint not null generated always as (
    case state when 'not-started' then 1 when 'in-progress' then 2 when 'continuous' then 3 when 'reported' then 4
               when 'done' then 5 when 'carried-over' then 6 else 7 end) stored;
create index work_obligation_by_due on work_obligation (realm_id, due_order, id)
  include (state_order, origin, plan_order, due_until, closed_late);
create index work_obligation_by_organization_due on work_obligation (realm_id, organization_id, due_order, id)
  include (state_order, origin, plan_order, due_until, closed_late);
create index work_obligation_in_plan_order on work_obligation
  (realm_id, plan_order, plan_key, position, organization_id, id)
  include (state_order, origin, due_order, due_until, closed_late);
create index work_obligation_by_name on work_obligation (realm_id, organization_name, organization_id, due_order, id)
  include (state_order, origin, plan_order, due_until, closed_late);
create index work_obligation_by_state on work_obligation (realm_id, state_order, due_order, id)
  include (origin, plan_order, due_until, closed_late);
create index work_obligation_by_year on work_obligation (realm_id, plan_order, state_order, due_order, id)
  include (origin, due_until, closed_late);
create index work_obligation_by_year_due on work_obligation (realm_id, plan_order, due_order, id)
  include (state_order, origin, due_until, closed_late);
create index work_obligation_by_origin on work_obligation (realm_id, origin, due_order, id)
  include (state_order, plan_order, due_until, closed_late);
create index work_obligation_by_change on work_obligation (realm_id, changed_at, id)
  include (state_order, origin, plan_order, due_order, due_until, closed_late);
create index work_obligation_open on work_obligation (realm_id, due_order, id)
  include (state_order, origin, plan_order, due_until, closed_late) where state_order <= 3;
create index work_obligation_closed_late on work_obligation (realm_id, due_order, id)
  include (state_order, origin, plan_order) where closed_late;
update work_obligation o set state = 'reported'
  from record_remedy r
 where r.realm_id = o.realm_id and r.obligation_id = o.id and r.state = 'reported' and o.state = 'done';

-- A link asks about a remedy as it asks about anything that is owed; what is sent is a step of the remedy.
alter table record_reply_link add column remedy_step_id uuid;
alter table record_reply_link drop constraint record_reply_link_check2;
alter table record_reply_link add constraint record_reply_link_became
  check ((answered_at is null) = (record_id is null and remedy_step_id is null));
alter table record_remedy_step drop constraint record_remedy_step_told_how_check;
alter table record_remedy_step add constraint record_remedy_step_told_how_check
  check (told_how in ('phone', 'zalo', 'document', 'meeting', 'other', 'link'));

-- Difficulties that were answered and wait to be closed, or asked again, by whom they held up.
create index work_blocker_answered on work_blocker (realm_id, answered_at, id) where state = 'answered';

-- What came by links waits for whoever sent them.
create index record_reply_link_by_asker on record_reply_link (realm_id, created_organization_id, record_id)
  where record_id is not null;
