// A comparison in words: the table that `explain` prints and the API tells, and the sentence behind a verdict.
import type { MatchWeight } from '../match/weight.ts';
import { BANDS, probabilityOf, WEIGHTS_VERSION } from '../match/weights.ts';

export type Band = 'merged' | 'suggested' | 'apart';

/** What a pair would be by its own weight; a third heading or a curator may decide otherwise. */
export function bandOf({ bits, veto }: Pick<MatchWeight, 'bits' | 'veto'>): Band {
  if (veto !== null) return 'apart';
  if (bits >= BANDS.merge) return 'merged';
  return bits >= BANDS.suggest ? 'suggested' : 'apart';
}

/** The table as text; columns are as wide as their widest cell. */
export function explanation(left: string, right: string, weight: MatchWeight): string {
  const cells = weight.features.map(({ feature, level, bits, text }) => [feature, level, signed(bits), text]);
  const rows = [['feature', 'level', 'bits', 'because'], ...cells];
  if (weight.veto !== null) rows.push(['veto', weight.veto.code, '', weight.veto.text]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 2 ? cell.padStart(widths[2] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [`A  ${left}`, `B  ${right}`, '', ...rows.map(line), '', verdict(weight), ''].join('\n');
}

/** "+3.1", "-20.0" */
const signed = (bits: number): string => `${bits < 0 ? '-' : '+'}${Math.abs(bits).toFixed(1)}`;

function verdict(weight: MatchWeight): string {
  const { bits, veto } = weight;
  if (veto !== null) return `verdict: apart, whatever else agrees (weights, version ${WEIGHTS_VERSION})`;
  return `verdict: ${bandOf(weight)}, ${signed(bits)} bits, probability ${probabilityOf(bits).toFixed(3)} (merged from ${signed(BANDS.merge)}, suggested from ${signed(BANDS.suggest)}; weights, version ${WEIGHTS_VERSION})`;
}

/** The comparison in one sentence: what speaks for it most, and what against. "du bois stands in both (+14.0), but the middle names differ: w, x (-10.0)" */
export function sentenceOf({ features, veto }: MatchWeight): string {
  if (veto !== null) return veto.text;
  const told = features.filter(({ feature }) => feature !== 'prior');
  const list = (chosen: typeof told): string => chosen.map(({ text, bits }) => `${text} (${signed(bits)})`).join('; ');
  const speaksFor = list(told.filter(({ bits }) => bits > 0).toSorted((one, other) => other.bits - one.bits));
  const against = list(told.filter(({ bits }) => bits < 0).toSorted((one, other) => one.bits - other.bits));
  return against === '' ? speaksFor : speaksFor === '' ? against : `${speaksFor}; but ${against}`;
}
