// Places in parentheses: what they qualify is a place itself, or something that stands in one.
import { tokens } from '../text/fold.ts';
import { JURISDICTIONS } from './lexicon/kind_words.ts';
import { isPlace, isRegion, isStateAbbreviation } from './lexicon/words.ts';
import type { Look } from './look.ts';

/** "(Ohio)" and "(Republic)" qualify a place, "(Cleveland, Ohio)" and "(New York, N.Y. : 1925)" something that stands in one. */
export function placeQualifier(look: Look): 'region' | 'local' | null {
  if (look.qualifiedAs === 'person' || (look.inverted && look.hasLifeDates)) return null;
  const qualifier = look.parsed.qualifier ?? '';
  if (qualifier.includes(':') && JURISDICTIONS.has(tokens(qualifier.split(':').at(-1) ?? '').at(-1) ?? '')) return 'region';
  const parts = qualifier
    .split(/[,:]/)
    .map((part) => tokens(part).join(' '))
    .filter((part) => /[^\d ]/.test(part));
  const last = parts.at(-1) ?? '';
  const region = isRegion(last) || isStateAbbreviation(last) || /^(?:republic|state|province|dept|county|south|north)$/.test(last);
  if (parts.length === 1) return region || isPlace(last) ? 'region' : null;
  return region || isPlace(last) ? 'local' : null;
}
