// Fits the table that makes bits of evidence a probability, and refuses one that is worse for institutions it has not seen.
import { writeFileSync } from 'node:fs';
import { calibrated, fitTable, heldOut, logLoss, probabilityOfBits } from '../domain/evaluate/calibration.ts';
import { judgeAll, weighedBySource } from '../domain/evaluate/judged.ts';
import type { LabelledHeading } from '../domain/evaluate/labelled.ts';
import type { ExitCode } from './command.ts';

/**
 * @param file where the table goes; src/domain/heading/confidence.json is the one in use
 * @returns    1 where the fit was refused, which is said on standard error
 */
export function fitConfidence(labelled: readonly LabelledHeading[], file: string): ExitCode {
  const groups = weighedBySource(judgeAll(labelled));
  const cases = [...groups.values()].flat();
  // not the table in use: it has seen these headings, and would win on them for ever
  const unfitted = logLoss(cases.map(({ bits, truth }) => ({ probability: probabilityOfBits(bits), truth })));
  const unseen = logLoss([...heldOut(groups).values()].flat());
  const table = fitTable(cases);
  const own = logLoss(cases.map(({ bits, truth }) => ({ probability: calibrated(table, bits), truth })));
  process.stdout.write(
    `${cases.length} headings of ${groups.size} sources, log-loss in bits: bits at their word ${unfitted.toFixed(4)}, ` +
      `fitted without each source ${unseen.toFixed(4)}, fitted on all ${own.toFixed(4)}\n`,
  );
  if (unseen >= unfitted) {
    process.stderr.write(`namesake evaluate: the fit is refused: for sources it has not seen it is no better than bits at their word\n`);
    return 1;
  }
  writeFileSync(file, `${JSON.stringify({ cases: cases.length, sources: groups.size, heldOutLogLoss: round(unseen), steps: table })}\n`);
  return 0;
}

const round = (bits: number): number => Math.round(bits * 10_000) / 10_000;
