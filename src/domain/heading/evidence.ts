// Is it a person? The evidence table, to be read aloud. Bits are log2 odds, set by hand and measured with `namesake evaluate`.
import { EVIDENCE_AGAINST_PERSON } from './evidence_against.ts';
import { EVIDENCE_FOR_PERSON } from './evidence_for.ts';
import type { Evidence } from './evidence_row.ts';
import type { Look } from './look.ts';

/** Where the odds start, by the field the string stood in: of subjects 12 % name people, of museum creators 90 %. */
export const PRIOR_BITS: Readonly<Record<Look['context'], number>> = { subject: -2, creator: 1.5, contributor: 1, caption: 0 };

/** All rows are asked; the bits of those that hold add up. */
export const PERSON_EVIDENCE: readonly Evidence[] = [...EVIDENCE_FOR_PERSON, ...EVIDENCE_AGAINST_PERSON];

/** The vote of the language model on what the table leaves undecided. Its silence weighs nothing. */
export const NER_VOTE = { code: 'language-model', bits: 1.2, says: 'a general language model reads it as a person' } as const;
