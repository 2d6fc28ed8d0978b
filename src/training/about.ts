// What a training set says of itself: MANIFEST.json, and what the other descriptions are written from.
import type { TrainingConfig } from '../domain/training/candidate.ts';
import type { TrainingCounts } from '../domain/training/training_set.ts';
import { jsonText, sha256 } from './file.ts';
import type { ListTold } from './lists.ts';
import { type Code, canonical } from './snapshot.ts';

/** An embedding space, as far as a reader of the set must know it. */
export interface SpaceTold {
  readonly id: string;
  readonly recogniser: string;
  readonly weightsSha256: string;
  readonly dimension: number;
  readonly metric: string;
  readonly licence: string;
}

export interface About {
  readonly config: TrainingConfig;
  readonly version: string;
  readonly snapshotId: string;
  /** folder of the version before; null for the first */
  readonly parent: string | null;
  /** of the newest face or word that went in: the same for every build of a snapshot */
  readonly datePublished: string;
  readonly spaces: readonly SpaceTold[];
  readonly counts: TrainingCounts;
  readonly code: Code;
}

export function manifestText(about: About, lists: Readonly<Record<string, ListTold>>): string {
  const { config, version, snapshotId, parent, spaces, counts, code } = about;
  return jsonText({
    name: config.name,
    version,
    snapshot_id: snapshotId,
    parent,
    code_version: code.version,
    code_hash: code.hash,
    config,
    config_hash: sha256(canonical(config)),
    seed: config.seed,
    spaces,
    label_policy: {
      human: "a curator's last word about a face, whatever the machine says; p_label 1",
      auto: `the machine's name for a face from p ${config.minProbability} on`,
      living: config.allowLiving
        ? 'people who may be alive are in'
        : `people without a death date who were not born at least 110 years before ${config.asOfYear} are out, but for ${config.allowedPeople.length} whom a curator allows`,
      once: 'a person stands once in a picture and its copies',
    },
    counts: {
      rows: counts.rows,
      people: counts.people,
      human: counts.human,
      auto: counts.auto,
      expected_label_errors: counts.expectedErrors,
      ...counts.perSplit,
      per_split: counts.perSplit,
      components_cut: counts.componentsCut,
      left_out: counts.leftOut,
      per_provider: counts.providers,
    },
    lists,
  });
}
