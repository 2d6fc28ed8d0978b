// Reconciliation: a batch of strings → for each the people it may mean, best first, with a calibrated score and the reasons.
import { sentenceOf } from '../domain/cluster/explanation.ts';
import type { FeatureEvidence, MatchWeight } from '../domain/match/weight.ts';
import { probabilityOf } from '../domain/match/weights.ts';
import type { FoundForm, PersonInBrief, ReconcileStore, SeenAnswer } from '../store/reconcile.ts';
import type { SnapshotHead } from '../store/snapshots.ts';
import type { Store } from '../store/store.ts';
import { withCounts } from './counted.ts';
import type { DomainThread } from './domain_thread.ts';
import { asksForItems, type Clues, evidenceOf, fieldOfRole, withLifeDates } from './reconcile_clues.ts';
import type { Recognised } from './resolve_tasks.ts';

export interface ReconcileNeeds {
  readonly reconcile: ReconcileStore;
  readonly snapshot: Pick<Store['resolution']['snapshot'], 'head' | 'counts'>;
  readonly thread: Pick<DomainThread, 'run'>;
}

export interface ReconcileQuery {
  /** a heading as it stands in a cell, or the id of a person */
  readonly query: string;
  readonly clues: Clues;
  readonly limit: number;
}

/** Somebody a query may mean. */
export interface Reconciled extends PersonInBrief {
  /** 0..100: the calibrated probability that the query means this person, times 100 */
  readonly score: number;
  /** of the first alone: likely enough, and nobody else near */
  readonly match: boolean;
  readonly features: readonly FeatureEvidence[];
  /** the reasons in a sentence */
  readonly because: string;
}

/** The string is the person's own in this collection. Less than certainty, so that a lifetime against it (-20 bits) still counts. */
const SAME_HEADING: FeatureEvidence = {
  feature: 'heading',
  level: 'same',
  bits: 14,
  text: 'the heading is a form of this person',
  code: 'heading-same',
};
/** Of an id: nobody else can be meant. */
const SAME_ID: FeatureEvidence = { feature: 'id', level: 'same', bits: 40, text: 'this is the id of the person', code: 'id-same' };
/** Less says that it is somebody else: a candidate of 2 in 100 helps nobody choose. */
const WORTH_SHOWING_BITS = -6;
/**
 * Less than a merge asks for, since nothing is stored and somebody looks at the column: 80 of 100, and 16 times as likely as the next. Of
 * 1,257 forms kept out of a collection of 10,380 headings, 94.9 in 100 are matched so and none wrongly; under the rule of merges 93.5.
 */
const MATCH_BITS = 2;
const CLEAR_BITS = 4;
/** A longer string is cut by the grammar, so no heading of the collection is one. */
const LONGEST_CHARACTERS = 512;
const PERSON_ID = /^p[\w-]{16}$/;

/** @param queries  in any number; the work is done together, so ask in batches of 10 to 50. Each gets an answer, an empty one where it names nobody. */
export async function reconcile(needs: ReconcileNeeds, queries: readonly ReconcileQuery[]): Promise<Reconciled[][]> {
  const strings = queries.map(({ query }) => (query.length > LONGEST_CHARACTERS ? '' : query.trim()));
  const ids = strings.filter((text) => PERSON_ID.test(text));
  const [people, told] = await Promise.all([
    ids.length === 0 ? new Map<string, PersonInBrief>() : needs.reconcile.standingFor(ids),
    byHeading(needs, queries, strings),
  ]);
  return queries.map(({ limit }, at) => {
    const person = people.get(strings[at] ?? '');
    return person === undefined ? (told[at] ?? []).slice(0, limit) : [reconciled(person, [SAME_ID], true)];
  });
}

interface Weighed {
  readonly person: PersonInBrief;
  readonly features: readonly FeatureEvidence[];
  readonly bits: number;
  readonly named: boolean;
}

async function byHeading(needs: ReconcileNeeds, queries: readonly ReconcileQuery[], strings: readonly string[]): Promise<Reconciled[][]> {
  const headings = strings.map((text, at) => withLifeDates(text, queries[at]?.clues ?? {}));
  const recognised = await recognise(needs, headings);
  // two statements at once; a third only where a word is met for the first time
  const [forms, head] = await Promise.all([
    needs.reconcile.forms(
      recognised.map(({ person, shelf }, at) => ({
        heading: strings[at] ?? '',
        // who is no person is only looked up: the collection may know better, and nothing else may be like it
        shelf: person ? shelf : null,
        wide: headings[at] !== strings[at],
      })),
    ),
    needs.snapshot.head(),
  ]);
  const weights = head === null ? [] : await weightsOf(needs, head, recognised, forms, (at) => headings[at] === strings[at]);
  const seen = await itemsOf(needs.reconcile, queries, forms);
  return queries.map(({ clues }, at) => {
    const weighed = forms.flatMap((form, nth): Weighed[] => {
      if (form.sought !== at) return [];
      const features = [...featuresOf(weights[nth] ?? null), ...evidenceOf(clues, form, seen[nth] ?? null)];
      const bits =
        (weights[nth]?.veto ?? null) === null ? features.reduce((sum, feature) => sum + feature.bits, 0) : Number.NEGATIVE_INFINITY;
      return [{ person: form, features, bits, named: form.same && form.named }];
    });
    return ranked(weighed, recognised[at]?.person === true);
  });
}

/**
 * What each string names: in a column of names, so that a string which would be somebody as a creator is looked for, though among subjects
 * a topic would be as likely. Of 1,300 forms of artists kept out of a collection, half of them in direct order, 122 were not looked for by
 * the verdict on subjects alone.
 */
async function recognise({ thread }: ReconcileNeeds, headings: readonly string[]): Promise<Recognised[]> {
  const asSubjects = await thread.run('recognise', { headings, context: 'subject' });
  const doubtful = asSubjects.filter(({ person }) => !person).map(({ heading }) => heading);
  if (doubtful.length === 0) return asSubjects;
  const asCreators = new Map((await thread.run('recognise', { headings: doubtful, context: 'creator' })).map((one) => [one.heading, one]));
  return asSubjects.map((one) => {
    const other = asCreators.get(one.heading);
    return other?.person === true ? other : one;
  });
}

const featuresOf = (weight: MatchWeight | null): readonly FeatureEvidence[] => weight?.features ?? [SAME_HEADING];

/** What each form says against its query; null for a form that is the query itself. */
async function weightsOf(
  { snapshot, thread }: ReconcileNeeds,
  head: SnapshotHead,
  recognised: readonly Recognised[],
  forms: readonly FoundForm[],
  isAsGiven: (sought: number) => boolean,
): Promise<(MatchWeight | null)[]> {
  const wanted = forms.filter(({ same, sought }) => !(same && isAsGiven(sought)));
  if (wanted.length === 0) return [];
  const headings = [...recognised.map(({ heading }) => heading), ...wanted.map(({ heading }) => heading)];
  const pairs = wanted.map(({ sought }, nth) => [sought, recognised.length + nth] as const);
  const weights = await withCounts(head, snapshot, (counts) => thread.run('account', { ...counts, headings, pairs }));
  const of = new Map(wanted.map((form, nth) => [form, weights[nth] ?? null]));
  return forms.map((form) => of.get(form) ?? null);
}

/** What the items of each form's person say to the clues; null where no clue is about items. */
async function itemsOf(
  reconcile: ReconcileStore,
  queries: readonly ReconcileQuery[],
  forms: readonly FoundForm[],
): Promise<(SeenAnswer | null)[]> {
  const cluesOf = (form: FoundForm): Clues => queries[form.sought]?.clues ?? {};
  const asking = forms.filter((form) => asksForItems(cluesOf(form)));
  if (asking.length === 0) return [];
  const answers = await reconcile.seen(
    asking.map((form) => {
      const { provider = '', role, coSubject = '' } = cluesOf(form);
      return { personId: form.personId, provider, role: fieldOfRole(role), coSubject };
    }),
  );
  const of = new Map(asking.map((form, nth) => [form, answers[nth] ?? null]));
  return forms.map((form) => of.get(form) ?? null);
}

/** Each person once, by the form that says most; the first is matched where it is likely enough and nobody else is near. */
function ranked(weighed: readonly Weighed[], isPerson: boolean): Reconciled[] {
  const best = new Map<string, Weighed>();
  for (const one of weighed) {
    const known = best.get(one.person.personId);
    if (known === undefined || one.bits > known.bits) best.set(one.person.personId, one);
  }
  const sorted = [...best.values()]
    .filter(({ bits }) => bits >= WORTH_SHOWING_BITS)
    .sort((one, other) => other.bits - one.bits || (one.person.personId < other.person.personId ? -1 : 1));
  const [first, second] = sorted;
  const isClear = first !== undefined && first.bits >= MATCH_BITS && first.bits - (second?.bits ?? Number.NEGATIVE_INFINITY) >= CLEAR_BITS;
  return sorted.map((one, rank) => reconciled(one.person, one.features, rank === 0 && isClear && (isPerson || one.named)));
}

function reconciled(person: PersonInBrief, features: readonly FeatureEvidence[], match: boolean): Reconciled {
  const bits = features.reduce((sum, feature) => sum + feature.bits, 0);
  const { personId, preferredForm, birth, death } = person;
  return {
    personId,
    preferredForm,
    birth,
    death,
    score: Math.round(1000 * probabilityOf(bits)) / 10,
    match,
    features,
    because: sentenceOf({ features, veto: null, bits }),
  };
}
