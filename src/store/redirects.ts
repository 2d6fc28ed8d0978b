// Where ids went: written with every new partition, followed when an id is asked for that is no longer in use.
import type { PoolClient } from 'pg';
import type { Queryable } from './rows.ts';

/**
 * Writes where ids went that the new partition (`new_person`, `new_member`) does not use. What the ledger tells follows from ledger and
 * partition alone, so a rebuild finds it again; where a founding heading itself is gone, the row is the only memory of it, and stays.
 * A chain never closes: a row is only written towards somebody in use, and whoever is in use points nowhere.
 */
export async function writeRedirects(client: PoolClient): Promise<void> {
  await client.query('DELETE FROM person_redirect r USING new_person n WHERE n.id = r.person_id');
  await client.query(
    `CREATE TEMP TABLE new_redirect ON COMMIT DROP AS
     SELECT l.person_id, m.person_id AS successor_id FROM person_ledger l
       JOIN heading h ON h.heading = l.founding_heading JOIN new_member m ON m.heading_id = h.id WHERE m.person_id <> l.person_id`,
  );
  await client.query(
    `INSERT INTO new_redirect SELECT DISTINCT o.person_id, m.person_id FROM old_member o JOIN new_member m USING (heading_id)
     WHERE NOT EXISTS (SELECT FROM new_person n WHERE n.id = o.person_id) AND NOT EXISTS (SELECT FROM new_redirect k WHERE k.person_id = o.person_id)`,
  );
  await client.query(
    `DELETE FROM person_redirect r WHERE EXISTS (SELECT FROM new_redirect n WHERE n.person_id = r.person_id)
       AND NOT EXISTS (SELECT FROM new_redirect n WHERE n.person_id = r.person_id AND n.successor_id = r.successor_id)`,
  );
  await client.query('INSERT INTO person_redirect (person_id, successor_id) SELECT * FROM new_redirect ON CONFLICT DO NOTHING');
}

/** The people in use that an id stands for now: itself, one after a merge, several after a split, none when it is unknown. */
export async function currentPeople(queryable: Queryable, id: string): Promise<string[]> {
  const { rows } = await queryable.query<{ id: string }>(
    `WITH RECURSIVE went (id) AS (
       SELECT $1::text UNION SELECT r.successor_id FROM went JOIN person_redirect r ON r.person_id = went.id
     ) SELECT p.id FROM went JOIN person p USING (id) ORDER BY p.id`,
    [id],
  );
  return rows.map((row) => row.id);
}

/** The people in use that an id stands for, and every id that ever led to one of them: under all of these items may have been told. */
export async function formerIds(queryable: Queryable, id: string): Promise<string[]> {
  const { rows } = await queryable.query<{ id: string }>(
    `WITH RECURSIVE went (id) AS (
       SELECT $1::text UNION SELECT r.successor_id FROM went JOIN person_redirect r ON r.person_id = went.id
     ), came (id) AS (
       SELECT went.id FROM went UNION SELECT r.person_id FROM came JOIN person_redirect r ON r.successor_id = came.id
     ) SELECT id FROM came`,
    [id],
  );
  return rows.map((row) => row.id);
}
