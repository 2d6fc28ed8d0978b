// The branded ids: a string of one kind cannot be passed where another is wanted.
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** DPLA's own id of an item: 32 hexadecimal digits (md5 of the provider's id), or any non-empty string of a local source. */
export type ItemId = Branded<'ItemId'>;
/** Derived from the heading's string, so that every process and every rebuild gives the same one. `[A-Za-z0-9_-]{16}` */
export type HeadingId = Branded<'HeadingId'>;
/** Derived from the founding heading of a person and kept in the ledger. `p[A-Za-z0-9_-]{16}`; OpenRefine needs this alphabet. */
export type PersonId = Branded<'PersonId'>;
export type HarvestId = Branded<'HarvestId'>;
export type JudgementId = Branded<'JudgementId'>;

/* The only places where a plain string becomes an id: right after a check, or when it comes from a column that holds nothing else. */
export const asItemId = (id: string): ItemId => id as ItemId;
export const asHeadingId = (id: string): HeadingId => id as HeadingId;
export const asPersonId = (id: string): PersonId => id as PersonId;
export const asHarvestId = (id: string): HarvestId => id as HarvestId;
export const asJudgementId = (id: string): JudgementId => id as JudgementId;
