// Readings of strings that an item shares with others, remembered: of a stream of items most headings, makers and dates have come before.
import { classify } from '../heading/classify.ts';
import type { Classification, HeadingContext } from '../heading/heading.ts';
import { parseHeading } from '../heading/parse.ts';
import { personKey } from '../heading/person_key.ts';
import { recalling } from '../text/recall.ts';
import { readDate } from './date/read.ts';

/** Strings per memory. A verdict is about 2 kB, so that all of them together stay under 150 MB however long the stream is. */
const VERDICTS = 10_000;
const NAMES = 10_000;
const DATES = 5_000;

const verdicts: Readonly<Record<HeadingContext, (text: string) => Classification>> = {
  subject: recalling((text) => classify(text, 'subject'), VERDICTS),
  creator: recalling((text) => classify(text, 'creator'), VERDICTS),
  contributor: recalling((text) => classify(text, 'contributor'), VERDICTS),
  caption: recalling((text) => classify(text, 'caption'), VERDICTS),
};

/** {@link classify} */
export const classified = (text: string, context: HeadingContext): Classification => verdicts[context](text);

/** {@link parseHeading} */
export const parsedHeading = recalling(parseHeading, NAMES);

/** The same key that `resolve` starts from; empty where the string has no name to read. */
export const keyOfHeading = recalling((heading) => {
  const { name } = parsedHeading(heading);
  return name === null ? '' : personKey(name);
}, NAMES);

/** {@link readDate} */
export const dateRead = recalling(readDate, DATES);
