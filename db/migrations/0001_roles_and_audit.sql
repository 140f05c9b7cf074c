-- The ground: text search for Vietnamese, what the two roles may do, and the audit log.
--
-- Runs as the owner. The runtime role is named by the setting nhipcau.runtime_role, which the migration
-- runner sets; where one role does both (DATABASE_SINGLE_ROLE), it is empty or the owner's own name.

create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gist with schema public;

-- Folds marks and case so that "song hien" finds "Sông Hiền". Immutable, because indexes and generated
-- columns are built on it; unaccent itself is only stable since its dictionary could be altered, which the
-- house never does.
create function public.vn_unaccent(text) returns text
  language sql immutable parallel safe strict
  as $$ select public.unaccent('public.unaccent'::regdictionary, lower(normalize($1, NFC))) $$;

create text search configuration public.vn (copy = pg_catalog.simple);
alter text search configuration public.vn
  alter mapping for hword, hword_part, word with public.unaccent, simple;

-- One row for each write of the house. Rows are only ever added: the runtime role may read and insert,
-- the trigger below stops everybody else's slip, the owner's included.
create table audit_entry (
  realm_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  account_id uuid,
  actor_name text not null,
  organization_id uuid,
  action text not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
  object_type text not null,
  object_id uuid not null,
  before jsonb,
  after jsonb,
  request_id text,
  address text,
  primary key (realm_id, id)
);
create index audit_entry_of_object on audit_entry (realm_id, object_type, object_id, id);
create index audit_entry_of_account on audit_entry (realm_id, account_id, id);

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is only ever added to.' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
  for each statement execute function audit_refuse_change();

do $$
declare
  runtime text := nullif(current_setting('nhipcau.runtime_role', true), '');
begin
  if runtime is null or runtime = current_user then
    return;
  end if;
  execute format('grant usage on schema public to %I', runtime);
  -- Tables of later migrations: everything but TRUNCATE, which would pass by every row's own rule.
  execute format(
    'alter default privileges in schema public grant select, insert, update, delete on tables to %I', runtime);
  execute format('alter default privileges in schema public grant usage, select on sequences to %I', runtime);
  execute format('revoke all on audit_entry from %I', runtime);
  execute format('grant select, insert on audit_entry to %I', runtime);
end $$;
