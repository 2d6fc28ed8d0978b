// What the demo prints: how much became of what, one person under many spellings, and how to ask for labels.
import type { Composed } from '../compose.ts';
import { searchPeople } from '../pipeline/search.ts';

/** The person whose spellings the README shows. */
const EXAMPLE = 'Du Bois, William Edward Burghardt';

export async function demoSummary({ store }: Composed, { url, key }: { url: string; key: string }): Promise<string> {
  const [totals, { people, suggestions }, { labels }, [example]] = await Promise.all([
    store.items.totals(),
    store.people.count(),
    store.labels.count(),
    searchPeople(store, EXAMPLE, 1),
  ]);
  const number = (value: number): string => value.toLocaleString('en').padStart(7);
  return [
    '',
    `${number(totals.items)}  items`,
    `${number(totals.mentions)}  mentions: strings that were considered`,
    `${number(totals.headings)}  headings: distinct strings`,
    `${number(people)}  people`,
    `${number(suggestions)}  suggestions waiting for a curator`,
    `${number(labels)}  labels: a person who can be seen in an item`,
    `${number(totals.excluded)}  strings left out, each with its reason`,
    `${number(totals.rejected)}  inputs set aside`,
    '',
    ...(example === undefined
      ? []
      : [
          `One person, ${example.variantForms.length} spellings:`,
          `  ${example.preferredForm}`,
          ...example.variantForms.filter(({ heading }) => heading !== example.preferredForm).map(({ heading }) => `    = ${heading}`),
          '',
        ]),
    `Labels:  curl -H 'Authorization: Bearer ${key}' '${url}/v1/labels?limit=2'`,
    `Docs:    ${url}/docs`,
    '',
  ].join('\n');
}
