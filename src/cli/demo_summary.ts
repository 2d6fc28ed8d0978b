// What the demo prints: how much became of what, one person under many spellings, and where to go on.
import type { Composed } from '../compose.ts';
import { searchPeople } from '../pipeline/search.ts';
import type { StoredTrainingSet } from '../store/training_sets.ts';
import { openShelf } from '../training/shelf.ts';

/** The person whose spellings the README shows. */
const EXAMPLE = 'Du Bois, William Edward Burghardt';

interface DemoWhere {
  readonly url: string;
  readonly key: string;
  /** for the path of the reconciliation endpoints */
  readonly token: string;
  readonly set: StoredTrainingSet;
}

export async function demoSummary({ store, config }: Composed, { url, key, token, set }: DemoWhere): Promise<string> {
  const [totals, { people, suggestions }, { labels }, { namings }, [example]] = await Promise.all([
    store.items.totals(),
    store.people.count(),
    store.labels.count(),
    store.faceNaming.figures(),
    searchPeople(store, EXAMPLE, 1),
  ]);
  const number = (value: number): string => value.toLocaleString('en').padStart(7);
  const faces = namings.reduce((all, { n }) => all + n, 0);
  const named = namings.filter(({ status }) => status === 'named').reduce((all, { n }) => all + n, 0);
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
    `${number(faces)}  faces, drawn for the demo: its photographs were never taken`,
    `${number(named)}  of them named`,
    `${number(Number(set.counts?.rows ?? 0))}  of these in the training set, of ${String(set.counts?.people)} people; nobody who may be alive`,
    '',
    ...(example === undefined
      ? []
      : [
          `One person, ${example.variantForms.length} spellings:`,
          `  ${example.preferredForm}`,
          ...example.variantForms.filter(({ heading }) => heading !== example.preferredForm).map(({ heading }) => `    = ${heading}`),
          '',
        ]),
    `Labels:        curl -H 'Authorization: Bearer ${key}' '${url}/v1/labels?limit=2'`,
    `OpenRefine:    ${url}/reconcile/k/${token}`,
    ...(set.folder === null ? [] : [`Training set:  ${openShelf(config.dataDir).pathOf(set.folder)}`]),
    `Docs:          ${url}/docs`,
    '',
  ].join('\n');
}
