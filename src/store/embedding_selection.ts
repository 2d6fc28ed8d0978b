// The items that a run looks at, page by page, and the tasks that come of them: each page in one transaction with how far the run is.
import type { Pool, PoolClient } from 'pg';
import type { KnownTask, LeftOut, SelectableItem, Selected } from '../domain/embedding/selection.ts';
import { asItemId } from '../domain/ids.ts';
import type { Item } from '../domain/item/item.ts';
import type { Door } from './embedding_leases.ts';
import type { Selection, Since } from './embedding_runs.ts';
import { formerIds } from './redirects.ts';
import { inTransaction } from './rows.ts';

/** What an item comes to; the domain decides. */
export type Choose = (item: SelectableItem, known: readonly KnownTask[], again: boolean) => Selected | LeftOut;

interface RunRow {
  readonly id: string;
  readonly space_id: string;
  readonly selection: { readonly asked: Selection; readonly since: Since };
  readonly dry_run: boolean;
  readonly door: Door;
  readonly selecting_after: string;
  readonly selected: number;
}

interface ItemRow {
  readonly id: string;
  readonly version: number;
  readonly depicts: boolean;
  readonly images: Item['images'] | null;
  readonly shown_at: string | null;
  readonly rights_uri: string | null;
}

type NewTask = Selected & Pick<SelectableItem, 'id' | 'version'>;

/** Items looked at in one transaction. */
const PAGE = 2_000;

export function embeddingSelectionStore(pool: Pool) {
  return {
    /** Looks at the next page of a run's items. Answers whether more is to be looked at; false too where another process is at it. */
    step: (runId: string, choose: Choose): Promise<boolean> =>
      inTransaction(pool, async (client) => {
        const { rows } = await client.query<RunRow>(
          `SELECT * FROM embedding_run WHERE id = $1 AND state = 'running' AND selecting_after IS NOT NULL FOR NO KEY UPDATE SKIP LOCKED`,
          [runId],
        );
        const [run] = rows;
        if (run === undefined) return false;
        const items = await page(client, run);
        const known = await knownTasks(client, run.space_id, items);
        const room = (run.selection.asked.limit ?? Number.POSITIVE_INFINITY) - Number(run.selected);
        const leftOut: Partial<Record<LeftOut, number>> = {};
        const chosen: NewTask[] = [];
        for (const item of items) {
          if (chosen.length >= room) break;
          const choice = choose(item, known.get(item.id) ?? [], run.selection.asked.again ?? false);
          if (typeof choice === 'string') leftOut[choice] = (leftOut[choice] ?? 0) + 1;
          else chosen.push({ ...choice, id: item.id, version: item.version });
        }
        const selected = run.dry_run ? chosen.length : await addTasks(client, run, chosen);
        const isLast = items.length < PAGE || chosen.length >= room;
        await client.query(
          `UPDATE embedding_run SET selected = selected + $2, selecting_after = $3, left_out = (
             SELECT coalesce(jsonb_object_agg(reason, n), '{}') FROM (
               SELECT reason, sum(n::bigint) AS n FROM (SELECT * FROM jsonb_each_text(left_out) UNION ALL SELECT * FROM jsonb_each_text($4)) AS all_reasons (reason, n) GROUP BY reason) s)
           WHERE id = $1`,
          [run.id, selected, isLast ? null : (items.at(-1)?.id ?? null), JSON.stringify(leftOut)],
        );
        return !isLast;
      }),
  };
}

/** Nothing is read from the body of an item that depicts nobody: most of a collection. */
async function page(client: PoolClient, { selecting_after, selection: { asked, since } }: RunRow): Promise<SelectableItem[]> {
  const people = asked.person === undefined ? null : await formerIds(client, asked.person);
  const { rows } = await client.query<ItemRow>(
    `SELECT i.id, i.version, s.depicts, CASE WHEN s.depicts THEN i.body->'images' END AS images,
       CASE WHEN s.depicts THEN i.body->>'isShownAt' END AS shown_at, CASE WHEN s.depicts THEN i.body->>'rightsUri' END AS rights_uri
     FROM item i CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM depiction d WHERE d.item_id = i.id AND d.depicted >= .5) AS depicts) s
     WHERE i.id > $1 AND i.gone_at IS NULL AND ($2::text IS NULL OR i.provider = $2)
       AND ($3::text[] IS NULL OR EXISTS (SELECT FROM depiction d WHERE d.item_id = i.id AND d.person_id = ANY ($3) AND d.depicted >= .5))
       AND ($4::bigint IS NULL OR i.label_seq > $4)
       AND ($5::timestamptz IS NULL OR EXISTS (SELECT FROM harvest h WHERE h.id = i.written_by AND coalesce(h.ended_at, now()) >= $5))
     ORDER BY i.id LIMIT ${PAGE}`,
    [selecting_after, asked.provider ?? null, people, since.labelSeq, since.time],
  );
  return rows.map(({ id, version, depicts, images, shown_at, rights_uri }) => ({
    id: asItemId(id),
    version,
    depictsSomebody: depicts,
    images: images ?? [],
    isShownAt: shown_at,
    rightsUri: rights_uri,
  }));
}

async function knownTasks(
  client: PoolClient,
  spaceId: string,
  items: readonly SelectableItem[],
): Promise<ReadonlyMap<string, KnownTask[]>> {
  const { rows } = await client.query<KnownTask & { itemId: string }>(
    `SELECT item_id AS "itemId", image_url AS "imageUrl", item_version AS "itemVersion", state, outcome FROM embedding_task
     WHERE space_id = $1 AND item_id = ANY ($2)`,
    [spaceId, items.filter(({ depictsSomebody }) => depictsSomebody).map(({ id }) => id)],
  );
  const known = new Map<string, KnownTask[]>();
  for (const { itemId, ...task } of rows) known.set(itemId, [...(known.get(itemId) ?? []), task]);
  return known;
}

/** Writes tasks, or begins those anew that ended. Answers how many; one that another run was faster with is that run's. */
async function addTasks(client: PoolClient, run: RunRow, tasks: readonly NewTask[]): Promise<number> {
  if (tasks.length === 0) return 0;
  const { rowCount } = await client.query(
    `INSERT INTO embedding_task (space_id, run_id, door, item_id, item_version, image_url, manifest_url, rights)
     SELECT $1, $2, $3, n.* FROM unnest($4::text[], $5::integer[], $6::text[], $7::text[], $8::text[]) AS n
     ON CONFLICT (space_id, item_id, md5(image_url)) DO UPDATE SET run_id = excluded.run_id, door = excluded.door, item_version = excluded.item_version,
       manifest_url = excluded.manifest_url, rights = excluded.rights, state = 'pending', attempt = 0, due_at = now(), updated_at = now()
     WHERE embedding_task.state NOT IN ('pending', 'leased')`,
    [
      run.space_id,
      run.id,
      run.door,
      tasks.map(({ id }) => id),
      tasks.map(({ version }) => version),
      tasks.map(({ imageUrl }) => imageUrl),
      tasks.map(({ manifestUrl }) => manifestUrl),
      tasks.map(({ rights }) => rights),
    ],
  );
  // a picture that moved is looked for at its new address alone
  await client.query(
    `UPDATE embedding_task t SET state = 'cancelled', updated_at = now() FROM unnest($2::text[], $3::text[]) AS n (item_id, image_url)
     WHERE t.space_id = $1 AND t.item_id = n.item_id AND t.image_url <> n.image_url AND t.state = 'pending'`,
    [run.space_id, tasks.map(({ id }) => id), tasks.map(({ imageUrl }) => imageUrl)],
  );
  return rowCount ?? 0;
}
