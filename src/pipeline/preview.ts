// What judgements would change, were they said: the incremental step in a transaction that is taken back, told as people before and after.
import { setTimeout as sleep } from 'node:timers/promises';
import type { JudgedPair } from '../domain/cluster/judgement.ts';
import { lifeYearJson } from '../domain/heading/heading_json.ts';
import { asPersonId } from '../domain/ids.ts';
import { NamesakeError } from '../errors.ts';
import { headingId } from '../heading_id.ts';
import type { PersonView, VariantForm } from '../store/people.ts';
import type { PersonWithId } from '../store/person_ids.ts';
import type { Rehearsal } from '../store/resolution.ts';
import type { SnapshotHead } from '../store/snapshots.ts';
import type { PlacedJudgement } from '../store/standing.ts';
import type { Store } from '../store/store.ts';
import type { DomainThread } from './domain_thread.ts';
import { clusteredAnew } from './repartition.ts';
import { reshelveHeadings } from './reshelve.ts';

export interface PreviewNeeds {
  readonly store: Pick<Store, 'resolution'>;
  readonly thread: Pick<DomainThread, 'run'>;
}

export interface Effect {
  readonly items: number;
  readonly faces: number;
  readonly labels: number;
  readonly contradictions: number;
}

export interface Preview {
  /** people who would change, and those of the headings judged */
  readonly before: readonly PersonView[];
  readonly after: readonly PersonView[];
  readonly effect: Effect;
}

/** A derivation writes a step in tenths of a second. */
const TRIES = 8;
const AGAIN_MS = 250;

/**
 * @param said  heading strings; a later one about the same pair counts, and all count more than what stands
 * @throws      NamesakeError `unavailable` where a derivation that is being worked on leaves no room
 */
export async function previewJudgements({ store, thread }: PreviewNeeds, said: readonly JudgedPair[]): Promise<Preview> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const rehearsal = await store.resolution.rehearse((step) => previewed(step, thread, said));
    if (rehearsal !== null) return rehearsal.seen;
    await sleep(AGAIN_MS);
  }
  throw new NamesakeError('unavailable', 'a harvest is being worked on and leaves no room for a preview', { extra: { retryAfter: 2 } });
}

async function previewed(step: Rehearsal, thread: PreviewNeeds['thread'], said: readonly JudgedPair[]): Promise<Preview> {
  const judgedIds = [...new Set(said.flatMap(({ left, right }) => [headingId(left), headingId(right)]))];
  const head = await step.snapshot.head();
  const { people, ids } = head === null ? { people: [], ids: judgedIds } : await resolvedUnder(step, thread, head, said);
  const before = await step.people.byIds(await peopleHolding(step, ids));
  const judged = new Set<string>(judgedIds);
  const changed = people.filter(isAnother(before));
  const touched = new Set(changed.flatMap(({ headings }) => headings.map((heading): string => headingId(heading))));
  const concerns = (person: PersonView): boolean =>
    person.variantForms.some((form) => touched.has(form.headingId) || judged.has(form.headingId));
  const unchanged = before.filter(
    (person) => !changed.some(({ id }) => id === person.id) && !person.variantForms.some((form) => touched.has(form.headingId)),
  );
  const after = [...(await viewsOf(step, changed, before)), ...unchanged.filter(concerns)].sort(byForm);
  return {
    before: before.filter(concerns).sort(byForm),
    after,
    effect: head === null ? { items: 0, faces: 0, labels: 0, contradictions: 0 } : await effectOf(step, before, after),
  };
}

/** All that the judgements reach, resolved as if they had been said. */
async function resolvedUnder(
  rehearsal: Rehearsal,
  thread: PreviewNeeds['thread'],
  head: SnapshotHead,
  said: readonly JudgedPair[],
): Promise<{ readonly people: readonly PersonWithId[]; readonly ids: readonly string[] }> {
  const { drawer } = rehearsal;
  const step = {
    ...rehearsal,
    drawer: {
      ...drawer,
      unitsAt: async (places: readonly number[]) => (await drawer.unitsAt(places)).map((unit) => ({ ...unit, mayBeJudged: true })),
    },
    standingAbout: standingUnder(rehearsal, said),
  };
  const judged = await step.due.meantBy(said.flatMap(({ left, right }) => [headingId(left), headingId(right)]));
  const due = await reshelveHeadings({ step, thread, snapshot: head }, judged);
  const { resolved, headingIds } = await clusteredAnew({ step, thread, snapshot: head }, due);
  return { people: await rehearsal.identified(resolved.people, { headingIds }), ids: [...new Set([...judged, ...headingIds])] };
}

const pairKey = ({ left, right }: Pick<JudgedPair, 'left' | 'right'>): string => (left < right ? `${left}\0${right}` : `${right}\0${left}`);

/** What stands about headings, and behind it what is said now. */
function standingUnder(rehearsal: Rehearsal, said: readonly JudgedPair[]): (headingIds: readonly string[]) => Promise<PlacedJudgement[]> {
  const last = new Map(said.map((pair) => [pairKey(pair), pair]));
  return async (headingIds) => {
    const asked = new Set(headingIds);
    const about = [...last.values()].filter(({ left, right }) => asked.has(headingId(left)) || asked.has(headingId(right)));
    const stands = await rehearsal.standingAbout(headingIds);
    return [...stands.filter((one) => !last.has(pairKey(one))), ...(await rehearsal.placed(about))];
  };
}

const peopleHolding = async (step: Rehearsal, headingIds: readonly string[]): Promise<string[]> => [
  ...new Set([...(await step.preview.holdersOf(headingIds)).values()]),
];

/** Tells a person that would not be as it is. */
function isAnother(before: readonly PersonView[]): (person: PersonWithId) => boolean {
  const known = new Map<string, PersonView>(before.map((person) => [person.id, person]));
  return ({ id, headings, form }) => {
    const person = known.get(id);
    const held = new Set(person?.variantForms.map(({ heading }) => heading));
    return (
      person === undefined ||
      form !== person.preferredForm ||
      held.size !== headings.length ||
      headings.some((heading) => !held.has(heading))
    );
  };
}

async function viewsOf(step: Rehearsal, people: readonly PersonWithId[], before: readonly PersonView[]): Promise<PersonView[]> {
  const forms = await step.preview.formsOf(people.flatMap(({ headings }) => headings.map(headingId)));
  const views: PersonView[] = [];
  for (const person of people) {
    const own = person.headings.map(headingId);
    const known = before.find(({ id }) => id === person.id);
    views.push({
      id: asPersonId(person.id),
      preferredForm: person.form,
      variantForms: own.flatMap((id) => forms.get(id) ?? []).sort(preferredFirst(person.preferred)),
      birth: lifeYearJson(person.birth),
      death: lifeYearJson(person.death),
      dateConflicts: person.conflicts,
      items: await step.preview.itemsShowing(own),
      faces: known?.faces ?? 0,
      sameAs: known?.sameAs ?? [],
      version: (known?.version ?? 0) + 1,
    });
  }
  return views;
}

const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byForm = (one: PersonView, other: PersonView): number =>
  byCodeUnit(one.preferredForm, other.preferredForm) || byCodeUnit(one.id, other.id);
/** As people are shown: the preferred form, then the most used. */
const preferredFirst =
  (preferred: string) =>
  (one: VariantForm, other: VariantForm): number =>
    Number(other.heading === preferred) - Number(one.heading === preferred) ||
    other.mentions - one.mentions ||
    byCodeUnit(one.heading, other.heading);

async function effectOf(step: Rehearsal, before: readonly PersonView[], after: readonly PersonView[]): Promise<Effect> {
  const holder = new Map(before.flatMap(({ id, variantForms }) => variantForms.map((form) => [form.headingId, id] as const)));
  const moved = after.flatMap(({ id, variantForms }) =>
    variantForms.map((form) => form.headingId).filter((heading) => holder.get(heading) !== id),
  );
  const calls = new Map(before.map(({ id, preferredForm }) => [id, preferredForm]));
  const renamed = after.filter(({ id, preferredForm }) => calls.has(id) && calls.get(id) !== preferredForm).map(({ id }) => id);
  const contradictionsOf = (people: readonly PersonView[]): ReadonlySet<string> =>
    new Set(people.flatMap(({ dateConflicts }) => dateConflicts.map(({ event, heading }) => `${event} ${heading}`)));
  const known = contradictionsOf(before);
  return {
    ...(await step.preview.effectOf({ headingIds: moved, renamed })),
    faces: 0,
    contradictions: [...contradictionsOf(after)].filter((one) => !known.has(one)).length,
  };
}
