-- Another than its body put a confirmed record right: what the body had confirmed counts on, until it confirms what stands
-- now. The version whose content that is; null where what stands is what was confirmed, or where nothing ever was.
alter table record_entry add column confirmed_version integer;
alter table record_entry drop constraint record_entry_own_is_confirmed;
alter table record_entry add constraint record_entry_own_is_confirmed
  check (source <> 'own' or confirmed_at is not null or confirmed_version is not null);
alter table record_entry add constraint record_entry_confirmed_once
  check (confirmed_version is null or (confirmed_at is null and confirmed_version < version));
create index record_entry_put_right on record_entry (realm_id, id) where confirmed_version is not null;
