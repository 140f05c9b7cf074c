-- A message may ask one body about several obligations: its links are a bundle that one address and one code open, those
-- of the first of them. Links that stand in no message have none.
alter table record_reply_link
  add column bundle_id uuid,
  -- Letters that brought a code, and when the last of them was written: so many a day, and never two at once.
  add column code_mails integer not null default 0,
  add column code_mailed_at timestamptz,
  add foreign key (realm_id, bundle_id) references record_reply_link (realm_id, id);
create index record_reply_link_of_bundle on record_reply_link (realm_id, bundle_id, id) where bundle_id is not null;

-- The links that went out with a message, to be ended with it.
alter table work_urging add column reply_link_id uuid;

-- What a body answers to a question of an urgent request is a record under what it owes there, and that record is its
-- answer: a link may ask one question, and a record says which question it answers.
alter table record_reply_link add column question_id uuid;
alter table record_entry add column question_id uuid;
create index record_entry_of_question on record_entry (realm_id, obligation_id, question_id)
  where question_id is not null;

-- An answer that came by a link waits until its record is confirmed; the body is not done before that.
alter table work_urgent_answer drop constraint work_urgent_answer_told_how_check;
alter table work_urgent_answer add constraint work_urgent_answer_told_how_check
  check (told_how in ('phone', 'zalo', 'document', 'meeting', 'other', 'link'));
alter table work_urgent_answer add column waits boolean not null default false;

-- A letter that an urgent request answers waits for nobody any more.
alter table document_reading drop constraint document_reading_state_check;
alter table document_reading add constraint document_reading_state_check
  check (state in ('awaiting', 'confirmed', 'discarded', 'urgent'));

-- A word on two records is taken back in the state in which it was seen.
alter table record_tie add column version integer not null default 1;
update record_tie set version = 2 where undone_at is not null;
