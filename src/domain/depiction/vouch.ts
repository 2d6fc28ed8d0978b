// Strings that the classifier takes for topics, and a caption for people: "Zebulon Sue Ellsworth" under subject and in the list of the title.
import type { Exclusion } from './depiction.ts';
import { fits, type HeadingUse, headingUse, type Named, namedByHeading } from './named.ts';
import { parsedHeading } from './recalled.ts';

/**
 * Gives such strings to the person whom the caption shows, and takes their exclusions away. Of subjects of several words without a comma
 * 18 in 6,200 are people (measured on headings that cataloguers typed), so the classifier is right to doubt; a caption of the same item settles it.
 *
 * @returns the exclusions that remain
 */
export function vouch(people: readonly Named[], excluded: readonly Exclusion[]): readonly Exclusion[] {
  const shown = people.filter(({ captions }) =>
    captions.some(({ standing }) => standing.code === 'caption-list' || standing.code === 'caption-named'),
  );
  if (shown.length === 0) return excluded;
  return excluded.filter(({ text, field, reason }) => {
    if (reason !== 'not-person:topic' || field === 'title' || field === 'description') return true;
    const use = readUse(text, field);
    const person = use === null ? undefined : shown.find((named) => fits(namedByHeading(use), named)?.exact === true);
    if (use === null || person === undefined) return true;
    person.headings.push(use);
    return false;
  });
}

function readUse(text: string, field: HeadingUse['field']): HeadingUse | null {
  const parsed = parsedHeading(text);
  const { name } = parsed;
  if (name === null || parsed.subdivisions.length > 0 || !text.includes(' ')) return null;
  return headingUse(field, text, parsed, name);
}
