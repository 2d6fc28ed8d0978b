// A sum that needs to know how common its words are: asks for the counts that it lacks, until it lacks none.
import type { SnapshotHead, WordCount } from '../store/snapshots.ts';
import type { Answer, Counts } from './resolve_tasks.ts';

interface CountReader {
  counts(words: readonly string[]): Promise<WordCount[]>;
}

/** @param sum  gives the words it lacks, or its answer; asked again with everything that was found so far, in case another thread takes it up */
export async function withCounts<T>(head: SnapshotHead, reader: CountReader, sum: (counts: Counts) => Promise<Answer<T>>): Promise<T> {
  const asked: string[] = [];
  const counts: WordCount[] = [];
  for (;;) {
    const answer = await sum({ snapshot: head, asked, counts });
    if ('answer' in answer) return answer.answer;
    counts.push(...(await reader.counts(answer.unknown)));
    asked.push(...answer.unknown);
  }
}
