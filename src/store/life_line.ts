// A person in time: the photographs that show them, when each was taken, and who else is in them.
import type { Pool } from 'pg';
import type { PersonId } from '../domain/ids.ts';

interface DatedPhotograph {
  readonly item: string;
  readonly title: string | null;
  readonly hasImage: boolean;
  /** years; null where the item has no date that begins with one */
  readonly begin: number | null;
  readonly end: number | null;
}

interface SeenWith {
  readonly person: string;
  readonly preferredForm: string;
  readonly items: number;
}

export interface LifeLine {
  readonly photographs: readonly DatedPhotograph[];
  readonly together: readonly SeenWith[];
}

/** More marks than this are a bar, not a line; somebody in a hundred thousand pictures is read in part. */
const MOST_PHOTOGRAPHS = 1_000;
const MOST_TOGETHER = 24;
/** From here on somebody counts as shown, as everywhere. */
const SHOWN = 0.5;

export function lifeLineStore(pool: Pool) {
  return {
    /** Oldest first, those without a date last; who is seen together most often first. */
    async of(person: PersonId): Promise<LifeLine> {
      const photographs = await pool.query<DatedPhotograph>(
        `SELECT i.id AS item, i.body->'title'->>0 AS title, i.body->'images' <> '[]' AS "hasImage",
           substring(i.body->'date'->0->>'begin' FROM '^[0-9]{4}')::int AS begin, substring(i.body->'date'->0->>'end' FROM '^[0-9]{4}')::int AS end
         FROM (SELECT item_id FROM depiction WHERE person_id = $1 AND depicted >= $2 ORDER BY item_id LIMIT $3) d JOIN item i ON i.id = d.item_id AND i.gone_at IS NULL
         ORDER BY 4 NULLS LAST, 5, 1`,
        [person, SHOWN, MOST_PHOTOGRAPHS],
      );
      const together = await pool.query<SeenWith>(
        `SELECT p.id AS person, p.preferred_form AS "preferredForm", count(*)::int AS items
         FROM (SELECT item_id FROM depiction WHERE person_id = $1 AND depicted >= $2 ORDER BY item_id LIMIT $3) d
           JOIN item i ON i.id = d.item_id AND i.gone_at IS NULL
           JOIN depiction o ON o.item_id = d.item_id AND o.person_id <> $1 AND o.depicted >= $2
           JOIN person p ON p.id = o.person_id
         GROUP BY 1, 2 ORDER BY 3 DESC, 2, 1 LIMIT $4`,
        [person, SHOWN, MOST_PHOTOGRAPHS, MOST_TOGETHER],
      );
      return { photographs: photographs.rows, together: together.rows };
    },
  };
}
