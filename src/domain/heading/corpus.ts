// What the whole collection says about a name in direct order: "Mfume, Kweisi, 1948-" elsewhere supports "Kweisi Mfume".
import { tokens } from '../text/fold.ts';
import { probabilityOf } from './confidence.ts';
import { PRIOR_BITS } from './evidence.ts';
import type { Classification, HeadingContext, ParsedHeading } from './heading.ts';
import { KIND_RULES } from './kind_rules.ts';

/** How a name stands in the collection in a form that speaks for a person by itself. */
type Support = 'inverted' | 'dated';

/** Names of the collection by their words, whatever the order. */
export type CorpusNames = ReadonlyMap<string, Support>;

/** Bits that a form elsewhere adds; a dated one says more, since dates of a life are nobody else's. */
const SUPPORT: Readonly<Record<Support, { readonly bits: number; readonly says: string }>> = {
  inverted: { bits: 4, says: 'the same name stands elsewhere in the collection as "Surname, Forename"' },
  dated: { bits: 6, says: 'the same name stands elsewhere in the collection with the dates of a life' },
};

/** A form supports others only if it is as sure a person as this by itself: otherwise two doubtful headings would prove one another. */
const SURE = 0.97;

/**
 * @param answers verdicts on the headings of a collection, in any order, none of them made with the help of the collection
 * @returns       what {@link withCorpus} asks; the same for every order, and growing only as the collection grows
 */
export function corpusNames(answers: Iterable<Classification>): CorpusNames {
  const names = new Map<string, Support>();
  for (const { person, confidence, parsed } of answers) {
    if (!person || confidence < SURE) continue;
    const support = supportOf(parsed);
    const key = wordsOf(parsed);
    if (support === null || key === null || names.get(key) === 'dated') continue;
    names.set(key, support);
  }
  return names;
}

function supportOf({ name }: ParsedHeading): Support | null {
  if (name === null) return null;
  if (name.dates.birth !== null || name.dates.death !== null) return 'dated';
  return name.order === 'inverted' ? 'inverted' : null;
}

/** Surname and full forenames in the order of the alphabet; null where fewer than two words are spelled out. */
function wordsOf({ name }: ParsedHeading): string | null {
  if (name === null) return null;
  const words = tokens(`${name.forenames} ${name.surname}`).filter((word) => word.length > 1);
  return words.length < 2 ? null : words.sort().join(' ');
}

const FINAL_RULES: ReadonlySet<string> = new Set(KIND_RULES.filter(({ final }) => final).map(({ code }) => code));

/** Log2 odds that the evidence table came to; null where no table was asked: no name, or a rule that suffers none. */
export function bitsOf({ parsed, reasons }: Classification, context: HeadingContext): number | null {
  if (parsed.name === null || FINAL_RULES.has(reasons[0]?.code ?? '')) return null;
  return reasons.reduce((sum, { code, bits }) => (code === 'field' ? sum : sum + bits), PRIOR_BITS[context]);
}

/**
 * The verdict once more, with the whole collection at hand. It can make a person of what was none, never the other way.
 *
 * @example withCorpus(classify('Quentin Crisp', 'subject'), 'subject', corpusNames([classify('Crisp, Quentin', 'subject')])).person // true
 */
export function withCorpus(answer: Classification, context: HeadingContext, names: CorpusNames): Classification {
  const before = bitsOf(answer, context);
  const key = wordsOf(answer.parsed);
  const support = key === null || answer.parsed.name?.order === 'inverted' ? undefined : names.get(key);
  if (answer.person || before === null || support === undefined) return answer;
  const { bits, says } = SUPPORT[support];
  if (before + bits <= 0) return answer;
  const [, ...rows] = answer.reasons;
  const confidence = Math.round(probabilityOf(before + bits) * 1000) / 1000;
  return { ...answer, kind: 'person', person: true, confidence, reasons: [...rows, { code: `${support}-elsewhere`, text: says, bits }] };
}
