-- Reports that are sent by e-mail again and again, as the person who wants them may see them.
create table statistics.subscription (
  id           uuid primary key,
  officer_id   uuid not null,
  language     text not null,
  kind         text not null,
  grouping     text not null,
  agency       text,
  calendar     text not null,
  length       text not null,
  format       text not null check (format in ('CSV', 'XLSX', 'PDF')),
  schedule     text not null check (schedule in ('WEEKLY', 'MONTHLY', 'AFTER_CLOSING')),
  recipients   text[] not null check (cardinality(recipients) between 1 and 20),
  since        timestamptz not null,
  ended_at     timestamptz
);
create index on statistics.subscription (officer_id);

-- One e-mail: it is in the table before it is sent, so that no second process sends it too.
create table statistics.mailing (
  subscription_id uuid not null references statistics.subscription,
  due_on          date not null,
  from_day        date not null,
  to_day          date not null,
  state           text not null check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'REFUSED', 'UNKNOWN')),
  attempts        smallint not null,
  -- When it may be tried next; of one that is not waiting, when it was tried last.
  at              timestamptz not null,
  problem         text not null,
  primary key (subscription_id, due_on, from_day)
);
create index on statistics.mailing (at) where state in ('WAITING', 'SENDING');
