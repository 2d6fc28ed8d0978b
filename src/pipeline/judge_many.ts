// Many judgements at once: what a file would change, and then all of it in one transaction.
import type { Judgement } from '../domain/cluster/judgement.ts';
import { type Fault, NamesakeError } from '../errors.ts';
import type { NewJudgement } from '../store/judgements.ts';
import type { Store } from '../store/store.ts';
import type { JudgementLine, ReadLines } from './judgement_lines.ts';

export interface JudgementChange {
  readonly line: number;
  readonly left: string;
  readonly right: string;
  /** what stands; null where nothing does */
  readonly was: Judgement | null;
  readonly becomes: Judgement;
}

export interface ImportPlan {
  /** pairs that nobody has judged */
  readonly added: number;
  /** pairs of which something else stands */
  readonly superseded: number;
  /** pairs of which the same stands, and repeats */
  readonly unchanged: number;
  readonly changes: readonly JudgementChange[];
  readonly faults: readonly Fault[];
}

interface Planned extends ImportPlan {
  readonly judgements: readonly NewJudgement[];
}

/** What the lines would change; nothing is written. Of several lines about one pair the last one counts. */
export async function planImport(
  { judgements: log }: Pick<Store, 'judgements'>,
  { lines, faults }: ReadLines,
  by: string,
): Promise<Planned> {
  const ids = await log.headingsOf([...new Set(lines.flatMap(({ left, right }) => [left, right]))]);
  const pairs = new Map<string, JudgementLine>();
  const oneself: Fault[] = [];
  for (const line of lines) {
    const [left, right] = [ids.get(line.left) ?? line.left, ids.get(line.right) ?? line.right];
    if (left === right) oneself.push({ where: `line ${line.line}`, message: `judges a heading against itself: ${JSON.stringify(left)}` });
    else pairs.set(pairKey(left, right), { ...line, left, right });
  }
  const ends = await log.endsOf([...pairs.values()]);
  const planned = [...pairs].flatMap(([key, line]) => {
    const end = ends.get(key) ?? { last: null, standing: null };
    return end.standing === line.judgement ? [] : [{ line, end }];
  });
  return {
    added: planned.filter(({ end }) => end.standing === null).length,
    superseded: planned.filter(({ end }) => end.standing !== null).length,
    unchanged: lines.length - oneself.length - planned.length,
    changes: planned.map(({ line: { line, left, right, judgement }, end }) => ({
      line,
      left,
      right,
      was: end.standing,
      becomes: judgement,
    })),
    faults: [...faults, ...oneself],
    judgements: planned.map(({ line: { left, right, judgement, note, by: said }, end }) => ({
      left,
      right,
      judgement,
      note,
      by: said === null || said === by ? by : `${said} (imported by ${by})`,
      supersedes: end.last,
    })),
  };
}

/** @throws NamesakeError `invalid-request` where a line cannot be used: then none is written; `stale-version` where somebody judged meanwhile */
export async function importJudgements(store: Pick<Store, 'judgements'>, read: ReadLines, by: string): Promise<ImportPlan> {
  const { judgements, ...plan } = await planImport(store, read, by);
  if (plan.faults.length > 0)
    throw new NamesakeError('invalid-request', `${plan.faults.length} lines cannot be used: nothing was written`, {
      faults: plan.faults.slice(0, 100),
    });
  if (judgements.length > 0) await store.judgements.appendAll(judgements);
  return plan;
}

/** As the log orders a pair. */
const pairKey = (left: string, right: string): string => (left < right ? `${left}\0${right}` : `${right}\0${left}`);
