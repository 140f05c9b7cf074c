-- Yêu cầu đột xuất: a letter asks by an hour; its questions go to bodies, their answers arrive, and the reply grows.

create table work_urgent (
  realm_id uuid not null,
  id uuid not null,
  -- The document it was read from.
  reading_id uuid,
  title text not null check (length(title) between 1 and 500),
  -- Who asks, as the letter prints it, and the letter's number.
  asker text not null default '',
  number text,
  due_day date,
  due_until text,
  state text not null default 'draft' check (state in ('draft', 'sent', 'replied', 'dropped')),
  -- The questions in their order: identifier, words, bodies asked (identifier, name), and the reply where somebody wrote it.
  questions jsonb not null default '[]',
  -- The body that replies; null where who keeps the house began it.
  organization_id uuid,
  organization_name text,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  created_by_name text not null,
  sent_at timestamptz,
  replied_at timestamptz,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text not null,
  primary key (realm_id, id),
  foreign key (realm_id, organization_id) references organization (realm_id, id),
  foreign key (realm_id, reading_id) references document_reading (realm_id, id),
  check (state not in ('sent', 'replied') or (sent_at is not null and due_day is not null))
);
create index work_urgent_by_state on work_urgent (realm_id, state, due_day, id);

-- What a body answered to a question: by itself, or entered for it by whoever was told.
create table work_urgent_answer (
  realm_id uuid not null,
  urgent_id uuid not null,
  question_id uuid not null,
  organization_id uuid not null,
  organization_name text not null,
  words text not null check (length(words) between 1 and 4000),
  told_how text check (told_how in ('phone', 'zalo', 'document', 'meeting', 'other')),
  version integer not null default 1,
  answered_at timestamptz not null,
  answered_by uuid,
  answered_by_name text not null,
  primary key (realm_id, urgent_id, question_id, organization_id),
  foreign key (realm_id, urgent_id) references work_urgent (realm_id, id),
  foreign key (realm_id, organization_id) references organization (realm_id, id)
);

alter table work_obligation
  add column urgent_id uuid,
  add foreign key (realm_id, urgent_id) references work_urgent (realm_id, id);
create index work_obligation_of_urgent on work_obligation (realm_id, urgent_id, id) where urgent_id is not null;
