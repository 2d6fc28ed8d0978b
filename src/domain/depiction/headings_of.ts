// The headings of an item: who they name, and an exclusion for each string that names nobody.
import type { Item } from '../item/item.ts';
import { recalling } from '../text/recall.ts';
import type { Exclusion } from './depiction.ts';
import { fits, type HeadingUse, headingUse, MOST_JOINED, type Named, namedByHeading } from './named.ts';
import { classifyOnce } from './recalled.ts';

interface HeadingsOfItem {
  readonly people: readonly Named[];
  readonly excluded: readonly Exclusion[];
}

const FIELDS = ['subject', 'creator', 'contributor'] as const;

/** Reads subject, creator and contributor. Strings that fit somebody already read are one person with them. */
export function headingsOf(item: Item): HeadingsOfItem {
  const people: Named[] = [];
  const excluded: Exclusion[] = [];
  for (const field of FIELDS) {
    for (const text of new Set(item[field])) {
      const { uses, exclusion } = READERS[field](text);
      if (exclusion !== null) excluded.push(exclusion);
      for (const use of uses) join(people, use);
    }
  }
  return { people, excluded };
}

interface StringReading {
  readonly uses: readonly HeadingUse[];
  readonly exclusion: Exclusion | null;
}

/** Strings remembered per field; a reading is about 3 kB, and twice as many are held: 60 MB of subjects at most. */
const READINGS = 10_000;
const MAKERS = 2_000;
const READERS: Readonly<Record<HeadingUse['field'], (text: string) => StringReading>> = {
  subject: recalling((text) => readString(text, 'subject'), READINGS),
  creator: recalling((text) => readString(text, 'creator'), MAKERS),
  contributor: recalling((text) => readString(text, 'contributor'), MAKERS),
};

function readString(text: string, field: HeadingUse['field']): StringReading {
  const { kind, parsed, reasons, ...verdict } = classifyOnce(text, field);
  if (verdict.person && parsed.name !== null) return { uses: [headingUse(field, text, parsed, parsed.name)], exclusion: null };
  const uses = parsed.several.flatMap((part): HeadingUse[] => {
    const of = classifyOnce(part, field);
    return of.person && of.parsed.name !== null ? [headingUse(field, text, of.parsed, of.parsed.name)] : [];
  });
  if (uses.length > 0) return { uses, exclusion: null };
  const why = reasons.toSorted((one, other) => Math.abs(other.bits) - Math.abs(one.bits))[0];
  return {
    uses: [],
    exclusion: { text, field, reason: `not-person:${kind}`, detail: why === undefined ? `names no person: ${kind}` : why.text },
  };
}

/**
 * Two headings of one item are one person only where they are written alike or fit exactly: father and son stand in one picture more often
 * than one person stands twice in one list of subjects. A creator may fit loosely, since nobody is named there twice.
 */
function join(people: Named[], use: HeadingUse): void {
  const alone = namedByHeading(use);
  const same = people.slice(0, MOST_JOINED).find((named) => {
    const fit = fits(alone, named);
    if (fit === null || !fit.compatible) return false;
    return fit.exact || !named.headings.some((other) => other.field === use.field);
  });
  if (same === undefined) people.push(alone);
  else same.headings.push(use);
}
