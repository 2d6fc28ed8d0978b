// What curators said of faces: an append-only log, of which the last word stands.
import type { Pool, PoolClient } from 'pg';
import { pairBoxes } from '../domain/embedding/redetect.ts';
import type { DetectedFace } from '../domain/embedding/result.ts';
import { NamesakeError } from '../errors.ts';
import { currentPeople } from './redirects.ts';
import { inTransaction, isUuid } from './rows.ts';

/** A person's id, or what else a face can be; null takes the word before back. */
export type SaidPerson = string | null;

export interface NewWord {
  readonly faceId: string;
  readonly person: SaidPerson;
  readonly note: string;
  readonly by: string;
  /** versions that the curator has read, "*" for any */
  readonly read: readonly string[];
}

const WORDS = ['stranger', 'not-a-face'] as const;
export function faceWordStore(pool: Pool) {
  return {
    /**
     * Appends a word; the face's version grows with it.
     *
     * @throws NamesakeError `not-found` for the face or the person; `gone` after a takedown; `stale-version` where the face is not as it was read;
     *         `conflict` for a person who was split
     */
    say: ({ faceId, person, note, by, read }: NewWord): Promise<void> =>
      inTransaction(pool, async (client) => {
        const { rows } = isUuid(faceId)
          ? await client.query<{ version: number; state: string }>('SELECT version, state FROM face WHERE id = $1 FOR NO KEY UPDATE', [
              faceId,
            ])
          : { rows: [] };
        const [face] = rows;
        if (face === undefined) throw new NamesakeError('not-found', `there is no face ${JSON.stringify(faceId)}`);
        if (face.state === 'taken-down') throw new NamesakeError('gone', `the face ${faceId} was taken down`);
        if (!read.some((version) => version === '*' || version === String(face.version)))
          throw new NamesakeError('stale-version', `the face ${faceId} is at version ${face.version}`, {
            extra: { version: face.version },
          });
        const word = WORDS.find((one) => one === person) ?? (person === null ? 'withdrawn' : 'person');
        await client.query('INSERT INTO face_word (face_id, word, founding_heading, note, by) VALUES ($1, $2, $3, $4, $5)', [
          faceId,
          word,
          word === 'person' ? await foundingHeading(client, person ?? '') : null,
          note,
          by,
        ]);
        await client.query('UPDATE face SET version = version + 1 WHERE id = $1', [faceId]);
      }),
  };
}

/** The string that a person's id stands for. It outlives the id. */
async function foundingHeading(client: PoolClient, person: string): Promise<string> {
  const people = await currentPeople(client, person);
  if (people.length > 1)
    throw new NamesakeError('conflict', `the person ${JSON.stringify(person)} was split: say which one of ${people.join(', ')}`, {
      extra: { successors: people },
    });
  const { rows } = await client.query<{ founding_heading: string }>('SELECT founding_heading FROM person_ledger WHERE person_id = $1', [
    people[0] ?? '',
  ]);
  const heading = rows[0]?.founding_heading;
  if (heading === undefined) throw new NamesakeError('not-found', `there is no person ${JSON.stringify(person)}`);
  return heading;
}

interface Added {
  readonly id: string;
  readonly look: { readonly itemId: string; readonly imageUrl: string };
  readonly face: DetectedFace;
}

interface Spoken {
  readonly id: string;
  readonly item_id: string;
  readonly image_url: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A curator spoke of a face in a picture, not of a vector: where another space finds the same box in the same picture, the word holds there too. */
export async function carryWords(client: PoolClient, spaceId: string, added: readonly Added[]): Promise<void> {
  if (added.length === 0) return;
  const { rows: spoken } = await client.query<Spoken>(
    `SELECT f.id, f.item_id, t.image_url, f.x, f.y, f.w, f.h FROM face f JOIN embedding_task t ON t.id = f.task_id
     WHERE f.item_id = ANY ($1) AND f.space_id <> $2 AND f.state = 'live' AND EXISTS (SELECT FROM face_standing_word s WHERE s.face_id = f.id)
     ORDER BY f.created_at DESC, f.id`,
    [[...new Set(added.map(({ look }) => look.itemId))], spaceId],
  );
  if (spoken.length === 0) return;
  const pairs = [...new Set(added.map(({ look }) => look))].flatMap((look) => {
    const there = spoken.filter(({ item_id, image_url }) => item_id === look.itemId && image_url === look.imageUrl);
    const here = added.filter((one) => one.look === look);
    const found = pairBoxes(
      there,
      here.map(({ face }) => face.box),
    );
    return here.flatMap(({ id }, at) => {
      const from = there[found[at] ?? -1];
      return from === undefined ? [] : [{ id, from: from.id }];
    });
  });
  await client.query(
    `INSERT INTO face_word (face_id, word, founding_heading, note, by, at, carried_from)
     SELECT n.id, s.word, s.founding_heading, s.note, s.by, s.at, n.source FROM unnest($1::uuid[], $2::uuid[]) AS n (id, source)
       JOIN face_standing_word s ON s.face_id = n.source`,
    [pairs.map(({ id }) => id), pairs.map(({ from }) => from)],
  );
}
