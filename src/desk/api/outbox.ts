// What is said to the service: sent one after another, kept in the browser until it is answered, and sent again with the same key.
import { shared } from '../shared.ts';
import { connection } from './connection.ts';
import { outdate } from './kept.ts';
import { Refusal, refusalOf } from './refusal.ts';
import { signedOut } from './session.ts';

interface Letter {
  /** the Idempotency-Key: the service carries out the letter once, however often it arrives */
  readonly key: string;
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly body: unknown;
  readonly ifMatch: string | null;
}

export type Said = Pick<Letter, 'method' | 'url'> & { readonly body?: unknown; readonly ifMatch?: string };

interface Waiting {
  readonly letter: Letter;
  readonly answered: (value: unknown) => void;
  readonly refused: (fault: unknown) => void;
}

const AGAIN_AFTER_MS = [200, 500, 1_000, 2_000, 4_000];
const STORED = 'namesake-outbox';
/** The same letter may go through later: the service is away, is starting, or still carries out the first one. */
const LATER = [0, 429, 502, 503, 504];

const waiting: Waiting[] = [];
let working = false;
/** how many are not answered yet */
export const unsent = shared(0);

/**
 * Says something and resolves with the answer, after however many attempts that takes.
 *
 * @throws Refusal where the service has answered that it will not
 */
export function say(said: Said): Promise<unknown> {
  const letter: Letter = { body: null, ifMatch: null, ...said, key: freshKey() };
  const answer = post(letter);
  store();
  return answer;
}

/** each holder of a key has an outbox of their own */
let holder = '';

/** Somebody has signed in: what an earlier page of theirs could not send before it was closed, or the session ended, is sent now. */
export function takeUp(name: string): void {
  holder = name;
  for (const letter of stored()) if (!waiting.some(({ letter: { key } }) => key === letter.key)) post(letter).catch(() => undefined);
  if (!working) void work();
}

function post(letter: Letter): Promise<unknown> {
  const answer = new Promise<unknown>((answered, refused) => waiting.push({ letter, answered, refused }));
  unsent.set(waiting.length);
  if (!working) void work();
  return answer;
}

async function work(): Promise<void> {
  working = true;
  for (let attempt = 0; waiting[0] !== undefined; ) {
    const { letter, answered, refused } = waiting[0];
    try {
      const value = await send(letter);
      outdate();
      answered(value);
    } catch (fault) {
      if (fault instanceof Refusal && fault.status === 401) {
        signedOut();
        break;
      }
      if (fault instanceof Refusal && mayComeLater(fault)) {
        await pause(AGAIN_AFTER_MS[Math.min(attempt, AGAIN_AFTER_MS.length - 1)] ?? 0);
        attempt += 1;
        continue;
      }
      refused(fault);
    }
    attempt = 0;
    waiting.shift();
    unsent.set(waiting.length);
    store();
  }
  working = false;
}

const mayComeLater = ({ status, told }: Refusal): boolean => LATER.includes(status) || told.code === 'request-in-progress';

async function send({ key, method, url, body, ifMatch }: Letter): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: {
        'idempotency-key': key,
        ...(body === null ? {} : { 'content-type': 'application/json' }),
        ...(ifMatch === null ? {} : { 'if-match': ifMatch }),
      },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    connection.set('away');
    throw new Refusal(0, 'the service does not answer');
  }
  if (response.status >= 502) connection.set('away');
  else connection.set('there');
  if (!response.ok) throw await refusalOf(response);
  return response.json();
}

const place = (): string => `${STORED} ${holder}`;

/** A browser that keeps nothing (private windows) still sends; it only forgets when the page is closed. */
function store(): void {
  try {
    localStorage.setItem(place(), JSON.stringify(waiting.map(({ letter }) => letter)));
  } catch {}
}

function stored(): readonly Letter[] {
  try {
    return JSON.parse(localStorage.getItem(place()) ?? '[]') as Letter[]; // written by `store` above, and by nobody else
  } catch {
    return [];
  }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** `crypto.randomUUID` is missing where a page comes over plain http from another machine. */
const freshKey = (): string =>
  `desk-${[...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
