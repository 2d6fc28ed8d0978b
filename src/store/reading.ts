// What one item says by itself: its mentions, whom it names, what it excludes. Written in one transaction per batch.
import type { Pool, PoolClient } from 'pg';
import type { Exclusion } from '../domain/depiction/depiction.ts';
import type { ItemId } from '../domain/ids.ts';
import type { MentionField } from '../domain/item/item.ts';
import type { Reason } from '../domain/reason.ts';
import { copyBytes } from './copy.ts';
import { BEHIND } from './items.ts';
import { inTransaction, wellFormed } from './rows.ts';
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

/** What one item says. An item that is gone says nothing. */
export interface ItemReading {
  readonly item: ItemId;
  readonly mentions: readonly Mention[];
  readonly people: readonly PersonReading[];
  readonly excluded: readonly Exclusion[];
}

/** A reading as it is written: rows in COPY's text format. */
export interface ReadingRows {
  readonly item: ItemId;
  /** columns of {@link MENTION} */
  readonly mentions: string;
  /** rows of mentions */
  readonly count: number;
  /** columns of {@link EXCLUSION} */
  readonly exclusions: string;
  /** JSON of PersonReading[] with headingId in place of heading; null where nobody is named */
  readonly people: string | null;
}

const MENTION = 'mention (item_id, position, field, text, heading_id, person, shown, captioned, dated, out_of_time)';
const EXCLUSION = 'exclusion (item_id, position, field, text, reason, detail)';
const READING = 'reading (item_id, people)';

export function readingStore(pool: Pool) {
  return {
    /**
     * Replaces what these items say and moves them on to waiting for depictions. A newer version of one that arrived meanwhile makes its
     * reading void. Answers how many mentions were written. For whoever holds the lock of the derivation.
     *
     * @param versions  of the items as they were read
     */
    async write(
      readings: readonly ReadingRows[],
      versions: ReadonlyMap<string, number>,
      headings: readonly HeadingVerdict[],
    ): Promise<number> {
      return inTransaction(pool, async (client) => {
        const current = await stillCurrent(client, readings, versions);
        const ids = current.map(({ item }) => item);
        // also those of a void reading: the reader gives a verdict once and relies on its being there
        await addHeadings(client, headings);
        if (ids.length === 0) return 0;
        await forgetReadings(client, ids);
        const mentions = await writeReadings(client, current);
        await client.query(`UPDATE item SET behind = ${BEHIND.depictions} WHERE id = ANY ($1)`, [ids]);
        await client.query('UPDATE derivation SET changes = changes + 1');
        return mentions;
      });
    },
  };
}

/** Locks the rows in the order of their ids, as every writer of items does, and leaves out those that changed since they were read. */
async function stillCurrent(
  client: PoolClient,
  readings: readonly ReadingRows[],
  read: ReadonlyMap<string, number>,
): Promise<ReadingRows[]> {
  const { rows } = await client.query<{ id: string; version: number }>(
    `SELECT id, version FROM item WHERE id = ANY ($1) AND behind = ${BEHIND.mentions} ORDER BY id FOR UPDATE`,
    [readings.map(({ item }) => item)],
  );
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return readings.filter(({ item }) => versions.has(item) && versions.get(item) === read.get(item));
}

/** Drops what these items said. */
export async function forgetReadings(client: PoolClient, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await client.query('DELETE FROM mention WHERE item_id = ANY ($1)', [ids]);
  await client.query('DELETE FROM exclusion WHERE item_id = ANY ($1)', [ids]);
  await client.query('DELETE FROM reading WHERE item_id = ANY ($1)', [ids]);
}

/** Writes what items say that say nothing yet, once their headings are there. Answers how many mentions. */
export async function writeReadings(client: PoolClient, readings: readonly ReadingRows[]): Promise<number> {
  await copyText(client, MENTION, readings.map(({ mentions }) => mentions).join(''));
  await copyText(client, EXCLUSION, readings.map(({ exclusions }) => exclusions).join(''));
  const naming = readings.flatMap(({ item, people }) => (people === null ? [] : `${escaped(item)}\t${escaped(wellFormed(people))}\n`));
  await copyText(client, READING, naming.join(''));
  return readings.reduce((sum, { count }) => sum + count, 0);
}

/** JSON and ids hold no control characters, so that only backslashes mean something to COPY. */
const escaped = (text: string): string => (text.includes('\\') ? text.replaceAll('\\', '\\\\') : text);

async function copyText(client: PoolClient, into: string, rows: string): Promise<void> {
  if (rows !== '') await copyBytes(client, into, Buffer.from(rows));
}
