// Where things stand in a training set's folder.
import type { Split } from '../domain/training/candidate.ts';

export const dataPath = (split: Split): string => `data/${split}-00000-of-00001.parquet`;
export const SUMS = 'SHA256SUMS';
export const MANIFEST = 'MANIFEST.json';
export const CROISSANT = 'croissant.json';
/** The one file that comes into a folder later, and that its sums do not cover. */
export const REVOKED = 'revoked.json';
/** Hexadecimal digits of the sum of SHA256SUMS at the end of the folder's name: 48 bits. */
export const SHA_DIGITS = 12;
