// The match weight of a candidate pair, told level by level: what `explain`, suggestions and curators read.
import type { ParsedHeading } from '../heading/heading.ts';
import { FormComparison } from './compare.ts';
import { type FormColumns, formColumns, givenOf, MARKS, partsOf, readingsOf, SPAN_WIDTH, surnamesOf } from './form_table.ts';
import type { NameFrequency } from './frequency.ts';
import { conflictSentence, spansConflict } from './life_span.ts';
import { nameForm } from './name_form.ts';
import { RarityTable } from './rarity.ts';
import { Account } from './tally.ts';
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
  const forms = formColumns([left, right].map((parsed) => nameForm(parsed, vocabulary)));
  return weighForms(forms, 0, 1, vocabulary, new RarityTable(vocabulary, frequency));
}

/** The same for two forms of a table. */
export function weighForms(forms: FormColumns, left: number, right: number, vocabulary: Vocabulary, rarity: RarityTable): MatchWeight {
  const account = new Account(vocabulary, rarity);
  const veto = new FormComparison(forms, vocabulary).compare(left, right, account);
  return {
    bits: account.bits,
    features: account.features,
    veto: veto === null ? null : { code: veto, text: vetoSentence(veto, forms, left, right, vocabulary), bits: Number.NEGATIVE_INFINITY },
  };
}

function vetoSentence(veto: VetoCode, forms: FormColumns, left: number, right: number, vocabulary: Vocabulary): string {
  if (veto === 'lifeDates') return conflictSentence(spansConflict(forms.spans, left * SPAN_WIDTH, right * SPAN_WIDTH));
  const [one = '', other = ''] = [left, right].map((form) => contended(veto, forms, form, vocabulary));
  return VETOES[veto].replace('{left}', one).replace('{right}', other);
}

/** What of a form a veto is about. */
function contended(veto: VetoCode, { pool, spans, starts }: FormColumns, form: number, vocabulary: Vocabulary): string {
  const start = starts[form] ?? 0;
  if (veto === 'generation') return vocabulary.word(pool[start + 1] ?? 0);
  if (veto === 'ordinal') return String((spans[form * SPAN_WIDTH + MARKS] ?? 0) >> 8);
  if (readingsOf(pool[start] ?? 0) === 0) return '';
  const reading = pool[start + 2] ?? 0;
  const given = start + 3 + surnamesOf(reading) + partsOf(reading);
  return Array.from(pool.subarray(given, given + givenOf(reading)), (word) => vocabulary.word(word)).join(' ');
}
