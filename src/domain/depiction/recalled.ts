// Readings of names in captions, remembered: of a stream of items most people have been named before.
import { decide } from '../heading/decide.ts';
import type { HeadingContext } from '../heading/heading.ts';
import { nerSeesPerson } from '../heading/ner.ts';
import { parseHeading } from '../heading/parse.ts';
import { recalling } from '../text/recall.ts';

/** Strings per memory; twice as many are held. A verdict is 200 bytes here, a parsed heading 2 kB: 30 MB in all, however long the stream. */
const VERDICTS = 20_000;
const NAMES = 5_000;

/** The whole verdict, for those who remember what they make of it: {@link ../heading/classify.ts} would keep it a second time. */
export const classifyOnce = (text: string, context: HeadingContext): ReturnType<typeof decide> => decide(text, context, nerSeesPerson);

/** {@link classifyOnce}, of names in captions; without its reasons, which fill the memory and which no caption asks for */
export const classifiedInCaption = recalling((text) => {
  const { person, confidence } = classifyOnce(text, 'caption');
  return { person, confidence };
}, VERDICTS);

/** {@link parseHeading} */
export const parsedHeading = recalling(parseHeading, NAMES);
