-- Whatever comes in can enter: scans, pasted words, tasks given by hand or as a sheet, requests of letters, and
-- work that is given without any document.

alter table document_file
  -- A file whose words were read, pictures of words (a scan), or words that were pasted.
  add column way text not null default 'file' check (way in ('file', 'scan', 'pasted')),
  -- A scan hides its marks from every machine: who said that it holds no State secret, and when.
  add column declared_at timestamptz,
  add column declared_by uuid,
  add column declared_by_name text,
  -- Width and height of each page of a scan, in order.
  add column pages jsonb,
  add constraint document_file_scan_is_declared
    check ((way = 'scan') = (declared_at is not null and declared_by_name is not null and pages is not null));

-- Each time a person gave a scan its words or tasks. What stood before is kept, so that it can be taken back.
create table document_filling (
  realm_id uuid not null,
  id uuid not null,
  reading_id uuid not null,
  way text not null check (way in ('pasted', 'sheet', 'typed')),
  -- The version of the reading that this filling made.
  version integer not null,
  tree_before jsonb not null,
  draft_before jsonb not null,
  corrections_before jsonb not null,
  filled_at timestamptz not null,
  filled_by uuid,
  filled_by_name text not null,
  primary key (realm_id, id),
  unique (realm_id, reading_id, version),
  foreign key (realm_id, reading_id) references document_reading (realm_id, id)
);

-- What a letter asks for is a request (yêu cầu), not a task of a plan.
alter table plan_item add column is_request boolean not null default false;

-- `quick`: given in a line, without a document, with or without a plan that it belongs to.
alter table work_obligation
  alter column plan_id drop not null,
  alter column item_id drop not null,
  drop constraint work_obligation_origin_check,
  add constraint work_obligation_origin_check check (origin in ('task', 'duty', 'request', 'quick')),
  -- Who gave it and when; of the others the plan's confirming tells.
  add column given_at timestamptz,
  add column given_by uuid,
  add column given_by_name text,
  -- A sort key without nulls: work of no plan stands behind all plans of its year.
  add column plan_key uuid not null
    generated always as (coalesce(plan_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)) stored,
  add constraint work_obligation_stands_in_document
    check (case when origin = 'quick' then item_id is null and given_at is not null and given_by_name is not null
                else item_id is not null and plan_id is not null end),
  add constraint work_obligation_names_its_plan check (plan_id is not null or (plan_title = '' and plan_year is null));

drop index work_obligation_in_plan_order;
create index work_obligation_in_plan_order on work_obligation
  (realm_id, plan_order, plan_key, position, organization_id, id);
