// Clean labels: what a pipeline stage reads. Pages by item id, or by the order of changes since a watermark.
import type { Pool } from 'pg';
import type { Exclusion } from '../domain/depiction/depiction.ts';
import { shownImage } from '../domain/image/addresses.ts';
import type { Item } from '../domain/item/item.ts';
import { EXCLUDED_OF_ITEM, PEOPLE_OF_ITEM, type PersonOfItem } from './items.ts';
import { type Candidate, changedItems, itemsInOrder } from './label_candidates.ts';
import { formerIds } from './redirects.ts';

export interface LabelLine {
  readonly item: string;
  readonly provider: string;
  readonly title: string | null;
  readonly imageUrl: string | null;
  readonly rightsUri: string | null;
  readonly people: readonly PersonOfItem[];
  readonly excluded: readonly Exclusion[];
  readonly version: number;
}

export interface RemovedLabel {
  readonly item: string;
  readonly removed: true;
}

export interface LabelFilter {
  readonly provider: string | null;
  /** an id of now or of before: redirects are followed */
  readonly person: string | null;
  /** people below are left out of a line; with `person`, items that depict them below do not fit */
  readonly minDepicted: number;
  /** only what changed after this place in the order of changes, removals included */
  readonly changedSince: number | null;
  /** the last item id of the page before; with `changedSince` the place of the last change */
  readonly after: string | null;
  /** that of the first page, so that a change behind a reader's back is told by the next `changedSince`; null on the first page */
  readonly watermark: number | null;
  readonly limit: number;
}

export interface LabelPage {
  readonly lines: readonly (LabelLine | RemovedLabel)[];
  readonly next: string | null;
  readonly watermark: number;
}

interface Row {
  id: string;
  provider: string;
  body: Pick<Item, 'title' | 'images' | 'rightsUri'>;
  version: number;
  people: PersonOfItem[] | null;
  excluded: Exclusion[] | null;
}

export function labelStore(pool: Pool) {
  /** The place of the newest change. Places are committed in their order, so everything up to it can be read. */
  async function watermark(): Promise<number> {
    const { rows } = await pool.query<{ newest: number | null }>('SELECT max(label_seq) AS newest FROM item');
    return Number(rows[0]?.newest ?? 0);
  }

  /** One statement for all lines of a page; the order is that of `candidates`. */
  async function linesOf(candidates: readonly Candidate[], minDepicted: number): Promise<(LabelLine | RemovedLabel)[]> {
    const { rows } = await pool.query<Row>(
      `SELECT i.id, i.provider, jsonb_build_object('title', i.body->'title', 'images', i.body->'images', 'rightsUri', i.body->'rightsUri') AS body,
         i.version, (${PEOPLE_OF_ITEM}) AS people, (${EXCLUDED_OF_ITEM}) AS excluded
       FROM item i WHERE i.id = ANY ($1) AND i.gone_at IS NULL`,
      [candidates.filter(({ fits }) => fits).map(({ id }) => id)],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return candidates.map(({ id }) => {
      const row = found.get(id);
      return row === undefined ? { item: id, removed: true } : lineOf(row, minDepicted);
    });
  }

  return {
    watermark,

    /**
     * One page. Every item stands at most once in an answer of several pages, whatever changes between them: without `changedSince` they
     * come by id; with it by their last change, up to the watermark of the first page, and what changes later is told next time.
     */
    async page({ watermark: first, after, limit, minDepicted, ...filter }: LabelFilter): Promise<LabelPage> {
      const newest = first ?? (await watermark());
      const people = filter.person === null ? null : await formerIds(pool, filter.person);
      const wanted = { provider: filter.provider, people, minDepicted, limit: limit + 1 };
      const { changedSince } = filter;
      const candidates =
        changedSince === null
          ? await itemsInOrder(pool, { ...wanted, after: after ?? '' })
          : await changedItems(pool, { ...wanted, after: after === null ? changedSince : Number(after), upTo: newest });
      const page = candidates.slice(0, limit);
      const last = page.at(-1);
      const next = candidates.length > limit && last !== undefined ? (changedSince === null ? last.id : String(last.place)) : null;
      const lines = await linesOf(page, minDepicted);
      // an item that went between the two statements is simply not there; removals belong to an answer of changes
      return { lines: changedSince === null ? lines.filter((line) => !('removed' in line)) : lines, next, watermark: newest };
    },

    /** How many people stand in the pictures of all items: a person counts once per item. */
    async count(): Promise<{ readonly labels: number }> {
      const { rows } = await pool.query<{ n: number }>('SELECT count(*) AS n FROM depiction WHERE depicted >= .5');
      return { labels: Number(rows[0]?.n ?? 0) };
    },
  };
}

function lineOf({ id, provider, body, people, excluded, version }: Row, minDepicted: number): LabelLine {
  return {
    item: id,
    provider,
    title: body.title[0] ?? null,
    imageUrl: shownImage(body.images),
    rightsUri: body.rightsUri,
    people: (people ?? []).filter(({ depicted }) => depicted >= minDepicted),
    excluded: excluded ?? [],
    version,
  };
}
