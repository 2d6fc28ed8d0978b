// The jobs: name → payload. State is in PostgreSQL; a job is a doorbell and holds ids only.
export interface Jobs {
  /** run one harvest and what follows from it */
  readonly harvest: { readonly harvestId: string };
  /** read the rejects of an ended harvest again */
  readonly retry: { readonly harvestId: string };
  /** do a range of a batch run that has been begun */
  readonly resolve: { readonly run: string; readonly stage: string; readonly nth: number };
  /** name faces of a space after what changed */
  readonly 'name-faces': { readonly spaceId: string };
  /** a time of a schedule has come */
  readonly schedule: { readonly schedule: string };
  /** build a training set that was asked for */
  readonly training: { readonly trainingSetId: string };
}

export type JobName = keyof Jobs;
