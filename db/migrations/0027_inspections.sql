-- Kiểm tra: who went to whom, on which decision, what was found, and what each body has to put right by when. A remedy is
-- dated, urged and put into calendars as the obligation it makes; its words and answers stay here, for they concern its
-- own body and who inspected alone.

alter table work_obligation
  drop constraint work_obligation_origin_check,
  add constraint work_obligation_origin_check
    check (origin in ('task', 'duty', 'request', 'quick', 'remedy')),
  drop constraint work_obligation_stands_in_document,
  add constraint work_obligation_stands_in_document
    check (case when origin in ('quick', 'remedy')
                then item_id is null and given_at is not null and given_by_name is not null
                else item_id is not null and plan_id is not null end),
  -- The body in whose name it was given; that body urges for it.
  add column given_organization_id uuid,
  add foreign key (realm_id, given_organization_id) references organization (realm_id, id);
create index work_obligation_given_by_body on work_obligation (realm_id, given_organization_id, due_order, id)
  where given_organization_id is not null;

create table record_inspection (
  realm_id uuid not null references access_realm,
  id uuid not null,
  title text not null check (length(title) between 1 and 500),
  -- The decision or plan of inspection it goes by, as it is cited: Quyết định số …/QĐ-… ngày ….
  decision text not null default '',
  -- The plan whose carrying out was looked at.
  plan_id uuid,
  from_day date,
  to_day date,
  place text not null default '',
  -- What is said of the whole, before the findings.
  summary text not null default '',
  -- The body that inspects; null where who keeps the house does.
  organization_id uuid,
  organization_name text,
  -- Who went, by title: title, part (trưởng đoàn, thành viên), in their order.
  members jsonb not null default '[]',
  -- What was found, in its order: identifier, kind, words, body and obligation where it is about one.
  findings jsonb not null default '[]',
  state text not null default 'draft' check (state in ('draft', 'sent', 'closed', 'dropped')),
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  created_by_name text not null,
  sent_at timestamptz,
  sent_by_name text,
  closed_at timestamptz,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text not null,
  primary key (realm_id, id),
  foreign key (realm_id, plan_id) references plan (realm_id, id),
  foreign key (realm_id, organization_id) references organization (realm_id, id),
  check (state not in ('sent', 'closed') or (sent_at is not null and from_day is not null)),
  check ((to_day is null or from_day is not null) and (to_day is null or to_day >= from_day))
);
create index record_inspection_by_body on record_inspection (realm_id, organization_id, id);
create index record_inspection_of_plan on record_inspection (realm_id, plan_id, id) where plan_id is not null;

-- The bodies that are inspected, under their names of that time.
create table record_inspection_body (
  realm_id uuid not null,
  inspection_id uuid not null,
  organization_id uuid not null,
  organization_name text not null,
  position integer not null,
  primary key (realm_id, inspection_id, organization_id),
  foreign key (realm_id, inspection_id) references record_inspection (realm_id, id),
  foreign key (realm_id, organization_id) references organization (realm_id, id)
);
create index record_inspection_body_of on record_inspection_body (realm_id, organization_id, inspection_id);

-- The obligations that were looked at.
create table record_inspection_item (
  realm_id uuid not null,
  inspection_id uuid not null,
  obligation_id uuid not null,
  position integer not null,
  primary key (realm_id, inspection_id, obligation_id),
  foreign key (realm_id, inspection_id) references record_inspection (realm_id, id),
  -- Quick work that nobody touched may be taken back as a whole.
  foreign key (realm_id, obligation_id) references work_obligation (realm_id, id) on delete cascade
);
create index record_inspection_item_of on record_inspection_item (realm_id, obligation_id, inspection_id);

-- What one body has to put right. It has an obligation from the moment it is sent.
create table record_remedy (
  realm_id uuid not null,
  id uuid not null,
  inspection_id uuid not null,
  position integer not null,
  finding_id uuid,
  organization_id uuid not null,
  organization_name text not null,
  words text not null check (length(words) between 1 and 2000),
  -- By when: a day, or so many working days from the day it is sent; neither: no end.
  named_day date,
  counted_days integer check (counted_days between 1 and 500),
  obligation_id uuid,
  state text not null default 'open' check (state in ('open', 'reported', 'returned', 'accepted')),
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by_name text not null,
  primary key (realm_id, id),
  foreign key (realm_id, inspection_id) references record_inspection (realm_id, id),
  foreign key (realm_id, organization_id) references organization (realm_id, id),
  foreign key (realm_id, obligation_id) references work_obligation (realm_id, id),
  check (named_day is null or counted_days is null),
  check (state = 'open' or obligation_id is not null)
);
create index record_remedy_of on record_remedy (realm_id, inspection_id, position);
create unique index record_remedy_by_obligation on record_remedy (realm_id, obligation_id)
  where obligation_id is not null;
create index record_remedy_by_body on record_remedy (realm_id, organization_id, state, id);

-- What happened to a remedy, step by step; a step taken back stays and says so.
create table record_remedy_step (
  realm_id uuid not null,
  remedy_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('report', 'return', 'accept', 'take-back', 'move-end')),
  -- What the body did, why it is returned, what is said on accepting.
  words text not null default '',
  -- How whoever entered it for the body was told; null where the body did.
  told_how text check (told_how in ('phone', 'zalo', 'document', 'meeting', 'other')),
  -- The end it was given, of `move-end`.
  day date,
  taken_at timestamptz not null,
  taken_by uuid,
  taken_by_name text not null,
  primary key (realm_id, remedy_id, id),
  foreign key (realm_id, remedy_id) references record_remedy (realm_id, id)
);

-- What an inspection said before it was changed, whole.
create table record_inspection_version (
  realm_id uuid not null,
  inspection_id uuid not null,
  version integer not null,
  content jsonb not null,
  written_at timestamptz not null,
  written_by_name text not null,
  primary key (realm_id, inspection_id, version),
  foreign key (realm_id, inspection_id) references record_inspection (realm_id, id)
);

-- A file that shows that something was put right hangs on the step that tells of it.
alter table record_file
  add column remedy_id uuid,
  add column remedy_step_id uuid,
  add foreign key (realm_id, remedy_id) references record_remedy (realm_id, id);
create index record_file_of_remedy on record_file (realm_id, remedy_id) where remedy_id is not null;
