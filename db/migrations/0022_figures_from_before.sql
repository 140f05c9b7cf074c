-- Sending that knows itself when it comes again, and figures of years before the house.

-- What is sent again after a lost line bears the same key: its records are there and are not made twice.
alter table record_entry add column send_key uuid;
alter table record_entry add column send_place integer;
create unique index record_entry_of_send on record_entry (realm_id, send_key, send_place) where send_key is not null;

-- A figure of a year before the house, or of a body that is no more: kept apart from records, each with its source.
create table record_past_figure (
  realm_id uuid not null,
  organization_id uuid not null,
  year integer not null check (year between 1990 and 2100),
  indicator_code text not null,
  amount numeric(20, 4) not null check (amount >= 0),
  -- The report or letter it stands in.
  source text not null check (source <> ''),
  version integer not null default 1,
  brought_at timestamptz not null,
  brought_by uuid,
  brought_by_name text not null,
  primary key (realm_id, organization_id, year, indicator_code),
  foreign key (realm_id, organization_id) references organization (realm_id, id),
  foreign key (realm_id, indicator_code) references record_indicator (realm_id, code)
);
create index record_past_figure_of_year on record_past_figure (realm_id, year, indicator_code, organization_id);
