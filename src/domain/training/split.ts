// Splits: no person, no photograph and no copy of one stands in two. What people and photographs connect goes together; only a component
// that is too large to be placed is cut, and the faces that would cross the cut are left out.
import { SPLITS, type Split } from './candidate.ts';
import { hashOf } from './chance.ts';
import { groupsOf } from './groups.ts';

/** A label, as far as splitting needs it. */
export interface Sighted {
  readonly personId: string;
  /** a photograph with its copies */
  readonly photo: number;
}

export interface SplitUp {
  readonly ofPerson: ReadonlyMap<string, Split>;
  readonly ofPhoto: ReadonlyMap<number, Split>;
  /** by place of the label; null where it would cross */
  readonly ofLabel: readonly (Split | null)[];
  /** components that had to be cut */
  readonly cut: number;
}

interface Component {
  readonly labels: number[];
  readonly people: Set<string>;
}

/** Two people cannot fill three splits. */
const CUT_FROM_PEOPLE = 3;

/** @param shares  of the labels, 1 together */
export function splitUp(labels: readonly Sighted[], shares: Readonly<Record<Split, number>>, seed: number): SplitUp {
  const components = componentsOf(labels);
  const ofPerson = new Map<string, Split>();
  const filled: Record<Split, number> = { train: 0, validation: 0, test: 0 };
  const room = (split: Split): number => shares[split] * labels.length - filled[split];
  const isGiant = ({ labels: inside, people }: Component): boolean =>
    people.size >= CUT_FROM_PEOPLE && inside.length > Math.max(...Object.values(shares)) * labels.length;
  const giants = components.filter(isGiant);
  for (const giant of giants) {
    const cut = cutUp(giant, labels, shares, seed);
    for (const [person, split] of cut) ofPerson.set(person, split);
    for (const at of giant.labels) filled[cut.get(labels[at]?.personId ?? '') ?? 'train'] += 1;
  }
  for (const component of inDrawnOrder(
    components.filter((one) => !isGiant(one)),
    seed,
  )) {
    // where there is most room; the first of SPLITS where there is as much in two
    const split = SPLITS.reduce((best, one) => (room(one) > room(best) ? one : best));
    filled[split] += component.labels.length;
    for (const person of component.people) ofPerson.set(person, split);
  }
  const ofPhoto = photoSplits(labels, ofPerson);
  const ofLabel = labels.map(({ personId, photo }) => {
    const split = ofPerson.get(personId) ?? null;
    return split !== null && ofPhoto.get(photo) === split ? split : null;
  });
  return { ofPerson, ofPhoto, ofLabel, cut: giants.length };
}

function componentsOf(labels: readonly Sighted[]): Component[] {
  const groups = groupsOf(labels.length);
  const [byPerson, byPhoto] = [new Map<string, number>(), new Map<number, number>()];
  labels.forEach(({ personId, photo }, at) => {
    groups.join(at, byPerson.get(personId) ?? at);
    groups.join(at, byPhoto.get(photo) ?? at);
    byPerson.set(personId, at);
    byPhoto.set(photo, at);
  });
  const components = new Map<number, Component>();
  labels.forEach(({ personId }, at) => {
    const root = groups.rootOf(at);
    const component = components.get(root) ?? { labels: [], people: new Set<string>() };
    component.labels.push(at);
    component.people.add(personId);
    components.set(root, component);
  });
  return [...components.values()];
}

const leastOf = (people: Iterable<string>): string => [...people].reduce((least, one) => (one < least ? one : least));

function inDrawnOrder(components: readonly Component[], seed: number): Component[] {
  const drawn = components.map((component) => ({ component, least: leastOf(component.people) }));
  return drawn
    .map((one) => ({ ...one, hash: hashOf(seed, one.least) }))
    .sort((left, right) => left.hash - right.hash || (left.least < right.least ? -1 : 1))
    .map(({ component }) => component);
}

/**
 * People of a giant, walked breadth first from one to those who stand beside them: the first fill test, the next validation, the rest is
 * train. Neighbours stay together, so that few photographs cross.
 */
function cutUp(giant: Component, labels: readonly Sighted[], shares: Readonly<Record<Split, number>>, seed: number): Map<string, Split> {
  const [photosOf, peopleOf] = [new Map<string, number[]>(), new Map<number, string[]>()];
  for (const at of giant.labels) {
    const label = labels[at];
    if (label === undefined) continue;
    listed(photosOf, label.personId).push(label.photo);
    listed(peopleOf, label.photo).push(label.personId);
  }
  const [start] = inDrawnOrder(
    [...giant.people].map((person) => ({ labels: [], people: new Set([person]) })),
    seed,
  );
  const queue = [...(start?.people ?? [])];
  const cut = new Map<string, Split>();
  const wanted = { test: shares.test * giant.labels.length, validation: shares.validation * giant.labels.length };
  const taken = { test: 0, validation: 0 };
  const seen = new Set(queue);
  for (let at = 0; at < queue.length; at += 1) {
    const person = queue[at] ?? '';
    const photos = photosOf.get(person) ?? [];
    const split = taken.test < wanted.test ? 'test' : taken.validation < wanted.validation ? 'validation' : 'train';
    cut.set(person, split);
    if (split !== 'train') taken[split] += photos.length;
    const beside = [...new Set(photos.flatMap((photo) => peopleOf.get(photo) ?? []))].filter((one) => !seen.has(one)).sort();
    for (const one of beside) seen.add(one);
    queue.push(...beside);
  }
  return cut;
}

function listed<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** A photograph goes where most of its labels are; to the first of SPLITS where as many are in two. */
function photoSplits(labels: readonly Sighted[], ofPerson: ReadonlyMap<string, Split>): Map<number, Split> {
  const votes = new Map<number, Record<Split, number>>();
  for (const { personId, photo } of labels) {
    const split = ofPerson.get(personId);
    const counts = votes.get(photo) ?? { train: 0, validation: 0, test: 0 };
    if (split !== undefined) counts[split] += 1;
    votes.set(photo, counts);
  }
  return new Map([...votes].map(([photo, counts]) => [photo, SPLITS.reduce((best, one) => (counts[one] > counts[best] ? one : best))]));
}
