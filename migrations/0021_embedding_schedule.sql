-- A schedule may have an embedding run follow its harvests.
ALTER TABLE schedule ADD COLUMN embedding_space text REFERENCES embedding_space (id);
-- the run that followed, so that a harvest is followed once
ALTER TABLE schedule_run ADD COLUMN embedding_run uuid REFERENCES embedding_run (id) ON DELETE SET NULL;
