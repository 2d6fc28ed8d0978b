// The heading parser. Total and linear: every string has a reading; `name` is the reading if it is a person.
//
// heading    = [ relator ":" SP ] name-part [ "(" parenthesis ")" ] [ "," SP relator ] *( "--" subdivision )     ; peel.ts
//            / name-part ". " work-title                      ; name-title heading: a work                       ; work_title.ts
//            / heading 1*( ";" SP heading )                   ; several people glued together                    ; peel.ts
// name-part   = see name_part.ts;  order of its words = see order.ts
// parenthesis = see parentheses.ts;  dates = see dates.ts

import { cleanHeading } from './clean.ts';
import type { ParsedHeading } from './heading.ts';
import { parseNamePart } from './name_part.ts';
import { readParentheses, takeParentheses, withParentheses } from './parentheses.ts';
import { peelLeadingRelator, peelTrailingRelator, splitSeveral, splitSubdivisions } from './peel.ts';
import { splitWorkTitle } from './work_title.ts';

/**
 * Takes a heading apart as MARC X00 does.
 *
 * @param raw  one string of a subject, creator or contributor field, or a name found in a caption
 * @returns    the parts; never throws, whatever the string
 * @example    parseHeading('Du Bois, W. E. B. (William Edward Burghardt), 1868-1963--Portraits').name?.fullerForm // 'William Edward Burghardt'
 * @see        MARC 21 Authority format, X00; ARCHITECTURE.md, the table of words
 */
export function parseHeading(raw: string): ParsedHeading {
  const text = cleanHeading(raw);
  const { base, subdivisions } = splitSubdivisions(text);
  const lead = peelLeadingRelator(base);
  const several = splitSeveral(lead.rest);
  const { outside, parentheses } = takeParentheses(lead.rest);
  const { rest, relator: trailing } = peelTrailingRelator(outside);
  const { name: nameText, workTitle } = splitWorkTitle(rest);
  const name = several.length > 0 ? null : parseNamePart(nameText);
  const inside = readParentheses(parentheses, name);
  return {
    raw,
    text,
    base,
    name: name === null ? null : withParentheses(name, inside),
    subdivisions,
    relator: lead.relator ?? trailing ?? inside.relator,
    workTitle,
    several,
    qualifier: inside.qualifier,
  };
}
