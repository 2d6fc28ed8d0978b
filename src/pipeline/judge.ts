// A curator's word: into the log, under the rule that nobody overwrites what he has not read.
import type { Judgement } from '../domain/cluster/judgement.ts';
import type { JudgementId } from '../domain/ids.ts';
import { NamesakeError } from '../errors.ts';
import type { LoggedJudgement, PairLine } from '../store/judgements.ts';
import type { Store } from '../store/store.ts';
import type { Effects } from './judge_effects.ts';

export interface JudgeNeeds {
  readonly store: Pick<Store, 'judgements'>;
  readonly effects: Pick<Effects, 'visible'>;
}

export interface SaidPair {
  /** id of a heading, or of a person, which stands for its founding heading */
  readonly left: string;
  readonly right: string;
  readonly judgement: Judgement;
  readonly note: string;
  readonly by: string;
  /** versions that the curator has read, "*" for any; null where none was sent */
  readonly read: readonly string[] | null;
}

export interface JudgedNow extends LoggedJudgement {
  /** people and labels tell it already; else they will when the harvest in hand is through */
  readonly applied: boolean;
}

/**
 * @throws NamesakeError `not-found` for an unknown side; `stale-version` with what stands as `current` where that was not read,
 *         as for the loser of a race
 */
export async function judge({ store, effects }: JudgeNeeds, { read, ...said }: SaidPair): Promise<JudgedNow> {
  const [pair = said] = await stringsOf(store, [said]);
  const line = await store.judgements.lineOf(pair.left, pair.right);
  refuseUnread(line, read);
  const added = await store.judgements.append({ ...pair, supersedes: line.last?.id ?? null });
  return visibly({ store, effects }, added);
}

/** @throws NamesakeError `not-found`, `stale-version` where it is reverted already */
export async function revertJudgement(
  { store, effects }: JudgeNeeds,
  id: JudgementId,
  said: { readonly note: string; readonly by: string },
): Promise<JudgedNow> {
  return visibly({ store, effects }, await store.judgements.revert(id, said));
}

/**
 * Pairs of ids as the strings behind them.
 *
 * @throws NamesakeError `not-found`; `invalid-request` where both are one heading
 */
export async function stringsOf<T extends Pick<SaidPair, 'left' | 'right'>>(
  { judgements }: Pick<Store, 'judgements'>,
  pairs: readonly T[],
): Promise<T[]> {
  const headings = await judgements.headingsOf(pairs.flatMap(({ left, right }) => [left, right]));
  const headingOf = (id: string): string => {
    const heading = headings.get(id);
    if (heading === undefined) throw new NamesakeError('not-found', `there is no heading and no person ${JSON.stringify(id)}`);
    return heading;
  };
  return pairs.map((pair) => {
    const [left, right] = [headingOf(pair.left), headingOf(pair.right)];
    if (left === right) throw new NamesakeError('invalid-request', `a heading cannot be judged against itself: ${JSON.stringify(left)}`);
    return { ...pair, left, right };
  });
}

function refuseUnread({ last, standing }: PairLine, read: readonly string[] | null): void {
  const known = (judgement: LoggedJudgement | null): boolean =>
    judgement !== null && (read?.includes(String(judgement.version)) === true || read?.includes('*') === true);
  if (read === null ? standing === null : known(standing) || known(last)) return;
  const current = standing ?? last;
  throw new NamesakeError(
    'stale-version',
    current === null
      ? 'nobody has judged this pair: send no If-Match'
      : `this pair was judged ${current.judgement} by ${current.by}; to say something else, send If-Match: "${current.version}"`,
    { extra: { current } },
  );
}

/** Read again after people have followed it. */
async function visibly({ store, effects }: JudgeNeeds, added: LoggedJudgement): Promise<JudgedNow> {
  const applied = await effects.visible();
  return { ...((await store.judgements.get(added.id)) ?? added), applied };
}
