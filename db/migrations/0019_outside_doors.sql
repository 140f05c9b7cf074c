-- Letters that go out, links by which a password is set, requests for one, tokens of programs.

-- A letter is a row first, written in the transaction of the act it tells of; the sender takes it from here. Its text
-- never holds a private link: that is put in when it is handed to the mail server.
create table access_mail (
  realm_id uuid not null references access_realm,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z]+\.[a-z-]+$'),
  recipient text not null,
  language text not null check (language in ('vi', 'en')),
  subject text not null,
  body_text text not null,
  body_html text not null,
  -- The same however often it is sent.
  message_id text not null,
  -- The link to be put in, where it has one.
  password_link_id uuid,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'dropped')),
  tries integer not null default 0,
  last_error text,
  written_at timestamptz not null,
  -- Nobody takes it before; whoever takes it moves this on, so that a second server leaves it alone.
  next_try_at timestamptz not null,
  -- After this nobody needs it any more.
  give_up_at timestamptz not null,
  sent_at timestamptz,
  version integer not null default 1,
  primary key (realm_id, id),
  check ((state = 'sent') = (sent_at is not null))
);
create index access_mail_waiting on access_mail (next_try_at) where state = 'queued';
create index access_mail_newest on access_mail (realm_id, id desc);
create index access_mail_by_state on access_mail (realm_id, state, id desc);

-- A link by which one person sets the password of one account, once. Of the secret in it only a digest is kept.
create table access_password_link (
  realm_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('reset', 'invitation')),
  token_hash text not null,
  created_at timestamptz not null,
  created_by uuid,
  created_by_name text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (realm_id, id),
  foreign key (realm_id, account_id) references access_account (realm_id, id),
  check (used_at is null or revoked_at is null)
);
-- Asked for by whoever brings a link, of whatever realm: 256 bits are met once.
create index access_password_link_by_token on access_password_link (token_hash);
create index access_password_link_of_account on access_password_link (realm_id, account_id, id desc);

alter table access_mail add foreign key (realm_id, password_link_id) references access_password_link (realm_id, id);

-- A program's key to one account, never more than its owner may.
create table access_token (
  realm_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  token_hash text not null,
  -- Null: everything its owner may read, nothing else. Else the acts it may do beside reading.
  acts text[],
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (realm_id, id),
  foreign key (realm_id, account_id) references access_account (realm_id, id),
  check (expires_at > created_at)
);
create index access_token_by_secret on access_token (token_hash);
create index access_token_of_account on access_token (realm_id, account_id, id desc);

-- Somebody asked for a new password under this address of mail. Kept the same way whether anybody has it; belongs to no
-- realm, for a wrong mail belongs to nobody.
create table sign_in.reset_request (
  id uuid primary key,
  email text not null,
  language text not null,
  request_id text,
  address text,
  at timestamptz not null
);

-- One identity of a provider opens one account.
create unique index account_of_provider on sign_in.account ("providerId", "accountId");
