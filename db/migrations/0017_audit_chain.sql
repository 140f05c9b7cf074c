-- The chain of the audit log (docs/decisions/0014): every entry gets a link whose hash covers the link before it.
--
-- A write puts its entry into audit_entry and, by a trigger, its name into audit_unsealed; the server seals what waits
-- there in batches, so that no writer waits for another. What names a person is covered by a salted hash and can be
-- erased later; the hash stays. The everyday role reads all of it and changes nothing but by the two functions below.

alter table audit_entry
  add column operator text,
  add column role text,
  -- Null once that part was erased. The salt keeps a short name from being guessed from its hash.
  add column who_salt uuid default gen_random_uuid(),
  add column content_salt uuid default gen_random_uuid(),
  alter column actor_name drop not null,
  add constraint audit_entry_who check (
    case when who_salt is null then num_nonnulls(actor_name, operator, address) = 0 else actor_name is not null end),
  add constraint audit_entry_content check (content_salt is not null or num_nonnulls(before, after) = 0);

-- The log is read by the moment of the write.
drop index audit_entry_of_account;
create index audit_entry_by_moment on audit_entry (realm_id, at, id);
create index audit_entry_of_account on audit_entry (realm_id, account_id, at, id);
create index audit_entry_of_body on audit_entry (realm_id, organization_id, at, id);
create index audit_entry_of_action on audit_entry (realm_id, action, at, id);

-- The words of an entry; cut, because a write must not fail on the greatest size of a word list.
create function audit_words(name text, operator text, before jsonb, after jsonb) returns tsvector
  language sql immutable parallel safe
  as $$ select pg_catalog.to_tsvector('public.vn'::pg_catalog.regconfig,
                 coalesce($1, '') || ' ' || coalesce($2, '') || ' ' ||
                 pg_catalog.left(coalesce($3::text, ''), 50000) || ' ' ||
                 pg_catalog.left(coalesce($4::text, ''), 50000)) $$;
create index audit_entry_words on audit_entry using gin (audit_words(actor_name, operator, before, after));

create table audit_unsealed (
  realm_id uuid not null,
  entry_id uuid not null,
  primary key (realm_id, entry_id)
);

create table audit_link (
  realm_id uuid not null,
  seq bigint not null check (seq > 0),
  entry_id uuid not null,
  who_commitment bytea not null check (length(who_commitment) = 32),
  content_commitment bytea not null check (length(content_commitment) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (realm_id, seq),
  unique (realm_id, entry_id),
  foreign key (realm_id, entry_id) references audit_entry (realm_id, id)
);

create table audit_checkpoint (
  realm_id uuid not null,
  seq bigint not null,
  hash bytea not null check (length(hash) = 32),
  made_at timestamptz not null,
  primary key (realm_id, seq),
  foreign key (realm_id, seq) references audit_link (realm_id, seq)
);

create function audit_wait() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into audit_unsealed (realm_id, entry_id) select realm_id, id from added;
  return null;
end $$;
create trigger audit_entry_waits after insert on audit_entry
  referencing new table as added for each statement execute function audit_wait();

-- Entries from before the chain wait for their links like all others.
insert into audit_unsealed (realm_id, entry_id) select realm_id, id from audit_entry;

-- Of an entry nothing may change but that a part of it that names people is emptied, once; minutes of that stay whole.
create function audit_allow_erasure_alone() returns trigger language plpgsql as $$
declare
  erasable constant text[] := '{actor_name,operator,address,who_salt,before,after,content_salt}';
  who_stays boolean := row(new.actor_name, new.operator, new.address, new.who_salt)
    is not distinct from row(old.actor_name, old.operator, old.address, old.who_salt);
  content_stays boolean := row(new.before, new.after, new.content_salt)
    is not distinct from row(old.before, old.after, old.content_salt);
begin
  if old.action = 'audit.erase-personal-data'
    or to_jsonb(new) - erasable is distinct from to_jsonb(old) - erasable
    or not (who_stays or (old.who_salt is not null and new.who_salt is null))
    or not (content_stays or (old.content_salt is not null and new.content_salt is null))
  then
    raise exception 'The audit log is only ever added to.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
drop trigger audit_entry_stays on audit_entry;
create trigger audit_entry_stays before delete or truncate on audit_entry
  for each statement execute function audit_refuse_change();
create trigger audit_entry_keeps before update on audit_entry
  for each row execute function audit_allow_erasure_alone();
create trigger audit_link_stays before update or delete or truncate on audit_link
  for each statement execute function audit_refuse_change();
create trigger audit_checkpoint_stays before update or delete or truncate on audit_checkpoint
  for each statement execute function audit_refuse_change();

-- Adds links for entries that wait, after the link `after_seq`, and a checkpoint at the last of them when a moment is
-- given. Each link is the hash of "<hash before, in hex> <seq> <digest of the entry, in hex>"; the first stands on
-- zeros. Two servers take turns; whoever comes second is refused (40001) and finds nothing left to do.
create function audit_seal(
  realm uuid, after_seq bigint, entries uuid[], who bytea[], content bytea[], digests bytea[],
  checkpoint_at timestamptz
) returns bytea
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  last_seq bigint := 0;
  last_hash bytea := decode(repeat('00', 32), 'hex');
  hashes bytea[] := '{}';
  sealed integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit_seal ' || realm, 0));
  select seq, hash into last_seq, last_hash
    from audit_link where realm_id = realm order by seq desc limit 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
  if last_seq <> after_seq then
    raise exception 'The chain has gone on to %.', last_seq using errcode = 'serialization_failure';
  end if;
  delete from audit_unsealed where realm_id = realm and entry_id = any (entries);
  get diagnostics sealed = row_count;
  if sealed <> cardinality(entries) then
    raise exception 'Not all of these entries wait for a link.' using errcode = 'serialization_failure';
  end if;
  for place in 1 .. cardinality(entries) loop
    last_hash := sha256(convert_to(
      encode(last_hash, 'hex') || ' ' || (after_seq + place) || ' ' || encode(digests[place], 'hex'), 'UTF8'));
    hashes := array_append(hashes, last_hash);
  end loop;
  insert into audit_link (realm_id, seq, entry_id, who_commitment, content_commitment, hash)
    select realm, after_seq + place, entry, by_whom, about, link
      from unnest(entries, who, content, hashes) with ordinality as given (entry, by_whom, about, link, place);
  if checkpoint_at is not null then
    insert into audit_checkpoint (realm_id, seq, hash, made_at)
      values (realm, after_seq + cardinality(entries), last_hash, checkpoint_at);
  end if;
  return last_hash;
end $$;

-- Empties one part ('who' or 'content') of sealed entries and writes the minutes of it into the log, both or neither.
-- `minutes` is who does it, when and from where, as a row of audit_entry; `reason` says why.
create function audit_erase(realm uuid, entries uuid[], part text, reason text, minutes jsonb) returns uuid[]
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  erased uuid[];
  keeper audit_entry := jsonb_populate_record(null::audit_entry, minutes);
begin
  if part not in ('who', 'content') or length(btrim(reason)) < 3 then
    raise exception 'An erasure names its part and its reason.' using errcode = 'invalid_parameter_value';
  end if;
  with gone as (
    update audit_entry e
       set actor_name = case when part = 'who' then null else actor_name end,
           operator = case when part = 'who' then null else operator end,
           address = case when part = 'who' then null else address end,
           who_salt = case when part = 'who' then null else who_salt end,
           before = case when part = 'content' then null else before end,
           after = case when part = 'content' then null else after end,
           content_salt = case when part = 'content' then null else content_salt end
     where realm_id = realm and id = any (entries) and action <> 'audit.erase-personal-data'
       and case when part = 'who' then who_salt else content_salt end is not null
       and exists (select from audit_link l where l.realm_id = realm and l.entry_id = e.id)
    returning id)
  select array_agg(id order by id) into erased from gone;
  if erased is null then
    return '{}';
  end if;
  insert into audit_entry (realm_id, id, at, account_id, actor_name, operator, role, organization_id, action,
                           object_type, object_id, after, request_id, address)
    values (realm, keeper.id, keeper.at, keeper.account_id, keeper.actor_name, keeper.operator, keeper.role,
            keeper.organization_id, 'audit.erase-personal-data', 'audit-erasure', keeper.id,
            jsonb_build_object('part', part, 'entries', to_jsonb(erased), 'reason', btrim(reason)),
            keeper.request_id, keeper.address);
  return erased;
end $$;

revoke all on function audit_wait(), audit_allow_erasure_alone(),
  audit_seal(uuid, bigint, uuid[], bytea[], bytea[], bytea[], timestamptz),
  audit_erase(uuid, uuid[], text, text, jsonb) from public;

do $$
declare
  runtime text := nullif(current_setting('nhipcau.runtime_role', true), '');
begin
  if runtime is null or runtime = current_user then
    return;
  end if;
  execute format('revoke all on audit_entry, audit_unsealed, audit_link, audit_checkpoint from %I', runtime);
  execute format('grant select on audit_entry, audit_unsealed, audit_link, audit_checkpoint to %I', runtime);
  -- Without the salts: nobody writes an entry that is born erased.
  execute format(
    'grant insert (realm_id, id, at, account_id, actor_name, operator, role, organization_id, action, object_type,
                   object_id, before, after, request_id, address) on audit_entry to %I', runtime);
  execute format(
    'grant execute on function audit_seal(uuid, bigint, uuid[], bytea[], bytea[], bytea[], timestamptz),
       audit_erase(uuid, uuid[], text, text, jsonb) to %I', runtime);
end $$;
