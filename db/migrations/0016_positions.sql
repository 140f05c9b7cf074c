-- A person holds roles in bodies, with dates; a position may be given away for a while. What was one role and one
-- body on the account becomes its first position.

create table access_position (
  realm_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  role text not null check (role in (
    'administrator', 'body-administrator', 'leader', 'officer', 'clerk', 'editor', 'translator', 'spokesperson',
    'accountant', 'emulation-officer', 'auditor', 'reader')),
  organization_id uuid,
  -- As it stands under a signature: Phó Trưởng phòng.
  title text check (length(title) between 1 and 200),
  from_day date not null,
  -- The last day, that day included; without one it goes on.
  to_day date check (to_day >= from_day),
  -- The position that its holder gave away; it holds only while that one does.
  delegated_from uuid,
  reason text check (length(reason) between 1 and 500),
  -- Taken away at once, whatever the days say.
  ended_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (realm_id, id),
  foreign key (realm_id, account_id) references access_account,
  foreign key (realm_id, delegated_from) references access_position,
  -- Who keeps the whole house or audits it may stand in no body; every other role is held in one.
  check (organization_id is not null or role in ('administrator', 'auditor', 'reader')),
  check (role <> 'administrator' or delegated_from is null),
  check (delegated_from is null or to_day is not null)
);
-- As with the body of an account before: what a body has to keep alive is written beside the positions that name it.
alter table access_position
  add foreign key (realm_id, organization_id) references organization;
create index access_position_of_account on access_position (realm_id, account_id);
create index access_position_of_body on access_position (realm_id, organization_id, role);
create index access_position_given_away on access_position (realm_id, delegated_from)
  where delegated_from is not null;

insert into access_position (realm_id, id, account_id, role, organization_id, title, from_day, created_at)
select realm_id, id, id, role, organization_id, position,
       (created_at at time zone 'Asia/Ho_Chi_Minh')::date, created_at
  from access_account;

alter table access_account
  add column kind text not null default 'person' check (kind in ('person', 'desk')),
  drop column role,
  drop column organization_id,
  drop column position;

-- Who sits at a shared desk in this sitting: `Người nhập`.
alter table sign_in.session add column operator text check (length(operator) between 2 and 200);
