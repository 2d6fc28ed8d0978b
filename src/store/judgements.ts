// The log of judgements: appended to, never changed. A judgement counts while nothing that counts reverts it; of a pair the last one that counts stands.
import { DatabaseError, type Pool } from 'pg';
import type { Judgement } from '../domain/cluster/judgement.ts';
import { asHeadingId, asJudgementId, asPersonId, type HeadingId, type JudgementId, type PersonId } from '../domain/ids.ts';
import { NamesakeError } from '../errors.ts';
import { headingIdIn } from '../heading_id.ts';
import { claimVersion, type ReadPerson } from './person_version.ts';
import { inTransaction, isUuid, type Queryable } from './rows.ts';
import { STANDING_IN, type StandingJudgement, standingOf } from './standing.ts';

export interface NewJudgement {
  /** heading strings, in any order */
  readonly left: string;
  readonly right: string;
  readonly judgement: Judgement;
  readonly note: string;
  readonly by: string;
  /** the last one of the pair, reverting ones included; null for the first */
  readonly supersedes: JudgementId | null;
}

/** One of the two headings, and whose it is now. */
export interface JudgedSide {
  readonly headingId: HeadingId;
  readonly heading: string;
  readonly personId: PersonId | null;
}

export interface LoggedJudgement {
  readonly id: JudgementId;
  /** as it was said */
  readonly left: JudgedSide;
  readonly right: JudgedSide;
  /** of a reverting one: what stands again, "unsure" where nothing does */
  readonly judgement: Judgement;
  readonly note: string;
  readonly by: string;
  readonly at: string;
  readonly supersedes: JudgementId | null;
  readonly reverts: JudgementId | null;
  /** null while it counts */
  readonly revertedBy: JudgementId | null;
  /** grows when it is reverted, or that is reverted */
  readonly version: number;
}

/** The end of a pair's line, and what stands of it. */
export interface PairLine {
  readonly last: LoggedJudgement | null;
  readonly standing: LoggedJudgement | null;
}

export interface PairEnd {
  readonly last: JudgementId | null;
  readonly standing: Judgement | null;
}

/** Strings alone: it outlives all ids. */
export interface ExportedJudgement extends Pick<LoggedJudgement, 'judgement' | 'note' | 'by' | 'at'> {
  readonly left: string;
  readonly right: string;
}

interface Row {
  id: string;
  seq: string;
  left_heading: string;
  right_heading: string;
  left_id: string;
  right_id: string;
  left_person: string | null;
  right_person: string | null;
  judgement: Judgement;
  note: string;
  by: string;
  at: Date;
  supersedes: string | null;
  reverts: string | null;
  turned: boolean;
  reverted_by: string | null;
  version: string;
}

/** Each can be reverted once, and so can that: a chain, of which every second link counts, from its end. */
const VIEW = `SELECT j.*, i.left_id, i.right_id, chain.reverted_by, chain.version,
    (SELECT p.person_id FROM person_heading p WHERE p.heading_id = i.left_id) AS left_person,
    (SELECT p.person_id FROM person_heading p WHERE p.heading_id = i.right_id) AS right_person
  FROM judgement j CROSS JOIN LATERAL (SELECT ${headingIdIn('j.left_heading')} AS left_id, ${headingIdIn('j.right_heading')} AS right_id) i
  CROSS JOIN LATERAL (
    WITH RECURSIVE chain (id, seq, links) AS (
      SELECT j.id, j.seq, 0 UNION ALL SELECT r.id, r.seq, c.links + 1 FROM chain c JOIN judgement r ON r.reverts = c.id
    ) SELECT CASE WHEN links % 2 = 1 THEN id END AS reverted_by, seq AS version FROM chain ORDER BY links DESC LIMIT 1
  ) chain`;
const OF_PAIR = `j.left_heading = least($1 COLLATE "C", $2 COLLATE "C") AND j.right_heading = greatest($1 COLLATE "C", $2 COLLATE "C")`;
const UNIQUE_VIOLATION = '23505';
/** Tries of a revert that others overtake; each of them has then appended something. */
const REVERT_TRIES = 100;

export function judgementStore(pool: Pool) {
  const store = {
    /**
     * Appends one behind the last of its pair.
     *
     * @throws NamesakeError `stale-version` with what stands as `current` where `supersedes` is not the last, as for the loser of a race
     */
    async append(said: NewJudgement): Promise<LoggedJudgement> {
      const [id] = (await insert(pool, [said])) ?? [];
      const added = id === undefined ? null : await store.get(id);
      if (added !== null) return added;
      const { standing, last } = await store.lineOf(said.left, said.right);
      throw judgedMeanwhile(said, standing ?? last);
    },

    /**
     * Appends all of them or none.
     *
     * @param about  a person whose version must still be that
     * @throws NamesakeError `stale-version` where one of the pairs was judged, or the person changed, in the meantime
     */
    async appendAll(said: readonly NewJudgement[], about: ReadPerson | null = null): Promise<readonly JudgementId[]> {
      return inTransaction(pool, async (client) => {
        if (about !== null && !(await claimVersion(client, about)))
          throw new NamesakeError('stale-version', `person ${about.personId} changed in the meantime: nothing was written`);
        const added = await insert(client, said);
        if (added?.length !== said.length)
          throw new NamesakeError('stale-version', 'one of the pairs was judged in the meantime: nothing was written');
        return added;
      });
    },

    /**
     * Appends a row that takes one back, whatever was said of the pair since: afterwards everything is as if that one had never been said.
     * A reverting row can be reverted itself.
     *
     * @throws NamesakeError `not-found`; `stale-version` where it is reverted already, with the reverting one as `current`
     */
    async revert(id: JudgementId, { note, by }: { readonly note: string; readonly by: string }): Promise<LoggedJudgement> {
      for (let tries = 0; tries < REVERT_TRIES; tries += 1) {
        const target = await store.get(id);
        if (target === null) throw new NamesakeError('not-found', `there is no judgement ${JSON.stringify(id)}`);
        if (target.revertedBy !== null) {
          const current = await store.get(target.revertedBy);
          throw new NamesakeError('stale-version', `judgement ${id} is reverted already`, { extra: { current } });
        }
        const reverting = await insertReverting(pool, target, { note, by });
        const added = reverting === null ? null : await store.get(reverting);
        if (added !== null) return added;
      }
      throw new NamesakeError('unavailable', `judgement ${id} could not be reverted: its pair is being judged all the time`);
    },

    /** Takes several back, all of them or none; as {@link revert} does for each. @throws NamesakeError `not-found`, `stale-version` */
    async revertAll(ids: readonly JudgementId[], said: { readonly note: string; readonly by: string }): Promise<readonly JudgementId[]> {
      const known = new Map((await store.byIds(ids)).map((judgement) => [judgement.id, judgement]));
      return inTransaction(pool, async (client) => {
        const reverting: JudgementId[] = [];
        for (const id of new Set(ids)) {
          const target = known.get(id);
          if (target === undefined)
            throw new NamesakeError('not-found', `there is no judgement ${JSON.stringify(id)}: nothing was written`);
          const added = await insertReverting(client, target, said);
          if (added === null)
            throw new NamesakeError('stale-version', `judgement ${id} is reverted already: nothing was written`, {
              extra: { current: target.revertedBy === null ? target : await store.get(target.revertedBy) },
            });
          reverting.push(added);
        }
        return reverting;
      });
    },

    async get(id: string): Promise<LoggedJudgement | null> {
      const { rows } = await pool.query<Row>(`${VIEW} WHERE j.id::text = $1`, [id]);
      return rows[0] === undefined ? null : loggedOf(rows[0]);
    },

    /** In no order, without those that are nobody's. */
    async byIds(ids: readonly string[]): Promise<LoggedJudgement[]> {
      const { rows } = await pool.query<Row>(`${VIEW} WHERE j.id = ANY ($1::uuid[])`, [ids.filter((id) => isUuid(id))]);
      return rows.map(loggedOf);
    },

    /** Newest first. */
    async page({
      after,
      limit,
    }: {
      readonly after: number | null;
      readonly limit: number;
    }): Promise<(LoggedJudgement & { seq: number })[]> {
      const { rows } = await pool.query<Row>(`${VIEW} WHERE $1::bigint IS NULL OR j.seq < $1 ORDER BY j.seq DESC LIMIT $2`, [after, limit]);
      return rows.map((row) => ({ ...loggedOf(row), seq: Number(row.seq) }));
    },

    async lineOf(left: string, right: string): Promise<PairLine> {
      const { rows } = await pool.query<Row>(`${VIEW} WHERE ${OF_PAIR} ORDER BY j.seq DESC`, [left, right]);
      const line = rows.map(loggedOf);
      return { last: line[0] ?? null, standing: line.find(({ reverts, revertedBy }) => reverts === null && revertedBy === null) ?? null };
    },

    /** The end of a pair's line: what the next one has to supersede. */
    async lastOf(left: string, right: string): Promise<LoggedJudgement | null> {
      return (await store.lineOf(left, right)).last;
    },

    /** Of many pairs the end of the line and what stands; those that nobody has judged are left out. Keys are the two strings by code unit, with U+0000 between. */
    async endsOf(pairs: readonly { readonly left: string; readonly right: string }[]): Promise<ReadonlyMap<string, PairEnd>> {
      const { rows } = await pool.query<{ key: string[]; last: string; standing: Judgement | null }>(
        `WITH RECURSIVE asked AS MATERIALIZED (
           SELECT j.* FROM (SELECT DISTINCT least(l COLLATE "C", r COLLATE "C") AS l, greatest(l COLLATE "C", r COLLATE "C") AS r FROM unnest($1::text[], $2::text[]) AS p (l, r)) p
             JOIN judgement j ON j.left_heading = p.l AND j.right_heading = p.r
         ), ${STANDING_IN('asked')}
         SELECT ARRAY[a.left_heading, a.right_heading] AS key, (array_agg(a.id ORDER BY a.seq DESC))[1] AS last,
           (SELECT s.judgement FROM standing s WHERE s.left_heading = a.left_heading AND s.right_heading = a.right_heading) AS standing
         FROM asked a GROUP BY a.left_heading, a.right_heading`,
        [pairs.map(({ left }) => left), pairs.map(({ right }) => right)],
      );
      return new Map(rows.map(({ key, last, standing }) => [[...key].sort().join('\0'), { last: asJudgementId(last), standing }]));
    },

    /** What stands, as it was said, in the order in which it was said: said again in an empty log, it leaves the same people. */
    async exported(): Promise<ExportedJudgement[]> {
      const { rows } = await pool.query<Row>(
        `WITH RECURSIVE ${STANDING_IN('judgement')} SELECT left_heading, right_heading, turned, judgement, note, by, at FROM standing ORDER BY seq`,
      );
      return rows.map(({ left_heading, right_heading, turned, judgement, note, by, at }) => ({
        left: turned ? right_heading : left_heading,
        right: turned ? left_heading : right_heading,
        judgement,
        note,
        by,
        at: at.toISOString(),
      }));
    },

    /** The heading strings that ids stand for: of headings, and of people their founding headings. Unknown ids are left out. */
    async headingsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const { rows } = await pool.query<{ id: string; heading: string }>(
        `SELECT id, heading FROM heading WHERE id = ANY ($1)
         UNION ALL SELECT person_id, founding_heading FROM person_ledger WHERE person_id = ANY ($1)`,
        [ids],
      );
      return new Map(rows.map(({ id, heading }) => [id, heading]));
    },

    /** What stands, at most one per pair, in the order in which it was said. */
    standing: (): Promise<readonly StandingJudgement[]> => standingOf(pool),
  };
  return store;
}

function judgedMeanwhile({ left, right }: Pick<NewJudgement, 'left' | 'right'>, current: LoggedJudgement | null): NamesakeError {
  return new NamesakeError('stale-version', `${JSON.stringify(left)} and ${JSON.stringify(right)} were judged in the meantime`, {
    extra: { current },
  });
}

/** Ids of those whose place behind the last of their pair was free; null where another one took such a place: the unique indexes decide races. */
async function insert(queryable: Queryable, said: readonly NewJudgement[]): Promise<JudgementId[] | null> {
  const oneself = said.find(({ left, right }) => left === right);
  if (oneself !== undefined)
    throw new NamesakeError('invalid-request', `a heading cannot be judged against itself: ${JSON.stringify(oneself.left)}`);
  const { rows } = await raced(() =>
    queryable.query<{ id: string }>(
      `INSERT INTO judgement (left_heading, right_heading, turned, judgement, note, by, supersedes)
       SELECT least(l, r), greatest(l, r), l > r, judgement, note, by, supersedes FROM (
         SELECT g."left" COLLATE "C" AS l, g."right" COLLATE "C" AS r, g.*
         FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS ("left" text, "right" text, judgement text, note text, by text, supersedes uuid))
           WITH ORDINALITY AS g ("left", "right", judgement, note, by, supersedes, nth)
       ) g WHERE supersedes IS NULL OR EXISTS (
         SELECT FROM judgement s WHERE s.id = g.supersedes AND s.left_heading = least(l, r) AND s.right_heading = greatest(l, r))
       ORDER BY nth RETURNING id`,
      [JSON.stringify(said)],
    ),
  );
  return rows?.map(({ id }) => asJudgementId(id)) ?? null;
}

/** Reverts the end of the chain that hangs on the target: itself, or what took the last revert of it back. */
async function insertReverting(
  queryable: Queryable,
  target: LoggedJudgement,
  { note, by }: { readonly note: string; readonly by: string },
): Promise<JudgementId | null> {
  const { rows } = await raced(() =>
    queryable.query<{ id: string }>(
      `WITH RECURSIVE line AS MATERIALIZED (
         SELECT l.* FROM judgement t JOIN judgement l USING (left_heading, right_heading) WHERE t.id = $1
       ), chain (id, links) AS (
         SELECT $1::uuid, 0 UNION ALL SELECT r.id, c.links + 1 FROM chain c JOIN line r ON r.reverts = c.id
       ), undone AS (
         SELECT id, links FROM chain ORDER BY links DESC LIMIT 1
       ), counts (id, so, reverts) AS (
         SELECT l.id, l.id <> (SELECT id FROM undone), l.reverts FROM line l WHERE NOT EXISTS (SELECT FROM line r WHERE r.reverts = l.id)
         UNION ALL SELECT l.id, NOT c.so, l.reverts FROM counts c JOIN line l ON l.id = c.reverts
       ), stands AS (
         SELECT l.judgement FROM counts c JOIN line l USING (id) WHERE c.so AND l.reverts IS NULL ORDER BY l.seq DESC LIMIT 1
       )
       INSERT INTO judgement (left_heading, right_heading, turned, judgement, note, by, supersedes, reverts)
       SELECT left_heading, right_heading, (SELECT turned FROM line WHERE id = $1), coalesce((SELECT judgement FROM stands), 'unsure'), $2, $3, id,
         (SELECT id FROM undone)
       FROM line WHERE (SELECT links FROM undone) % 2 = 0 ORDER BY seq DESC LIMIT 1 RETURNING id`,
      [target.id, note, by],
    ),
  );
  return rows?.[0] === undefined ? null : asJudgementId(rows[0].id);
}

/** Without rows where a unique index says that somebody was faster. */
async function raced<T extends { readonly rows: unknown[] }>(statement: () => Promise<T>): Promise<T | { readonly rows: null }> {
  try {
    return await statement();
  } catch (error) {
    if (error instanceof DatabaseError && error.code === UNIQUE_VIOLATION) return { rows: null };
    throw error;
  }
}

function loggedOf(row: Row): LoggedJudgement {
  const low = sideOf(row.left_id, row.left_heading, row.left_person);
  const high = sideOf(row.right_id, row.right_heading, row.right_person);
  return {
    id: asJudgementId(row.id),
    left: row.turned ? high : low,
    right: row.turned ? low : high,
    judgement: row.judgement,
    note: row.note,
    by: row.by,
    at: row.at.toISOString(),
    supersedes: row.supersedes === null ? null : asJudgementId(row.supersedes),
    reverts: row.reverts === null ? null : asJudgementId(row.reverts),
    revertedBy: row.reverted_by === null ? null : asJudgementId(row.reverted_by),
    version: Number(row.version),
  };
}

const sideOf = (id: string, heading: string, person: string | null): JudgedSide => ({
  headingId: asHeadingId(id),
  heading,
  personId: person === null ? null : asPersonId(person),
});
