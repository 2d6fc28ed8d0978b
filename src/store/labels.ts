// Clean labels: what a pipeline stage reads. Pages by item id, or by the order of changes since a watermark.
import type { Pool } from 'pg';
import type { Exclusion } from '../domain/depiction/depiction.ts';
import type { Item } from '../domain/item/item.ts';
import { EXCLUDED_OF_ITEM, PEOPLE_OF_ITEM, type PersonOfItem } from './items.ts';

export interface LabelLine {
  readonly item: string;
  readonly provider: string;
  readonly title: string | null;
  readonly imageUrl: string | null;
  readonly rightsUri: string | null;
  readonly people: readonly Omit<PersonOfItem, 'name' | 'sources'>[];
  readonly excluded: readonly Exclusion[];
  readonly version: number;
}

export interface RemovedLabel {
  readonly item: string;
  readonly removed: true;
}

export interface LabelFilter {
  readonly provider: string | null;
  /** current ids: redirects are followed by the caller */
  readonly person: string | null;
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
  body: Item;
  gone: boolean;
  fits: boolean;
  version: number;
  label_seq: string;
  people: PersonOfItem[] | null;
  excluded: Exclusion[] | null;
}

const FITS = `($1::text IS NULL OR i.provider = $1) AND ($2::text IS NULL OR EXISTS (SELECT FROM depiction x WHERE x.item_id = i.id AND x.person_id = $2 AND x.depicted >= $3))`;
const COLUMNS = `i.id, i.provider, i.body, i.gone_at IS NOT NULL AS gone, i.version, i.label_seq, (${PEOPLE_OF_ITEM}) AS people, (${EXCLUDED_OF_ITEM}) AS excluded, ${FITS} AS fits`;

export function labelStore(pool: Pool) {
  /** The place of the newest change. Taken before the page is read: a change in between is told twice rather than never. */
  async function watermark(): Promise<number> {
    const { rows } = await pool.query<{ newest: string | null }>('SELECT max(label_seq) AS newest FROM item');
    return Number(rows[0]?.newest ?? 0);
  }

  return {
    watermark,

    async page(filter: LabelFilter): Promise<LabelPage> {
      const newest = filter.watermark ?? (await watermark());
      const { provider, person, minDepicted, changedSince, after, limit } = filter;
      const { rows } =
        changedSince === null
          ? await pool.query<Row>(
              `SELECT ${COLUMNS} FROM item i WHERE ${FITS} AND i.gone_at IS NULL AND i.label_seq IS NOT NULL AND ($4::text IS NULL OR i.id > $4) ORDER BY i.id LIMIT $5`,
              [provider, person, minDepicted, after, limit + 1],
            )
          : await pool.query<Row>(`SELECT ${COLUMNS} FROM item i WHERE i.label_seq > $4 ORDER BY i.label_seq LIMIT $5`, [
              provider,
              person,
              minDepicted,
              after ?? changedSince,
              limit + 1,
            ]);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const next = rows.length > limit && last !== undefined ? (changedSince === null ? last.id : last.label_seq) : null;
      return { lines: page.map((row) => lineOf(row, minDepicted)), next, watermark: newest };
    },

    async count(): Promise<{ readonly labels: number }> {
      const { rows } = await pool.query<{ n: string }>(
        'SELECT count(*) AS n FROM depiction d JOIN item i ON i.id = d.item_id AND i.gone_at IS NULL WHERE d.depicted >= .5',
      );
      return { labels: Number(rows[0]?.n ?? 0) };
    },
  };
}

function lineOf(row: Row, minDepicted: number): LabelLine | RemovedLabel {
  if (row.gone || !row.fits) return { item: row.id, removed: true };
  return {
    item: row.id,
    provider: row.provider,
    title: row.body.title[0] ?? null,
    imageUrl: row.body.images.find(({ kind }) => kind !== 'iiif-manifest')?.url ?? null,
    rightsUri: row.body.rightsUri,
    people: (row.people ?? [])
      .filter(({ depicted }) => depicted >= minDepicted)
      .map(({ person, preferredForm, heading, depicted, row: rowNumber, rowLabel, order, reasons }) => ({
        person,
        preferredForm,
        heading,
        depicted,
        row: rowNumber,
        rowLabel,
        order,
        reasons,
      })),
    excluded: row.excluded ?? [],
    version: row.version,
  };
}
