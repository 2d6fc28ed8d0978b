// Readings of strings that an item shares with others, remembered: of a stream of items most headings, makers and dates have come before.
import { classify } from '../heading/classify.ts';
import { parseHeading } from '../heading/parse.ts';
import { personKey } from '../heading/person_key.ts';
import { recalling } from '../text/recall.ts';

/** Strings per memory; twice as many are held. A verdict is 200 bytes here, a parsed heading 2 kB: 30 MB in all, however long the stream. */
const VERDICTS = 20_000;
const NAMES = 5_000;

/** {@link classify}, of names in captions; without its reasons, which fill the memory and which no caption asks for */
export const classifiedInCaption = recalling((text) => {
  const { person, confidence } = classify(text, 'caption');
  return { person, confidence };
}, VERDICTS);

/** {@link parseHeading} */
export const parsedHeading = recalling(parseHeading, NAMES);

/** The same key that `resolve` starts from; empty where the string has no name to read. */
export const keyOfHeading = recalling((heading) => {
  const { name } = parsedHeading(heading);
  return name === null ? '' : personKey(name);
}, NAMES);
