// Results from workers: read, judged and taken, token by token; an answer for each, whatever it looked like.
import { createHash } from 'node:crypto';
import { canonicalBytes } from '../domain/embedding/canonical.ts';
import { ResultFault } from '../domain/embedding/fault.ts';
import { readResult } from '../domain/embedding/result.ts';
import { verdictOn } from '../domain/embedding/verdict.ts';
import type { Brought, Judged } from '../store/embedding_results.ts';
import type { Store } from '../store/store.ts';

/** One posted result, as it came. */
export interface Posted {
  readonly token: string;
  readonly result: unknown;
}

export interface Answered {
  readonly taskId: string;
  readonly status: 200 | 409 | 410 | 422;
  readonly code?: 'lease-expired' | 'different-result' | 'gone' | 'unusable-result';
  readonly detail?: string;
  /** "faces[1]", where a face is at fault */
  readonly face?: string;
  /** of the result that the task has now; a later one that is to take its place may name it */
  readonly digest?: string;
}

export interface ResultNeeds {
  readonly store: Pick<Store, 'embedding'>;
}

interface Read extends Brought {
  readonly fault: ResultFault | null;
}

/** Deadlocks and lost races for a row: the same again goes well. SQLSTATE 40001 and 40P01. */
const PASSING = /^(?:40001|40P01)$/;
const TRIES = 5;

/** Takes what may be taken. Answers in the order in which it was posted; one that is refused keeps no other from being taken. */
export async function takeResults(needs: ResultNeeds, posted: readonly Posted[]): Promise<Answered[]> {
  const answers = new Map<Posted, Answered>();
  for (const round of roundsOf(posted)) await takeRound(needs, round, answers);
  await needs.store.embedding.runs.finish();
  return posted.flatMap((one) => answers.get(one) ?? []);
}

/** Each round holds results of one token and of different tasks: a task that comes twice is answered twice, one after the other. */
function roundsOf(posted: readonly Posted[]): Posted[][] {
  const rounds = new Map<string, Posted[]>();
  const times = new Map<string, number>();
  for (const one of posted) {
    const task = `${one.token} ${taskIdOf(one.result)}`;
    const nth = times.get(task) ?? 0;
    times.set(task, nth + 1);
    const key = `${nth} ${one.token}`;
    rounds.set(key, [...(rounds.get(key) ?? []), one]);
  }
  return [...rounds.values()];
}

async function takeRound({ store }: ResultNeeds, round: readonly Posted[], answers: Map<Posted, Answered>): Promise<void> {
  const token = round[0]?.token ?? '';
  const space = await store.embedding.results.spaceOf(token);
  const read = round.map(({ result }) => readOne(result, space?.dimension ?? 0));
  const judged = await again(() =>
    store.embedding.results.bring(token, read, { judge: verdictOn, dimension: space?.dimension ?? 0, draw: Math.random }),
  );
  round.forEach((one, at) => {
    const [brought, verdict] = [read[at], judged[at]];
    if (brought !== undefined && verdict !== undefined) answers.set(one, answerTo(brought, verdict));
  });
}

function readOne(given: unknown, dimension: number): Read {
  const taskId = taskIdOf(given);
  try {
    const result = readResult(given, dimension);
    const hash = createHash('sha256');
    for (const bytes of canonicalBytes(result)) hash.update(bytes);
    return { taskId, result, digest: hash.digest(), fault: null };
  } catch (error) {
    if (!(error instanceof ResultFault)) throw error;
    return { taskId, result: null, digest: null, fault: error };
  }
}

/** A lease that does not hold is told before a fault of the result: mending the result would be in vain. */
function answerTo({ taskId, fault, digest }: Read, { answer, says }: Judged): Answered {
  if (answer.status === 200 && fault !== null)
    return { taskId, status: 422, code: 'unusable-result', detail: fault.message, ...(fault.face === null ? {} : { face: fault.face }) };
  if (answer.status === 200) return { taskId, status: 200, ...(digest === null ? {} : { digest: digest.toString('hex') }) };
  return { taskId, status: answer.status, code: answer.code, detail: says };
}

/** "" where it is none: no task has that id. */
function taskIdOf(result: unknown): string {
  const id: unknown = typeof result === 'object' && result !== null ? Reflect.get(result, 'taskId') : null;
  return /^\d{1,18}$/.test(String(id)) ? String(id) : '';
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (left === 1 || !PASSING.test(code)) throw error;
    }
  }
}
