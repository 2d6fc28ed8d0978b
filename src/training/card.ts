// README.md: the card that hubs of data sets read, and a datasheet for people (Gebru et al. 2021).
import { SPLITS } from '../domain/training/candidate.ts';
import { LEFT_OUT, type LeftOut } from '../domain/training/left_out.ts';
import type { About } from './about.ts';
import { dataPath } from './layout.ts';
import type { ListTold } from './lists.ts';

/** Hubs sort by these steps. */
const SIZES: readonly (readonly [below: number, told: string])[] = [
  [1_000, 'n<1K'],
  [10_000, '1K<n<10K'],
  [100_000, '10K<n<100K'],
  [1_000_000, '100K<n<1M'],
  [Number.POSITIVE_INFINITY, '1M<n<10M'],
];
const PROVIDERS_TOLD = 20;

export function cardText(about: About, lists: Readonly<Record<string, ListTold>>): string {
  const { config, counts, version, snapshotId, spaces } = about;
  const share = counts.rows === 0 ? 0 : (100 * counts.expectedErrors) / counts.rows;
  return `${frontMatter(about)}
# ${config.name} ${version}

${counts.rows} faces of ${counts.people} people in photographs that the Digital Public Library of America describes. A row is a box in a picture and a
person; the pictures themselves are not in the set, only their addresses${config.embeddings ? '; vectors are, where the rights of the picture let one be made' : ''}.

Snapshot \`${snapshotId}\`. \`MANIFEST.json\` holds how it was made, \`SHA256SUMS\` what must be in it; \`namesake training-set verify FOLDER\` checks both.

## Counts

| split | faces | people |
| --- | --- | --- |
${SPLITS.map((split) => `| ${split} | ${counts.perSplit[split].rows} | ${counts.perSplit[split].people} |`).join('\n')}

No person, no photograph and no copy of a photograph stands in two splits. ${counts.componentsCut} group${counts.componentsCut === 1 ? '' : 's'} of people and photographs had to be cut for it.

| list | |
| --- | --- |
${Object.entries(lists)
  .map(([name, told]) => `| ${name} | ${'omitted' in told ? `not made: ${told.omitted}` : `${told.rows} lines`} |`)
  .join('\n')}

## Labels and their errors

${counts.human} labels are a curator's word; ${counts.auto} are a machine's, each with a probability of ${config.minProbability} or more. By those probabilities ${counts.expectedErrors} of
all labels are expected to be wrong (${share.toFixed(1)} %). Curators are taken to be right, which they are not always.

## What was left out

| faces | why |
| --- | --- |
${leftOutRows(about)}

## Known bias

- Photographs that institutions kept, described and digitised: well-known people, in public, more men than women in most collections.
- A face gets a label where its picture's description names few people or says who stands where, and where the recogniser finds the person again. Faces that
  are small, turned away, blurred, or of people whom the recogniser tells apart badly are rarer here than in the photographs.
- Providers: ${providersTold(about)}.
- Vectors and detections come from ${spaces.map(({ id, recogniser }) => `\`${id}\` (${recogniser})`).join(', ') || 'no space'}, with whatever its training lacked.

## Uses

Meant for: recognising historical people in archives' photographs; measuring such recognisers; research on labels that are partly known.

Not allowed: identifying or following living people; police or border work; deciding about anybody; deriving age, gender, ethnicity, emotion or health.
${config.allowLiving ? 'People who may be alive are in this set: whoever uses it answers for having a reason.' : `Nobody is named here who may be alive, as far as is known in ${config.asOfYear}${config.allowedPeople.length > 0 ? `, but for ${config.allowedPeople.length} whom a curator allowed` : ''}.`}

## Rights and withdrawal

The metadata is free (CC0). Each row carries the rights statement of its picture in \`rights_uri\`: whoever fetches pictures is bound by it. Who asks to be taken
out is taken out of the next version, and this version then lists the rows in \`revoked.json\`: look there before training.
${licencesTold(about)}`;
}

function frontMatter({ config, counts }: About): string {
  const [, size = 'n<1K'] = SIZES.find(([below]) => counts.rows < below) ?? [];
  return `---
pretty_name: ${JSON.stringify(config.name)}
license: cc0-1.0
task_categories:
- image-feature-extraction
size_categories:
- ${size}
configs:
- config_name: default
  data_files:
${SPLITS.map((split) => `  - split: ${split}\n    path: ${dataPath(split)}`).join('\n')}
---
`;
}

function leftOutRows({ counts: { leftOut } }: About): string {
  const reasons = Object.entries(leftOut) as [LeftOut, number][]; // counts by the reasons of the table
  return reasons.map(([reason, times]) => `| ${times} | ${LEFT_OUT[reason]} (\`${reason}\`) |`).join('\n') || '| 0 | nothing was |';
}

function providersTold({ counts: { providers } }: About): string {
  const all = Object.entries(providers).sort(([, left], [, right]) => right - left);
  const told = all.slice(0, PROVIDERS_TOLD).map(([provider, faces]) => `${provider} (${faces})`);
  return [...told, ...(all.length > PROVIDERS_TOLD ? [`${all.length - PROVIDERS_TOLD} more`] : [])].join(', ') || 'none';
}

const licencesTold = ({ spaces }: About): string =>
  spaces.map(({ id, licence }) => `The weights of \`${id}\` are under: ${licence}.\n`).join('');
