// The jobs: name → payload. State is in PostgreSQL; a job is a doorbell and holds ids only.
export interface Jobs {
  /** run one harvest and what follows from it */
  readonly harvest: { readonly harvestId: string };
  /** read the rejects of an ended harvest again */
  readonly retry: { readonly harvestId: string };
}

export type JobName = keyof Jobs;
