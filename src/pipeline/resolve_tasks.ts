// The sums of resolution that run in a thread, by name. Between calls the thread remembers how headings are read and how common words are.

import { type Comparison, comparisonOf, WORTH_KEEPING_BITS } from '../domain/cluster/comparison.ts';
import type { JudgedPair } from '../domain/cluster/judgement.ts';
import { partition } from '../domain/cluster/partition.ts';
import { spreadPlaces } from '../domain/cluster/places.ts';
import type { PersonCluster, SuggestedPair } from '../domain/cluster/resolution.ts';
import { type WeighedUnits, weighUnits } from '../domain/cluster/resolve.ts';
import { shelfMark } from '../domain/cluster/units.ts';
import { classify } from '../domain/heading/classify.ts';
import { cleanHeading } from '../domain/heading/clean.ts';
import type { HeadingContext, Kind, ParsedHeading } from '../domain/heading/heading.ts';
import { parseHeading } from '../domain/heading/parse.ts';
import { blockingKeys } from '../domain/match/block.ts';
import type { NameFrequency } from '../domain/match/frequency.ts';
import { isDated } from '../domain/match/life_span.ts';
import { type NameForm, nameForm } from '../domain/match/name_form.ts';
import { RarityTable } from '../domain/match/rarity.ts';
import { REFERENCE_FREQUENCY } from '../domain/match/reference_frequency.ts';
import { Vocabulary } from '../domain/match/vocabulary.ts';
import { weigh } from '../domain/match/weigh.ts';
import type { MatchWeight } from '../domain/match/weight.ts';
import type { Reason } from '../domain/reason.ts';
import type { ResolvedPeople, ResolvedPerson } from '../store/resolved_people.ts';
import type { SnapshotHead, WordCount } from '../store/snapshots.ts';

/** What the sums take from the snapshot: words are asked for as they are met. */
export interface Counts {
  readonly snapshot: SnapshotHead;
  /** words whose counts were asked for; those without a row in `counts` are borne by nobody */
  readonly asked: readonly string[];
  readonly counts: readonly WordCount[];
}

/** Either what was asked, or words whose counts are needed first. */
export type Answer<T> = { readonly unknown: readonly string[] } | { readonly answer: T };

export interface UnitHeadings {
  readonly headings: readonly { readonly heading: string; readonly uses: number }[];
}

export interface PartitionInput extends Counts {
  /** in the order of their places */
  readonly units: readonly UnitHeadings[];
  /** by number of unit */
  readonly pairs: readonly { readonly low: number; readonly high: number; readonly bits: number }[];
  readonly judgements: readonly JudgedPair[];
  /** numbers of the units whose people and suggestions are wanted */
  readonly about: readonly number[];
}

export interface WholeInput {
  readonly headings: readonly { readonly heading: string; readonly uses: number }[];
  readonly judgements: readonly JudgedPair[];
  /** null: the names of these headings are counted */
  readonly frequency: NameFrequency | null;
}

export interface WholeUnit {
  readonly place: number;
  readonly mark: string;
  readonly headings: readonly { readonly heading: string; readonly cleaned: string }[];
  readonly keys: readonly number[];
  readonly dated: boolean;
}

/** Units are fetched a slice at a time with `wholeUnits`: all at once they would be held three times, here, there and on the way. */
export interface Whole extends ResolvedPeople {
  readonly units: number;
  readonly pairs: readonly { readonly low: number; readonly high: number; readonly bits: number }[];
  readonly frequency: NameFrequency;
}

export interface Recognised {
  readonly heading: string;
  readonly kind: Kind;
  readonly person: boolean;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  readonly shelf: { readonly mark: string; readonly keys: readonly number[]; readonly dated: boolean } | null;
}

/** About 30 MB of names read; a run over 1,000 new headings meets 20,000. */
const HEADINGS_KEPT = 50_000;

interface ReadHeading {
  readonly parsed: ParsedHeading;
  readonly form: NameForm;
}

class Memory {
  readonly vocabulary = new Vocabulary();
  readonly #read = new Map<string, ReadHeading>();
  readonly #snapshot: string;
  readonly #surnames = new Map<string, number>();
  readonly #forenames = new Map<string, number>();
  readonly #known = new Set<string>();
  readonly rarity: RarityTable;
  #looked = 1;

  constructor({ version, takenAt, people }: SnapshotHead) {
    this.#snapshot = `${version} ${takenAt}`;
    this.rarity = new RarityTable(this.vocabulary, { people, surnames: this.#surnames, forenames: this.#forenames });
  }

  isFor({ version, takenAt }: SnapshotHead): boolean {
    return `${version} ${takenAt}` === this.#snapshot && this.#read.size < HEADINGS_KEPT;
  }

  read(heading: string): ReadHeading {
    const known = this.#read.get(heading);
    if (known !== undefined) return known;
    const parsed = parseHeading(heading);
    const read = { parsed, form: nameForm(parsed, this.vocabulary) };
    this.#read.set(heading, read);
    return read;
  }

  learn({ asked, counts }: Counts): void {
    for (const word of asked) this.#known.add(word);
    for (const [word, surnames, forenames] of counts) {
      if (surnames > 0) this.#surnames.set(word, surnames);
      if (forenames > 0) this.#forenames.set(word, forenames);
    }
  }

  /** Words of the forms read so far whose counts are not known. */
  unknown(): string[] {
    const words: string[] = [];
    for (let id = this.#looked; id < this.vocabulary.size; id += 1) {
      const word = this.vocabulary.word(id);
      if (!this.#known.has(word)) words.push(word);
    }
    if (words.length === 0) this.#looked = this.vocabulary.size;
    return words;
  }
}

let memory: Memory | null = null;
let lastWhole: { readonly weighed: WeighedUnits; readonly alone: ReadonlySet<string>; readonly placeOf: (at: number) => number } | null =
  null;

export function memoryFor(snapshot: SnapshotHead): Memory {
  if (memory === null || !memory.isFor(snapshot)) memory = new Memory(snapshot);
  return memory;
}

/** Compares headings by their number in `headings`, once the counts of all their words are there. */
function withComparison<T>(counts: Counts, held: Memory, headings: readonly string[], answer: (comparison: Comparison) => T): Answer<T> {
  const forms = headings.map((heading) => held.read(heading).form);
  held.learn(counts);
  const unknown = held.unknown();
  return unknown.length > 0 ? { unknown } : { answer: answer(comparisonOf(forms, held.vocabulary, held.rarity)) };
}

export const RESOLVE_TASKS = {
  /** Where headings stand in the drawer, and what they are once cleaned. */
  shelve(
    headings: readonly { readonly heading: string; readonly standsAlone: boolean }[],
  ): { readonly mark: string; readonly cleaned: string }[] {
    return headings.map(({ heading, standsAlone }) => {
      const parsed = parseHeading(heading);
      return { mark: shelfMark(parsed, standsAlone), cleaned: parsed.text };
    });
  },

  /** By which keys headings are found, as signed 32-bit numbers, and whether they have life dates. */
  keys(headings: readonly string[]): { readonly keys: readonly number[]; readonly dated: boolean }[] {
    const vocabulary = new Vocabulary();
    return headings.map((heading) => foundBy(parseHeading(heading), vocabulary));
  },

  /** Match weights of pairs of headings by number, the side that stands first in the drawer first; -Infinity for those not worth keeping. */
  weigh({
    headings,
    pairs,
    ...counts
  }: Counts & {
    readonly headings: readonly string[];
    readonly pairs: readonly (readonly [one: number, other: number])[];
  }): Answer<number[]> {
    return withComparison(counts, memoryFor(counts.snapshot), headings, ({ bits }) =>
      pairs.map(([one, other]) => {
        const weight = bits(one, other);
        return weight >= WORTH_KEEPING_BITS ? weight : Number.NEGATIVE_INFINITY;
      }),
    );
  },

  /** Pairs of headings told level by level, the side that stands first in the drawer first. */
  account({
    headings,
    pairs,
    ...counts
  }: Counts & {
    readonly headings: readonly string[];
    readonly pairs: readonly (readonly [one: number, other: number])[];
  }): Answer<MatchWeight[]> {
    return withComparison(counts, memoryFor(counts.snapshot), headings, ({ weight }) => pairs.map(([one, other]) => weight(one, other)));
  },

  /** One pair as it would be weighed in a collection of 100,000 people at large. */
  accountAtLarge({ left, right }: { readonly left: string; readonly right: string }): MatchWeight {
    return weigh(parseHeading(left), parseHeading(right), REFERENCE_FREQUENCY);
  },

  /** What each heading names, by itself, and where it would stand in the drawer. `shelf` is null where no name can be read from it. */
  recognise({ headings, context }: { readonly headings: readonly string[]; readonly context: HeadingContext }): Recognised[] {
    return headings.map((heading) => {
      const { kind, person, confidence, reasons, parsed } = classify(heading, context);
      const shelf = parsed.name === null ? null : { mark: shelfMark(parsed, false), ...foundBy(parsed, new Vocabulary()) };
      return { heading, kind, person, confidence, reasons, shelf };
    });
  },

  /** Clusters a part of the collection that nothing outside of it has a say in. Answers what concerns the units asked about. */
  partition({ units, about, pairs, judgements, ...counts }: PartitionInput): Answer<ResolvedPeople> {
    const held = memoryFor(counts.snapshot);
    const read = units.map(({ headings }) => headings.map(({ heading, uses }) => ({ parsed: held.read(heading).parsed, uses })));
    const shown = read.map((headings) => ({ headings, parsed: firstOf(headings.map(({ parsed }) => parsed)) }));
    return withComparison(
      counts,
      held,
      shown.map((unit) => unit.parsed.raw),
      (comparison) => resolvedPeople(partition({ units: shown, pairs, judgements, comparison, about: new Set(about) })),
    );
  },

  /** Everything: people, and what the drawer must hold for later changes. */
  whole({ headings, judgements, frequency }: WholeInput): Whole {
    const weighed = weighUnits(
      headings.map(({ heading, uses }) => ({ parsed: parseHeading(heading), uses })),
      judgements,
      frequency ?? undefined,
    );
    const alone = new Set(judgements.filter(({ judgement }) => judgement !== 'same').flatMap(({ left, right }) => [left, right]));
    const placeOf = spreadPlaces(weighed.units.length);
    lastWhole = { weighed, alone, placeOf };
    return {
      ...resolvedPeople(partition({ ...weighed, judgements })),
      frequency: weighed.frequency,
      units: weighed.units.length,
      pairs: weighed.pairs.map(({ low, high, bits }) => ({ low: placeOf(low), high: placeOf(high), bits })),
    };
  },

  /** Units of the last `whole`, by number; forgotten when the last one is told. */
  wholeUnits({ from, to }: { readonly from: number; readonly to: number }): WholeUnit[] {
    if (lastWhole === null) throw new Error('this thread has resolved nothing whole');
    const { weighed, alone, placeOf } = lastWhole;
    if (to >= weighed.units.length) lastWhole = null;
    return weighed.units.slice(from, to).map((unit, nth) => ({
      place: placeOf(from + nth),
      mark: shelfMark(unit.parsed, alone.has(unit.parsed.raw)),
      headings: unit.headings.map(({ parsed }) => ({ heading: parsed.raw, cleaned: parsed.text })),
      keys: signed(weighed.keysOf(from + nth)),
      dated: weighed.comparison.isDated(from + nth),
    }));
  },
};

function foundBy(parsed: ParsedHeading, vocabulary: Vocabulary): { readonly keys: readonly number[]; readonly dated: boolean } {
  const form = nameForm(parsed, vocabulary);
  const keys: number[] = [];
  blockingKeys(form, vocabulary, keys);
  return { keys: signed(keys), dated: isDated(form.life) };
}

const signed = (keys: Iterable<number>): number[] => [...new Set(keys)].map((key) => key | 0);

const firstOf = (headings: readonly ParsedHeading[]): ParsedHeading => headings.reduce((one, other) => (other.raw < one.raw ? other : one));

function resolvedPeople({
  people,
  suggestions,
}: {
  people: readonly PersonCluster[];
  suggestions: readonly SuggestedPair[];
}): ResolvedPeople {
  return { people: people.map((person): ResolvedPerson => ({ ...person, form: preferredForm(person.preferred) })), suggestions };
}

/** "King, Martin Luther--Assassination" is somebody's only heading sometimes; what he is called by is the part before. */
export const preferredForm = (heading: string): string => parseHeading(heading).base || cleanHeading(heading) || heading;
