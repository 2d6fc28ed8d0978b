// One task, from its address to its result: fetch, decode, find, embed. Whatever goes wrong with a picture is an outcome, not an error.
import { createHash } from 'node:crypto';
import { type FetchedImage, fetchImage, type ImageLimits } from '../../../src/images/fetch_image.ts';
import { ImageFault, type ImageFaultKind } from '../../../src/images/image_fault.ts';
import type { ImagePolicy } from '../../../src/images/policy.ts';
import type { FaceBackend } from './backend.ts';
import { decode, Undecodable } from './decode.ts';
import { facesOf } from './faces.ts';
import type { Result, Task } from './service.ts';

/** What the service is told of each fault of fetching. */
const OUTCOME_OF: Readonly<Record<ImageFaultKind, Pick<Result, 'outcome' | 'retryable'>>> = {
  gone: { outcome: 'image-gone' },
  'not-an-image': { outcome: 'undecodable' },
  'too-many-pixels': { outcome: 'undecodable' },
  'too-large': { outcome: 'undecodable' },
  refused: { outcome: 'error', retryable: false },
  unreachable: { outcome: 'error', retryable: true },
  'too-slow': { outcome: 'error', retryable: true },
};

export interface PictureNeeds {
  readonly backend: FaceBackend;
  readonly policy: ImagePolicy;
  readonly limits: ImageLimits;
}

/** A picture that is there, or the result that says why not. */
export type Fetched = { readonly task: Task; readonly image: FetchedImage } | { readonly task: Task; readonly result: Result };

/** The picture that the manifest leads to, where there is one; else, or where that fails, the one of `imageUrl`. */
export async function fetchPicture(task: Task, { policy, limits }: Omit<PictureNeeds, 'backend'>): Promise<Fetched> {
  const larger = task.manifestUrl ?? null;
  if (larger !== null)
    try {
      return { task, image: await fetchImage(larger, policy, limits) };
    } catch (error) {
      // the smaller picture is there for this
      if (!(error instanceof ImageFault)) throw error;
    }
  try {
    return { task, image: await fetchImage(task.imageUrl, policy, limits) };
  } catch (error) {
    if (!(error instanceof ImageFault)) throw error;
    return { task, result: { taskId: task.taskId, ...OUTCOME_OF[error.kind], message: error.message.slice(0, 500) } };
  }
}

export async function resultOf(fetched: Fetched, { backend, limits }: Omit<PictureNeeds, 'policy'>): Promise<Result> {
  if ('result' in fetched) return fetched.result;
  const { taskId } = fetched.task;
  try {
    const decoded = await decode(fetched.image.bytes, limits);
    const faces = await facesOf(decoded, backend);
    const sha256 = createHash('sha256').update(fetched.image.bytes).digest('hex');
    return {
      taskId,
      outcome: faces.length === 0 ? 'no-face' : 'ok',
      image: { width: decoded.width, height: decoded.height, sha256 },
      faces,
    };
  } catch (error) {
    if (error instanceof Undecodable) return { taskId, outcome: 'undecodable', message: error.message.slice(0, 500) };
    // the networks fail on no picture that could be decoded: that they do is this machine's fault, and another may do better
    return { taskId, outcome: 'error', retryable: true, message: error instanceof Error ? error.message.slice(0, 500) : String(error) };
  }
}
