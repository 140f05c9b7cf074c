-- The working-day clock of a realm: its own days over the public ones, what `trước D` means, its own anniversaries; and
-- the rule behind every due day, so that a change of the table can set it anew.

-- One row a realm from its first change on; its version is that of the whole table of days.
create table calendar_table (
  realm_id uuid not null references access_realm,
  -- True: what is asked for `trước D` has to be in on the day before D.
  strict_before boolean not null default false,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text not null,
  primary key (realm_id)
);

-- A day that the realm wants otherwise than the law of the year has it.
create table calendar_day (
  realm_id uuid not null,
  day date not null,
  works boolean not null,
  name text not null check (length(name) between 1 and 200),
  -- The paper that says so.
  source text check (length(source) between 1 and 300),
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text not null,
  primary key (realm_id, day),
  foreign key (realm_id) references calendar_table (realm_id)
);

-- Anniversaries of the realm itself: founding, liberation, festivals; after a merger there may be several sets.
create table calendar_occasion (
  realm_id uuid not null references access_realm,
  id uuid not null,
  name text collate "vi-x-icu" not null check (length(name) between 1 and 300),
  day smallint not null check (day between 1 and 31),
  month smallint not null check (month between 1 and 12),
  lunar boolean not null,
  since integer check (since between 1 and 2999),
  -- Taken off the calendar; kept with its history.
  withdrawn boolean not null default false,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text not null,
  primary key (realm_id, id)
);

alter table work_obligation
  -- The words are `trước D`.
  add column due_before boolean not null default false,
  -- `N ngày làm việc kể từ ngày D`: both or neither.
  add column due_counted_from date,
  add column due_counted_days integer check (due_counted_days > 0),
  add constraint work_obligation_counted check ((due_counted_from is null) = (due_counted_days is null));

-- What was kept before said it in the words alone.
update work_obligation
   set due_before = true
 where named_day is not null
   and normalize(time_text, NFC) ~* '(^|[ (,;])trước( (ngày|là))* ([0-9]{1,2}( ?[/.-] ?[0-9]| tháng )|thứ |chủ nhật|hôm )';
