-- What people are told and when: notices in the application with their choices, the day's letter, private calendar feeds;
-- and the ways to what waits for an answer.

create index record_question_waiting on record_question (realm_id, asked_organization_id, id) where answer is null;
create index record_question_open on record_question (realm_id, record_id) where answer is null;
create index record_entry_unconfirmed on record_entry (realm_id, organization_id, id)
  where confirmed_at is null and withdrawn_at is null;
create index record_entry_told on record_entry (realm_id, entered_organization_id, id)
  where confirmed_at is null and withdrawn_at is null;
create index work_obligation_given on work_obligation (realm_id, given_by, due_order, id) where given_by is not null;
-- Duties are the few rows that say who puts together what others report.
create index work_obligation_duty on work_obligation (realm_id, organization_id, plan_id) where origin = 'duty';

-- One thing one person is told.
create table work_notice (
  realm_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('assigned', 'asked-for-more', 'record-confirmed', 'due-changed', 'request-arrived')),
  -- The words it is about: of a task, a plan, a question.
  subject text not null,
  -- How many things of this kind it speaks of: a plan gives several at once.
  things integer not null check (things > 0),
  -- Leads to one obligation, or to those of a plan; to the list of one's own work when both are null.
  obligation_id uuid,
  plan_id uuid,
  by_name text not null,
  at timestamptz not null,
  -- What the person had chosen when it was written.
  in_app boolean not null,
  by_mail boolean not null,
  read_at timestamptz,
  primary key (realm_id, id),
  foreign key (realm_id, account_id) references access_account (realm_id, id),
  check (in_app or by_mail)
);
create index work_notice_of_account on work_notice (realm_id, account_id, id desc) where in_app;
create index work_notice_unread on work_notice (realm_id, account_id) where in_app and read_at is null;
create index work_notice_to_mail on work_notice (realm_id, at, account_id) where by_mail and read_at is null;

-- What was given and is taken back is told no more.
create index work_notice_about on work_notice (realm_id, obligation_id) where read_at is null;
create index work_notice_of_plan on work_notice (realm_id, plan_id) where read_at is null;

-- What a person wishes to be told and how; no row: everything.
create table work_notice_choice (
  realm_id uuid not null,
  account_id uuid not null,
  -- { kind: { app, mail } }; what is not there is wished for.
  choices jsonb not null,
  version integer not null default 1,
  primary key (realm_id, account_id),
  foreign key (realm_id, account_id) references access_account (realm_id, id)
);

-- The day's letters of a realm are written once: whoever writes this row first writes them, in the same transaction.
create table work_digest_run (
  realm_id uuid not null references access_realm,
  day date not null,
  started_at timestamptz not null,
  letters integer not null,
  primary key (realm_id, day)
);

-- A private address under which a calendar program reads what its owner's body owes. Of the secret only a digest is kept.
create table work_calendar_feed (
  realm_id uuid not null,
  account_id uuid not null,
  token_hash text not null,
  made_at timestamptz not null,
  last_read_at timestamptz,
  version integer not null default 1,
  primary key (realm_id, account_id),
  foreign key (realm_id, account_id) references access_account (realm_id, id)
);
-- Asked for by whoever brings an address, of whatever realm: 256 bits are met once.
create index work_calendar_feed_by_token on work_calendar_feed (token_hash);

-- No letter is written twice under one Message-ID.
create unique index access_mail_once on access_mail (realm_id, message_id);
