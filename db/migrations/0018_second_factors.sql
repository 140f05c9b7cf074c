-- The second factor: codes of a phone, recovery codes, passkeys, and what is half done while somebody proves one.
--
-- Our own tables beside those of the sign-in library: what they keep is written in the transaction of its act, with
-- its audit entry (docs/decisions/0018).

-- Who must have a second factor besides those who administer or approve. 'demo': an invented province guards nothing.
alter table access_realm
  add column second_factor_rule text not null default 'internet'
    check (second_factor_rule in ('everybody', 'internet', 'deciders', 'demo'));

-- An application on a phone that shows a code every thirty seconds; it counts once a code of it was given.
create table sign_in.authenticator (
  user_id text primary key references sign_in."user" on delete cascade,
  -- Encrypted with a key that stands in the data folder, so that the database alone opens nothing.
  secret text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  -- The thirty seconds whose code was taken last: neither it nor an earlier one is taken again.
  last_step bigint,
  check (confirmed_at is null or last_step is not null)
);

create table sign_in.recovery_code (
  user_id text not null references sign_in."user" on delete cascade,
  -- Keyed with the same key; the code itself is shown once and kept nowhere.
  digest text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (user_id, digest)
);

create table sign_in.passkey (
  id text primary key,
  user_id text not null references sign_in."user" on delete cascade,
  name text not null check (length(name) between 1 and 80),
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  -- True when the maker keeps copies on other devices of the same person.
  backed_up boolean not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkey_of_user on sign_in.passkey (user_id);

-- Half a sign-in (the password was right, the second step is still owed) and questions put to a passkey. Held under a
-- digest of what the browser was given; each is used once.
create table sign_in.half_way (
  digest text primary key,
  purpose text not null check (purpose in ('second-step', 'use-passkey', 'add-passkey')),
  user_id text references sign_in."user" on delete cascade,
  question text,
  expires_at timestamptz not null,
  check (purpose = 'use-passkey' or user_id is not null),
  check (purpose = 'second-step' or question is not null)
);
create index half_way_by_end on sign_in.half_way (expires_at);
create index half_way_of_user on sign_in.half_way (user_id);
