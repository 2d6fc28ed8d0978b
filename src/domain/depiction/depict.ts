// Who is in the picture: an item in, people with probabilities and an exclusion for every other string out.
import { directForm } from '../heading/format.ts';
import type { Item } from '../item/item.ts';
import { joinCaptions } from './captions_of.ts';
import type { DepictedPerson, Exclusion, ItemDepictions, PersonMention } from './depiction.ts';
import { headingsOf } from './headings_of.ts';
import { rolesOf } from './hub_roles.ts';
import { exposureOfItem } from './item_dates.ts';
import { decidingCaption, judge, type Setting, type Verdict } from './judge.ts';
import { mediumOf } from './medium.ts';
import { headingOf, keyOf, mentionsOf, type Named, sourcesOf } from './named.ts';
import { isSelfPortrait } from './self_portrait.ts';
import { vouch } from './vouch.ts';

/**
 * Reads an item: its headings, its captions, its dates and its medium.
 *
 * Every string of subject, creator and contributor stands in `people[].mentions` or in `excluded`; so does every name that a caption holds.
 * A person below .5 stands in both. Pure: the same item gives the same answer; what one string says never changes the verdict on another person.
 *
 * @example depict({ …, title: ['Ann Day at home'], subject: ['Day, Ann, 1901-1980'], creator: ['Roe, Jay'] }).people[0].depicted  // .99; Roe is excluded as creator-only
 */
export function depict(item: Item): ItemDepictions {
  const setting: Setting = {
    taken: exposureOfItem(item),
    medium: mediumOf(item),
    roles: rolesOf(item.provider),
    selfPortrait: isSelfPortrait(item),
  };
  const headings = headingsOf(item);
  const captions = joinCaptions(item, headings.people);
  const unnamed = vouch(captions.people, headings.excluded);
  const people: DepictedPerson[] = [];
  const excluded: Exclusion[] = [];
  for (const named of captions.people) {
    const verdict = judge(named, setting);
    const mentions = mentionsOf(named);
    if (verdict.excluded === null) people.push(depictedPerson(named, verdict, mentions));
    const against = verdict.excluded ?? verdict.against;
    if (against !== null) excluded.push(...mentions.map(({ field, text }) => ({ text, field, ...against })));
  }
  return { people, excluded: withoutRepeats([...excluded, ...unnamed, ...captions.excluded]) };
}

function depictedPerson(
  named: Named,
  { depicted, reasons }: Extract<Verdict, { readonly excluded: null }>,
  mentions: readonly PersonMention[],
): DepictedPerson {
  const caption = decidingCaption(named);
  const ofHeading = named.name !== null && (named.headings.length > 0 || named.name.order === 'inverted') ? directForm(named.name) : '';
  // one word ("Ellington" of "Ellington, Duke", read as a duke) says less than any caption
  const readable = ofHeading.includes(' ') ? ofHeading : (caption?.name ?? (ofHeading || headingOf(named)));
  return {
    name: readable,
    heading: headingOf(named),
    personKey: keyOf(named),
    depicted,
    row: caption?.row ?? null,
    rowLabel: caption?.rowLabel ?? null,
    order: caption?.order ?? null,
    sources: sourcesOf(mentions),
    mentions,
    reasons,
  };
}

function withoutRepeats(exclusions: readonly Exclusion[]): readonly Exclusion[] {
  if (exclusions.length > FEW) {
    const seen = new Set<string>();
    return exclusions.filter(({ text, field, reason }) => seen.size < seen.add(`${field}\0${text}\0${reason}`).size);
  }
  return exclusions.filter(
    ({ text, field, reason }, at) =>
      exclusions.findIndex((other) => other.text === text && other.field === field && other.reason === reason) === at,
  );
}
/** Up to so many, comparing each with those before it costs less than a key for each. */
const FEW = 16;
