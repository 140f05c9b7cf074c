-- A notice says itself when a letter told of it: what was written while the letters of a day were, and kept only after them,
-- is told by the next ones.
alter table work_notice add column mailed_at timestamptz;

update work_notice n
   set mailed_at = r.started_at
  from (select realm_id, max(started_at) as started_at from work_digest_run group by realm_id) r
 where r.realm_id = n.realm_id and n.by_mail and n.at <= r.started_at;

drop index work_notice_to_mail;
create index work_notice_to_mail on work_notice (realm_id, at, account_id)
  where by_mail and read_at is null and mailed_at is null;
