// When the picture of an item was taken: its date fields, its copies, and what no photograph can have.
import type { Item } from '../item/item.ts';
import { recalling } from '../text/recall.ts';
import { readDate } from './date/read.ts';
import type { DateReading } from './date/stretch.ts';
import { type Exposure, exposureOf } from './exposure.ts';

/** Niépce's view from the window at Le Gras. */
const FIRST_PHOTOGRAPH = 1826;

/** What says that the item is a later copy, so that its dates may be those of the copying. "Copyprint" and "copy negative" are how archives write it. */
const COPY =
  /\bcopy ?(?:neg|print|photo|slide)|\bcopy of (?:an? )?(?:photo|print|portrait|tintype|daguerreotype|original)|\breprint|\bphotocop|\bmodern print|\breproduction\b|\bfacsimile/i;

/**
 * The years of the exposure, of all dates of the item together, since nobody says which is the exposure and which the print.
 *
 * DPLA's own begin and end are used only where the wording says nothing: they exist for `YYYY` and `YYYY-YYYY` alone and drop every "circa".
 * Dates before the first photograph are those of the thing in the picture, and say nothing of the exposure. Of a copy a date only says "not later".
 *
 * @returns null where the item does not say
 * @example exposureOfItem({ date: [{ text: 'ca. 1920', begin: null, end: null }], format: [] })  // 1915 to 1925, "about 1920"
 */
export function exposureOfItem({ date, format }: Pick<Item, 'date' | 'format'>): Exposure | null {
  const only = date[0];
  const known = only !== undefined && date.length === 1 ? exposureSaid(only.text) : null;
  const exposure = known ?? exposureOf(readingsOf(date));
  if (exposure === null || exposure.to < FIRST_PHOTOGRAPH) return null;
  return format.some(isCopy) ? notLater(exposure) : exposure;
}

const SAID = 5_000;
/** Of one wording, which most items have; remembered. */
const exposureSaid = recalling((text) => {
  const reading = readDate(text);
  return reading === null ? null : exposureOf([reading]);
}, SAID);
const isCopy = recalling((text) => COPY.test(text), SAID);

function readingsOf(date: Item['date']): readonly DateReading[] {
  return date.flatMap(({ text, begin, end }): readonly DateReading[] => {
    const reading = readDate(text) ?? readDate([begin, end].filter((bound) => bound !== null).join('/'));
    return reading === null ? [] : [reading];
  });
}

function notLater({ to, said }: Exposure): Exposure {
  const from = Number.NEGATIVE_INFINITY;
  return { from, to, said: { from, to: said.to }, says: `${said.to} or earlier, of which the item is a copy` };
}
