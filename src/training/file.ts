// Files of a training set before they are written: a path inside the folder and what stands in it; and their sums.
import { createHash } from 'node:crypto';

export interface TrainingFile {
  /** with slashes: "data/train-00000-of-00001.parquet" */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** As the outside sees it. */
export interface SummedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

export const summed = ({ path, content }: TrainingFile): SummedFile => ({
  path,
  bytes: typeof content === 'string' ? Buffer.byteLength(content) : content.length,
  sha256: sha256(content),
});

/** JSON with its keys in the order in which they were put, two spaces deep. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
