// How the collection is made up, in counts: kinds of headings, how sure the machine is, what each provider is worth.
import type { Pool } from 'pg';

export interface Figures {
  readonly kinds: readonly { readonly kind: string; readonly headings: number }[];
  /** headings by confidence, and depictions by probability: ten steps from 0 to 1 */
  readonly confidence: readonly number[];
  readonly depicted: readonly number[];
  readonly providers: readonly ProviderFigures[];
}

interface ProviderFigures {
  readonly provider: string;
  readonly items: number;
  readonly withImage: number;
  /** items that show somebody */
  readonly withPeople: number;
}

interface Step {
  readonly step: number;
  readonly count: number;
}

const STEPS = 10;
const SHOWN = 0.5;

export function figureStore(pool: Pool) {
  return {
    /** Reads whole tables: seconds for millions of items, so ask seldom. */
    async read(): Promise<Figures> {
      const [kinds, confidence, depicted, providers] = await Promise.all([
        pool.query<Figures['kinds'][number]>('SELECT kind, count(*)::int AS headings FROM heading GROUP BY kind ORDER BY 2 DESC, 1'),
        pool.query<Step>(`SELECT least(floor(confidence * $1)::int, $1 - 1) AS step, count(*)::int AS count FROM heading GROUP BY 1`, [
          STEPS,
        ]),
        pool.query<Step>(`SELECT least(floor(depicted * $1)::int, $1 - 1) AS step, count(*)::int AS count FROM depiction GROUP BY 1`, [
          STEPS,
        ]),
        pool.query<ProviderFigures>(
          `SELECT i.provider, count(*)::int AS items, count(*) FILTER (WHERE i.body->'images' <> '[]')::int AS "withImage",
             count(*) FILTER (WHERE EXISTS (SELECT FROM depiction d WHERE d.item_id = i.id AND d.depicted >= $1))::int AS "withPeople"
           FROM item i WHERE i.gone_at IS NULL GROUP BY i.provider ORDER BY 2 DESC, 1`,
          [SHOWN],
        ),
      ]);
      return { kinds: kinds.rows, confidence: filled(confidence.rows), depicted: filled(depicted.rows), providers: providers.rows };
    },
  };
}

const filled = (steps: readonly Step[]): readonly number[] =>
  Array.from({ length: STEPS }, (_, at) => steps.find(({ step }) => step === at)?.count ?? 0);
