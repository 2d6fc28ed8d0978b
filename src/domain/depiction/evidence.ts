// What speaks for and against a person being seen in the picture: one table, in bits, and how the bits become a probability.
import type { Reason } from '../reason.ts';

interface Evidence {
  /** log2 odds; positive speaks for */
  readonly bits: number;
  /** completes "X …" for a librarian */
  readonly says: string;
}

/** Log-odds before any evidence, hand-set a little below even: a name in an item is as often that of a maker, a donor or a namesake. */
const PRIOR_BITS = -0.6;

/**
 * The table. What the captions say was measured on 366 captions in the style of other collections, each read before the reader was mended
 * for it (fixtures/captions.jsonl), since on captions that it was tuned for it is nearly always right:
 *
 *   deciding evidence            people   said   true
 *   caption-list                    145   .955   .959
 *   caption-named                   523   .913   .918
 *   caption-named, subject           25   .989  1.000
 *   mentioned-not-shown              61   .020   .148   said less than was true: a wrong face costs more than a missing one
 *
 * The other weights are hand-set by their direction. What excludes outright (a creator only, dead before the exposure) is not weighed: see judge.ts.
 */
export const DEPICTION_EVIDENCE = {
  'subject-heading': { bits: +3.1, says: 'is a subject heading of the item' },
  'caption-list': { bits: +5.0, says: 'stands in the list of people of the caption' },
  'caption-named': { bits: +4.0, says: 'is named as shown by the caption' },
  'caption-prose': { bits: -1.2, says: 'is named by the description, which does not say that the picture shows them' },
  portraits: { bits: +3.4, says: 'is subdivided by Portraits or Pictorial works' },
  depicted: { bits: +4.0, says: 'carries a relator that says depicted, sitter or interviewee of the picture' },
  'self-portrait': { bits: +5.0, says: 'is the creator of an item that calls itself a self-portrait' },
  // The writer of the caption was unsure, and a wrong face costs more than a missing one.
  uncertain: { bits: -5.0, says: 'is only possibly shown: the caption says so' },
  'mentioned-not-shown': { bits: -5.0, says: 'is mentioned by the caption, not shown' },
  eponym: { bits: -8.0, says: 'gives a thing its name' },
  subdivision: { bits: -4.5, says: 'is subdivided by something that is about them and does not show them' },
  // outweighs everything together: whoever it shows, no recogniser may learn a face from it
  'not-a-photograph': { bits: -20.0, says: 'belongs to an item that is no photograph' },
  // a face of paint or bronze; a sculptor beside his work is listed by the caption and stays
  likeness: { bits: -7.0, says: 'belongs to a photograph of a work of art' },
  'moving-image': { bits: -3.5, says: 'belongs to a moving image, of which no one frame is known to show them' },
  'too-old': { bits: -5.0, says: 'would have been older than people get' },
  'also-creator': { bits: -0.6, says: 'is also the creator of the item' },
} as const satisfies Readonly<Record<string, Evidence>>;

export type EvidenceCode = keyof typeof DEPICTION_EVIDENCE;

/** A piece of evidence as a reason; `detail` replaces the table's sentence where the case has more to say, `bits` its weight where a hub has its own. */
export function evidence(code: EvidenceCode, detail?: string, bits: number = DEPICTION_EVIDENCE[code].bits): Reason {
  return { code, text: detail ?? DEPICTION_EVIDENCE[code].says, bits };
}

/** Probability that the picture shows them, given the prior and independent evidence; three decimals, so that equal evidence prints equal. */
export function probability(reasons: readonly Reason[]): number {
  const bits = reasons.reduce((sum, reason) => sum + reason.bits, PRIOR_BITS);
  return Math.round(1000 / (1 + 2 ** -bits)) / 1000;
}
