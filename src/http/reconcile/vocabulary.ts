// What the protocol may ask about: one type, the properties that are evidence, the properties that can be fetched.
import { CLUES, type Clue } from '../../pipeline/reconcile_clues.ts';

export const PERSON = { id: 'Person', name: 'Person' } as const;
export const PERSON_TYPE = { ...PERSON, description: 'somebody who is named by items of photographs', broader: [] } as const;
/** As clients write it: from our own answers, from schema.org, from FOAF. */
const PERSON_ALIASES = /^(?:https?:\/\/(?:schema\.org|xmlns\.com\/foaf\/0\.1)\/)?(?:person|people)$/i;

export const isPersonType = (id: string): boolean => PERSON_ALIASES.test(id.trim());

export interface Property {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

const clue = (id: Clue): Property => ({ id, name: CLUES[id].name, description: CLUES[id].says });

/** Taken as evidence in a query. */
export const EVIDENCE_PROPERTIES: readonly Property[] = (['birth', 'death', 'itemDate', 'provider', 'role', 'coSubject'] as const).map(
  clue,
);

/** Fetched by data extension. */
export const FETCHED_PROPERTIES: readonly Property[] = [
  { id: 'birth', name: 'Year of birth', description: 'a number, or as it is written where it is not sure: "ca. 1846"' },
  { id: 'death', name: 'Year of death', description: 'a number, or as it is written where it is not sure' },
  { id: 'preferredForm', name: 'Preferred form', description: 'the heading under which the person is shown' },
  { id: 'variantForms', name: 'Variant forms', description: 'the other headings that mean this person' },
  { id: 'provider', name: 'Provider', description: 'who has items that name the person' },
  { id: 'items', name: 'Number of items', description: 'items on which the person can be seen, with probability .5 and more' },
];

export const clueOf = (id: string): Clue | null => EVIDENCE_PROPERTIES.find((property) => property.id === id)?.id as Clue | null; // the ids above are clues

/** Those whose name or id holds the words, all of them for none; "" for everything. */
export function suggested<T extends { readonly id: string; readonly name: string }>(all: readonly T[], prefix: string): readonly T[] {
  const wanted = prefix.trim().toLowerCase();
  return all.filter(({ id, name }) => id.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted));
}
