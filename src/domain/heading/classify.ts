// What does a heading name? A person where the evidence table says so, else the first kind rule that holds; always with reasons.
import { decide } from './decide.ts';
import type { Classification, HeadingContext } from './heading.ts';
import { nerSeesPerson } from './ner.ts';

/** Headings repeat within a collection: 50,000 answers, about 50 MB. */
const MEMO_LIMIT = 50_000;
const memo = new Map<string, Classification>();

/**
 * Decides the kind of one heading. Many at once go faster through {@link ../heading/shape/shape_answers.ts}.
 *
 * @param raw      the string as the provider wrote it
 * @param context  the field it stood in; moves the prior
 * @returns        kind, probability of that kind (0..1), the parts, and a reason for everything that was weighed
 * @example        classify('Kweisi Mfume', 'creator').person      // true, though a language model alone finds nobody in it
 * @example        classify('Martin Luther King Day', 'subject').kind // 'event'
 */
export function classify(raw: string, context: HeadingContext): Classification {
  const key = `${context}\n${raw}`;
  const known = memo.get(key);
  if (known !== undefined) return known;
  const answer = decide(raw, context, nerSeesPerson);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  if (raw.length < 1_000) memo.set(key, answer);
  return answer;
}
