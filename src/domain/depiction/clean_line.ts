// An item's depictions in the JSON shape of `clean` and POST /v1/clean.
import type { ItemId } from '../ids.ts';
import type { MentionField } from '../item/item.ts';
import type { Exclusion, ItemDepictions } from './depiction.ts';

interface CleanPerson {
  readonly name: string;
  readonly heading: string;
  readonly personKey: string;
  readonly depicted: number;
  readonly row: number | null;
  readonly rowLabel: string | null;
  readonly order: number | null;
  readonly sources: readonly MentionField[];
  /** every string of the item that is about this person */
  readonly mentions: readonly { readonly field: MentionField; readonly text: string }[];
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
}

export interface CleanLine {
  readonly item: string;
  readonly people: readonly CleanPerson[];
  readonly excluded: readonly Exclusion[];
}

export function cleanLine(item: ItemId, { people, excluded }: ItemDepictions): CleanLine {
  return {
    item,
    people: people.map(({ name, heading, personKey, depicted, row, rowLabel, order, sources, mentions, reasons }) => ({
      name,
      heading,
      personKey,
      depicted,
      row,
      rowLabel,
      order,
      sources,
      mentions: mentions.map(({ field, text }) => ({ field, text })),
      reasons: reasons.map(({ code, text }) => ({ code, text })),
    })),
    excluded,
  };
}
