// What the thread does: parse, resolve, answer.
import { parentPort, workerData } from 'node:worker_threads';
import { resolve } from '../domain/cluster/resolve.ts';
import { parseHeading } from '../domain/heading/parse.ts';
import type { ResolveTask } from './resolve.ts';

const { headings, judgements } = workerData as ResolveTask; // given by resolve.ts, the only one that starts this thread
parentPort?.postMessage(
  resolve(
    headings.map(({ heading, uses }) => ({ parsed: parseHeading(heading), uses })),
    judgements,
  ),
);
