-- The embedded engine's own tables (docs/decisions/0008-embedded-engine.md). State and queue are the same rows, so that one
-- transaction decides both. Event bodies and step results are text, not jsonb: they are handed back exactly as they came.
CREATE SCHEMA IF NOT EXISTS inngest;

-- One row per live worker process. The row is only bookkeeping: a worker lives as long as it holds its session advisory lock.
CREATE TABLE inngest.workers (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  host text NOT NULL,
  process_id integer NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE inngest.events (
  id text PRIMARY KEY,
  -- The sender's own id: the same one triggers nothing again for 24 hours.
  external_id text,
  name text NOT NULL,
  body text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  processed_at timestamptz
);
CREATE INDEX events_external ON inngest.events (name, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX events_unprocessed ON inngest.events (received_at) WHERE processed_at IS NULL;
CREATE INDEX events_received ON inngest.events (received_at);

CREATE TABLE inngest.runs (
  id text PRIMARY KEY,
  function_id text NOT NULL,
  -- function and event id, or function and idempotency key: one run each.
  deduplication_key text NOT NULL UNIQUE,
  status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'completed', 'failed', 'cancelled')),
  events text NOT NULL,
  event_ids text[] NOT NULL,
  max_attempts integer NOT NULL,
  concurrency jsonb NOT NULL DEFAULT '[]',
  request_version integer NOT NULL DEFAULT -1,
  -- The SDK must plan steps instead of running them: set while a parallel batch is open.
  plan_only boolean NOT NULL DEFAULT false,
  -- Step ids of the open parallel batch.
  pending_steps text[] NOT NULL DEFAULT '{}',
  step_count integer NOT NULL DEFAULT 0,
  state_bytes bigint NOT NULL DEFAULT 0,
  output text,
  error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  ended_at timestamptz
);
CREATE INDEX runs_created ON inngest.runs (created_at);
CREATE INDEX runs_ended ON inngest.runs (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX runs_unended ON inngest.runs (status) WHERE ended_at IS NULL;

CREATE TABLE inngest.steps (
  run_id text NOT NULL REFERENCES inngest.runs (id) ON DELETE CASCADE,
  step_id text NOT NULL,
  -- Order of completion: the SDK replays the steps in it.
  sequence bigint GENERATED ALWAYS AS IDENTITY,
  operation text NOT NULL,
  name text,
  memo text NOT NULL,
  finished_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (run_id, step_id)
);

CREATE TABLE inngest.jobs (
  -- Deterministic (run, reason, step): the same follow-up is never queued twice.
  id text PRIMARY KEY,
  run_id text NOT NULL REFERENCES inngest.runs (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('execute', 'sleep', 'timeout')),
  -- The step this job is for: the one to execute, the sleep that ends, the wait that expires. Null: find out what is next.
  step_id text,
  attempt integer NOT NULL DEFAULT 0,
  crashes integer NOT NULL DEFAULT 0,
  -- Raised by every claim; an answer that carries an older one changes nothing.
  generation integer NOT NULL DEFAULT 0,
  state text NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'running', 'blocked')),
  run_at timestamptz NOT NULL DEFAULT now(),
  concurrency jsonb NOT NULL DEFAULT '[]',
  concurrency_keys text[] NOT NULL DEFAULT '{}',
  race boolean NOT NULL DEFAULT false,
  worker_id integer,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX jobs_run ON inngest.jobs (run_id);
CREATE INDEX jobs_ready ON inngest.jobs (run_at) WHERE state = 'ready';
CREATE INDEX jobs_keys ON inngest.jobs USING gin (concurrency_keys) WHERE state IN ('running', 'blocked');
CREATE INDEX jobs_worker ON inngest.jobs (worker_id) WHERE state = 'running';

-- What a run waits for besides time: an event, the end of an invoked run, or the event that cancels it.
CREATE TABLE inngest.pauses (
  id text PRIMARY KEY,
  run_id text NOT NULL REFERENCES inngest.runs (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('wait', 'invoke', 'cancel')),
  step_id text,
  event_name text,
  expression text,
  correlation_id text,
  expires_at timestamptz,
  race boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX pauses_run ON inngest.pauses (run_id);
CREATE INDEX pauses_event ON inngest.pauses (event_name) WHERE event_name IS NOT NULL;
CREATE INDEX pauses_correlation ON inngest.pauses (correlation_id) WHERE correlation_id IS NOT NULL;
