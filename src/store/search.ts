// Search of people: which words of names are like a word that was typed, and which headings hold one word of each group.
import type { Pool } from 'pg';
import { asPersonId, type PersonId } from '../domain/ids.ts';

/** A form of somebody that may be meant; search ranks it. */
export interface SearchCandidate {
  readonly personId: PersonId;
  readonly heading: string;
  readonly folded: string;
}

/** What a word that was typed may stand for. */
export interface WordLikes {
  /** names that begin with it, the commonest first; itself where it is one */
  readonly begun: readonly string[];
  /** names that share most trigrams with it, the likest first; empty where they were not asked for */
  readonly alike: readonly string[];
  /** bearers of the word itself, 0 where nobody is called so */
  readonly bearers: number;
}

const BEGUN = 12;
const ALIKE = 8;
/** Headings looked at for a page: of "John Smith" there are 3,000 in a million. */
const LOOKED_AT = 1_000;
/** Behind every letter in the order of code points. */
const LAST = '\u{10ffff}';
const MOST_WORDS = 8;

export function searchStore(pool: Pool) {
  return {
    /** @param shortest  letters from which on a word may be the beginning of a longer one */
    async likes(words: readonly string[], { shortest, alike }: { shortest: number; alike: boolean }): Promise<WordLikes[]> {
      const { rows } = await pool.query<WordLikes>({
        name: alike ? 'search-alike' : 'search-begun',
        text: `SELECT ARRAY(SELECT n.word FROM name_count n WHERE n.word >= w.word AND n.word < w.word || $2 AND length(w.word) >= $3 ORDER BY n.word = w.word DESC, n.surnames + n.forenames DESC LIMIT ${BEGUN}) AS begun,
            ${alike ? `ARRAY(SELECT n.word FROM name_count n WHERE n.word % w.word ORDER BY similarity(n.word, w.word) DESC, n.surnames + n.forenames DESC LIMIT ${ALIKE})` : `'{}'::text[]`} AS alike,
            coalesce((SELECT n.surnames + n.forenames FROM name_count n WHERE n.word = w.word), 0) AS bearers
          FROM unnest($1::text[]) WITH ORDINALITY AS w (word, nth) ORDER BY w.nth`,
        values: [words, LAST, shortest],
      });
      return rows;
    },

    /** Those of some words that names are made of. */
    async known(words: readonly string[]): Promise<Set<string>> {
      const { rows } = await pool.query<{ word: string }>('SELECT word FROM name_count WHERE word = ANY ($1)', [words]);
      return new Set(rows.map(({ word }) => word));
    },

    /** Forms of people that hold one word of each group, those most like the whole query first. */
    async holding(folded: string, groups: readonly (readonly string[])[], limit: number): Promise<SearchCandidate[]> {
      const asked = groups.slice(0, MOST_WORDS);
      if (asked.length === 0) return [];
      // one condition for each group, which the index answers together; the words themselves are parameters
      const conditions = asked.map((_, nth) => `string_to_array(left(folded, 500), ' ') && $${nth + 3}::text[]`);
      const { rows } = await pool.query<{ person_id: string; heading: string; folded: string }>(
        `SELECT ph.person_id, h.heading, h.folded
         FROM (SELECT id, heading, folded FROM heading WHERE ${conditions.join(' AND ')} LIMIT ${LOOKED_AT}) h JOIN person_heading ph ON ph.heading_id = h.id
         ORDER BY similarity($1, h.folded) DESC, h.id LIMIT $2`,
        [folded, limit, ...asked],
      );
      return rows.map((row) => ({ personId: asPersonId(row.person_id), heading: row.heading, folded: row.folded }));
    },
  };
}
