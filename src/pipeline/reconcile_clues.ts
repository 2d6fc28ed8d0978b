// What a client says about a person beside the heading (the properties of the reconciliation protocol), and how much each says for or against.

import { readDate } from '../domain/depiction/date/read.ts';
import { exposureOf } from '../domain/depiction/exposure.ts';
import { judgeLife } from '../domain/depiction/lifespan.ts';
import type { LifeYear, YearPrecision } from '../domain/heading/heading.ts';
import type { LifeYearJson } from '../domain/heading/heading_json.ts';
import type { FeatureEvidence } from '../domain/match/weight.ts';
import type { PersonInBrief, SeenAnswer } from '../store/reconcile.ts';

/** Properties that are taken as evidence, as suggest and the documentation tell them. */
export const CLUES = {
  birth: { name: 'Year of birth', says: 'weighed as if it stood in the heading, where that has no dates' },
  death: { name: 'Year of death', says: 'weighed as if it stood in the heading, where that has no dates' },
  itemDate: { name: 'Date of the item', says: 'who was not born yet when the picture was taken is not matched' },
  provider: { name: 'Provider', says: 'has items of the person' },
  role: { name: 'Role', says: 'subject, creator, contributor, title or description: the field in which the person stands elsewhere' },
  coSubject: { name: 'Another subject of the item', says: 'a heading beside which the person stands on some item' },
} as const;
export type Clue = keyof typeof CLUES;
/** The first value of each property that was given. */
export type Clues = Readonly<Partial<Record<Clue, string>>>;

/** Bits of evidence. Hand-set, not fitted: small against a name, so that they part people who are alike and join nobody. */
const BITS = {
  /** as a lifetime and more between two people: nothing else outweighs it */
  notBornYet: -20,
  /** prints of old negatives carry their own date */
  alreadyDead: -3,
  tooOld: -2,
  alive: 0.5,
  providerSeen: 1.5,
  providerUnseen: -0.5,
  roleSeen: 0.5,
  coSubjectSeen: 4,
} as const;

const FIELDS = ['subject', 'creator', 'contributor', 'title', 'description'];

/** "1868" of "1868", "1868-02-23" and "born 1868"; null where there is no year. */
const yearOf = (text: string | undefined): string | null => /(?<!\d)\d{3,4}(?!\d)/.exec(text ?? '')?.[0] ?? null;

/**
 * The heading with the life dates that stand beside it, so that they are weighed as dates of a heading are. One that has a year of its own is left alone.
 *
 * @example withLifeDates('Du Bois, W. E. B.', { birth: '1868', death: '1963' })  // "Du Bois, W. E. B., 1868-1963"
 */
export function withLifeDates(heading: string, { birth, death }: Clues): string {
  const [born, died] = [yearOf(birth), yearOf(death)];
  if ((born === null && died === null) || yearOf(heading) !== null) return heading;
  const [base = ''] = heading.split('--');
  return `${base.replace(/[\s,;]+$/, '')}, ${born ?? ''}-${died ?? ''}`;
}

/** Must the store be asked what is known of the items of the people? */
export const asksForItems = ({ provider, role, coSubject }: Clues): boolean => (provider ?? role ?? coSubject) !== undefined;

/** The field of an item that a role means: "Photographer" and "artist" are creators; '' where nothing is known of such a role. */
export function fieldOfRole(role: string | undefined): string {
  const said = role?.trim().toLowerCase() ?? '';
  if (said === '') return '';
  if (FIELDS.includes(said)) return said;
  return /^(?:depicted|sitter|dpc)$/.test(said) ? 'subject' : /photographer|artist|author|maker/.test(said) ? 'creator' : '';
}

/** What the clues say of one person, but for the life dates, which stand in the heading by now. */
export function evidenceOf(clues: Clues, person: Pick<PersonInBrief, 'birth' | 'death'>, seen: SeenAnswer | null): FeatureEvidence[] {
  const told = [...lifeEvidence(clues.itemDate, person)];
  if (seen === null) return told;
  if (clues.provider !== undefined)
    told.push(
      seen.provider
        ? clue('provider', 'seen', BITS.providerSeen, `${clues.provider} has items of this person`)
        : clue('provider', 'unseen', BITS.providerUnseen, `${clues.provider} has no item of this person yet`),
    );
  if (seen.role) told.push(clue('role', 'seen', BITS.roleSeen, `stands as ${fieldOfRole(clues.role)} elsewhere too`));
  if (seen.coSubject) told.push(clue('coSubject', 'seen', BITS.coSubjectSeen, `stands on an item with ${clues.coSubject}`));
  return told;
}

function lifeEvidence(itemDate: string | undefined, { birth, death }: Pick<PersonInBrief, 'birth' | 'death'>): FeatureEvidence[] {
  const read = itemDate === undefined ? null : readDate(itemDate);
  const taken = read === null ? null : exposureOf([read]);
  if (taken === null || (birth === null && death === null)) return [];
  const verdict = judgeLife({ birth: lifeYear(birth), death: lifeYear(death), active: null }, taken);
  if (verdict === null) return [clue('itemDate', 'alive', BITS.alive, `was alive when the picture was taken, ${taken.says}`)];
  const bits = { 'not-born-yet': BITS.notBornYet, 'already-dead': BITS.alreadyDead, 'too-old': BITS.tooOld }[verdict.code];
  return [clue('itemDate', verdict.code, bits, verdict.detail)];
}

/** A stored year does not say its later end; that of "either" is a year on. */
const lifeYear = (stored: LifeYearJson | null): LifeYear | null =>
  stored === null ? null : { ...stored, latest: stored.year, precision: stored.precision as YearPrecision }; // written by lifeYearJson from such a year

const clue = (feature: Clue, level: string, bits: number, text: string): FeatureEvidence => ({
  feature,
  level,
  bits,
  text,
  code: `${feature}-${level}`,
});
