// How fast and how well resolution works on synthetic headings: npm run bench -- resolve [HEADINGS]
import { resolve } from '../src/domain/cluster/resolve.ts';
import { parseHeading } from '../src/domain/heading/parse.ts';
import { blockingKeys } from '../src/domain/match/block.ts';
import { candidatePairs } from '../src/domain/match/candidates.ts';
import { nameForm } from '../src/domain/match/name_form.ts';
import { Vocabulary } from '../src/domain/match/vocabulary.ts';
import { syntheticHeadings } from './headings.ts';

const DEFAULT_HEADINGS = 100_000;

const pairsOf = (size: number): number => (size * (size - 1)) / 2;

function report(what: string, value: string): void {
  process.stdout.write(`  ${what.padEnd(28)} ${value}\n`);
}

export function bench(args: readonly string[]): void {
  const count = args[0] === undefined ? DEFAULT_HEADINGS : Number(args[0]);
  if (!Number.isInteger(count) || count < 2) throw new RangeError(`a number of headings was expected, not ${JSON.stringify(args[0])}`);
  const truth = syntheticHeadings(count);
  const start = performance.now();
  const headings = truth.map(({ heading }) => ({ parsed: parseHeading(heading), uses: 1 }));
  const parsed = performance.now();
  const { people, suggestions } = resolve(headings, []);
  const end = performance.now();
  process.stdout.write(`resolve: ${count.toLocaleString('en')} synthetic headings\n`);
  report('parsed in', `${((parsed - start) / 1000).toFixed(2)} s`);
  report('blocked, weighed, clustered', `${((end - parsed) / 1000).toFixed(2)} s`);
  report('resident memory', `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
  report('candidate pairs per heading', candidatesPerHeading(headings).toFixed(1));
  report('suggestions per 1,000', ((suggestions.length * 1000) / count).toFixed(1));
  const { precision, recall } = pairwise(truth, people);
  report('pair precision, recall', `${precision.toFixed(4)}, ${recall.toFixed(4)}`);
}

function candidatesPerHeading(headings: readonly { readonly parsed: ReturnType<typeof parseHeading> }[]): number {
  const vocabulary = new Vocabulary();
  const forms = headings.map(({ parsed }) => nameForm(parsed, vocabulary));
  const pairs = candidatePairs(forms.length, (unit, keys) => {
    const form = forms[unit];
    if (form !== undefined) blockingKeys(form, vocabulary, keys);
  });
  return pairs.length / forms.length;
}

function pairwise(
  truth: ReturnType<typeof syntheticHeadings>,
  people: ReturnType<typeof resolve>['people'],
): { readonly precision: number; readonly recall: number } {
  const personOf = new Map(truth.map(({ heading, person }) => [heading, person] as const));
  const sizes = new Map<number, number>();
  for (const { person } of truth) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  let made = 0;
  let right = 0;
  for (const { headings } of people) {
    const inside = new Map<number, number>();
    for (const heading of headings) inside.set(personOf.get(heading) ?? -1, (inside.get(personOf.get(heading) ?? -1) ?? 0) + 1);
    made += pairsOf(headings.length);
    for (const size of inside.values()) right += pairsOf(size);
  }
  const real = [...sizes.values()].reduce((sum, size) => sum + pairsOf(size), 0);
  return { precision: made === 0 ? 1 : right / made, recall: real === 0 ? 1 : right / real };
}
