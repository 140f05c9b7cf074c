-- What a review records beside the words of the paper: that it is no issued document yet, and what is to come of a task.

alter table plan add column is_draft boolean not null default false;
alter table plan_item add column product text;
