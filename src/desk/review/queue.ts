// The suggestions that wait, a few of them in hand, so that the next one is there before it is asked for; and the answers given so far.
import { ask } from '../api/ask.ts';
import { askAhead } from '../api/kept.ts';
import { Refusal, sentenceOf } from '../api/refusal.ts';
import type { Judgement, Kind, Side, Suggestion } from '../api/shapes.ts';
import { announce } from '../frame/announce.tsx';
import { shared } from '../shared.ts';
import { JUDGEMENT_WORDS } from '../words.ts';
import { type Given, give, takeBack, type Word } from './answer.ts';

export interface Queue {
  readonly upcoming: readonly Suggestion[];
  readonly given: readonly Given[];
  /** nothing more waits behind `upcoming` */
  readonly ended: boolean;
  readonly fault: unknown;
  /** a sentence about what went otherwise than expected */
  readonly notice: string;
}

const EMPTY: Queue = { upcoming: [], given: [], ended: false, fault: null, notice: '' };
const PAGE = 20;
/** Twenty more are asked for while eight answers take their time. */
const LOW = 8;
/** Details of so many are asked for ahead. */
const AHEAD = 3;

export const queue = shared<Queue>(EMPTY);

let cursor: string | null = null;
let filling = false;

const change = (part: Partial<Queue>): void => queue.set({ ...queue.get(), ...part });

/** Sees to it that enough are in hand. */
export async function fill(): Promise<void> {
  lookAhead();
  if (filling || queue.get().ended || queue.get().upcoming.length >= LOW) return;
  filling = true;
  try {
    const { items, nextCursor } = await ask('/v1/suggestions', { query: { limit: PAGE, ...(cursor === null ? {} : { cursor }) } });
    const { upcoming, given } = queue.get();
    const known = new Set([...upcoming, ...given.map(({ suggestion }) => suggestion)].map(({ id }) => id));
    cursor = nextCursor;
    change({ upcoming: [...upcoming, ...items.filter(({ id }) => !known.has(id))], ended: nextCursor === null, fault: null });
  } catch (fault) {
    change({ fault });
    return;
  } finally {
    filling = false;
  }
  if (queue.get().upcoming.length < LOW && !queue.get().ended) await fill();
  else lookAhead();
}

/** Begins again from the top: answers bring new questions. */
export async function lookAgain(): Promise<void> {
  cursor = null;
  change({ ended: false, fault: null });
  await fill();
}

/** After somebody has been parted, who is asked about has changed. */
export function startOver(): void {
  change({ upcoming: [] });
  void lookAgain();
}

function lookAhead(): void {
  for (const suggestion of queue.get().upcoming.slice(0, AHEAD)) for (const side of sidesOf(suggestion)) askAboutSide(side);
}

export function sidesOf({ kind, left, right, person, parts }: Suggestion): readonly Side[] {
  if (right !== null) return [left, right];
  const stays = parts?.[1]?.[0];
  return kind === 'split' && person !== undefined && stays !== undefined
    ? [left, { personId: person, headingId: stays, heading: '' }]
    : [left];
}

function askAboutSide({ personId, headingId }: Side): void {
  if (personId === null) {
    askAhead('/v1/headings/{id}', { path: { id: headingId } });
    return;
  }
  askAhead('/v1/people/{id}', { path: { id: personId } });
  askAhead('/v1/people/{id}/items', { path: { id: personId }, query: { limit: 3 } });
}

/** Answers the first one and goes on; what the service says to it is waited for behind the scene. */
export function answer(word: Word, kind: Kind): void {
  const { upcoming, given } = queue.get();
  const [first, ...rest] = upcoming;
  if (first === undefined) return;
  const now = give(first, word, kind);
  change({ upcoming: rest, given: [...given, now], notice: '' });
  now.sent.then(
    (judgement) => judgement !== null && rename(judgement),
    (fault: unknown) => refused(now, fault),
  );
  void fill();
}

/** Takes the last answer back and asks that question again. */
export function undo(): void {
  const { upcoming, given } = queue.get();
  const last = given.at(-1);
  if (last === undefined) {
    announce('There is nothing to take back.');
    return;
  }
  change({ upcoming: [last.suggestion, ...upcoming], given: given.slice(0, -1), notice: '' });
  announce('Taken back.');
  takeBack(last).catch((fault: unknown) => change({ notice: `This could not be taken back: ${sentenceOf(fault)}.` }));
}

/** What cannot be said any more does not count, and is told. */
function refused(one: Given, fault: unknown): void {
  const current = fault instanceof Refusal && fault.status === 412 ? (fault.told.current as Judgement | undefined) : undefined; // as the contract says of 412
  const notice =
    current === undefined
      ? `One answer was not taken: ${sentenceOf(fault)}.`
      : `${current.by} was faster: ${current.left.heading} and ${current.right.heading} are “${JUDGEMENT_WORDS[current.judgement]}”. Yours was not taken.`;
  change({ given: queue.get().given.filter((given) => given !== one), notice });
}

/** After `same` two people are one: what waits follows, and a question that has answered itself is not asked. */
function rename({ judgement, left, right }: Judgement): void {
  if (judgement !== 'same' || left.personId === null || left.personId !== right.personId) return;
  const { upcoming, given } = queue.get();
  const both = given
    .flatMap(({ suggestion }) => sidesOf(suggestion))
    .filter(({ headingId }) => headingId === left.headingId || headingId === right.headingId);
  const former = new Set(both.map(({ personId }) => personId));
  const renamed = (side: Side): Side => (former.has(side.personId) && side.personId !== null ? { ...side, personId: left.personId } : side);
  change({
    upcoming: upcoming
      .map((one) => ({ ...one, left: renamed(one.left), right: one.right === null ? null : renamed(one.right) }))
      .filter(({ kind, left: a, right: b }) => kind !== 'merge' || b === null || a.personId === null || a.personId !== b.personId),
  });
}

/** Somebody else has answered what waits here: it is not asked again. */
export function answeredByOthers(judgements: readonly Judgement[]): void {
  const { upcoming } = queue.get();
  const pairs = new Map(
    judgements
      .filter(({ revertedBy, reverts }) => revertedBy === null && reverts === null)
      .map((one) => [pairOf(one.left.headingId, one.right.headingId), one]),
  );
  const found = upcoming.filter(({ left, right }) => right !== null && pairs.has(pairOf(left.headingId, right.headingId)));
  const [first] = found;
  if (first === undefined) return;
  const by = first.right === null ? undefined : pairs.get(pairOf(first.left.headingId, first.right.headingId));
  const notice =
    first === upcoming[0] && by !== undefined
      ? `${by.by} has just answered “${JUDGEMENT_WORDS[by.judgement]}” to the question that stood here.`
      : queue.get().notice;
  change({ upcoming: upcoming.filter((one) => !found.includes(one)), notice });
  void fill();
}

const pairOf = (a: string, b: string): string => [a, b].sort().join(' ');
