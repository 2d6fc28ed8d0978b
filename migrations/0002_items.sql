-- What the provider said. Precious: never overwritten by anything derived.
CREATE TABLE item (
  id            text PRIMARY KEY CHECK (id <> ''),
  provider      text NOT NULL,
  -- the Item of src/domain/item/item.ts
  body          jsonb NOT NULL,
  -- sha256 of the document without the volatile fields; equal means unchanged
  content_hash  bytea NOT NULL,
  first_harvest uuid NOT NULL REFERENCES harvest (id),
  -- the harvest that last wrote the body, and the one that last saw the item at all
  written_by    uuid NOT NULL REFERENCES harvest (id),
  seen_by       uuid NOT NULL REFERENCES harvest (id),
  gone_at       timestamptz,
  version       integer NOT NULL DEFAULT 1,
  -- how far the derived tables are behind this item: 0 nothing to do, 1 depictions, 2 mentions and depictions
  behind        smallint NOT NULL DEFAULT 2,
  -- position in the order of label changes; a watermark is such a number
  label_seq     bigint
);
CREATE INDEX item_behind ON item (id) WHERE behind > 0;
CREATE INDEX item_label_seq ON item (label_seq) WHERE label_seq IS NOT NULL;
CREATE INDEX item_provider ON item (provider, id);
CREATE INDEX item_seen_by ON item (seen_by);
-- Drawn only while the label lock is held, so that a smaller number is never committed after a larger one was read.
CREATE SEQUENCE label_seq;

-- Which harvest has counted which item, and as what: an item counts once however often a page, a worker or a kill repeats it.
CREATE TABLE harvest_item (
  harvest_id uuid NOT NULL REFERENCES harvest (id) ON DELETE CASCADE,
  item_id    text NOT NULL,
  outcome    "char" NOT NULL CHECK (outcome IN ('n', 'c', 'u')),
  PRIMARY KEY (harvest_id, item_id)
);
