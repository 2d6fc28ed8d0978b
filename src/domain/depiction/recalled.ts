// Readings of strings that an item shares with others, remembered: of a stream of items most headings, makers and dates have come before.
import { classify } from '../heading/classify.ts';
import { parseHeading } from '../heading/parse.ts';
import { personKey } from '../heading/person_key.ts';
import { recalling } from '../text/recall.ts';

/** Strings per memory. A verdict is about 2 kB, so that all of them together stay under 150 MB however long the stream is. */
const VERDICTS = 10_000;
const NAMES = 10_000;

/** {@link classify}, of names in captions and of titles that are headings */
export const classifiedInCaption = recalling((text) => classify(text, 'caption'), VERDICTS);

/** {@link parseHeading} */
export const parsedHeading = recalling(parseHeading, NAMES);

/** The same key that `resolve` starts from; empty where the string has no name to read. */
export const keyOfHeading = recalling((heading) => {
  const { name } = parsedHeading(heading);
  return name === null ? '' : personKey(name);
}, NAMES);
