// The snapshot of name frequencies that weights are taken under: asked for word by word, or read whole for a batch run.
import type { NameFrequency } from '../domain/match/frequency.ts';
import type { Queryable } from './rows.ts';

export interface SnapshotHead {
  readonly version: number;
  /** bearers in all */
  readonly people: number;
  /** personal headings when it was taken */
  readonly headings: number;
  readonly weightsVersion: number;
  /** tells two snapshots apart that have one number, in two databases */
  readonly takenAt: string;
  /** another one after a batch run has replaced the drawer: places read before mean nothing in it */
  readonly drawer: string;
}

/** How many bearers of a word as surname and as forename the snapshot counts; a word it does not know is not listed. */
export type WordCount = readonly [word: string, surnames: number, forenames: number];

export function snapshotOn(queryable: Queryable) {
  return {
    /** Null before the first batch run. */
    async head(): Promise<SnapshotHead | null> {
      const { rows } = await queryable.query<SnapshotHead>(
        `SELECT version, people, headings, weights_version AS "weightsVersion", taken_at::text AS "takenAt", 'unit'::regclass::oid::text AS drawer
         FROM name_snapshot ORDER BY version DESC LIMIT 1`,
      );
      return rows[0] ?? null;
    },

    async counts(words: readonly string[]): Promise<WordCount[]> {
      const { rows } = await queryable.query<{ word: string; surnames: number; forenames: number }>(
        'SELECT word, surnames, forenames FROM name_count WHERE word = ANY ($1)',
        [words],
      );
      return rows.map(({ word, surnames, forenames }) => [word, surnames, forenames]);
    },

    /** All of it; about 200,000 words for a million headings. */
    async whole(): Promise<NameFrequency | null> {
      const head = await this.head();
      if (head === null) return null;
      const { rows } = await queryable.query<{ word: string; surnames: number; forenames: number }>(
        'SELECT word, surnames, forenames FROM name_count',
      );
      return {
        people: head.people,
        surnames: new Map(rows.filter(({ surnames }) => surnames > 0).map(({ word, surnames }) => [word, surnames])),
        forenames: new Map(rows.filter(({ forenames }) => forenames > 0).map(({ word, forenames }) => [word, forenames])),
      };
    },

    /** Replaces the counts; the heads of earlier versions stay as a history. */
    async replace(frequency: NameFrequency, headings: number, weightsVersion: number): Promise<void> {
      const words = [...new Set([...frequency.surnames.keys(), ...frequency.forenames.keys()])];
      await queryable.query('DELETE FROM name_count');
      await queryable.query(
        'INSERT INTO name_count (word, surnames, forenames) SELECT * FROM unnest($1::text[], $2::integer[], $3::integer[])',
        [words, words.map((word) => frequency.surnames.get(word) ?? 0), words.map((word) => frequency.forenames.get(word) ?? 0)],
      );
      await queryable.query(
        `INSERT INTO name_snapshot (version, people, headings, weights_version) SELECT coalesce(max(version), 0) + 1, $1, $2, $3 FROM name_snapshot`,
        [frequency.people, headings, weightsVersion],
      );
    },
  };
}
