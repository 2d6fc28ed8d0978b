// A training set as a plan: rows, people, lists and counts, from faces, people and a configuration. The order of the input decides nothing.
import { byText, type Candidate, type CandidatePerson, SPLITS, type Split, type TrainingInput, type TrainingRow } from './candidate.ts';
import { type CannotLink, cannotLinks, type Linkable } from './cannot_link.ts';
import { type Gate, gateOf, labelOf } from './label.ts';
import { type LeftOutCounts, leftOutTally } from './left_out.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { type PartialLabel, partialLabel } from './partial.ts';
import { type PicturesOf, picturesOf } from './pictures.ts';
import { surelyTwo } from './safe.ts';
import { type Placed, type Selected, selectRows } from './select.ts';
import { type Triplet, tripletsOf } from './triplets.ts';
import { directionsOf } from './vectors.ts';

export interface SplitCounts {
  readonly rows: number;
  readonly people: number;
}

export interface TrainingCounts extends SplitCounts {
  readonly human: number;
  readonly auto: number;
  readonly perSplit: Readonly<Record<Split, SplitCounts>>;
  readonly leftOut: LeftOutCounts;
  /** components of people and photographs that were too large for a split */
  readonly componentsCut: number;
  /** of the machine's labels, by its own probabilities */
  readonly expectedErrors: number;
  readonly providers: Readonly<Record<string, number>>;
}

export interface TrainingSet {
  readonly rows: readonly TrainingRow[];
  readonly people: readonly (CandidatePerson & { readonly faces: number })[];
  readonly pairs: readonly Pair[];
  readonly triplets: readonly Triplet[];
  readonly partial: readonly PartialLabel[];
  readonly cannotLink: readonly CannotLink[];
  readonly counts: TrainingCounts;
}

/** Faces of one space, people and pending pairs, in whatever order. */
export function trainingSet(input: TrainingInput): TrainingSet {
  const { config } = input;
  const faces = input.candidates.toSorted((left, right) => byText(left.faceId, right.faceId));
  const gate = gateOf(input.people, config);
  const tally = leftOutTally();
  const labelled = faces.flatMap((face, at): Placed[] => {
    const label = labelOf(face, gate, config);
    if (typeof label === 'string') tally.add(label);
    return typeof label === 'string' ? [] : [{ ...label, at }];
  });
  const directions = directionsOf(faces);
  const pictures = picturesOf(faces);
  const selected = selectRows(labelled, pictures, config, tally);
  const { rows } = selected;
  const places = new Map(faces.map(({ faceId }, at) => [faceId, at]));
  const areSurelyTwo = surelyTwo(input.pending);
  return {
    rows,
    people: peopleOf(rows, input.people),
    pairs: SPLITS.flatMap((split) => pairsOf(rows, split, config.seed, areSurelyTwo)),
    triplets: tripletsOf(rows, config.seed, { areSurelyTwo, directionOf: ({ face }) => directions[places.get(face.faceId) ?? -1] ?? null }),
    ...withoutLabels(faces, { input, gate, pictures, selected }),
    counts: { ...countsOf(rows), leftOut: tally.counts(), componentsCut: selected.splitUp.cut },
  };
}

interface Known {
  readonly input: TrainingInput;
  readonly gate: Gate;
  readonly pictures: PicturesOf;
  readonly selected: Selected;
}

/** What faces say that are no rows. */
function withoutLabels(
  faces: readonly Candidate[],
  { input: { config }, gate, pictures, selected: { splitUp } }: Known,
): Pick<TrainingSet, 'partial' | 'cannotLink'> {
  const photoSplit = (at: number): Split | null => splitUp.ofPhoto.get(pictures.photo[at] ?? -1) ?? null;
  const personSplit = (person: string): Split | null => splitUp.ofPerson.get(person) ?? null;
  const partial: PartialLabel[] = [];
  const linkable: Linkable[] = [];
  faces.forEach((face, at) => {
    const label = partialLabel(face, { gate, config, photoSplit: () => photoSplit(at), personSplit });
    if (label !== null) partial.push(label);
    const personId = face.word === null ? (face.status === 'unnamed' ? null : face.namedPerson) : face.saidPerson;
    const isRefused = personId !== null && gate.refuses(personId) !== null;
    if (face.word === 'not-a-face' || isRefused || face.score < config.minScore) return;
    // a photograph without rows is nobody's test
    linkable.push({ face, picture: pictures.picture[at] ?? -1, split: photoSplit(at) ?? 'train', personId });
  });
  return { partial, cannotLink: cannotLinks(linkable, config.seed) };
}

function peopleOf(rows: readonly TrainingRow[], people: readonly CandidatePerson[]): TrainingSet['people'] {
  const faces = new Map<string, number>();
  for (const { personId } of rows) faces.set(personId, (faces.get(personId) ?? 0) + 1);
  return people
    .flatMap((person) => ({ ...person, faces: faces.get(person.id) ?? 0 }))
    .filter((person) => person.faces > 0)
    .sort((left, right) => byText(left.id, right.id));
}

const sizeOf = (rows: readonly TrainingRow[]): SplitCounts => ({
  rows: rows.length,
  people: new Set(rows.map(({ personId }) => personId)).size,
});

function countsOf(rows: readonly TrainingRow[]): Omit<TrainingCounts, 'leftOut' | 'componentsCut'> {
  const of = (split: Split): SplitCounts => sizeOf(rows.filter((row) => row.split === split));
  const providers = new Map<string, number>();
  for (const { face } of rows) providers.set(face.provider, (providers.get(face.provider) ?? 0) + 1);
  const human = rows.filter(({ source }) => source === 'human').length;
  return {
    ...sizeOf(rows),
    human,
    auto: rows.length - human,
    perSplit: { train: of('train'), validation: of('validation'), test: of('test') },
    expectedErrors: Math.round(rows.reduce((sum, { probability }) => sum + 1 - probability, 0) * 10) / 10,
    providers: Object.fromEntries([...providers].sort(([left], [right]) => byText(left, right))),
  };
}
