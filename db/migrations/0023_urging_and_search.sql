-- Who was urged about what, when, how and in which words. Nothing is deleted: a step taken back stays and says so.

create table work_urging (
  realm_id uuid not null references access_realm,
  id uuid not null,
  -- Steps taken by one act: a letter to several bodies, messages to twelve.
  batch_id uuid not null,
  organization_id uuid not null,
  organization_name text not null,
  step text not null check (step in ('reminder', 'message', 'call', 'letter', 'inspection')),
  -- urge: ordered downward; ask: sideways, to the Party, the armed forces, the press; remind: upward.
  manner text not null check (manner in ('urge', 'ask', 'remind')),
  -- Who was spoken to, where somebody was.
  contact text,
  -- What was sent, where it was composed here.
  words text,
  urged_at timestamptz not null,
  urged_by uuid,
  urged_by_name text not null,
  -- The body in whose name it was done; null for who keeps the house and stands in none.
  from_organization_id uuid,
  undone_at timestamptz,
  undone_by_name text,
  primary key (realm_id, id),
  foreign key (realm_id, organization_id) references organization (realm_id, id),
  check ((undone_at is null) = (undone_by_name is null))
);
create index work_urging_of_batch on work_urging (realm_id, batch_id);
create index work_urging_letters on work_urging (realm_id, urged_at desc) where step = 'letter' and undone_at is null;

-- The obligations that a step was about.
create table work_urging_item (
  realm_id uuid not null,
  urging_id uuid not null,
  obligation_id uuid not null,
  primary key (realm_id, urging_id, obligation_id),
  foreign key (realm_id, urging_id) references work_urging (realm_id, id),
  -- Quick work that nobody touched may be taken back as a whole.
  foreign key (realm_id, obligation_id) references work_obligation (realm_id, id) on delete cascade
);
create index work_urging_item_of on work_urging_item (realm_id, obligation_id);

-- Search over everything: diacritics optional, and the same words with their exact accents to rank by.
alter table plan_item
  add column search tsvector not null generated always as (
    to_tsvector('vn'::regconfig, coalesce(number, '') || ' ' || text)) stored,
  add column exact_search tsvector not null generated always as (
    to_tsvector('simple'::regconfig, coalesce(number, '') || ' ' || text)) stored;
create index plan_item_search on plan_item using gin (realm_id, search);
create index plan_item_exact_search on plan_item using gin (realm_id, exact_search);

alter table record_entry
  add column search tsvector not null generated always as (
    to_tsvector('vn'::regconfig, organization_name || ' ' || coalesce(place, '') || ' ' || words || ' ' || coalesce(link, '')))
    stored,
  add column exact_search tsvector not null generated always as (
    to_tsvector('simple'::regconfig, organization_name || ' ' || coalesce(place, '') || ' ' || words || ' ' || coalesce(link, '')))
    stored;
create index record_entry_search on record_entry using gin (realm_id, search) where withdrawn_at is null;
create index record_entry_exact_search on record_entry using gin (realm_id, exact_search) where withdrawn_at is null;

alter table document_reading
  add column search tsvector not null generated always as (
    to_tsvector('vn'::regconfig, title || ' ' || coalesce(issuer, ''))) stored,
  add column exact_search tsvector not null generated always as (
    to_tsvector('simple'::regconfig, title || ' ' || coalesce(issuer, ''))) stored;
create index document_reading_search on document_reading using gin (realm_id, search);
create index document_reading_exact_search on document_reading using gin (realm_id, exact_search);

-- An end that comes near is told as everything else is.
alter table work_notice drop constraint work_notice_kind_check;
alter table work_notice add constraint work_notice_kind_check
  check (kind in ('assigned', 'asked-for-more', 'record-confirmed', 'due-changed', 'request-arrived', 'end-near'));
