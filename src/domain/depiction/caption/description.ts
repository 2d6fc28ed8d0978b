// A description, sentence by sentence: some say who is seen, others tell a life, an event, or quote a newspaper.
//
// description = *sentence *cutline
// cutline     = ( "Cutline" / "Caption" / "Article" ) … ( "published" / "reads" ) … quote 1*sentence [ quote ]

import { recalling } from '../../text/recall.ts';
import { type Caption, readCaption } from './caption.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { Standing } from './state.ts';

const CUTLINE =
  /\b(?:cutline|caption|article|clipping|display ad)\b[^"“]{0,200}\b(?:published|newspaper|reads?|appeared)\b[^"“]{0,120}["“]/gi;
/** What somebody wrote on the print about it: "Written on the back: "Jim Oates, Bud Cates"". */
const WRITTEN_ON_IT =
  /\b(?:written|handwritten|handwriting|inscri\w+|typed|noted?|caption\w*|label\w*|identified)\b[^"“.]{0,60}\b(?:back|reverse|verso|front|bottom|border|margin|mat|print|photo\w*|image|album)\b[^"“.]{0,40}["“]([^"“”]{3,300})["”]/giu;
/** "To Aunt Josefa, with love" names who got the print. */
const DEDICATES = /\b(?:to|from|for|love|yours?|dear|my|remember\w*)\b/i;
const RELATED = /\b(?:related|article|similar|another)\b/i;
/** The sentence speaks of the picture. */
const OPENS_PICTURE =
  /^\W*(?:(?:an?|the|this|black|and|white|colou?r|group|studio|formal|informal|candid|full[- ]length|half[- ]length|head[- ]and[- ]shoulders|three[- ]quarter|posed|exterior|interior|aerial|outdoor|indoor|close[- ]up|press|publicity|wedding|family)[\s-]+)*(?:photo\w*|portrait|picture|image|snapshot|view|negative|slide|tintype|daguerreotype|postcard|shot)\b/i;
const POINTS_AT_PICTURE =
  /\b(?:left to right|right to left|from (?:the )?(?:left|right)|l-r|l\.? to r\.?|(?:front|back|first|second|third|top|bottom|rear|middle) row|pictured|photographed|(?:is|are|was|were) shown|(?:is|are|can be) (?:also |just )?(?:visible|seen) (?:behind|between|beside|next|among|standing|seated|sitting|to the)|shown (?:here|above|below|in|with|at)|seen (?:here|above|in|with)|in (?:this|the) (?:photo\w*|picture|image)|(?:photo\w*|picture|image) (?:shows|depicts|of)|looking on (?:is|are)|(?:at|on|in) (?:the )?(?:left|right|center|far left|far right)|\((?:left|right|center|l|r|c)\)|, (?:left|right|center),)/i;
const DESCRIBES_POSE =
  /\b(?:pos(?:es?|ing|ed)|stand(?:s|ing)?|sit(?:s|ting)?|seated|kneel(?:s|ing)?|hold(?:s|ing)|wear(?:s|ing)|smil(?:es|ing)|shak(?:es?|ing) hands|look(?:s|ing) on|lean(?:s|ing)|walk(?:s|ing)|play(?:s|ing)|perform(?:s|ing)|receiv(?:es?|ing)|present(?:s|ing)|speak(?:s|ing)|talk(?:s|ing)|danc(?:es?|ing))\b/i;
/** "On the porch are Ann Day and her husband": where, a verb, and then who. */
const SAYS_WHO_IS_WHERE =
  /^\W*(?:On|In|At|Near|Behind|Beside|By|Under|With) (?:the|his|her|their|a|him|them) ?[\p{L} ]{0,40}\b(?:is|are|sits?|stands?|was|were) (?!located|named|built|known|the (?:first|last|only|largest|oldest)\b)[\p{Ll} ]{0,30}\p{Lu}/u;
/** The sentence tells a life, a provenance or a place's history. */
const TELLS_A_STORY =
  /\b(?:born|died|married|graduated|founded|established|served as|moved to|worked (?:for|as|at)|was (?:an?|the|named|built|owned|elected|appointed|founded|located|known|killed|awarded|established)|were (?:an?|the|built|named)|became|donated|collection|copyright|published|courtesy|papers|named (?:for|after)|according to|history|biograph\w+|owned by|built (?:in|by)|years later|in memory)\b/i;

const SHOWN: Standing = { code: 'caption-named', detail: null };
const PROSE: Standing = { code: 'caption-prose', detail: null };

/**
 * Reads a description.
 *
 * @param titleNames  whether the title already names whom it shows; a newspaper's cutline then adds organisers and speakers, not sitters
 * @param family      the surname of the family that the title is about
 * @returns           one caption per sentence, in order
 */
export function readDescription(text: string, titleNames: boolean, family: string | null = null): readonly Caption[] {
  const quotes = text.includes('"') || text.includes('“');
  const cutlines = quotes ? [...text.matchAll(CUTLINE)] : [];
  const own = sentencesOf(text.slice(0, cutlines[0]?.index ?? text.length)).map((sentence, at) =>
    readSentence(sentence, () => standingOf(sentence.text, at), family),
  );
  if (!quotes) return own;
  const quoted = cutlines.flatMap((cutline, at) => {
    const silent = titleNames || RELATED.test(cutline[0]);
    const body = text.slice(cutline.index + cutline[0].length, cutlines[at + 1]?.index ?? text.length);
    return sentencesOf(body).map((sentence) =>
      readSentence(sentence, () => (!silent && POINTS_AT_PICTURE.test(sentence.text) ? SHOWN : PROSE), family),
    );
  });
  const written = [...text.matchAll(WRITTEN_ON_IT)].flatMap(([, words = '']) =>
    DEDICATES.test(words) ? [] : sentencesOf(words).map((sentence) => readSentence(sentence, () => standingOf(sentence.text, 0), family)),
  );
  return [...own, ...quoted, ...written];
}

const NOBODY: Caption = { people: [], things: [], family: null };

const readSentence = ({ text, mayName }: Sentence, standing: () => Standing, family: string | null): Caption =>
  mayName ? recalledCaption(text, standing(), family) : NOBODY;

/** Sentences remembered: what a collection says of itself stands under each of its pictures. */
const SENTENCES = 500;
const RECALLED: Readonly<Record<'shown' | 'prose', (sentence: string) => Caption>> = {
  shown: recalling((sentence) => readCaption(sentence, SHOWN), SENTENCES),
  prose: recalling((sentence) => readCaption(sentence, PROSE), SENTENCES),
};

const recalledCaption = (sentence: string, standing: Standing, family: string | null): Caption =>
  family === null ? RECALLED[standing === SHOWN ? 'shown' : 'prose'](sentence) : readCaption(sentence, standing, family);

function standingOf(sentence: string, at: number): Standing {
  if (OPENS_PICTURE.test(sentence) || POINTS_AT_PICTURE.test(sentence) || SAYS_WHO_IS_WHERE.test(sentence)) return SHOWN;
  if (TELLS_A_STORY.test(sentence)) return PROSE;
  // the first sentence of a description is mostly the caption again; later ones must at least describe a pose
  return at === 0 || DESCRIBES_POSE.test(sentence) ? SHOWN : PROSE;
}
