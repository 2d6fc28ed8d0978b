-- Schedules: harvests asked for again and again. Precious: an operator wrote them.
CREATE TABLE schedule (
  name       text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  cron       text NOT NULL,
  timezone   text NOT NULL,
  source     jsonb NOT NULL,
  mode       text NOT NULL CHECK (mode IN ('full', 'changes')),
  -- the first time that has not been answered yet; whoever answers it moves it, so that a time is answered once
  next_at    timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX schedule_due ON schedule (next_at);

-- What each time came to.
CREATE TABLE schedule_run (
  schedule   text NOT NULL REFERENCES schedule (name) ON DELETE CASCADE,
  due_at     timestamptz NOT NULL,
  -- missed: no worker was there; overlapped: the harvest before was still running
  outcome    text NOT NULL CHECK (outcome IN ('started', 'missed', 'overlapped')),
  harvest_id uuid REFERENCES harvest (id) ON DELETE SET NULL,
  PRIMARY KEY (schedule, due_at)
);
