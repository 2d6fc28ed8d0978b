// An authority record as linked data: MADS/RDF beside SKOS, so that library systems and everybody else can read it.
import type { LifeYearJson } from '../domain/heading/heading_json.ts';
import type { PersonView } from '../store/people.ts';

const CONTEXT = {
  madsrdf: 'http://www.loc.gov/mads/rdf/v1#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  schema: 'https://schema.org/',
  prefLabel: 'skos:prefLabel',
  altLabel: { '@id': 'skos:altLabel', '@container': '@set' },
  exactMatch: { '@id': 'skos:exactMatch', '@type': '@id', '@container': '@set' },
} as const;

export interface AuthorityJsonLd {
  readonly '@context': Readonly<Record<string, unknown>>;
  readonly '@id': string;
  readonly '@type': readonly string[];
  readonly [property: string]: unknown;
}

/**
 * The heading is the authority, the person it describes is another thing (`identifiesRWO`), as MADS keeps them apart.
 *
 * @param origin  where this service is reached; ids are URLs below it
 */
export function authorityJsonLd(person: PersonView, origin: string): AuthorityJsonLd {
  const id = `${origin}/v1/people/${person.id}`;
  const variants = person.variantForms.map(({ heading }) => heading).filter((heading) => heading !== person.preferredForm);
  return {
    '@context': CONTEXT,
    '@id': id,
    '@type': ['madsrdf:PersonalName', 'madsrdf:Authority', 'skos:Concept'],
    prefLabel: person.preferredForm,
    altLabel: variants,
    'madsrdf:authoritativeLabel': person.preferredForm,
    'madsrdf:hasVariant': variants.map((heading) => ({
      '@type': ['madsrdf:PersonalName', 'madsrdf:Variant'],
      'madsrdf:variantLabel': heading,
    })),
    exactMatch: person.sameAs,
    'madsrdf:identifiesRWO': {
      '@id': `${id}#person`,
      '@type': ['madsrdf:RWO', 'foaf:Person'],
      ...yearAs('schema:birthDate', person.birth),
      ...yearAs('schema:deathDate', person.death),
    },
  };
}

/** Only an exact year is a date; "ca. 1846?" is left to the label. */
const yearAs = (property: string, year: LifeYearJson | null): Readonly<Record<string, string>> =>
  year === null || year.precision !== 'exact' ? {} : { [property]: yearText(year.year) };

/** ISO 8601 wants four digits: 0044, -0044. */
const yearText = (year: number): string => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
