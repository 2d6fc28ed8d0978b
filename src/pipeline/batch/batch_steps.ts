// What one worker of a batch does, step by step; it remembers what it has read. The same in a thread and without one.
import { type HeadingColumns, HeadingReader } from '../../domain/cluster/batch/heading_reader.ts';
import {
  blocksOfPart,
  type RangeKeys,
  RangeWeigher,
  type RangeWeights,
  rangeKeys,
  type UnitRange,
  type WeighNeeds,
} from '../../domain/cluster/batch/weighing.ts';
import type { JudgedPair } from '../../domain/cluster/judgement.ts';
import type { Blocks } from '../../domain/match/blocks.ts';
import type { FormColumns } from '../../domain/match/form_table.ts';
import type { WordColumns } from '../../domain/match/vocabulary.ts';
import { type BatchLines, LineTexts } from './lines.ts';

/** Steps by name: what each one takes and gives. The order of a batch is the order here. */
export class BatchWorker {
  #reader: HeadingReader | null = null;
  #lines: BatchLines | null = null;
  #forms: { readonly forms: FormColumns; readonly words: WordColumns } | null = null;
  #ranges: readonly RangeKeys[] = [];
  #weigher: RangeWeigher | null = null;

  openLines({ lines, judgements }: { readonly lines: BatchLines; readonly judgements: readonly JudgedPair[] }): void {
    const parting = judgements.filter(({ judgement }) => judgement !== 'same');
    const texts = (pairs: readonly JudgedPair[]): ReadonlySet<string> => new Set(pairs.flatMap(({ left, right }) => [left, right]));
    this.#lines = lines;
    this.#reader = new HeadingReader({ all: texts(judgements), alone: texts(parting) });
  }

  /** Lines from `from` up to but without `to`. */
  read({ from, to }: UnitRange): void {
    const lines = opened(this.#lines);
    const reader = opened(this.#reader);
    const texts = new LineTexts(lines);
    const textOf = (line: number): string => texts.text(line);
    for (let line = from; line < to; line += 1)
      reader.read(lines.bytes, lines.starts[line] ?? 0, lines.starts[line + 1] ?? 0, line, textOf);
  }

  closeLines(_: null): HeadingColumns {
    const columns = opened(this.#reader).columns();
    this.#reader = null;
    return columns;
  }

  openUnits(columns: { readonly forms: FormColumns; readonly words: WordColumns }): void {
    this.#forms = columns;
  }

  keys(range: UnitRange): RangeKeys {
    const { forms, words } = opened(this.#forms);
    return rangeKeys(forms, words, range);
  }

  openKeys(ranges: readonly RangeKeys[]): void {
    this.#ranges = ranges;
  }

  blocks(part: number): Blocks {
    return blocksOfPart(this.#ranges, part);
  }

  openBlocks(needs: WeighNeeds): void {
    this.#ranges = [];
    this.#weigher = new RangeWeigher(needs);
  }

  weigh(range: UnitRange): RangeWeights {
    return opened(this.#weigher).weigh(range);
  }
}

function opened<T>(held: T | null): T {
  if (held === null) throw new Error('a step of a batch was asked for before the one that opens it');
  return held;
}

export type BatchStep = keyof BatchWorker;
export type StepInput<Step extends BatchStep> = Parameters<BatchWorker[Step]>[0];
export type StepOutput<Step extends BatchStep> = ReturnType<BatchWorker[Step]>;

export interface StepRequest {
  readonly step: BatchStep;
  readonly input: unknown;
}
export type StepResponse = { readonly output: unknown } | { readonly error: string };

/** Runs a step on a worker, whatever it is. */
export function runStep(worker: BatchWorker, { step, input }: StepRequest): unknown {
  // the crew pairs each step with its own input; the pairing is lost only on the way through the port
  const run = worker[step] as (input: unknown) => unknown;
  return run.call(worker, input);
}
