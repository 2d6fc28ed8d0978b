// What one item says by itself: its mentions, whom it names, what it excludes. Written in one transaction per batch.
import type { Pool, PoolClient } from 'pg';
import type { Exclusion } from '../domain/depiction/depiction.ts';
import type { ItemId } from '../domain/ids.ts';
import type { MentionField } from '../domain/item/item.ts';
import type { Reason } from '../domain/reason.ts';
import { headingId } from '../heading_id.ts';
import { BEHIND } from './items.ts';
import { inTransaction, wellFormedJson } from './rows.ts';
import { addHeadings, type HeadingVerdict } from './verdicts.ts';

export interface Mention {
  readonly field: MentionField;
  readonly text: string;
  readonly heading: string;
  /** the item takes the string for a person */
  readonly person: boolean;
  readonly sighting: MentionSighting;
}

/** What the item says of whom the mention names, as far as the whole collection's evidence counts it. */
export interface MentionSighting {
  /** the caption shows them; it shows anybody */
  readonly shown: boolean;
  readonly captioned: boolean;
  /** the item says when it was taken; that is outside their life */
  readonly dated: boolean;
  readonly outOfTime: boolean;
}

/** Somebody the item names, before anybody knows which person that is. */
export interface PersonReading {
  readonly heading: string;
  readonly name: string;
  readonly depicted: number;
  readonly row: number | null;
  readonly rowLabel: string | null;
  readonly order: number | null;
  readonly sources: readonly MentionField[];
  readonly reasons: readonly Reason[];
}

/** The reading of one version of an item; a newer version that arrived meanwhile makes it void. An item that is gone says nothing. */
export interface ItemReading {
  readonly item: ItemId;
  readonly version: number;
  readonly mentions: readonly Mention[];
  readonly people: readonly PersonReading[];
  readonly excluded: readonly Exclusion[];
}

export function readingStore(pool: Pool) {
  return {
    /** Replaces what these items say and moves them on to waiting for depictions. Answers how many mentions were written. */
    async write(readings: readonly ItemReading[], headings: readonly HeadingVerdict[]): Promise<number> {
      return inTransaction(pool, async (client) => {
        const current = await stillCurrent(client, readings);
        const ids = current.map(({ item }) => item);
        // also those of a void reading: the reader gives a verdict once and relies on its being there
        await addHeadings(client, headings);
        if (ids.length === 0) return 0;
        await client.query('DELETE FROM mention WHERE item_id = ANY ($1)', [ids]);
        const mentions = await insertMentions(client, current);
        await client.query('DELETE FROM exclusion WHERE item_id = ANY ($1)', [ids]);
        await insertExclusions(client, current);
        await writePeople(client, current, ids);
        await client.query(`UPDATE item SET behind = ${BEHIND.depictions} WHERE id = ANY ($1)`, [ids]);
        await client.query('UPDATE derivation SET changes = changes + 1');
        return mentions;
      });
    },
  };
}

/** Locks the rows in the order of their ids, as every writer of items does, and leaves out those that changed since they were read. */
async function stillCurrent(client: PoolClient, readings: readonly ItemReading[]): Promise<ItemReading[]> {
  const { rows } = await client.query<{ id: string; version: number }>(
    `SELECT id, version FROM item WHERE id = ANY ($1) AND behind = ${BEHIND.mentions} ORDER BY id FOR UPDATE`,
    [readings.map(({ item }) => item)],
  );
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return readings.filter(({ item, version }) => versions.get(item) === version);
}

async function insertMentions(client: PoolClient, readings: readonly ItemReading[]): Promise<number> {
  const rows = readings.flatMap(({ item, mentions }) => mentions.map((mention, position) => ({ ...mention, item, position })));
  await client.query(
    `INSERT INTO mention (item_id, position, field, text, heading_id, person, shown, captioned, dated, out_of_time)
     SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::boolean[], $8::boolean[], $9::boolean[], $10::boolean[])`,
    [
      rows.map(({ item }) => item),
      rows.map(({ position }) => position),
      rows.map(({ field }) => field),
      rows.map(({ text }) => text),
      rows.map(({ heading }) => headingId(heading)),
      rows.map(({ person }) => person),
      rows.map(({ sighting }) => sighting.shown),
      rows.map(({ sighting }) => sighting.captioned),
      rows.map(({ sighting }) => sighting.dated),
      rows.map(({ sighting }) => sighting.outOfTime),
    ],
  );
  return rows.length;
}

async function insertExclusions(client: PoolClient, readings: readonly ItemReading[]): Promise<void> {
  const rows = readings.flatMap(({ item, excluded }) => excluded.map((exclusion, position) => ({ ...exclusion, item, position })));
  await client.query(
    `INSERT INTO exclusion (item_id, position, field, text, reason, detail)
     SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::text[])`,
    [
      rows.map(({ item }) => item),
      rows.map(({ position }) => position),
      rows.map(({ field }) => field),
      rows.map(({ text }) => text),
      rows.map(({ reason }) => reason),
      rows.map(({ detail }) => detail),
    ],
  );
}

async function writePeople(client: PoolClient, readings: readonly ItemReading[], ids: readonly ItemId[]): Promise<void> {
  await client.query('DELETE FROM reading WHERE item_id = ANY ($1)', [ids]);
  const naming = readings.filter(({ people }) => people.length > 0);
  await client.query('INSERT INTO reading (item_id, people) SELECT * FROM unnest($1::text[], $2::jsonb[])', [
    naming.map(({ item }) => item),
    naming.map(({ people }) => wellFormedJson(people.map(({ heading, ...rest }) => ({ ...rest, headingId: headingId(heading) })))),
  ]);
}
