// What does a heading name? A person where the evidence table says so, else the first kind rule that holds; always with reasons.
import type { Reason } from '../reason.ts';
import { NER_VOTE, PERSON_EVIDENCE, PRIOR_BITS } from './evidence.ts';
import type { Classification, HeadingContext } from './heading.ts';
import { KIND_RULES } from './kind_rules.ts';
import { type Look, lookAt } from './look.ts';
import { nerSeesPerson } from './ner.ts';
import { parseHeading } from './parse.ts';

/** Between these the table is undecided and the language model is asked; about 6 % of dev headings. */
const UNDECIDED_BITS = 1.2;
/** Headings repeat within a collection: 50,000 answers, about 50 MB. */
const MEMO_LIMIT = 50_000;
const memo = new Map<string, Classification>();

/**
 * Decides the kind of one heading.
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
  const answer = decide(raw, context);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  if (raw.length < 1_000) memo.set(key, answer);
  return answer;
}

function decide(raw: string, context: HeadingContext): Classification {
  const look = lookAt(parseHeading(raw), context);
  const rule = KIND_RULES.find(({ holds }) => holds(look));
  const ruled: Reason = { code: rule?.code ?? 'topic', text: rule?.says ?? 'a topic', bits: 0 };
  const answer = (kind: Classification['kind'], confidence: number, reasons: readonly Reason[]): Classification => ({
    heading: raw,
    kind,
    person: kind === 'person',
    // never quite 0: the sum of many rows against a rule is no certainty
    confidence: Math.max(0.001, Math.round(confidence * 1000) / 1000),
    parsed: look.parsed,
    reasons,
  });
  if (look.name === null || rule?.final === true) return answer(rule?.kind ?? 'topic', rule?.sure ?? 0.5, [ruled]);
  const { bits, reasons } = weighPerson(look);
  const probability = 1 / (1 + 2 ** -bits);
  const usual: Reason = { code: 'field', text: 'most strings of this field name people', bits: PRIOR_BITS[context] };
  if (bits > 0) return answer('person', probability, reasons.length > 0 ? reasons : [usual]);
  return answer(rule?.kind ?? 'topic', (rule?.sure ?? 0.5) * (1 - probability), [ruled, ...reasons]);
}

function weighPerson(look: Look): { readonly bits: number; readonly reasons: readonly Reason[] } {
  const reasons: Reason[] = [];
  let bits = PRIOR_BITS[look.context];
  for (const evidence of PERSON_EVIDENCE) {
    if (!evidence.holds(look)) continue;
    bits += evidence.bits;
    reasons.push({ code: evidence.code, text: evidence.says, bits: evidence.bits });
  }
  if (
    Math.abs(bits) < UNDECIDED_BITS &&
    nerSeesPerson(look.name?.order === 'inverted' ? `${look.name.forenames} ${look.name.surname}` : look.parsed.base)
  ) {
    bits += NER_VOTE.bits;
    reasons.push({ code: NER_VOTE.code, text: NER_VOTE.says, bits: NER_VOTE.bits });
  }
  return { bits, reasons };
}
