// What the doctor says of one thing: how it stands, what was seen, and what to do about it.
import { NamesakeError } from '../../errors.ts';
import { withoutSecrets } from '../../log.ts';

/** `fail`: the service cannot run, or will lose something. `warn`: it runs, and somebody should know. */
export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'warn' | 'fail';
  readonly says: string;
  /** what to do; null where nothing is to be done */
  readonly advice: string | null;
}

export const ok = (what: string, says: string): Finding => ({ what, state: 'ok', says, advice: null });
export const warn = (what: string, says: string, advice: string): Finding => ({ what, state: 'warn', says, advice });
export const fail = (what: string, says: string, advice: string): Finding => ({ what, state: 'fail', says, advice });

/** What a check that broke comes to. Messages of drivers may quote connection strings: passwords are blanked. */
export function broken(what: string, error: unknown, advice: string): Finding {
  const faults = error instanceof NamesakeError ? error.faults.map(({ where, message }) => `${where} ${message}`) : [];
  const message = error instanceof Error ? error.message : String(error);
  return fail(what, withoutSecrets(message), faults.length > 0 ? withoutSecrets(faults.join('; ')) : advice);
}

const WIDTH = 14;

/** One line, and a second one that says what to do: "warn  DPLA key       not set" */
export function lineOf({ what, state, says, advice }: Finding): string {
  const first = `${state.padEnd(4)}  ${what.padEnd(WIDTH)} ${says}\n`;
  return advice === null ? first : `${first}${' '.repeat(WIDTH + 7)}→ ${advice}\n`;
}
