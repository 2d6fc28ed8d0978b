// When a task that failed is handed out again, and when no more.

const ATTEMPTS = 5;
const FIRST_DELAY_SECONDS = 5;
/** 5 s, 30 s, 3 min and 18 min: a server that is restarted is met again, one that is away for the day is a matter for people. */
const FACTOR = 6;
/** Each is cut by up to half of itself, so that those who failed together do not come back together. */
const JITTER = 0.5;

export type NextTry = { readonly state: 'pending'; readonly delaySeconds: number } | { readonly state: 'dead' };

/**
 * @param attempt  how often the task was handed out, this time included: 1 to 5
 * @param share    drawn evenly from [0, 1)
 * @example nextTry(1, 0)  // { state: 'pending', delaySeconds: 5 }
 */
export function nextTry(attempt: number, share: number): NextTry {
  if (attempt >= ATTEMPTS) return { state: 'dead' };
  const longest = FIRST_DELAY_SECONDS * FACTOR ** Math.max(0, attempt - 1);
  return { state: 'pending', delaySeconds: longest * (1 - JITTER * share) };
}
