// The partition of headings into people, written as the difference to the one before: ids from the ledger, redirects, suggestions.
import type { PoolClient } from 'pg';
import type { Resolution } from '../domain/cluster/resolution.ts';
import type { LifeYear } from '../domain/heading/heading.ts';
import { lifeYearJson } from '../domain/heading/heading_json.ts';
import { headingId } from '../heading_id.ts';
import { tellWhatBecame } from './person_events.ts';
import { found, identified, type PersonWithId } from './person_ids.ts';
import { writeRedirects } from './redirects.ts';
import type { PartitionScope, ResolvedPeople } from './resolved_people.ts';
import { wellFormedJson } from './rows.ts';

/**
 * Makes the database hold these people and suggestions in place of those that it holds within the scope. The same again writes no row.
 *
 * @param scope  a part must hold people whole: every heading of every person that has one heading in it
 */
export async function writePartition(client: PoolClient, resolved: ResolvedPeople, scope: PartitionScope): Promise<void> {
  await client.query(
    'DROP TABLE IF EXISTS old_member, old_person, old_suggestion, new_member, new_person, new_redirect, told_suggestion, new_suggestion',
  );
  await stageOld(client, scope);
  const people = await identified(client, resolved.people, scope);
  await found(client, people);
  await stage(client, people);
  await writeRedirects(client);
  await tellWhatBecame(client);
  await setItemsBehind(client);
  await writePeople(client);
  await letSplitsWait(client);
  await writeSuggestions(client, resolved);
}

/** What stands in the scope so far; every later statement is held against these and the new ones, never against whole tables. */
async function stageOld(client: PoolClient, scope: PartitionScope): Promise<void> {
  const [within, either, values] =
    scope === 'all'
      ? ['true', 'true', []]
      : ['heading_id = ANY ($1)', 'left_heading_id = ANY ($1) OR right_heading_id = ANY ($1)', [scope.headingIds]];
  await client.query(
    `CREATE TEMP TABLE old_member ON COMMIT DROP AS SELECT heading_id, person_id FROM person_heading WHERE ${within}`,
    values,
  );
  await client.query(
    `CREATE TEMP TABLE old_person ON COMMIT DROP AS ${scope === 'all' ? 'SELECT id FROM person' : 'SELECT DISTINCT person_id AS id FROM old_member'}`,
  );
  await client.query(
    `CREATE TEMP TABLE old_suggestion ON COMMIT DROP AS SELECT left_heading_id, right_heading_id FROM suggestion WHERE ${either}`,
    values,
  );
}

/** The new partition in two temporary tables, so that every later step is one statement. */
async function stage(client: PoolClient, people: readonly PersonWithId[]): Promise<void> {
  await client.query(`CREATE TEMP TABLE new_member (heading_id text PRIMARY KEY, person_id text NOT NULL) ON COMMIT DROP;
    CREATE TEMP TABLE new_person (id text PRIMARY KEY, heading_id text, form text, birth jsonb, death jsonb, conflicts jsonb, digest text) ON COMMIT DROP`);
  const members = people.flatMap(({ id, headings }) => headings.map((heading) => [headingId(heading), id] as const));
  await client.query('INSERT INTO new_member SELECT DISTINCT ON (h) h, p FROM unnest($1::text[], $2::text[]) AS m (h, p) ORDER BY h, p', [
    members.map(([heading]) => heading),
    members.map(([, id]) => id),
  ]);
  await client.query(
    `INSERT INTO new_person (id, heading_id, form, birth, death, conflicts)
     SELECT id, heading_id, form, birth::jsonb, death::jsonb, conflicts::jsonb
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) AS p (id, heading_id, form, birth, death, conflicts)`,
    [
      people.map(({ id }) => id),
      people.map(({ preferred }) => headingId(preferred)),
      people.map(({ form }) => form),
      people.map(({ birth }) => yearJson(birth)),
      people.map(({ death }) => yearJson(death)),
      people.map(({ conflicts }) => wellFormedJson(conflicts)),
    ],
  );
  await client.query('ANALYZE old_member, new_person, new_member');
  await client.query(
    `UPDATE new_person SET digest = md5(concat_ws('#', heading_id, form, birth, death, nullif(conflicts, '[]'), m.headings)) FROM (
       SELECT person_id, string_agg(heading_id, ',' ORDER BY heading_id) AS headings FROM new_member GROUP BY person_id) m WHERE m.person_id = id`,
  );
}

const yearJson = (year: LifeYear | null): string | null => (year === null ? null : wellFormedJson(lifeYearJson(year)));

/** Items of headings that changed hands want new depictions; items of a person with a new preferred form want a new label. */
async function setItemsBehind(client: PoolClient): Promise<void> {
  await client.query(
    `WITH moved AS (
       SELECT heading_id FROM new_member n FULL JOIN old_member o USING (heading_id) WHERE n.person_id IS DISTINCT FROM o.person_id
     ), touched AS (
       SELECT m.item_id FROM mention m JOIN moved USING (heading_id)
       UNION
       SELECT d.item_id FROM depiction d JOIN person p ON p.id = d.person_id JOIN new_person n ON n.id = p.id WHERE n.form <> p.preferred_form
     )
     UPDATE item SET behind = 1 WHERE id IN (SELECT i.id FROM item i JOIN touched t ON t.item_id = i.id WHERE i.behind = 0 ORDER BY i.id FOR UPDATE OF i)`,
  );
}

async function writePeople(client: PoolClient): Promise<void> {
  await client.query(
    'UPDATE person_ledger l SET version = l.version + 1, digest = n.digest FROM new_person n WHERE n.id = l.person_id AND l.digest IS DISTINCT FROM n.digest',
  );
  await client.query(
    `INSERT INTO person AS old (id, preferred_heading_id, preferred_form, birth, death, conflicts, version)
     SELECT n.id, n.heading_id, n.form, n.birth, n.death, n.conflicts, l.version FROM new_person n JOIN person_ledger l ON l.person_id = n.id ORDER BY n.id
     ON CONFLICT (id) DO UPDATE SET preferred_heading_id = excluded.preferred_heading_id, preferred_form = excluded.preferred_form,
       birth = excluded.birth, death = excluded.death, conflicts = excluded.conflicts, version = excluded.version
     WHERE (old.preferred_heading_id, old.preferred_form, old.birth, old.death, old.conflicts, old.version)
       IS DISTINCT FROM (excluded.preferred_heading_id, excluded.preferred_form, excluded.birth, excluded.death, excluded.conflicts, excluded.version)`,
  );
  await client.query(
    `INSERT INTO person_heading AS old (heading_id, person_id) SELECT heading_id, person_id FROM new_member ORDER BY heading_id
     ON CONFLICT (heading_id) DO UPDATE SET person_id = excluded.person_id WHERE old.person_id <> excluded.person_id`,
  );
  await client.query(
    'DELETE FROM person_heading p USING old_member old WHERE p.heading_id = old.heading_id AND NOT EXISTS (SELECT FROM new_member m WHERE m.heading_id = old.heading_id)',
  );
  await client.query(
    'DELETE FROM person p USING old_person old WHERE p.id = old.id AND NOT EXISTS (SELECT FROM new_person n WHERE n.id = p.id)',
  );
}

/** The questions about forms with other dates are written anew for whoever was looked at: an answer may be among what was said. */
async function letSplitsWait(client: PoolClient): Promise<void> {
  await client.query(
    `INSERT INTO split_due (person_id) SELECT id FROM new_person WHERE conflicts <> '[]'
     UNION SELECT w.person_id FROM waiting w JOIN old_person o ON o.id = w.person_id WHERE w.kind = 'split'`,
  );
}

/** About 700 bytes each; jsonb holds 256 MB. */
const SUGGESTIONS_A_STATEMENT = 20_000;

async function writeSuggestions(client: PoolClient, { suggestions }: Resolution): Promise<void> {
  const rows = suggestions.map(({ left, right, ...rest }) => ({ ...rest, one: headingId(left), other: headingId(right) }));
  await client.query('CREATE TEMP TABLE told_suggestion (LIKE suggestion) ON COMMIT DROP');
  // least and greatest, not the order of the strings: the table compares ids, under the collation of the database
  for (let from = 0; from < rows.length; from += SUGGESTIONS_A_STATEMENT)
    await client.query(
      `INSERT INTO told_suggestion SELECT least(one, other), greatest(one, other), bits, probability, evidence
       FROM jsonb_to_recordset($1::jsonb) AS s (one text, other text, bits real, probability real, evidence jsonb)`,
      [wellFormedJson(rows.slice(from, from + SUGGESTIONS_A_STATEMENT))],
    );
  await client.query(
    'CREATE TEMP TABLE new_suggestion ON COMMIT DROP AS SELECT DISTINCT ON (left_heading_id, right_heading_id) * FROM told_suggestion ORDER BY left_heading_id, right_heading_id, bits DESC',
  );
  await client.query(
    `DELETE FROM suggestion s USING old_suggestion old WHERE s.left_heading_id = old.left_heading_id AND s.right_heading_id = old.right_heading_id
       AND NOT EXISTS (SELECT FROM new_suggestion n WHERE n.left_heading_id = old.left_heading_id AND n.right_heading_id = old.right_heading_id)`,
  );
  await client.query(
    `INSERT INTO suggestion AS old (left_heading_id, right_heading_id, bits, probability, evidence) SELECT * FROM new_suggestion
     ON CONFLICT (left_heading_id, right_heading_id) DO UPDATE SET bits = excluded.bits, probability = excluded.probability, evidence = excluded.evidence
     WHERE (old.bits, old.probability, old.evidence) IS DISTINCT FROM (excluded.bits, excluded.probability, excluded.evidence)`,
  );
}
