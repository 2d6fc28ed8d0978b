// The partition of headings into people, written as the difference to the one before: ids from the ledger, redirects, suggestions.
import type { Pool, PoolClient } from 'pg';
import type { PersonCluster, Resolution } from '../domain/cluster/resolution.ts';
import { lifeYearJson } from '../domain/heading/heading_json.ts';
import { headingId, personId } from './heading_id.ts';
import { inTransaction, LOCKS } from './rows.ts';

interface Named {
  readonly id: string;
  readonly cluster: PersonCluster;
}

export function partitionStore(pool: Pool) {
  return {
    /** Makes the database hold these people and suggestions. The same resolution again writes no row. */
    async write(resolution: Resolution): Promise<void> {
      await inTransaction(pool, async (client) => {
        await client.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.labels]);
        const named = await nameClusters(client, resolution.people);
        await stage(client, named);
        await redirect(client);
        await markItems(client);
        await applyStaged(client);
        await writeSuggestions(client, resolution);
      });
    },
  };
}

/** A cluster keeps the id of its longest-known founding heading; a cluster without one is founded by its preferred form. */
async function nameClusters(client: PoolClient, clusters: readonly PersonCluster[]): Promise<Named[]> {
  const { rows } = await client.query<{ founding_heading: string; person_id: string; seq: string }>(
    'SELECT founding_heading, person_id, seq FROM person_ledger WHERE founding_heading = ANY ($1)',
    [clusters.flatMap(({ headings }) => headings)],
  );
  const ledger = new Map(rows.map((row) => [row.founding_heading, { id: row.person_id, seq: Number(row.seq) }]));
  const founded: string[] = [];
  const named = clusters.map((cluster) => {
    const known = cluster.headings.flatMap((heading) => ledger.get(heading) ?? []).sort((a, b) => a.seq - b.seq)[0];
    if (known === undefined) founded.push(cluster.preferred);
    return { id: known?.id ?? personId(cluster.preferred), cluster };
  });
  founded.sort();
  await client.query('INSERT INTO person_ledger (founding_heading, person_id) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING', [
    founded,
    founded.map(personId),
  ]);
  return named;
}

/** The new partition in two temporary tables, so that every later step is one statement. */
async function stage(client: PoolClient, named: readonly Named[]): Promise<void> {
  await client.query(`CREATE TEMP TABLE new_person (id text PRIMARY KEY, preferred_heading_id text, preferred_form text, birth jsonb, death jsonb) ON COMMIT DROP;
    CREATE TEMP TABLE new_member (heading_id text PRIMARY KEY, person_id text) ON COMMIT DROP`);
  const json = (year: PersonCluster['birth']): string | null => (year === null ? null : JSON.stringify(lifeYearJson(year)));
  await client.query('INSERT INTO new_person SELECT id, heading_id, form, birth::jsonb, death::jsonb FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) AS p (id, heading_id, form, birth, death)', [
    named.map(({ id }) => id),
    named.map(({ cluster }) => headingId(cluster.preferred)),
    named.map(({ cluster }) => cluster.preferred),
    named.map(({ cluster }) => json(cluster.birth)),
    named.map(({ cluster }) => json(cluster.death)),
  ]);
  const members = named.flatMap(({ id, cluster }) => cluster.headings.map((heading) => [headingId(heading), id] as const));
  await client.query('INSERT INTO new_member SELECT * FROM unnest($1::text[], $2::text[])', [members.map(([heading]) => heading), members.map(([, id]) => id)]);
  await client.query('ANALYZE new_person; ANALYZE new_member');
}

/** An id that is no longer in use points to whoever holds its headings now; an id that is in use again points nowhere. */
async function redirect(client: PoolClient): Promise<void> {
  await client.query(
    `INSERT INTO person_redirect (person_id, successor_id)
     SELECT DISTINCT old.person_id, m.person_id FROM person_heading old JOIN new_member m USING (heading_id)
     WHERE NOT EXISTS (SELECT FROM new_person n WHERE n.id = old.person_id) ON CONFLICT DO NOTHING`,
  );
  // a chain of merges is followed at once: A → B and B → C becomes A → C
  await client.query(
    `WITH moved AS (
       DELETE FROM person_redirect r USING person_redirect next WHERE r.successor_id = next.person_id AND next.person_id <> next.successor_id
       RETURNING r.person_id, next.successor_id
     ) INSERT INTO person_redirect SELECT DISTINCT person_id, successor_id FROM moved WHERE person_id <> successor_id ON CONFLICT DO NOTHING`,
  );
  await client.query('DELETE FROM person_redirect r USING new_person n WHERE r.person_id = n.id');
}

/** Items whose headings changed hands want new depictions; items of a person whose preferred form changed want a new label. */
async function markItems(client: PoolClient): Promise<void> {
  await client.query(
    `UPDATE item SET behind = 1 WHERE behind = 0 AND id IN (
       SELECT mn.item_id FROM mention mn LEFT JOIN new_member m USING (heading_id) LEFT JOIN person_heading old USING (heading_id)
       WHERE m.person_id IS DISTINCT FROM old.person_id)`,
  );
  await client.query(
    `UPDATE item SET label_seq = nextval('label_seq') WHERE id IN (
       SELECT d.item_id FROM depiction d JOIN person p ON p.id = d.person_id JOIN new_person n ON n.id = p.id WHERE n.preferred_form <> p.preferred_form)`,
  );
}

async function applyStaged(client: PoolClient): Promise<void> {
  await client.query(
    `INSERT INTO person AS old (id, preferred_heading_id, preferred_form, birth, death) SELECT * FROM new_person ORDER BY id
     ON CONFLICT (id) DO UPDATE SET preferred_heading_id = excluded.preferred_heading_id, preferred_form = excluded.preferred_form, birth = excluded.birth, death = excluded.death,
       version = old.version + 1
     WHERE (old.preferred_heading_id, old.birth, old.death) IS DISTINCT FROM (excluded.preferred_heading_id, excluded.birth, excluded.death)
       OR EXISTS (SELECT FROM new_member m FULL JOIN (SELECT * FROM person_heading ph WHERE ph.person_id = old.id) o USING (heading_id)
                  WHERE coalesce(m.person_id, o.person_id) = old.id AND m.person_id IS DISTINCT FROM o.person_id)`,
  );
  await client.query(
    `INSERT INTO person_heading AS old SELECT heading_id, person_id FROM new_member ORDER BY heading_id
     ON CONFLICT (heading_id) DO UPDATE SET person_id = excluded.person_id WHERE old.person_id <> excluded.person_id`,
  );
  await client.query('DELETE FROM person_heading old WHERE NOT EXISTS (SELECT FROM new_member m WHERE m.heading_id = old.heading_id)');
  await client.query('DELETE FROM person old WHERE NOT EXISTS (SELECT FROM new_person n WHERE n.id = old.id)');
}

async function writeSuggestions(client: PoolClient, { suggestions }: Resolution): Promise<void> {
  const rows = suggestions.map(({ left, right, bits, probability, evidence }) => {
    const [a, b] = [headingId(left), headingId(right)].sort();
    return { left_heading_id: a, right_heading_id: b, bits, probability, evidence };
  });
  await client.query(
    `CREATE TEMP TABLE new_suggestion ON COMMIT DROP AS
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS s (left_heading_id text, right_heading_id text, bits real, probability real, evidence jsonb)`,
    [JSON.stringify(rows)],
  );
  await client.query(
    `DELETE FROM suggestion old WHERE NOT EXISTS (SELECT FROM new_suggestion n WHERE (n.left_heading_id, n.right_heading_id) = (old.left_heading_id, old.right_heading_id))`,
  );
  await client.query(
    `INSERT INTO suggestion AS old SELECT * FROM new_suggestion
     ON CONFLICT (left_heading_id, right_heading_id) DO UPDATE SET bits = excluded.bits, probability = excluded.probability, evidence = excluded.evidence
     WHERE (old.bits, old.probability, old.evidence) IS DISTINCT FROM (excluded.bits, excluded.probability, excluded.evidence)`,
  );
}
