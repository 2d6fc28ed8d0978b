// The doctor looks at ALLOWED_IMAGE_HOSTS: does every listed host exist, and may it be fetched from?
import { isIP } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ImagePolicy, imagePolicy } from '../../images/policy.ts';
import { type Finding, ok, warn } from './finding.ts';

const LOOKUP_WITHIN_MS = 3_000;
const WHAT = 'image hosts';

/** @param policy that of the list; another one in tests */
export async function examineImages(
  allowed: readonly string[],
  policy: Pick<ImagePolicy, 'lookup' | 'mayConnect'> = imagePolicy(allowed),
): Promise<readonly Finding[]> {
  if (allowed.length === 0) return [ok(WHAT, 'any public one (ALLOWED_IMAGE_HOSTS is empty)')];
  // an address needs no look-up, a pattern cannot have one
  const names = allowed.filter((host) => isIP(host) === 0 && !host.startsWith('*.'));
  const faults = (await Promise.all(names.map((host) => faultOf(host, policy)))).flat();
  return faults.length > 0 ? faults : [ok(WHAT, `${allowed.length} allowed, no fault found`)];
}

async function faultOf(host: string, { lookup, mayConnect }: Pick<ImagePolicy, 'lookup' | 'mayConnect'>): Promise<readonly Finding[]> {
  const asked = new Promise<readonly string[] | null>((resolve) => {
    lookup(host, (error, addresses) => resolve(error === null ? addresses.map(({ address }) => address) : null));
  });
  const addresses = await Promise.race([asked, sleep(LOOKUP_WITHIN_MS, null, { ref: false })]);
  if (addresses === null)
    return [warn(WHAT, `${host} is not found`, 'correct ALLOWED_IMAGE_HOSTS, or see why this machine cannot look it up')];
  const refused = addresses.filter((address) => !mayConnect(address));
  if (refused.length === 0) return [];
  return [
    warn(
      WHAT,
      `${host} is ${refused.join(', ')}, which is private: nothing is fetched from it`,
      'list the address beside the name, if it is yours',
    ),
  ];
}
