// Headings → people: all headings that name people, and what curators said, into one partition.
import type { DerivePart } from './derive_part.ts';

/** Resolves where anything has changed that people follow from; answers whether it did. */
export async function resolvePeople(part: DerivePart): Promise<boolean> {
  const { store, thread, progress } = part;
  const change = await store.derived.unresolvedChange();
  if (change === null) return false;
  const headings = await store.verdicts.personal();
  const judgements = await store.judgements.standing();
  progress({ stage: 'resolve', done: 0, total: headings.length });
  await store.partition.write(await thread.run('resolve', { headings, judgements }), change);
  progress({ stage: 'resolve', done: headings.length, total: headings.length });
  return true;
}
