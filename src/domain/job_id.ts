// Ids of queue jobs: deterministic, so that ringing twice is ringing once. BullMQ refuses ':' in them.
export const jobId = {
  harvest: (harvestId: string): string => `harvest-${harvestId}`,
  retry: (harvestId: string): string => `retry-${harvestId}`,
  resolve: (run: string, stage: string, nth: number): string => `resolve-${run}-${stage}-${nth}`,
  nameFaces: (spaceId: string): string => `name-faces-${spaceId}`,
  chunk: (chunkId: string): string => `chunk-${chunkId}`,
  training: (trainingSetId: string): string => `training-${trainingSetId}`,
} as const;
