// An authority record as linked data: MADS/RDF beside SKOS, so that library systems and everybody else can read it.
import type { DateConflict } from '../domain/cluster/resolution.ts';
import type { LifeYearJson } from '../domain/heading/heading_json.ts';
import type { PersonView, VariantForm } from '../store/people.ts';

/** Stands in the answer itself: nobody has to fetch a context to read it. */
const CONTEXT = {
  madsrdf: 'http://www.loc.gov/mads/rdf/v1#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  schema: 'https://schema.org/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  prefLabel: 'skos:prefLabel',
  altLabel: { '@id': 'skos:altLabel', '@container': '@set' },
  editorialNote: { '@id': 'skos:editorialNote', '@container': '@set' },
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
 * @see https://id.loc.gov/ontologies/madsrdf/v1.html
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
    'madsrdf:hasSource': person.variantForms.flatMap(sourcesOf),
    editorialNote: person.dateConflicts.map(noteOf),
    exactMatch: person.sameAs,
    'madsrdf:identifiesRWO': {
      '@id': `${id}#person`,
      '@type': ['madsrdf:RWO', 'foaf:Person'],
      ...edtfAs('madsrdf:birthDate', person.birth),
      ...edtfAs('madsrdf:deathDate', person.death),
      ...yearAs('schema:birthDate', person.birth),
      ...yearAs('schema:deathDate', person.death),
    },
  };
}

/** Who uses which form, as a cataloguer cites where a name was found. */
const sourcesOf = ({ heading, mentions, providers }: VariantForm): readonly object[] =>
  providers.map((provider) => ({
    '@type': 'madsrdf:Source',
    'madsrdf:citationSource': provider,
    'madsrdf:citationNote': `${heading} (${mentions} ${mentions === 1 ? 'mention' : 'mentions'}${providers.length === 1 ? '' : ` by ${providers.length} providers`})`,
    'madsrdf:citationStatus': 'found',
  }));

const noteOf = ({ event, heading, text }: DateConflict): string => `${event} ${text} in ${JSON.stringify(heading)}`;

/** How EDTF writes each precision; a span that has no notation of its own is left to the label. */
const EDTF: Readonly<Record<string, (year: string) => string>> = {
  exact: (year) => year,
  approximate: (year) => `${year}~`,
  uncertain: (year) => `${year}?`,
  either: (year) => `${year}?`,
  before: (year) => `../${year}`,
  after: (year) => `${year}/..`,
};

function edtfAs(property: string, year: LifeYearJson | null): Readonly<Record<string, object>> {
  const write = year === null ? undefined : EDTF[year.precision];
  return year === null || write === undefined ? {} : { [property]: { '@type': 'edtf:EDTF', '@value': write(yearText(year.year)) } };
}

/** Only an exact year is a date to those who read no EDTF; "ca. 1846?" is left to the label. */
const yearAs = (property: string, year: LifeYearJson | null): Readonly<Record<string, string>> =>
  year === null || year.precision !== 'exact' ? {} : { [property]: yearText(year.year) };

/** ISO 8601 wants four digits: 0044, -0044. */
const yearText = (year: number): string => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
