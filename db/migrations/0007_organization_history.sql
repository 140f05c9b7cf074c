-- Bodies that change: attributes and versions of a body, people who answer, kinds of succession, groups as rules;
-- and the guards that no write can pass: no circle of parents on any day, no circle of successions, a name on
-- every day of a body's life.

alter table organization
  -- Where the body stands; null: as its kind and name say.
  add column level text check (level in ('central', 'province', 'district', 'commune')),
  -- Numbers by which registers know it (register → number). Attributes: nothing is found by them alone.
  add column codes jsonb not null default '{}' check (jsonb_typeof(codes) = 'object'),
  add column changed_at timestamptz,
  add column changed_by uuid,
  add column changed_by_name text;
update organization set changed_at = created_at, changed_by_name = 'Nhịp Cầu';
alter table organization
  alter column changed_at set not null,
  alter column changed_by_name set not null;

-- merge: the predecessor went into the successor; split: into several; rename: the same under a new founding
-- decision; transfer: the predecessor lives on and gave away a part of its work.
alter table organization_succession
  add column kind text not null default 'merge' check (kind in ('merge', 'split', 'rename', 'transfer'));
update organization_succession s set kind =
  case when exists (select from organization o
                     where o.realm_id = s.realm_id and o.id = s.predecessor_id and o.closed_on is null)
       then 'transfer'
       when exists (select from organization_succession other
                     where other.realm_id = s.realm_id and other.predecessor_id = s.predecessor_id and other.id <> s.id)
       then 'split' else 'merge' end;
alter table organization_succession alter column kind drop default;

-- People who answer for a body. Whoever left keeps a row with an end.
create table organization_contact (
  realm_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  job text,
  -- What they answer for ("đầu mối thông tin đối ngoại").
  duty text,
  phones text[] not null default '{}',
  email text,
  valid daterange not null check (not isempty(valid)),
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text not null,
  primary key (realm_id, id),
  foreign key (realm_id, organization_id) references organization
);
create index organization_contact_of on organization_contact (realm_id, organization_id);

-- The constraints of one name and one parent a day have indexes of another kind, slower for one body.
create index organization_name_of on organization_name (realm_id, organization_id);
create index organization_parent_of on organization_parent (realm_id, organization_id);

-- A group of bodies meant by one printed name. A row with the key of a built-in group stands in its place while
-- it holds; every other key is a group of the realm's own.
create table organization_group (
  realm_id uuid not null references access_realm,
  id uuid not null,
  key text not null check (key ~ '^[a-z0-9-]{2,60}$'),
  name text not null check (length(name) between 2 and 300),
  -- The writings it answers to, without "các".
  words text[] not null check (cardinality(words) > 0),
  kinds text[] not null,
  levels text[] not null,
  name_begins text[] not null,
  below text not null check (below in ('province', 'peoples-committee', 'party-committee', 'issuer', 'body')),
  below_id uuid,
  valid daterange not null check (not isempty(valid)),
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text not null,
  primary key (realm_id, id),
  foreign key (realm_id, below_id) references organization (realm_id, id),
  check ((below = 'body') = (below_id is not null)),
  -- One rule for a group on one day.
  exclude using gist (realm_id with =, key with =, valid with &&)
);

-- Bodies that a rule alone would not name, or would name wrongly.
create table organization_group_exception (
  realm_id uuid not null,
  group_id uuid not null,
  organization_id uuid not null,
  included boolean not null,
  primary key (realm_id, group_id, organization_id),
  foreign key (realm_id, group_id) references organization_group (realm_id, id),
  foreign key (realm_id, organization_id) references organization (realm_id, id)
);

-- Counts the writes to the bodies of a realm, so that what was worked out from them can be kept until they change.
-- Its row also puts writers of one realm in a queue, which the guards below rely on.
create table organization_revision (
  realm_id uuid not null references access_realm,
  revision bigint not null,
  primary key (realm_id)
);

create function organization_note_write() returns trigger language plpgsql as $$
begin
  insert into organization_revision as kept (realm_id, revision)
  select distinct realm_id, 1 from changed order by realm_id
  on conflict (realm_id) do update set revision = kept.revision + 1;
  return null;
end $$;
do $$
declare
  written text;
begin
  foreach written in array array['organization', 'organization_name', 'organization_parent',
                                 'organization_succession', 'organization_group', 'organization_group_exception'] loop
    execute format('create trigger note_insert after insert on %I referencing new table as changed
                    for each statement execute function organization_note_write()', written);
    execute format('create trigger note_update after update on %I referencing new table as changed
                    for each statement execute function organization_note_write()', written);
    execute format('create trigger note_delete after delete on %I referencing old table as changed
                    for each statement execute function organization_note_write()', written);
  end loop;
end $$;

-- A body stands above itself on no day. Follows the parents of the new place upwards through the days on which
-- all of them hold; asked when the transaction ends, so that several moves may be made in any order.
create function organization_refuse_circle() returns trigger language plpgsql
  -- One body at a time over the indexes, also in a new house of whose tables nothing is known yet.
  set enable_seqscan = off as $$
begin
  if exists (
    with recursive above (id, valid, steps) as (
      select new.parent_id, new.valid, 1
      union all
      select p.parent_id, above.valid * p.valid, steps + 1
        from above
        join organization_parent p
          on p.realm_id = new.realm_id and p.organization_id = above.id and p.tree = new.tree
         and p.valid && above.valid
       where above.id <> new.organization_id and steps < 60
    )
    select from above where id = new.organization_id or steps = 60)
  then
    raise exception 'The body % would stand above itself.', new.organization_id
      using errcode = 'check_violation', constraint = 'organization_parent_no_circle';
  end if;
  return null;
end $$;
create constraint trigger no_circle after insert or update on organization_parent
  deferrable initially deferred for each row execute function organization_refuse_circle();

-- What a body became never leads back to it. A transfer ends nobody, so two bodies may hand work to each other.
create function organization_refuse_succession_circle() returns trigger language plpgsql as $$
begin
  if new.kind <> 'transfer' and exists (
    with recursive later (id) as (
      select new.successor_id
      union
      select s.successor_id
        from later
        join organization_succession s
          on s.realm_id = new.realm_id and s.predecessor_id = later.id and s.kind <> 'transfer'
    )
    select from later where id = new.predecessor_id)
  then
    raise exception 'The body % would be its own successor.', new.predecessor_id
      using errcode = 'check_violation', constraint = 'organization_succession_no_circle';
  end if;
  return null;
end $$;
create constraint trigger no_circle after insert or update on organization_succession
  deferrable initially deferred for each row execute function organization_refuse_succession_circle();

-- A body has a name on each day from its first to its last; that it has only one is the table's own constraint.
create function organization_refuse_nameless() returns trigger language plpgsql
  set enable_seqscan = off as $$
declare
  changed record := case when tg_op = 'DELETE' then old else new end;
  body uuid;
begin
  if tg_table_name = 'organization' then body := changed.id; else body := changed.organization_id; end if;
  if exists (
    select from organization o
     where o.realm_id = changed.realm_id and o.id = body
       and not coalesce((select range_agg(n.valid) @> daterange(o.opened_on, o.closed_on)
                           from organization_name n
                          where n.realm_id = o.realm_id and n.organization_id = o.id), false))
  then
    raise exception 'The body % would be without a name on some day of its life.', body
      using errcode = 'check_violation', constraint = 'organization_named_all_its_life';
  end if;
  return null;
end $$;
create constraint trigger named_all_its_life after insert or update of opened_on, closed_on on organization
  deferrable initially deferred for each row execute function organization_refuse_nameless();
create constraint trigger named_all_its_life after insert or update or delete on organization_name
  deferrable initially deferred for each row execute function organization_refuse_nameless();
