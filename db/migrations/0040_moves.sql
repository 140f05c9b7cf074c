-- A reorganisation moves what is open to whoever took over, on its day.

-- Set once the work of a transfer was moved, or looked at and left: its giver lives on, so that nothing else tells. The
-- bodies that ended tell it by what is still open with them.
alter table organization_succession add column moved_at timestamptz;
-- Transfers of before asked nobody what goes with them: what was left with the giver stays there.
update organization_succession set moved_at = now() where kind = 'transfer';
create index organization_succession_to_move on organization_succession (realm_id, on_day)
  where kind = 'transfer' and moved_at is null;
create index organization_ended on organization (realm_id, closed_on) where closed_on is not null;

-- What a person chose where the words do not tell who takes a matter over: matter → successor, or null: it stays with a
-- giver that lives on.
create table organization_move_choice (
  realm_id uuid not null references access_realm,
  predecessor_id uuid not null,
  chosen jsonb not null default '{}' check (jsonb_typeof(chosen) = 'object'),
  -- Who takes what nobody chose for and no rule tells; null: it waits.
  rest_id uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text not null,
  primary key (realm_id, predecessor_id),
  foreign key (realm_id, predecessor_id) references organization (realm_id, id),
  foreign key (realm_id, rest_id) references organization (realm_id, id)
);

-- Every passing of an open matter from a body to its successor. Rows are never removed while the obligation stands.
create table work_move (
  realm_id uuid not null,
  id uuid not null,
  -- The obligation that stands; `folded_id` is the one that went into it, where the successor owed the same already.
  obligation_id uuid not null,
  folded_id uuid,
  -- owner: who owes it; holder: with whom it lies; giver: who gave it; answerer: who answers a difficulty.
  part text not null check (part in ('owner', 'holder', 'giver', 'answerer')),
  from_organization_id uuid not null,
  from_organization_name text not null,
  to_organization_id uuid not null,
  to_organization_name text not null,
  -- The day of the reorganisation, and the step of succession it passed by.
  on_day date not null,
  succession_id uuid not null,
  moved_at timestamptz not null,
  moved_by uuid,
  moved_by_name text not null,
  undone_at timestamptz,
  undone_by_name text,
  primary key (realm_id, id),
  foreign key (realm_id, obligation_id) references work_obligation (realm_id, id) on delete cascade,
  foreign key (realm_id, from_organization_id) references organization (realm_id, id),
  foreign key (realm_id, to_organization_id) references organization (realm_id, id),
  check (folded_id is null or part = 'owner'),
  check ((undone_at is null) = (undone_by_name is null))
);
create index work_move_of_obligation on work_move (realm_id, obligation_id, id);
create index work_move_from on work_move (realm_id, from_organization_id, id) where part = 'owner';
create index work_move_to on work_move (realm_id, to_organization_id, id) where part = 'owner';
create index work_move_by_succession on work_move (realm_id, succession_id, id);

-- An obligation that went into another as its row was, whole, and what of other rows hung on it.
create table work_folded (
  realm_id uuid not null,
  id uuid not null,
  into_id uuid not null,
  content jsonb not null,
  hung jsonb not null default '{}',
  folded_at timestamptz not null,
  primary key (realm_id, id),
  foreign key (realm_id, into_id) references work_obligation (realm_id, id) on delete cascade
);
create index work_folded_into on work_folded (realm_id, into_id);

alter table work_notice drop constraint work_notice_kind_check;
alter table work_notice add constraint work_notice_kind_check
  check (kind in ('assigned', 'asked-for-more', 'record-confirmed', 'due-changed', 'request-arrived', 'end-near',
                  'to-decide', 'time-refused', 'blocker-answered', 'question-answered', 'record-changed',
                  'remedy-accepted', 'moved-here'));

-- Who answers for a record that waited when its body went into another; the record keeps the body that made it.
alter table record_entry add column answering_organization_id uuid;
alter table record_entry add foreign key (realm_id, answering_organization_id) references organization (realm_id, id);
create index record_entry_answering on record_entry (realm_id, answering_organization_id, id)
  where answering_organization_id is not null;
