// People as they are read: the authority record with its variant forms, what became of an id.
import type { DateConflict } from '../domain/cluster/resolution.ts';
import type { LifeYearJson } from '../domain/heading/heading_json.ts';
import { asHeadingId, asPersonId, type HeadingId, type PersonId } from '../domain/ids.ts';
import { headingId } from '../heading_id.ts';
import { currentPeople } from './redirects.ts';
import type { Queryable } from './rows.ts';

/** A heading of a person; the preferred one comes first, then the most used. */
export interface VariantForm {
  readonly headingId: HeadingId;
  readonly heading: string;
  readonly mentions: number;
  readonly providers: readonly string[];
}

export interface PersonView {
  readonly id: PersonId;
  readonly preferredForm: string;
  readonly variantForms: readonly VariantForm[];
  readonly birth: LifeYearJson | null;
  readonly death: LifeYearJson | null;
  /** forms whose dates are not these */
  readonly dateConflicts: readonly DateConflict[];
  /** items that depict the person, probability .5 and more */
  readonly items: number;
  readonly faces: number;
  readonly sameAs: readonly string[];
  readonly version: number;
}

export type FoundPerson =
  | { readonly state: 'current'; readonly person: PersonView }
  | { readonly state: 'merged'; readonly successor: PersonId }
  | { readonly state: 'split'; readonly successors: readonly PersonId[] };

interface Row {
  id: string;
  preferred_form: string;
  birth: LifeYearJson | null;
  death: LifeYearJson | null;
  conflicts: DateConflict[];
  version: number;
  items: string;
  faces: string;
  variants: VariantForm[] | null;
}

/** As one space sees them, the one that sees most: what a curator said, and what the machine says where nobody said anything. */
const FACES_OF_PERSON = `(SELECT coalesce(max(n), 0) FROM (
       SELECT count(*) AS n FROM face f JOIN embedding_space e ON e.id = f.space_id AND e.state = 'active' WHERE f.state = 'live' AND f.id IN (
         SELECT w.face_id FROM person_heading ph JOIN heading h ON h.id = ph.heading_id JOIN face_word w ON w.founding_heading = h.heading
         WHERE ph.person_id = p.id AND NOT EXISTS (SELECT FROM face_word l WHERE l.face_id = w.face_id AND l.seq > w.seq)
         UNION ALL SELECT n.face_id FROM face_naming n WHERE n.person_id = p.id AND n.status = 'named'
           AND NOT EXISTS (SELECT FROM face_standing_word s WHERE s.face_id = n.face_id))
       GROUP BY f.space_id) by_space)`;

const VIEW = `SELECT p.id, p.preferred_form, p.birth, p.death, p.conflicts, p.version,
    (SELECT count(*) FROM depiction d JOIN item i ON i.id = d.item_id AND i.gone_at IS NULL WHERE d.person_id = p.id AND d.depicted >= .5) AS items,
    (SELECT jsonb_agg(v ORDER BY v."headingId" = p.preferred_heading_id DESC, v.mentions DESC, v.heading COLLATE "C") FROM (
       SELECT h.id AS "headingId", h.heading, count(m.item_id) AS mentions, coalesce(array_agg(DISTINCT i.provider COLLATE "C") FILTER (WHERE i.provider IS NOT NULL), '{}') AS providers
       FROM person_heading ph JOIN heading h ON h.id = ph.heading_id LEFT JOIN mention m ON m.heading_id = h.id LEFT JOIN item i ON i.id = m.item_id
       WHERE ph.person_id = p.id GROUP BY h.id, h.heading) v) AS variants,
    ${FACES_OF_PERSON} AS faces
  FROM person p`;

const viewOf = (row: Row): PersonView => ({
  id: asPersonId(row.id),
  preferredForm: row.preferred_form,
  variantForms: (row.variants ?? []).map((form) => ({ ...form, headingId: asHeadingId(form.headingId) })),
  birth: row.birth,
  death: row.death,
  dateConflicts: row.conflicts,
  items: Number(row.items),
  faces: Number(row.faces),
  sameAs: [],
  version: row.version,
});

export function peopleStore(queryable: Queryable) {
  return {
    /** In the order of preferred forms, then ids. */
    async page({ after, limit }: { after: { readonly form: string; readonly id: string } | null; limit: number }): Promise<PersonView[]> {
      const { rows } = await queryable.query<Row>(
        `${VIEW} WHERE $1::text IS NULL OR (p.preferred_form COLLATE "C", p.id) > ($1 COLLATE "C", $2) ORDER BY p.preferred_form COLLATE "C", p.id LIMIT $3`,
        [after?.form ?? null, after?.id ?? null, limit],
      );
      return rows.map(viewOf);
    },

    async byIds(ids: readonly string[]): Promise<PersonView[]> {
      const { rows } = await queryable.query<Row>(`${VIEW} WHERE p.id = ANY ($1)`, [ids]);
      return rows.map(viewOf);
    },

    /** Who holds these headings, in the order of the strings, each once. */
    async holding(headings: readonly string[]): Promise<PersonView[]> {
      const { rows } = await queryable.query<{ id: string }>(
        `SELECT person_id AS id FROM unnest($1::text[]) WITH ORDINALITY AS h (id, nth) JOIN person_heading ON heading_id = h.id GROUP BY person_id ORDER BY min(nth)`,
        [headings.map(headingId)],
      );
      const found = new Map<string, PersonView>((await this.byIds(rows.map(({ id }) => id))).map((person) => [person.id, person]));
      return rows.flatMap(({ id }) => found.get(id) ?? []);
    },

    async find(id: string): Promise<FoundPerson | null> {
      const [person] = await this.byIds([id]);
      if (person !== undefined) return { state: 'current', person };
      const successors = (await currentPeople(queryable, id)).map(asPersonId);
      const [only] = successors;
      if (only === undefined) return null;
      return successors.length === 1 ? { state: 'merged', successor: only } : { state: 'split', successors };
    },

    async count(): Promise<{ readonly people: number; readonly suggestions: number }> {
      const { rows } = await queryable.query<{ people: string; suggestions: string }>(
        'SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM suggestion) AS suggestions',
      );
      return { people: Number(rows[0]?.people ?? 0), suggestions: Number(rows[0]?.suggestions ?? 0) };
    },
  };
}
