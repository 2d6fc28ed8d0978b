// What reconciliation reads: for a batch of headings the forms that share a block with each, and the people behind them, in one statement.
import type { Pool } from 'pg';
import type { LifeYearJson } from '../domain/heading/heading_json.ts';
import { asPersonId, type PersonId } from '../domain/ids.ts';
import { isWeakKey } from '../domain/match/block.ts';
import { headingId } from '../heading_id.ts';
import { shelfBytes } from './shelf_bytes.ts';

/** A heading to be looked for. */
export interface SoughtHeading {
  readonly heading: string;
  /** where it would stand in the drawer, and by which keys it is found; null where no name can be read from it */
  readonly shelf: { readonly mark: string; readonly keys: readonly number[] } | null;
  /** its blocks are looked into even where it stands in the collection itself: more is known of the person than the heading says */
  readonly wide: boolean;
}

export interface PersonInBrief {
  readonly personId: PersonId;
  readonly preferredForm: string;
  readonly birth: LifeYearJson | null;
  readonly death: LifeYearJson | null;
}

/** A form of somebody that is like a sought heading. */
export interface FoundForm extends PersonInBrief {
  /** number of the sought heading in the batch */
  readonly sought: number;
  readonly heading: string;
  /** it is the sought heading, or says the same */
  readonly same: boolean;
  /** the collection's own verdict: it names a person by itself */
  readonly named: boolean;
}

/** What a client says about the items of a person it looks for; an empty string where it says nothing. */
export interface SeenQuestion {
  readonly personId: string;
  readonly provider: string;
  readonly role: string;
  /** a heading that stands on one item with the person */
  readonly coSubject: string;
}

export interface SeenAnswer {
  readonly provider: boolean;
  readonly role: boolean;
  readonly coSubject: boolean;
}

interface FormRow {
  readonly sought: number;
  readonly heading: string;
  readonly same: boolean;
  readonly named: boolean;
  readonly person_id: string;
  readonly preferred_form: string;
  readonly birth: LifeYearJson | null;
  readonly death: LifeYearJson | null;
}

/** Members of a block that are looked at on either side of where the heading would stand: the likeliest stand next to it. */
const STRONG_REACH = 10;
/** The keys of few letters have large blocks that say little. */
const WEAK_REACH = 3;
/** Units weighed for a heading: those that share most keys with it. */
const UNITS_A_HEADING = 12;
/** Pairs that a heading of the collection has already been weighed in: its rivals. */
const KEPT_PAIRS = 6;

const FORMS = `WITH placed AS MATERIALIZED (
    SELECT s.nth, s.id, s.wide, coalesce((SELECT h.place FROM unit_heading h WHERE h.heading_id = s.id), (SELECT u.place FROM unit u WHERE u.shelf_mark = s.mark)) AS own,
      coalesce((SELECT u.place FROM unit u WHERE u.shelf_mark >= s.mark ORDER BY u.shelf_mark LIMIT 1), 9007199254740991) AS around
    FROM unnest($1::text[], $2::bytea[], $3::boolean[]) WITH ORDINALITY AS s (id, mark, wide, nth)),
  met AS (
    SELECT k.nth, b.place, sum(k.worth) AS worth, min(abs(b.place - p.around)) AS distance
    FROM unnest($4::integer[], $5::integer[], $6::integer[], $7::integer[]) AS k (nth, key, reach, worth)
      JOIN placed p ON p.nth = k.nth AND (p.own IS NULL OR p.wide)
      CROSS JOIN LATERAL (
        (SELECT o.place FROM block_key o WHERE o.key = k.key AND o.place >= p.around ORDER BY o.place LIMIT k.reach) UNION ALL
        (SELECT o.place FROM block_key o WHERE o.key = k.key AND o.place < p.around ORDER BY o.place DESC LIMIT k.reach)) b
    GROUP BY k.nth, b.place),
  looked_at AS (
    SELECT nth, place FROM (SELECT nth, place, row_number() OVER (PARTITION BY nth ORDER BY worth DESC, distance, place) AS rank FROM met) m WHERE rank <= ${UNITS_A_HEADING}
    UNION SELECT p.nth, e.other FROM placed p CROSS JOIN LATERAL (
      SELECT w.other FROM (SELECT high AS other, bits FROM weighed_pair WHERE low = p.own UNION ALL SELECT low, bits FROM weighed_pair WHERE high = p.own) w ORDER BY w.bits DESC LIMIT ${KEPT_PAIRS}) e
    UNION SELECT nth, own FROM placed WHERE own IS NOT NULL)
  SELECT l.nth - 1 AS sought, h.heading, coalesce(l.place = p.own, false) AS same, h.person AS named, n.id AS person_id, n.preferred_form, n.birth, n.death
  FROM looked_at l JOIN placed p ON p.nth = l.nth JOIN unit u ON u.place = l.place
    JOIN heading h ON h.id = coalesce((SELECT i.heading_id FROM unit_heading i WHERE i.heading_id = p.id AND i.place = l.place), u.heading_id)
    JOIN person_heading ph ON ph.heading_id = h.id JOIN person n ON n.id = ph.person_id
  ORDER BY l.nth, l.place`;

const SEEN = `SELECT
    a.provider <> '' AND EXISTS (SELECT FROM person_heading ph JOIN mention m ON m.heading_id = ph.heading_id JOIN item i ON i.id = m.item_id WHERE ph.person_id = a.person AND i.provider = a.provider) AS provider,
    a.role <> '' AND EXISTS (SELECT FROM person_heading ph JOIN mention m ON m.heading_id = ph.heading_id WHERE ph.person_id = a.person AND m.field = a.role) AS role,
    a.other <> '' AND EXISTS (SELECT FROM person_heading ph JOIN mention m ON m.heading_id = ph.heading_id JOIN mention o ON o.item_id = m.item_id WHERE ph.person_id = a.person AND o.heading_id = a.other) AS "coSubject"
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS a (person, provider, role, other, nth) ORDER BY a.nth`;

const briefOf = ({ person_id, preferred_form, birth, death }: Omit<FormRow, 'sought' | 'heading' | 'same' | 'named'>): PersonInBrief => ({
  personId: asPersonId(person_id),
  preferredForm: preferred_form,
  birth,
  death,
});

export function reconcileStore(pool: Pool) {
  return {
    /** The forms to weigh for each heading of a batch, in the order of the batch. */
    async forms(batch: readonly SoughtHeading[]): Promise<FoundForm[]> {
      const keys = batch.flatMap(({ shelf }, at) => (shelf?.keys ?? []).map((key) => ({ nth: at + 1, key, weak: isWeakKey(key) })));
      const { rows } = await pool.query<FormRow>({
        // planned once a connection: the planning takes longer than the reading
        name: 'reconcile-forms',
        text: FORMS,
        values: [
          batch.map(({ heading }) => headingId(heading)),
          batch.map(({ shelf }) => (shelf === null ? null : shelfBytes(shelf.mark))),
          batch.map(({ wide }) => wide),
          keys.map(({ nth }) => nth),
          keys.map(({ key }) => key),
          keys.map(({ weak }) => (weak ? WEAK_REACH : STRONG_REACH)),
          keys.map(({ weak }) => (weak ? 1 : 2)),
        ],
      });
      return rows.map((row) => ({ ...briefOf(row), sought: Number(row.sought), heading: row.heading, same: row.same, named: row.named }));
    },

    /** Whether items of a person came from a provider, under a role, beside another heading; in the order of the questions. */
    async seen(questions: readonly SeenQuestion[]): Promise<SeenAnswer[]> {
      const { rows } = await pool.query<SeenAnswer>(SEEN, [
        questions.map(({ personId }) => personId),
        questions.map(({ provider }) => provider),
        questions.map(({ role }) => role),
        questions.map(({ coSubject }) => (coSubject === '' ? '' : headingId(coSubject))),
      ]);
      return rows;
    },

    /** The people that ids stand for now, by the id asked for. One that was merged is its successor; one that was split is nobody. */
    async standingFor(ids: readonly string[]): Promise<Map<string, PersonInBrief>> {
      const { rows } = await pool.query<Omit<FormRow, 'sought' | 'heading' | 'same' | 'named'> & { asked: string }>(
        `WITH RECURSIVE went (asked, id) AS (
           SELECT id, id FROM unnest($1::text[]) AS a (id) UNION SELECT w.asked, r.successor_id FROM went w JOIN person_redirect r ON r.person_id = w.id
         ) SELECT w.asked, n.id AS person_id, n.preferred_form, n.birth, n.death FROM went w JOIN person n ON n.id = w.id
         WHERE (SELECT count(*) FROM went o JOIN person q ON q.id = o.id WHERE o.asked = w.asked) = 1`,
        [ids],
      );
      return new Map(rows.map((row) => [row.asked, briefOf(row)]));
    },
  };
}

export type ReconcileStore = ReturnType<typeof reconcileStore>;
