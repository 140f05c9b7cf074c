-- Realms and accounts are ours; who proves to be who is the sign-in library's business, in its own schema.

create table access_realm (
  realm_id uuid primary key,
  name text not null check (length(name) between 2 and 200),
  created_at timestamptz not null
);

-- The person's work side: one account is bound to one body. Its sign-in side is the row of
-- sign_in."user" with the same id.
create table access_account (
  realm_id uuid not null references access_realm,
  id uuid not null,
  name text not null,
  email text not null check (email = lower(email)),
  position text,
  role text not null check (role in ('administrator', 'officer', 'reader')),
  organization_id uuid,
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (realm_id, id),
  unique (realm_id, email),
  check (role <> 'officer' or organization_id is not null)
);
create index access_account_of_sign_in on access_account (id);

-- Attempts to sign in, by a digest of the address of mail or of the network: the lock-out of DESIGN 11.
-- Belongs to no realm: a wrong mail belongs to nobody.
create schema sign_in;

create table sign_in.attempt (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);

-- The tables of better-auth 1.7.5 with names of columns as it calls them.
create table sign_in."user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);

create table sign_in.session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references sign_in."user" on delete cascade
);
create index session_of_user on sign_in.session ("userId");
create index session_by_end on sign_in.session ("expiresAt");

create table sign_in.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references sign_in."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null
);
create index account_of_user on sign_in.account ("userId");

create table sign_in.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_of_identifier on sign_in.verification (identifier);

do $$
declare
  runtime text := nullif(current_setting('nhipcau.runtime_role', true), '');
begin
  if runtime is null or runtime = current_user then
    return;
  end if;
  execute format('grant usage on schema sign_in to %I', runtime);
  execute format('grant select, insert, update, delete on all tables in schema sign_in to %I', runtime);
  execute format(
    'alter default privileges in schema sign_in grant select, insert, update, delete on tables to %I', runtime);
end $$;
