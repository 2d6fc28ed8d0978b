// What follows from judgements, made visible at once: people and labels of what they touch, for many that wait in one run.
import { setTimeout as sleep } from 'node:timers/promises';
import { depictItems } from './depict.ts';
import type { DerivePart } from './derive_part.ts';
import { judgeAnew } from './extract.ts';
import { resolvePeople } from './resolve.ts';

type EffectNeeds = Pick<DerivePart, 'store' | 'log' | 'thread' | 'signal' | 'flowHeadings'>;

/** A caller is answered after this long, whatever is still being worked out; 5 s suffice on 200,000 headings. */
const ANSWER_WITHIN_MS = 15_000;
/** A harvest holds the derivation for minutes: whoever waits for it is told so after this long. */
const LOCK_WITHIN_MS = 5_000;
const ASK_AGAIN_MS = 50;
const SETTLED_WITHIN_MS = 3_000;

/**
 * Brings people and labels up to the judgements. Unread items are left to the harvest that loaded them.
 *
 * @returns whether anything was due; null where another process derives, or a harvest that is open will: what is due stays due
 */
export function applyJudgements(needs: EffectNeeds): Promise<boolean | null> {
  const part: DerivePart = { ...needs, progress: () => undefined };
  return needs.store.derived.holding(async () => {
    if (await isForTheHarvest(needs)) return null;
    if ((await needs.store.derived.unresolvedChange()) !== null) await judgeAnew(part);
    const resolved = await resolvePeople(part);
    const depicted = await depictItems(part);
    await needs.store.suggestions.refreshDue();
    return resolved || depicted > 0;
  });
}

/** More headings due than a second can resolve: an open harvest brought them, and will resolve them with everything that follows. */
const MANY_DUE = 2_000;

async function isForTheHarvest({ store }: EffectNeeds): Promise<boolean> {
  const [open] = await store.harvests.open();
  if (open === undefined) return false;
  const { uses, waiting, whole } = await store.resolution.due.state(MANY_DUE);
  return whole || (uses && waiting >= MANY_DUE);
}

/** The same for what nobody sees to: where a call could not wait for it, or its process was killed. An open harvest will, and does it in one go. */
export async function applyForgotten(needs: EffectNeeds): Promise<void> {
  const [open] = await needs.store.harvests.open();
  if (open === undefined && (await needs.store.derived.unresolvedChange()) !== null) await applyJudgements(needs);
}

export interface Effects {
  /** Resolves true when everything logged before the call is visible; false where that takes too long, and a worker will see to it. */
  visible(): Promise<boolean>;
  /** Resolves when nothing is being worked out any more, or after some seconds. */
  settled(): Promise<void>;
}

/** One run at a time. Who comes while one runs shares the next with all who come by then, so that a hundred judgements cost two runs. */
export function openEffects(needs: EffectNeeds): Effects {
  let running: Promise<boolean> = Promise.resolve(true);
  let next: Promise<boolean> | null = null;
  const start = (): Promise<boolean> => {
    next = null;
    running = attempt(needs).catch((error: unknown) => {
      // the judgement is in the log: that it cannot be seen yet does not undo it
      needs.log.error({ err: error }, 'what follows from a judgement could not be worked out');
      return false;
    });
    return running;
  };
  return {
    visible() {
      next ??= running.then(start);
      return withinTime(next, ANSWER_WITHIN_MS);
    },
    async settled() {
      await withinTime(next ?? running, SETTLED_WITHIN_MS);
    },
  };
}

async function attempt(needs: EffectNeeds): Promise<boolean> {
  for (const deadline = performance.now() + LOCK_WITHIN_MS; ; await sleep(ASK_AGAIN_MS)) {
    const applied = await applyJudgements(needs);
    if (applied !== null || performance.now() > deadline) return applied !== null;
  }
}

async function withinTime(work: Promise<boolean>, ms: number): Promise<boolean> {
  const answered = new AbortController();
  const tooLate = sleep(ms, false, { signal: answered.signal }).catch(() => false);
  const visible = await Promise.race([work, tooLate]);
  answered.abort();
  return visible;
}
