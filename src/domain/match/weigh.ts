// The match weight of a candidate pair, told level by level: what `explain`, suggestions and curators read.
import type { ParsedHeading } from '../heading/heading.ts';
import { compareForms } from './compare.ts';
import type { NameFrequency } from './frequency.ts';
import { lifeConflict } from './life_span.ts';
import { type NameForm, nameForm } from './name_form.ts';
import { Account, RarityTable } from './tally.ts';
import { Vocabulary } from './vocabulary.ts';
import type { MatchWeight } from './weight.ts';
import { VETOES, type VetoCode } from './weights.ts';

/**
 * How many bits of evidence say that both headings describe one person.
 *
 * @param left, right  parsed personal headings; the order does not matter
 * @param frequency    how often a surname or forename is borne in the whole collection (people, not shares)
 * @returns            bits (posterior log2 odds), with the level of every feature that was compared; `-Infinity` with the reason where a veto holds
 * @see                Fellegi & Sunter 1969; surname frequency as in Winkler 1989
 */
export function weigh(left: ParsedHeading, right: ParsedHeading, frequency: NameFrequency): MatchWeight {
  const vocabulary = new Vocabulary();
  return weighForms(nameForm(left, vocabulary), nameForm(right, vocabulary), vocabulary, new RarityTable(vocabulary, frequency));
}

/** The same for forms that share a vocabulary. */
export function weighForms(left: NameForm, right: NameForm, vocabulary: Vocabulary, rarity: RarityTable): MatchWeight {
  const account = new Account(vocabulary, rarity);
  const veto = compareForms(left, right, vocabulary, account);
  return {
    bits: account.bits,
    features: account.features,
    veto: veto === null ? null : { code: veto, text: vetoSentence(veto, left, right, vocabulary), bits: Number.NEGATIVE_INFINITY },
  };
}

function vetoSentence(veto: VetoCode, left: NameForm, right: NameForm, vocabulary: Vocabulary): string {
  if (veto === 'lifeDates') return lifeConflict(left.life, right.life) ?? VETOES.lifeDates;
  const [one, other] =
    veto === 'generation'
      ? [left.generationText, right.generationText]
      : veto === 'ordinal'
        ? [left.ordinal, right.ordinal]
        : [givenOf(left, vocabulary), givenOf(right, vocabulary)];
  return VETOES[veto].replace('{left}', one).replace('{right}', other);
}

const givenOf = (form: NameForm, vocabulary: Vocabulary): string =>
  (form.readings[0]?.given ?? []).map((word) => vocabulary.word(word)).join(' ');
