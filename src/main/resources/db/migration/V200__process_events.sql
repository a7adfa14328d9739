-- Which version of another model a model calls: pinned when the calling model is published.
create table process.model_call (
  model_id   uuid not null references process.model,
  called_key text not null,
  called_id  uuid not null references process.model,
  primary key (model_id, called_key)
);

-- recall: the tokens before the last movement, when the officer who made it may take it back.
alter table process.run
  add column recall text,
  drop constraint run_status_check,
  drop constraint run_check,
  drop constraint run_check1,
  add constraint run_status_check
    check (status in ('RUNNING', 'SUSPENDED', 'FINISHED', 'CANCELLED')),
  add constraint run_ended_check
    check ((status in ('RUNNING', 'SUSPENDED')) = (ended_at is null)),
  add constraint run_tokens_check
    check ((status in ('RUNNING', 'SUSPENDED')) = (tokens <> ''));

-- about: what an instance of a multi-instance step is about. place: "agency H29.5", "unit HTKT".
alter table process.work_item
  add column about text,
  add column place text,
  add column seen_at timestamptz;

-- What a run waits for by the clock; the number is the token's in the run. A timer rests while its
-- run is suspended: then it has no due_at, and left_minutes are what was left of it (working minutes
-- when it counts in working time). retry_at: not to be tried before, after it failed.
create table process.timer (
  subject_id   uuid not null references process.run,
  number       int not null,
  worked       boolean not null,
  due_at       timestamptz,
  left_minutes bigint,
  retry_at     timestamptz,
  primary key (subject_id, number),
  check ((due_at is null) <> (left_minutes is null))
);

create index timer_due on process.timer (due_at) where due_at is not null;

-- Of db-scheduler, which lets one process at a time look for due timers.
create table process.scheduled_task (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);

create index scheduled_task_execution on process.scheduled_task (execution_time);
create index scheduled_task_heartbeat on process.scheduled_task (last_heartbeat);
