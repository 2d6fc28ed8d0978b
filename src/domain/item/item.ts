// The item as everything after the DPLA edge sees it: one described object, its strings verbatim.
import type { ItemId } from '../ids.ts';

/** A date as the provider wrote it, and the span DPLA read from it where it could. */
export interface ItemDate {
  /** "circa 1940s", "[1955?]", "June 1944" */
  readonly text: string;
  /** ISO 8601 calendar date of whatever precision DPLA gave ("1944", "1944-06", "1944-06-01"), or null */
  readonly begin: string | null;
  readonly end: string | null;
}

/** One DPLA item. Lists keep the provider's order and its duplicates: order is evidence in captions, and a duplicate costs nothing. */
export interface Item {
  readonly id: ItemId;
  /** the hub that DPLA got it from, or the data provider where no hub is named */
  readonly provider: string;
  readonly dataProvider: string | null;
  readonly title: readonly string[];
  readonly description: readonly string[];
  readonly subject: readonly string[];
  readonly creator: readonly string[];
  readonly contributor: readonly string[];
  readonly date: readonly ItemDate[];
  readonly type: readonly string[];
  readonly format: readonly string[];
  readonly isShownAt: string | null;
  /** best first: mediaMaster, iiifManifest, object; strings as given, checked only when fetched */
  readonly images: readonly ItemImage[];
  readonly rightsUri: string | null;
}

export interface ItemImage {
  readonly kind: 'media-master' | 'iiif-manifest' | 'object';
  readonly url: string;
}

/** The fields whose strings may name people, in the order in which mentions are numbered. */
export const MENTION_FIELDS = ['subject', 'creator', 'contributor', 'title', 'description'] as const;
export type MentionField = (typeof MENTION_FIELDS)[number];
