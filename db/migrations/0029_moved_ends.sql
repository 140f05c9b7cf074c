-- A notice of a moved end says from when to when, and why: `2027-03-12`, or `2027-03-12T16:00` where an hour is named.
alter table work_notice
  add column earlier_end text,
  add column new_end text,
  add column reason text,
  add constraint work_notice_moved check (
    (earlier_end is null) = (new_end is null) and (earlier_end is null or kind = 'due-changed'));

-- What is let go of after its time: notices that were read or went by mail alone, and the texts of letters that are over.
create index work_notice_old on work_notice (realm_id, at) where read_at is not null or not in_app;
alter table access_mail add column emptied_at timestamptz;
create index access_mail_with_text on access_mail (realm_id, written_at)
  where emptied_at is null and state <> 'queued';

-- Whether whoever gave work in a line decides on more time for it, beside leaders above.
alter table work_rule add column giver_decides boolean not null default true;
