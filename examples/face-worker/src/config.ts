// What the environment decides: one table, read once, all faults told together.
import { BACKEND_NAMES, type BackendName } from './backend.ts';

export interface WorkerConfig {
  /** of the service, without a slash at the end */
  readonly service: string;
  /** with the scope `pipeline` */
  readonly key: string;
  readonly space: string;
  readonly backend: BackendName;
  readonly leaseTasks: number;
  readonly leaseSeconds: number;
  readonly downloads: number;
  readonly allowedHosts: readonly string[];
  readonly maxBytes: number;
  readonly maxPixels: number;
  readonly imageMs: number;
  readonly idleMs: number;
}

interface Row<T> {
  readonly variable: string;
  /** null: must be set, unless the worker only tests itself */
  readonly fallback: string | null;
  readonly right: string;
  readonly says: string;
  readonly read: (text: string) => T | undefined;
}

const whole =
  (least: number, most: number) =>
  (text: string): number | undefined =>
    /^\d{1,12}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;
const row = <T>(variable: string, fallback: string | null, right: string, says: string, read: (text: string) => T | undefined): Row<T> => ({
  variable,
  fallback,
  right,
  says,
  read,
});

export const VARIABLES = {
  service: row('NAMESAKE_URL', 'http://127.0.0.1:8080', 'an http:// or https:// URL', 'Where the service is.', (text) =>
    /^https?:\/\/[^/]/.test(text) && URL.canParse(text) ? text.replace(/\/+$/, '') : undefined,
  ),
  key: row('NAMESAKE_KEY', null, 'a key without spaces', 'A key of the service with the scope pipeline.', (text) =>
    /^\S+$/.test(text) ? text : undefined,
  ),
  space: row(
    'SPACE_ID',
    'face-api-1',
    'letters, digits, . _ and -',
    'The embedding space; registered at the start where the service does not know it.',
    (text) => (/^[\w.-]{1,100}$/.test(text) ? text : undefined),
  ),
  backend: row('BACKEND', 'wasm', `one of ${BACKEND_NAMES.join(', ')}`, 'What computes; see src/backend.ts.', (text) =>
    BACKEND_NAMES.find((one) => one === text),
  ),
  leaseTasks: row('LEASE_TASKS', '16', 'a whole number from 1 to 64', 'Images leased at once: about ten seconds of work.', whole(1, 64)),
  leaseSeconds: row(
    'LEASE_SECONDS',
    '120',
    'a whole number from 10 to 3600',
    'How long a lease holds without a heartbeat.',
    whole(10, 3_600),
  ),
  downloads: row('DOWNLOADS', '4', 'a whole number from 1 to 64', 'Images fetched ahead, at the same time.', whole(1, 64)),
  allowedHosts: row('ALLOWED_IMAGE_HOSTS', '', 'hosts separated by commas', 'As for the service: empty takes any public host.', (text) =>
    text
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter((host) => host !== ''),
  ),
  maxBytes: row('MAX_IMAGE_BYTES', '67108864', 'a whole number of bytes', 'Larger files are not fetched.', whole(1_024, 2_147_483_647)),
  maxPixels: row(
    'MAX_IMAGE_PIXELS',
    '150000000',
    'a whole number',
    'Width × height; larger pictures are not decoded.',
    whole(1_024, 2_000_000_000),
  ),
  imageMs: row('IMAGE_MS', '60000', 'a whole number of milliseconds', 'For one image, redirects and all.', whole(100, 3_600_000)),
  idleMs: row(
    'IDLE_MS',
    '5000',
    'a whole number of milliseconds',
    'Pause before asking again when there is no work.',
    whole(10, 3_600_000),
  ),
} as const;

/** @throws Error that lists every variable that cannot be used, with what would be right */
export function readConfig(env: Readonly<Record<string, string | undefined>>): WorkerConfig {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [field, { variable, fallback, right, read }] of Object.entries<Row<unknown>>(VARIABLES)) {
    const text = env[variable]?.trim() || fallback;
    values[field] = text === null ? undefined : read(text);
    if (values[field] === undefined) faults.push(`${variable} takes ${right}`);
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  // the loop above has filled every field of the table with what its own `read` gave
  return values as unknown as WorkerConfig;
}
