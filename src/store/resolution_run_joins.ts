// What joins the ranges of a stage of a batch run, in one transaction each: places and counts, pairs made one, people written.
import type { PoolClient } from 'pg';
import { spreadPlaces } from '../domain/cluster/places.ts';
import { headingIdIn } from '../heading_id.ts';
import { emptyDrawer, keyDrawer, swapDrawers } from './drawer_filling.ts';
import { writePartition } from './partition.ts';
import { endRun, type Run, STAGES } from './resolution_stages.ts';
import type { ResolvedPeople, ResolvedPerson } from './resolved_people.ts';

/** The rule by which a block makes pairs (src/domain/match/block_reach.ts). */
export interface PairRule {
  readonly fullBlockUnits: number;
  readonly windowUnits: number;
}

export function runJoinsOn(client: PoolClient, run: Run) {
  return {
    place: (rule: PairRule) => place(client, run, rule),
    joinPairs: () => joinPairs(client),
    cutGroups: () => cutGroups(client, run),
    swap: () => swap(client, run),
  };
}

/** Units in the order of their marks get places; the drawer but for its pairs is full, names are counted, ranges of keys are cut. */
async function place(client: PoolClient, run: Run, rule: PairRule): Promise<void> {
  const { rows } = await client.query<{ units: number }>('SELECT count(DISTINCT mark) AS units FROM run_shelf');
  const gap = spreadPlaces(rows[0]?.units ?? 0)(0);
  await client.query(
    `CREATE TEMP TABLE placed ON COMMIT DROP AS
     SELECT nth, dense_rank() OVER (ORDER BY mark) * ${gap}::bigint AS place, row_number() OVER (PARTITION BY mark ORDER BY spelling) = 1 AS stands FROM run_shelf`,
  );
  await client.query('ANALYZE placed, run_shelf');
  await fillUnits(client);
  await placeJudgements(client);
  const people = run.recount ? await countNames(client) : await takeCounts(client);
  await client.query('UPDATE resolution_run SET people = $2, gap = $3 WHERE id = $1', [run.id, people, gap]);
  await cutKeys(client, run, rule);
  await addJoin(client, run, 'circles');
}

async function fillUnits(client: PoolClient): Promise<void> {
  await emptyDrawer(client);
  await client.query(
    `INSERT INTO fresh_unit (place, shelf_mark, heading_id, keys, dated)
     SELECT place, mark, heading_id, keys, dated FROM placed JOIN run_shelf USING (nth) WHERE stands ORDER BY place`,
  );
  await client.query(
    'INSERT INTO run_unit (place, form) SELECT place, form FROM placed JOIN run_shelf USING (nth) WHERE stands ORDER BY place',
  );
  await client.query(
    'INSERT INTO fresh_unit_heading (heading_id, place, cleaned_id) SELECT heading_id, place, cleaned_id FROM placed JOIN run_shelf USING (nth)',
  );
  await client.query('INSERT INTO fresh_block_key (key, place) SELECT unnest(keys), place FROM fresh_unit');
  await keyDrawer(client, ['unit', 'unit_heading', 'block_key']);
  await client.query('ANALYZE run_unit, run_heading');
}

/** Which unit each side of a judgement is about: that of the string as given, else the first that holds it cleaned. */
async function placeJudgements(client: PoolClient): Promise<void> {
  for (const side of ['left', 'right'])
    await client.query(
      `UPDATE run_judgement SET ${side}_place = coalesce(
         (SELECT place FROM fresh_unit_heading WHERE heading_id = ${headingIdIn(`${side}_heading`)}),
         (SELECT min(place) FROM fresh_unit_heading WHERE cleaned_id = ${headingIdIn(`${side}_heading`)}))`,
    );
}

/** Of units with one bearer the first is counted. @returns bearers in all */
async function countNames(client: PoolClient): Promise<number> {
  await client.query(
    `CREATE TEMP TABLE borne ON COMMIT DROP AS
     SELECT DISTINCT ON (bearer) words FROM placed JOIN run_shelf USING (nth) WHERE stands AND bearer IS NOT NULL ORDER BY bearer, place`,
  );
  await client.query(
    `INSERT INTO run_count (word, surnames, forenames) SELECT word, sum(surname), sum(forename) FROM (
       SELECT jsonb_array_elements_text(words -> 'surnames') AS word, 1 AS surname, 0 AS forename FROM borne
       UNION ALL SELECT jsonb_array_elements_text(words -> 'forenames'), 0, 1 FROM borne) w GROUP BY word`,
  );
  await client.query('ANALYZE run_count');
  const { rows } = await client.query<{ people: number }>('SELECT greatest(1, count(*)) AS people FROM borne');
  return rows[0]?.people ?? 1;
}

async function takeCounts(client: PoolClient): Promise<number> {
  await client.query('INSERT INTO run_count (word, surnames, forenames) SELECT word, surnames, forenames FROM name_count');
  const { rows } = await client.query<{ people: number }>('SELECT people FROM name_snapshot ORDER BY version DESC LIMIT 1');
  return rows[0]?.people ?? 1;
}

async function cutKeys(client: PoolClient, run: Run, { fullBlockUnits, windowUnits }: PairRule): Promise<void> {
  await client.query(
    `INSERT INTO resolution_range (run, stage, nth, first_of, last_of)
     SELECT $1::uuid, $2::smallint, row_number() OVER (ORDER BY slice) - 1, min(key), max(key) FROM (
       SELECT key, floor((sum(pairs) OVER (ORDER BY key) - pairs) / $5::bigint) AS slice FROM (
         SELECT key, CASE WHEN count(*) <= $3::integer THEN count(*) * (count(*) - 1) / 2 ELSE count(*) * $4::integer END AS pairs
         FROM fresh_block_key GROUP BY key HAVING count(*) > 1 AND (count(*) <= $3::integer OR key & 1 = 0)) b) s GROUP BY slice`,
    [run.id, STAGES.indexOf('pairs'), fullBlockUnits, windowUnits, run.sizes.pairs],
  );
}

const addJoin = (client: PoolClient, run: Run, stage: 'circles' | 'swap'): Promise<unknown> =>
  client.query('INSERT INTO resolution_range (run, stage, nth, first_of, last_of) VALUES ($1, $2, 0, 0, 0)', [
    run.id,
    STAGES.indexOf(stage),
  ]);

/** Pairs that several ranges of keys have made are one; the drawer is full. */
async function joinPairs(client: PoolClient): Promise<void> {
  await client.query(
    'INSERT INTO fresh_weighed_pair (low, high, bits) SELECT DISTINCT ON (low, high) low, high, bits FROM run_pair ORDER BY low, high',
  );
  await keyDrawer(client, ['weighed_pair']);
}

/** Ranges of closed groups, by their numbers. */
async function cutGroups(client: PoolClient, run: Run): Promise<void> {
  await client.query(
    `INSERT INTO resolution_range (run, stage, nth, first_of, last_of)
     SELECT $1::uuid, $2::smallint, row_number() OVER (ORDER BY slice) - 1, min(closed), max(closed) FROM (
       SELECT closed, floor((sum(units) OVER (ORDER BY closed) - units) / $3::bigint) AS slice FROM (
         SELECT closed, count(*) AS units FROM run_group GROUP BY closed) g) s GROUP BY slice`,
    [run.id, STAGES.indexOf('cluster'), run.sizes.units],
  );
  await addJoin(client, run, 'swap');
}

/** Replaces drawer, snapshot and people, drops headings that nobody uses, and ends the run. */
async function swap(client: PoolClient, run: Run): Promise<void> {
  const { rows: people } = await client.query<{ person: string }>('SELECT person FROM run_person');
  const { rows: suggestions } = await client.query<{ suggestion: string }>('SELECT DISTINCT suggestion FROM run_suggestion');
  await writePartition(
    client,
    {
      // written by addPeople, in this shape
      people: people.map(({ person }) => JSON.parse(person) as ResolvedPerson),
      suggestions: suggestions.map(({ suggestion }) => JSON.parse(suggestion) as ResolvedPeople['suggestions'][number]),
    },
    'all',
  );
  if (run.recount) await replaceSnapshot(client, run);
  await client.query('DELETE FROM heading h WHERE NOT EXISTS (SELECT FROM mention m WHERE m.heading_id = h.id)');
  await client.query('UPDATE derivation SET whole = false, recount = false, headings = $1', [run.headings]);
  await endRun(client, run.id);
  // last: readers of the drawer wait from here to the commit
  await swapDrawers(client);
}

async function replaceSnapshot(client: PoolClient, { people, headings, weightsVersion }: Run): Promise<void> {
  await client.query('DELETE FROM name_count');
  await client.query('INSERT INTO name_count (word, surnames, forenames) SELECT word, surnames, forenames FROM run_count');
  await client.query(
    'INSERT INTO name_snapshot (version, people, headings, weights_version) SELECT coalesce(max(version), 0) + 1, $1, $2, $3 FROM name_snapshot',
    [people, headings, weightsVersion],
  );
}
