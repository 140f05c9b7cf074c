-- How often the table of days gave an obligation another end: its version went up and nobody touched it.
alter table work_obligation add column redated integer not null default 0 check (redated >= 0);
