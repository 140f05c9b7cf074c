-- Assigning: an obligation is accepted, handed down inside its body's line, given more time, and held up by what only
-- somebody else can give. What lists show of it stands in the obligation; the steps themselves are never removed.

alter table work_obligation
  add column accepted_at timestamptz,
  add column accepted_by_name text,
  -- With whom it lies once it was handed down; all null while it lies with the body that owes it.
  add column held_organization_id uuid,
  add column held_account_id uuid,
  add column held_name text,
  add column held_since timestamptz,
  -- The obligation of which this is a part that a coordinating body was asked for.
  add column part_of uuid,
  add column open_blockers smallint not null default 0 check (open_blockers >= 0),
  add column asks_time boolean not null default false,
  add foreign key (realm_id, held_organization_id) references organization (realm_id, id),
  add foreign key (realm_id, part_of) references work_obligation (realm_id, id),
  add constraint work_obligation_accepted check ((accepted_at is null) = (accepted_by_name is null)),
  add constraint work_obligation_held check (
    (held_organization_id is null) = (held_name is null) and (held_name is null) = (held_since is null)
    and (held_account_id is null or held_organization_id is not null));

create index work_obligation_held_by_person on work_obligation (realm_id, held_account_id, due_order, id)
  where held_account_id is not null;
create index work_obligation_held_by_body on work_obligation (realm_id, held_organization_id, due_order, id)
  where held_organization_id is not null;
create index work_obligation_parts on work_obligation (realm_id, part_of, id) where part_of is not null;

-- Who handed it to whom, when, with what words; taken back means ended, not gone.
create table work_handing (
  realm_id uuid not null,
  id uuid not null,
  obligation_id uuid not null,
  from_organization_id uuid not null,
  from_organization_name text not null,
  to_organization_id uuid not null,
  to_organization_name text not null,
  to_account_id uuid,
  to_person_name text,
  words text check (length(words) between 1 and 2000),
  given_at timestamptz not null,
  given_by uuid,
  given_by_name text not null,
  ended_at timestamptz,
  ended_by_name text,
  primary key (realm_id, id),
  foreign key (realm_id, obligation_id) references work_obligation (realm_id, id),
  foreign key (realm_id, from_organization_id) references organization (realm_id, id),
  foreign key (realm_id, to_organization_id) references organization (realm_id, id),
  check ((to_account_id is null) = (to_person_name is null)),
  check ((ended_at is null) = (ended_by_name is null))
);
create index work_handing_of_obligation on work_handing (realm_id, obligation_id, id);

-- More time: what was asked and why, who decided, and the end that stood before.
create table work_extension (
  realm_id uuid not null,
  id uuid not null,
  obligation_id uuid not null,
  reason text not null check (length(reason) between 1 and 2000),
  wanted_day date not null,
  wanted_hour text,
  state text not null default 'asked' check (state in ('asked', 'granted', 'refused', 'withdrawn')),
  asked_at timestamptz not null,
  asked_by uuid,
  asked_by_name text not null,
  decided_at timestamptz,
  decided_by_name text,
  decision text,
  granted_day date,
  granted_hour text,
  -- The end before it was granted, as it was explained then.
  earlier_named_day date not null,
  earlier_due_day date not null,
  earlier_due_until text,
  earlier_time_text text,
  primary key (realm_id, id),
  foreign key (realm_id, obligation_id) references work_obligation (realm_id, id),
  check ((state = 'asked') = (decided_at is null)),
  check ((decided_at is null) = (decided_by_name is null)),
  check ((state = 'granted') = (granted_day is not null)),
  check (state <> 'refused' or decision is not null)
);
create index work_extension_of_obligation on work_extension (realm_id, obligation_id, id);
create unique index work_extension_asked_once on work_extension (realm_id, obligation_id) where state = 'asked';

-- Vướng mắc: what is needed, from whom, and with which body of the line the answer lies.
create table work_blocker (
  realm_id uuid not null,
  id uuid not null,
  obligation_id uuid not null,
  words text not null check (length(words) between 1 and 2000),
  needed_from text check (length(needed_from) between 1 and 300),
  with_organization_id uuid not null,
  with_organization_name text not null,
  state text not null default 'open' check (state in ('open', 'answered', 'closed')),
  raised_at timestamptz not null,
  raised_by uuid,
  raised_by_name text not null,
  raised_organization_id uuid not null,
  -- Steps up the line, the oldest first: who carried it from which body to which, when.
  carried jsonb not null default '[]',
  answer text,
  answered_at timestamptz,
  answered_by_name text,
  closed_at timestamptz,
  closed_by_name text,
  primary key (realm_id, id),
  foreign key (realm_id, obligation_id) references work_obligation (realm_id, id),
  foreign key (realm_id, with_organization_id) references organization (realm_id, id),
  foreign key (realm_id, raised_organization_id) references organization (realm_id, id),
  check ((answer is null) = (answered_at is null)),
  check (state <> 'answered' or answer is not null),
  check ((state = 'closed') = (closed_at is not null))
);
create index work_blocker_of_obligation on work_blocker (realm_id, obligation_id, id);
create index work_blocker_to_answer on work_blocker (realm_id, with_organization_id, id) where state = 'open';

-- How often more time may be granted for one obligation; a realm without a row goes by the usual number.
create table work_rule (
  realm_id uuid not null references access_realm,
  most_extensions smallint not null check (most_extensions between 0 and 12),
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text not null,
  primary key (realm_id)
);
