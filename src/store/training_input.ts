// What a training set is chosen from, read in one glance: faces of a space with their labels, people, pending suggestions.
import type { Pool, PoolClient } from 'pg';
import { vectorOf } from '../domain/embedding/vector.ts';
import type { LifeYearJson } from '../domain/heading/heading_json.ts';
import type { Candidate, CandidatePerson, Pending } from '../domain/training/candidate.ts';
import { currentPeople } from './redirects.ts';
import { inTransaction } from './rows.ts';

export interface StoredTrainingInput {
  readonly candidates: readonly Candidate[];
  readonly people: readonly CandidatePerson[];
  readonly pending: readonly Pending[];
  /** day of the newest face or word: "2026-03-01" */
  readonly newest: string;
}

interface Row {
  id: string;
  item_id: string;
  image_url: string;
  image_sha256: Buffer | null;
  x: number;
  y: number;
  w: number;
  h: number;
  image_width: number;
  image_height: number;
  score: number;
  space_id: string;
  provider: string;
  rights_uri: string | null;
  word: Candidate['word'];
  said_person: string | null;
  status: Candidate['status'] | null;
  named_person: string | null;
  probability: number | null;
  alternatives: Candidate['alternatives'] | null;
  embedding: Buffer | null;
  newest: Date;
}

const NO_DAY = '1970-01-01';

/** All of it as it stood at one moment. Faces that were taken down or superseded, and faces of items that are gone, are not in it. */
export const readTrainingInput = (pool: Pool, spaceId: string): Promise<StoredTrainingInput> =>
  inTransaction(pool, async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const { rows } = await client.query<Row>(
      `SELECT f.id, f.item_id, t.image_url, f.image_sha256, f.x, f.y, f.w, f.h, f.image_width, f.image_height, f.score, f.space_id, i.provider,
         i.body->>'rightsUri' AS rights_uri, w.word, w.person_id AS said_person, n.status, n.person_id AS named_person, n.probability, n.alternatives,
         f.embedding, greatest(f.created_at, w.at) AS newest
       FROM face f JOIN embedding_task t ON t.id = f.task_id JOIN item i ON i.id = f.item_id AND i.gone_at IS NULL
         LEFT JOIN face_standing_word w ON w.face_id = f.id LEFT JOIN face_naming n ON n.face_id = f.id
       WHERE f.space_id = $1 AND f.state = 'live'`,
      [spaceId],
    );
    const now = await presentIds(client, rows);
    const candidates = rows.map((row) => candidateOf(row, now));
    const ids = [
      ...new Set(
        candidates.flatMap(({ saidPerson, namedPerson, alternatives }) => [
          saidPerson,
          namedPerson,
          ...alternatives.map(({ person }) => person),
        ]),
      ),
    ];
    const known = ids.filter((id) => id !== null);
    const newest = rows.reduce((latest, row) => Math.max(latest, row.newest.getTime()), 0);
    return {
      candidates,
      people: await peopleOf(client, known),
      pending: await pendingAmong(client, known),
      newest: newest === 0 ? NO_DAY : new Date(newest).toISOString().slice(0, NO_DAY.length),
    };
  });

/** Naming may be behind a merge: ids that are not in use any more are followed where they lead to one person. */
async function presentIds(client: PoolClient, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const named = [
    ...new Set(rows.flatMap(({ named_person, alternatives }) => [named_person, ...(alternatives ?? []).map(({ person }) => person)])),
  ];
  const { rows: gone } = await client.query<{ id: string }>(
    'SELECT DISTINCT r.person_id AS id FROM person_redirect r WHERE r.person_id = ANY ($1) AND NOT EXISTS (SELECT FROM person p WHERE p.id = r.person_id)',
    [named.filter((id) => id !== null)],
  );
  const now = new Map<string, string>();
  for (const { id } of gone) {
    const [only, ...others] = await currentPeople(client, id);
    if (only !== undefined && others.length === 0) now.set(id, only);
  }
  return now;
}

function candidateOf(row: Row, now: ReadonlyMap<string, string>): Candidate {
  const present = (id: string | null): string | null => (id === null ? null : (now.get(id) ?? id));
  return {
    faceId: row.id,
    itemId: row.item_id,
    imageUrl: row.image_url,
    imageSha256: row.image_sha256?.toString('hex') ?? null,
    box: { x: row.x, y: row.y, w: row.w, h: row.h },
    imageWidth: row.image_width,
    imageHeight: row.image_height,
    score: row.score,
    spaceId: row.space_id,
    provider: row.provider,
    rightsUri: row.rights_uri,
    word: row.word,
    saidPerson: row.said_person,
    status: row.status ?? 'unnamed',
    namedPerson: present(row.named_person),
    probability: row.probability ?? 0,
    alternatives: (row.alternatives ?? []).map(({ person, probability }) => ({ person: present(person), probability })),
    embedding: row.embedding === null ? null : vectorOf(row.embedding),
  };
}

async function peopleOf(client: PoolClient, ids: readonly string[]): Promise<CandidatePerson[]> {
  const { rows } = await client.query<{
    id: string;
    preferred_form: string;
    birth: LifeYearJson | null;
    death: LifeYearJson | null;
    forms: string[] | null;
  }>(
    `SELECT p.id, p.preferred_form, p.birth, p.death, (SELECT array_agg(h.heading ORDER BY h.heading COLLATE "C")
       FROM person_heading ph JOIN heading h ON h.id = ph.heading_id WHERE ph.person_id = p.id) AS forms
     FROM person p WHERE p.id = ANY ($1)`,
    [ids],
  );
  return rows.map(({ id, preferred_form, birth, death, forms }) => ({
    id,
    preferredForm: preferred_form,
    variantForms: forms ?? [],
    birth,
    death,
    // authority records have no addresses of others yet
    authorityUris: [],
  }));
}

/** Merges that wait for a curator, or that one was unsure of. */
async function pendingAmong(client: PoolClient, ids: readonly string[]): Promise<Pending[]> {
  const { rows } = await client.query<{ one: string; other: string }>(
    `SELECT DISTINCT least(l.person_id, r.person_id) AS one, greatest(l.person_id, r.person_id) AS other
     FROM (SELECT left_heading_id AS l, right_heading_id AS r FROM suggestion UNION SELECT left_id, right_id FROM waiting WHERE kind = 'merge') s
       JOIN person_heading l ON l.heading_id = s.l JOIN person_heading r ON r.heading_id = s.r
     WHERE l.person_id <> r.person_id AND l.person_id = ANY ($1) AND r.person_id = ANY ($1)`,
    [ids],
  );
  return rows.map(({ one, other }) => [one, other]);
}
