// The service as a worker sees it: leases, heartbeats, results, release. Plain HTTP; any language can do the same.
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { SpaceDescription } from './backend.ts';
import type { PostedFace } from './faces.ts';

export interface Task {
  readonly taskId: string;
  readonly itemId: string;
  readonly imageUrl: string;
  /** leads to a larger picture, where there is one */
  readonly manifestUrl?: string | null;
}

export interface Lease {
  readonly token: string;
  readonly tasks: readonly Task[];
  readonly resultsUrl: string;
}

export interface Result {
  readonly taskId: string;
  readonly outcome: 'ok' | 'no-face' | 'image-gone' | 'undecodable' | 'error';
  readonly retryable?: boolean;
  readonly message?: string;
  readonly image?: { readonly width: number; readonly height: number; readonly sha256: string };
  readonly faces?: readonly PostedFace[];
}

/** What became of a posted result: 200 taken, 409 the lease has run out or another stands, 410 not wanted any more, 422 it is not right. */
export interface Verdict {
  readonly taskId: string;
  readonly status: number;
  readonly detail?: string;
}

export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface Service {
  /**
   * Makes sure that the space is of the model at hand; registers it where there is none.
   *
   * @returns `unseen` where the key has no scope `read`: whoever gave the key says that the space is right
   * @throws Refused where it is of another model
   */
  register(id: string, space: SpaceDescription): Promise<'known' | 'made' | 'unseen'>;
  lease(asked: { readonly spaceId: string; readonly max: number; readonly ttl: number }): Promise<Lease>;
  /** true where the work is not wanted any more, or the lease is lost */
  heartbeat(token: string): Promise<boolean>;
  post(lease: Lease, results: readonly Result[]): Promise<readonly Verdict[]>;
  release(token: string): Promise<void>;
}

/** What vectors are made by: where one of these differs, they must not be compared. */
const MODEL = ['detector', 'aligner', 'recogniser', 'weightsSha256', 'preprocessing', 'dimension', 'metric'] as const;

/** About two minutes; after that the process ends, and whoever keeps it running starts it again. */
const ATTEMPTS = 10;
const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 30_000;
const TIMEOUT_MS = 60_000;
/** Characters: results are longer and are taken packed, anything else is a line. */
const PACK_FROM = 4_096;
const packed = promisify(gzip);

interface Asked {
  /** null: to be asked again */
  readonly answer: { readonly value: unknown } | null;
  /** milliseconds that the service wants us to wait */
  readonly wait: number | null;
  readonly because: string;
}

export interface ServiceNeeds {
  readonly url: string;
  readonly key: string;
  readonly firstWaitMs?: number;
}

export function openService({ url, key, firstWaitMs = FIRST_WAIT_MS }: ServiceNeeds): Service {
  /** Asked again where the service is busy or gone for a moment: repeating any of these calls changes nothing. */
  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const target = new URL(path, `${url}/`);
    if (target.origin !== new URL(url).origin) throw new Refused(0, `${target.origin} is not the service: the key is not sent there`);
    for (let attempt = 1; ; attempt += 1) {
      const { answer, wait, because } = await ask(method, target, body);
      if (answer !== null) return answer.value;
      if (attempt === ATTEMPTS) throw new Refused(503, `${method} ${target.pathname} was not answered in ${ATTEMPTS} attempts: ${because}`);
      // jitter: workers that lost the service together must not come back together
      const backOff = Math.min(MAX_WAIT_MS, firstWaitMs * 2 ** (attempt - 1));
      await sleep(wait ?? backOff * (0.5 + Math.random() / 2));
    }
  }

  async function ask(method: string, target: URL, body: unknown): Promise<Asked> {
    const text = body === undefined ? null : JSON.stringify(body);
    const packing = text !== null && text.length > PACK_FROM;
    let response: Response;
    try {
      response = await fetch(target, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          authorization: `Bearer ${key}`,
          ...(text === null ? {} : { 'content-type': 'application/json' }),
          ...(packing ? { 'content-encoding': 'gzip' } : {}),
        },
        ...(text === null ? {} : { body: packing ? new Uint8Array(await packed(text)) : text }),
      });
    } catch (error) {
      return { answer: null, wait: null, because: error instanceof Error ? error.message : String(error) };
    }
    const told = await response.text().catch(() => null);
    if (response.ok && told !== null) return { answer: { value: told === '' ? null : JSON.parse(told) }, wait: null, because: '' };
    if (told === null || response.status === 429 || response.status >= 500) {
      const seconds = Number(response.headers.get('retry-after'));
      return { answer: null, wait: seconds > 0 ? seconds * 1_000 : null, because: `${response.status} ${told?.slice(0, 500) ?? ''}` };
    }
    throw new Refused(response.status, `${method} ${target.pathname} answers ${response.status}: ${told.slice(0, 500)}`);
  }

  /** What a space is of; `nothing` where there is none, `hidden` where the key may not read. */
  async function seen(path: string): Promise<SpaceDescription | 'nothing' | 'hidden'> {
    try {
      return (await call('GET', path)) as SpaceDescription; // the contract's embedding space
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return 'nothing';
      if (error instanceof Refused && error.status === 403) return 'hidden';
      throw error;
    }
  }

  return {
    async register(id, space) {
      const known = await seen(`/v1/embedding/spaces/${id}`);
      // a PUT would take the mean and the state away that somebody else gave the space
      if (known === 'nothing')
        await call('PUT', `/v1/embedding/spaces/${id}`, { ...space, mean: null, calibration: null, state: 'active' });
      if (typeof known === 'string') return known === 'nothing' ? 'made' : 'unseen';
      const other = MODEL.find((field) => JSON.stringify(known[field]) !== JSON.stringify(space[field]));
      if (other !== undefined)
        throw new Refused(
          409,
          `space ${id} is of ${other} ${JSON.stringify(known[other])}, this is ${JSON.stringify(space[other])}: name another SPACE_ID`,
        );
      return 'known';
    },
    lease: async (asked) => (await call('POST', '/v1/embedding/leases', asked)) as Lease, // the contract's lease
    async heartbeat(token) {
      try {
        return ((await call('POST', `/v1/embedding/leases/${token}/heartbeat`)) as { cancel: boolean }).cancel; // the contract's heartbeat
      } catch (error) {
        if (error instanceof Refused && [404, 409, 410].includes(error.status)) return true;
        throw error;
      }
    },
    async post({ token, resultsUrl }, results) {
      try {
        return ((await call('POST', resultsUrl, { token, results })) as { results: Verdict[] }).results; // the contract's verdicts
      } catch (error) {
        // where all fail alike, the answer has that status itself
        if (error instanceof Refused && [409, 410, 422].includes(error.status))
          return results.map(({ taskId }) => ({ taskId, status: error.status, detail: error.message }));
        throw error;
      }
    },
    async release(token) {
      await call('POST', `/v1/embedding/leases/${token}/release`).catch((error: unknown) => {
        // it has run out, so it is given back already
        if (!(error instanceof Refused && error.status === 409)) throw error;
      });
    },
  };
}
