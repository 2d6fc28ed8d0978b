-- What a harvest has seen, a batch of ids in a row: to see what has not changed writes no item.
CREATE TABLE harvest_seen (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  harvest_id uuid NOT NULL REFERENCES harvest (id) ON DELETE CASCADE,
  item_ids   text[] NOT NULL
);
CREATE INDEX harvest_seen_harvest ON harvest_seen (harvest_id);
INSERT INTO harvest_seen (harvest_id, item_ids) SELECT harvest_id, array_agg(item_id ORDER BY item_id) FROM harvest_item GROUP BY harvest_id;
DROP TABLE harvest_item;
-- membership of a source is what its harvests saw, not which harvest came last
DROP INDEX item_seen_by;
ALTER TABLE item DROP COLUMN seen_by;
