// All files of a training set, from its plan: nothing of the hour, the machine or the order of the input is in them.
import type { TrainingInput } from '../domain/training/candidate.ts';
import { SPLITS } from '../domain/training/candidate.ts';
import type { TrainingSet } from '../domain/training/training_set.ts';
import { type About, manifestText } from './about.ts';
import { cardText } from './card.ts';
import { croissantText } from './croissant.ts';
import { type SummedFile, sha256, summed, type TrainingFile } from './file.ts';
import { CROISSANT, dataPath, MANIFEST, SHA_DIGITS, SUMS } from './layout.ts';
import { listsOf } from './lists.ts';
import { parquetBytes } from './parquet.ts';
import { faceColumns, PEOPLE_COLUMNS } from './tables.ts';

export interface Rendered {
  /** `<name>-<version>-<sha12>`: the last part is of SHA256SUMS, and so of everything */
  readonly folder: string;
  readonly files: readonly TrainingFile[];
  readonly sums: readonly SummedFile[];
}

/** What of {@link About} does not follow from the plan. */
export type AboutBuild = Omit<About, 'config' | 'counts'> & Pick<TrainingInput, 'config'>;

export function renderFiles(set: TrainingSet, build: AboutBuild): Rendered {
  const about: About = { ...build, counts: set.counts };
  const columns = faceColumns(set.people, build.config.embeddings);
  const lists = listsOf(set, build.config.seed);
  const data: readonly TrainingFile[] = [
    ...SPLITS.map((split) => ({
      path: dataPath(split),
      content: parquetBytes(
        set.rows.filter((row) => row.split === split),
        columns,
      ),
    })),
    { path: 'people.parquet', content: parquetBytes(set.people, PEOPLE_COLUMNS) },
    ...lists.files,
  ];
  const described: readonly TrainingFile[] = [
    ...data,
    { path: 'README.md', content: cardText(about, lists.told) },
    { path: CROISSANT, content: croissantText(about, data.map(summed), columns) },
    { path: MANIFEST, content: manifestText(about, lists.told) },
  ].sort((left, right) => (left.path < right.path ? -1 : 1));
  const sums = sumsText(described.map(summed));
  const files = [...described, { path: SUMS, content: sums }];
  return { folder: `${build.config.name}-${build.version}-${sha256(sums).slice(0, SHA_DIGITS)}`, files, sums: files.map(summed) };
}

/** As `sha256sum --check` reads it. */
const sumsText = (files: readonly SummedFile[]): string => files.map(({ path, sha256: sum }) => `${sum}  ${path}\n`).join('');
