-- Links by which one body answers under one obligation without an account, and the kept history of indicators.

-- What came by a link waits until somebody of the house, or the body itself, confirms it.
alter table record_entry drop constraint record_entry_source_check;
alter table record_entry add constraint record_entry_source_check
  check (source in ('own', 'on-behalf', 'reply-link'));
alter table record_entry drop constraint record_entry_check1;
alter table record_entry add constraint record_entry_own_is_confirmed
  check (source <> 'own' or confirmed_at is not null);

-- Of token, code and key only digests are kept: whoever reads the table opens nothing.
create table record_reply_link (
  realm_id uuid not null,
  id uuid not null,
  obligation_id uuid not null,
  -- What is asked, in the asker's own words, and the figures that are asked for.
  asked text not null check (asked <> ''),
  indicators text[] not null default '{}',
  token_hash text not null,
  -- The code opens once: null since it did, or since it was guessed wrong too often.
  code_hash text,
  wrong_codes integer not null default 0,
  -- The browser that opened the link goes on with a key of its own; opening it anew gives another one.
  key_hash text,
  created_at timestamptz not null,
  created_by uuid,
  created_by_name text not null,
  created_organization_id uuid,
  expires_at timestamptz not null,
  opened_at timestamptz,
  revoked_at timestamptz,
  revoked_by_name text,
  -- What is being written, as typed; gone once it was sent.
  draft jsonb,
  draft_version integer not null default 0,
  draft_at timestamptz,
  answered_at timestamptz,
  record_id uuid,
  version integer not null default 1,
  primary key (realm_id, id),
  foreign key (realm_id, obligation_id) references work_obligation (realm_id, id),
  foreign key (realm_id, record_id) references record_entry (realm_id, id),
  check (expires_at > created_at),
  check ((revoked_at is null) = (revoked_by_name is null)),
  check ((answered_at is null) = (record_id is null)),
  check (answered_at is null or draft is null)
);
-- Asked for by whoever brings a link, of whatever realm: 256 bits are met once.
create unique index record_reply_link_by_token on record_reply_link (token_hash);
create unique index record_reply_link_by_key on record_reply_link (key_hash);
create index record_reply_link_of_obligation on record_reply_link (realm_id, obligation_id, id);

-- A file that came by a link hangs on nothing but the answer of that link.
alter table record_file add column reply_link_id uuid;
alter table record_file add foreign key (realm_id, reply_link_id) references record_reply_link (realm_id, id);
create index record_file_of_reply_link on record_file (realm_id, reply_link_id) where reply_link_id is not null;

-- What an indicator is called and how it is added up may change from a day on; what stood before is kept.
alter table record_indicator add column version integer not null default 1;
alter table record_indicator add column from_day date not null default '2000-01-01';
alter table record_indicator add column changed_at timestamptz not null default '2000-01-01T00:00:00Z';
alter table record_indicator add column changed_by_name text not null default 'Nhịp Cầu';

create table record_indicator_version (
  realm_id uuid not null,
  code text not null,
  version integer not null,
  name text not null,
  unit text not null,
  adding text not null,
  position integer not null,
  active boolean not null,
  from_day date not null,
  written_at timestamptz not null,
  written_by_name text not null,
  primary key (realm_id, code, version),
  foreign key (realm_id, code) references record_indicator (realm_id, code)
);

-- A person's word that two records tell of one event, or that they do not. An event is what ties of `same` hold
-- together, so that it does not matter in which order they were made; a tie that is undone leaves it again.
create table record_tie (
  realm_id uuid not null,
  id uuid not null,
  one_record_id uuid not null,
  other_record_id uuid not null,
  verdict text not null check (verdict in ('same', 'different')),
  decided_at timestamptz not null,
  decided_by uuid,
  decided_by_name text not null,
  undone_at timestamptz,
  undone_by_name text,
  primary key (realm_id, id),
  foreign key (realm_id, one_record_id) references record_entry (realm_id, id),
  foreign key (realm_id, other_record_id) references record_entry (realm_id, id),
  check (one_record_id < other_record_id),
  check ((undone_at is null) = (undone_by_name is null))
);
create unique index record_tie_that_stands on record_tie (realm_id, one_record_id, other_record_id)
  where undone_at is null;
create index record_tie_of_other on record_tie (realm_id, other_record_id) where undone_at is null;
create index record_entry_of_day on record_entry (realm_id, done_on, id);
