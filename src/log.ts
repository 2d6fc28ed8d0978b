// The log: JSON lines on standard error, without secrets.
import { destination, type Logger, pino, stdTimeFunctions } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/** Paths that never reach the log, wherever a request, an error or a job puts them. */
const SECRET_PATHS = [
  'authorization',
  'cookie',
  'key',
  'apiKey',
  'dplaApiKey',
  'databaseUrl',
  'redisUrl',
  'connectionString',
  'password',
  'token',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** Secrets inside of text: [pattern, what stands there instead]. Error messages of drivers quote connection strings and URLs. */
const SECRET_TEXT: readonly (readonly [RegExp, string])[] = [
  // scheme://user:password@host
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@:]*:[^\s/@]*@/gi, '$1•••@'],
  [/\bBearer\s+[\w.~+/=-]+/gi, 'Bearer •••'],
  // our own keys
  [/\bns_[\w-]{8,}/g, 'ns_•••'],
  // DPLA takes its key in the query
  [/\b(api_key=)[^&\s"']+/gi, '$1•••'],
];

/**
 * Blanks every secret in a text.
 *
 * @example withoutSecrets('no route to postgres://me:pw@db/x')  // 'no route to postgres://•••@db/x'
 */
export function withoutSecrets(text: string): string {
  return SECRET_TEXT.reduce((kept, [pattern, instead]) => kept.replace(pattern, instead), text);
}

/** Makes the log. Standard output belongs to the filters and to what a command answers. `to` is for tests. */
export function createLog(
  { logLevel }: Pick<Config, 'logLevel'>,
  to: { write(line: string): void } = destination({ dest: 2, sync: true }),
): Log {
  return pino(
    {
      level: logLevel,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      redact: { paths: SECRET_PATHS, censor: '•••' },
    },
    { write: (line: string) => to.write(withoutSecrets(line)) },
  );
}
