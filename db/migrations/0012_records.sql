-- What bodies did under their obligations: records with quantities and files, what is asked about them, and who
-- allowed that an obligation is left undone. Records are corrected by versions and withdrawn, never deleted.

-- The person or body by whose leave an obligation is not carried out; its reason stands beside it.
alter table work_obligation add column allowed_by text;

-- Counted things: the starter set and what the realm adds. The code is the name that figures go by.
create table record_indicator (
  realm_id uuid not null references access_realm,
  code text not null check (code ~ '^[A-Z][0-9]{1,2}[a-z]?$'),
  name text not null,
  unit text not null,
  -- sum: amounts are added; once-per-event: the same, and several bodies' records of one event count once;
  -- latest: the newest amount stands (followers, holdings).
  adding text not null check (adding in ('sum', 'once-per-event', 'latest')),
  position integer not null,
  active boolean not null default true,
  primary key (realm_id, code)
);

create table record_entry (
  realm_id uuid not null,
  id uuid not null,
  obligation_id uuid not null,
  -- The plan of the obligation; null for work without one.
  plan_id uuid,
  -- The body that did it, under its name of that time.
  organization_id uuid not null,
  organization_name text not null,
  -- own: entered by the body itself; on-behalf: by another that was told of it.
  source text not null check (source in ('own', 'on-behalf')),
  told_how text check (told_how in ('phone', 'zalo', 'document', 'meeting', 'other')),
  told_detail text,
  done_on date not null,
  place text,
  words text not null,
  link text,
  version integer not null default 1,
  entered_at timestamptz not null,
  entered_by uuid,
  entered_by_name text not null,
  -- The body of whoever entered it; null for an administrator of no body.
  entered_organization_id uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text not null,
  -- By the body itself; what it entered is confirmed with that.
  confirmed_at timestamptz,
  confirmed_by_name text,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  -- The version of the obligation that this record began, so that taking the record back takes that back too.
  began_version integer,
  primary key (realm_id, id),
  foreign key (realm_id, obligation_id) references work_obligation (realm_id, id),
  foreign key (realm_id, plan_id) references plan (realm_id, id),
  foreign key (realm_id, organization_id) references organization (realm_id, id),
  check ((source = 'on-behalf') = (told_how is not null)),
  check (source = 'on-behalf' or confirmed_at is not null),
  check ((confirmed_at is null) = (confirmed_by_name is null)),
  check ((withdrawn_at is null) = (withdrawn_by_name is null)),
  check (words <> '' or link is not null)
);

create index record_entry_of_obligation on record_entry (realm_id, obligation_id, id);
create index record_entry_of_plan on record_entry (realm_id, plan_id, id);
create index record_entry_of_organization on record_entry (realm_id, organization_id, done_on, id);

create table record_quantity (
  realm_id uuid not null,
  record_id uuid not null,
  indicator_code text not null,
  amount numeric(20, 4) not null check (amount >= 0),
  primary key (realm_id, record_id, indicator_code),
  foreign key (realm_id, record_id) references record_entry (realm_id, id),
  foreign key (realm_id, indicator_code) references record_indicator (realm_id, code)
);

create index record_quantity_of_indicator on record_quantity (realm_id, indicator_code, record_id);

-- What a record said before it was corrected, whole.
create table record_version (
  realm_id uuid not null,
  record_id uuid not null,
  version integer not null,
  content jsonb not null,
  written_at timestamptz not null,
  written_by_name text not null,
  primary key (realm_id, record_id, version),
  foreign key (realm_id, record_id) references record_entry (realm_id, id)
);

-- Evidence. A file is taken in before its record is sent, so record_id is empty for a while.
create table record_file (
  realm_id uuid not null,
  -- Also the key under which the file store keeps the bytes.
  id uuid not null,
  obligation_id uuid not null,
  record_id uuid,
  name text not null,
  kind text not null check (kind in ('picture', 'document')),
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  width integer,
  height integer,
  -- read: the secrets gate read its words; declared: it has none to read, and a person answered for it.
  gate text not null check (gate in ('read', 'declared')),
  received_at timestamptz not null,
  received_by uuid,
  received_by_name text not null,
  -- Set when a correction left the file out; the file itself stays.
  left_out_at timestamptz,
  primary key (realm_id, id),
  foreign key (realm_id, obligation_id) references work_obligation (realm_id, id),
  foreign key (realm_id, record_id) references record_entry (realm_id, id)
);

create index record_file_of_obligation on record_file (realm_id, obligation_id, id);
create index record_file_of_record on record_file (realm_id, record_id);

-- What is asked about a record, and what the body answered.
create table record_question (
  realm_id uuid not null,
  id uuid not null,
  obligation_id uuid not null,
  record_id uuid not null,
  words text not null,
  asked_at timestamptz not null,
  asked_by uuid,
  asked_by_name text not null,
  asked_organization_id uuid,
  answer text,
  answered_at timestamptz,
  answered_by_name text,
  primary key (realm_id, id),
  foreign key (realm_id, obligation_id) references work_obligation (realm_id, id),
  foreign key (realm_id, record_id) references record_entry (realm_id, id),
  check ((answer is null) = (answered_at is null)),
  check ((answered_at is null) = (answered_by_name is null))
);

create index record_question_of_obligation on record_question (realm_id, obligation_id, id);
create index record_question_of_record on record_question (realm_id, record_id);
