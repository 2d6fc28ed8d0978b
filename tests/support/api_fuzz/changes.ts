// Which tables a request has changed: triggers note every row that is written and committed, at the price of an insert.
import type { Pool } from 'pg';

/**
 * Written for requests that are refused too, and rightly: a key was used, its answer is kept for whoever repeats it.
 * `desk_ticket` serves once, whatever follows.
 */
const WRITTEN_ALWAYS = ['api_key', 'idempotent_answer', 'desk_ticket'];

const SET_UP = `
  CREATE SCHEMA fuzz;
  CREATE TABLE fuzz.change (nth bigserial PRIMARY KEY, what text NOT NULL);
  CREATE FUNCTION fuzz.note() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO fuzz.change (what) VALUES (TG_OP || ' ' || TG_TABLE_NAME); RETURN NULL; END $$;`;

/** Rows of a statement are noted one by one: a statement that meets none changes nothing. */
export async function watchChanges(pool: Pool): Promise<() => Promise<readonly string[]>> {
  await pool.query(SET_UP);
  const { rows } = await pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> ALL ($1)`,
    [WRITTEN_ALWAYS],
  );
  for (const { name } of rows)
    await pool.query(`CREATE TRIGGER fuzz AFTER INSERT OR UPDATE OR DELETE ON "${name}" FOR EACH ROW EXECUTE FUNCTION fuzz.note()`);
  let seen = 0;
  return async () => {
    const { rows: news } = await pool.query<{ nth: number; what: string }>(
      'SELECT nth, what FROM fuzz.change WHERE nth > $1 ORDER BY nth',
      [seen],
    );
    seen = news.at(-1)?.nth ?? seen;
    return [...new Set(news.map(({ what }) => what))];
  };
}
