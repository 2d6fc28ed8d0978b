// Naming faces, step by step: what a space teaches, what is due, how far it reaches, verdicts, and what differs of them written. Idempotent, resumable.
import { createHash } from 'node:crypto';
import { POLICY } from '../domain/naming/policy.ts';
import type { Log } from '../log.ts';
import type { Learnt, NamingState } from '../store/face_naming.ts';
import type { Due, NamingReader, StandingPhoto } from '../store/face_naming_reader.ts';
import type { Store } from '../store/store.ts';
import type { DomainThread } from './domain_thread.ts';
import { type Reach, type ReachLimits, reachOf } from './name_faces_reach.ts';

export interface NamingNeeds {
  readonly store: Pick<Store, 'faceNaming' | 'events'>;
  readonly log: Pick<Log, 'info'>;
  readonly thread: Pick<DomainThread, 'run'>;
  readonly signal?: AbortSignal | undefined;
}

export interface Named {
  /** photographs with new verdicts, and verdicts that are other ones now */
  readonly photos: number;
  readonly changed: number;
  /** what all faces teach was learnt anew */
  readonly learnt: boolean;
}

export interface NamingLimits extends ReachLimits {
  /** changes taken at a time */
  readonly changes: number;
}

/**
 * Bytes that naming holds, in the thread: for each number of a vector itself and its part of a cluster's sum, and besides for each face. Measured
 * on generated photographs of 22,000 and 74,000 faces: 4.1 to 4.6 kB a face of 128 numbers, 7.7 kB of 512.
 */
const BYTES_A_NUMBER = 8;
const BYTES_A_FACE = 3_500;
const MOST_BYTES = 1_500_000_000;
/** Named in 4 s of processor time at most, whichever one photograph has changed. */
const NEIGHBOURHOOD = 20_000;
const CHANGES = 200_000;
const PHOTOS_A_PAGE = 500;
const VERDICTS_A_PAGE = 2_000;
/** Learnt anew when a space has so many times the faces. */
const GROWTH = 2;

const limitsOf = (dimension: number): NamingLimits => ({
  neighbourhood: NEIGHBOURHOOD,
  most: Math.floor(MOST_BYTES / (dimension * BYTES_A_NUMBER + BYTES_A_FACE)),
  changes: CHANGES,
});

/** What was learnt under other rules is learnt anew. Grows with a change of the code that the policy does not show. */
const RULES_VERSION = 2;
const RULES = createHash('sha256')
  .update(JSON.stringify([RULES_VERSION, POLICY]))
  .digest('hex')
  .slice(0, 16);

/**
 * Brings the namings of a space up to its faces, the people depicted, and the words of curators. What was done is committed with what says so:
 * a run that is killed at any moment is gone on with by the next.
 *
 * @param limits  on what is held in memory; smaller ones give the same wherever the reach of a change is whole
 * @returns null where another process names faces of the space, or there is no such space
 */
export async function nameFaces(needs: NamingNeeds, spaceId: string, limits?: Partial<NamingLimits>): Promise<Named | null> {
  const state = await needs.store.faceNaming.state(spaceId);
  if (state === undefined) return null;
  const named = await needs.store.faceNaming.holding(spaceId, () => nameAlone(needs, spaceId, { ...limitsOf(state.dimension), ...limits }));
  if (named !== null && (named.photos > 0 || named.learnt)) {
    needs.log.info({ space: spaceId, ...named }, 'faces named');
    await needs.store.events.append('face-naming', { spaceId, ...named });
  }
  return named;
}

async function nameAlone(needs: NamingNeeds, spaceId: string, limits: NamingLimits): Promise<Named> {
  const { store, thread, signal } = needs;
  const total = { photos: 0, changed: 0, learnt: false };
  try {
    for (;;) {
      signal?.throwIfAborted();
      const state = await store.faceNaming.state(spaceId);
      if (state === undefined) return total;
      if (isOutgrown(state)) {
        await learn(needs, spaceId, { faces: state.faces, most: limits.most });
        total.learnt = true;
      } else if (state.learnt === null) return total;
      else {
        const done = await nameNext(needs, { spaceId, learnt: state.learnt }, limits);
        if (done === null) return total;
        total.photos += done.photos;
        total.changed += done.changed;
      }
    }
  } finally {
    // a thread that has ended has forgotten it
    if (signal?.aborted !== true) await thread.run('forgetAlbum', undefined).catch(() => undefined);
  }
}

/** A space whose last face went has nothing to teach: what is due in it is named under what it taught before. */
const isOutgrown = ({ faces, learnt }: NamingState): boolean =>
  learnt === null ? faces > 0 : faces > 0 && (learnt.rules !== RULES || faces >= GROWTH * learnt.faces);

async function learn(
  { store, thread, signal }: NamingNeeds,
  spaceId: string,
  { faces, most }: { readonly faces: number; readonly most: number },
): Promise<void> {
  await thread.run('forgetAlbum', undefined);
  await store.faceNaming.reading(async (reader) => {
    await fill({ reader, thread, signal }, spaceId, await reader.sample(spaceId, most));
  });
  const habits = await thread.run('learnFromAlbum', undefined);
  await store.faceNaming.keepHabits(spaceId, { rules: RULES, faces, habits });
}

interface Step {
  readonly spaceId: string;
  readonly learnt: Learnt;
}

interface Taken {
  readonly settled: Due;
  readonly reach: Reach;
  readonly photos: readonly StandingPhoto[];
}

/** Null when nothing is due any more. */
async function nameNext(needs: NamingNeeds, step: Step, limits: NamingLimits): Promise<Pick<Named, 'photos' | 'changed'> | null> {
  const { store, thread, signal } = needs;
  const { spaceId, learnt } = step;
  await thread.run('forgetAlbum', undefined);
  const taken = await store.faceNaming.reading(async (reader): Promise<Taken | Due | null> => {
    const due = await reader.due(spaceId, limits.changes);
    if (due.items.length === 0) return null;
    const changed = await reader.changed(spaceId, due.items, learnt.version);
    if (changed.length === 0) return due;
    const { reach, beyond } = await reachWithin(reader, { spaceId, changed }, limits);
    await fill({ reader, thread, signal }, spaceId, reach.read);
    return {
      settled: { upTo: due.upTo, items: due.items.filter((item) => !beyond.has(item)) },
      reach,
      photos: await reader.standing(spaceId, reach.renamed, learnt.version),
    };
  });
  if (taken === null) return null;
  if (!('reach' in taken)) {
    await store.faceNaming.settle(spaceId, taken);
    return { photos: 0, changed: 0 };
  }
  const { settled, reach, photos } = taken;
  const twins = twinsBy(await thread.run('nameAlbum', { habits: learnt.habits, photos: reach.renamed }));
  signal?.throwIfAborted();
  const next = () => thread.run('nextVerdicts', VERDICTS_A_PAGE);
  const changed = await store.faceNaming.write({ spaceId, items: reach.renamed, photos, twins, settled, next });
  return { photos: reach.renamed.length, changed };
}

function twinsBy(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const twins = new Map<string, string[]>();
  for (const [one, other] of pairs)
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      twins.set(from, [...(twins.get(from) ?? []), to]);
  return twins;
}

/** As many of the changes as fit into memory with what they reach; the others stay due. */
async function reachWithin(
  reader: NamingReader,
  { spaceId, changed }: { readonly spaceId: string; readonly changed: readonly string[] },
  limits: ReachLimits,
): Promise<{ readonly reach: Reach; readonly beyond: ReadonlySet<string> }> {
  for (let count = changed.length; ; count = Math.ceil(count / 2)) {
    const reach = await reachOf(reader, { spaceId, changed: changed.slice(0, count) }, limits);
    if (reach.faces <= limits.most || count === 1) return { reach, beyond: new Set(changed.slice(count)) };
  }
}

interface Filling {
  readonly reader: Pick<NamingReader, 'photos'>;
  readonly thread: NamingNeeds['thread'];
  readonly signal: AbortSignal | undefined;
}

/** Reads a page while the thread takes in the one before. */
async function fill({ reader, thread, signal }: Filling, spaceId: string, items: readonly string[]): Promise<void> {
  let adding: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < items.length; from += PHOTOS_A_PAGE) {
    signal?.throwIfAborted();
    const page = await reader.photos(spaceId, items.slice(from, from + PHOTOS_A_PAGE));
    await adding;
    adding = thread.run('addPhotos', page);
    // told where it is waited for, also when reading the next page fails first
    adding.catch(() => undefined);
  }
  await adding;
}
