// The verdict on one heading, worked out in full: grammar, kind rules, evidence table, and the language model where they leave a doubt.
import type { Reason } from '../reason.ts';
import { probabilityOf } from './confidence.ts';
import { NER_VOTE, PERSON_EVIDENCE, PRIOR_BITS } from './evidence.ts';
import { thingWord } from './glance.ts';
import type { Classification, HeadingContext } from './heading.ts';
import { KIND_RULES } from './kind_rules.ts';
import { type Look, lookAt } from './look.ts';
import { parseHeading } from './parse.ts';
import type { SeesPerson } from './person_vote.ts';

/**
 * @param seesPerson  asked only where its vote turns the answer: see isAsked
 * @see               classify.ts, which remembers answers
 */
export function decide(raw: string, context: HeadingContext, seesPerson: SeesPerson): Classification {
  const look = lookAt(parseHeading(raw), context);
  const rule = KIND_RULES.find(({ holds }) => holds(look));
  const ruled: Reason = { code: rule?.code ?? 'topic', text: rule?.says ?? 'a topic', bits: 0 };
  if (look.name === null || rule?.final === true) return answerOf(look, rule?.kind ?? 'topic', rule?.sure ?? 0.5, [ruled]);
  const { bits, reasons } = weighPerson(look, seesPerson);
  const probability = probabilityOf(bits);
  const usual: Reason = { code: 'field', text: 'most strings of this field name people', bits: PRIOR_BITS[context] };
  if (bits > 0) return answerOf(look, 'person', probability, reasons.length > 0 ? reasons : [usual]);
  return answerOf(look, rule?.kind ?? 'topic', (rule?.sure ?? 0.5) * (1 - probability), [ruled, ...reasons]);
}

function answerOf({ parsed }: Look, kind: Classification['kind'], confidence: number, reasons: readonly Reason[]): Classification {
  return {
    heading: parsed.raw,
    kind,
    person: kind === 'person',
    // never quite 0: the sum of many rows against a rule is no certainty
    confidence: Math.max(0.001, Math.round(confidence * 1000) / 1000),
    parsed,
    reasons,
  };
}

function weighPerson(look: Look, seesPerson: SeesPerson): { readonly bits: number; readonly reasons: readonly Reason[] } {
  const reasons: Reason[] = [];
  let bits = PRIOR_BITS[look.context];
  for (const evidence of PERSON_EVIDENCE) {
    if (!evidence.holds(look)) continue;
    bits += evidence.bits;
    reasons.push({ code: evidence.code, text: evidence.says, bits: evidence.bits });
  }
  if (!isAsked(look, bits)) return { bits, reasons };
  const text = look.name?.order === 'inverted' ? `${look.name.forenames} ${look.name.surname}` : look.parsed.base;
  if (!seesPerson(text)) return { bits, reasons };
  reasons.push({ code: NER_VOTE.code, text: NER_VOTE.says, bits: NER_VOTE.bits });
  return { bits: bits + NER_VOTE.bits, reasons };
}

/**
 * A vote for what is a person already, or one that would not suffice, is not worth half a millisecond; nor one on what holds a word of
 * things, ends in a state or is joined by "&": of 49 dev headings it was for none of them.
 */
const isAsked = (look: Look, bits: number): boolean =>
  bits <= 0 && bits + NER_VOTE.bits > 0 && look.placeEnd !== 'region' && !thingWord(look) && !/[&\d]/.test(look.outside);
