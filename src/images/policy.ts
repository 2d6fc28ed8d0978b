// Which addresses an image may be fetched from: scheme, host, port, and the machine that the host turns out to be.
import { type LookupAddress, lookup } from 'node:dns';
import { isIP } from 'node:net';
import { isPublicAddress } from '../net/public_address.ts';

/** All addresses of a host, as node:dns gives them with `all`. */
export type Lookup = (host: string, done: (error: Error | null, addresses: readonly LookupAddress[]) => void) => void;

export interface ImagePolicy {
  /** why this URL may not be asked, or null; asked for the first URL and for each redirect */
  readonly refusal: (url: URL) => string | null;
  /** asked of every address that a host has, before any of them is connected to */
  readonly mayConnect: (address: string) => boolean;
  readonly lookup: Lookup;
}

/** The default ports, and those that image servers are found at: Tomcat and its TLS, Cantaloupe. */
const PORTS = ['', '80', '443', '8080', '8182', '8443'];
const MAX_URL_CHARACTERS = 4_000;

/**
 * The policy of ALLOWED_IMAGE_HOSTS.
 *
 * - nothing listed: any host, as long as all its addresses are public;
 * - names listed ("images.example.org", "*.example.org"): those hosts only, and their addresses must be public all the same;
 * - addresses listed ("10.1.2.3"): may be connected to though they are private, at any port, by whatever listed name leads there.
 *
 * So a name alone never opens the network behind this machine, however its owner points it.
 */
export function imagePolicy(allowed: readonly string[]): ImagePolicy {
  const listedAddresses = new Set(allowed.filter((host) => isIP(host) !== 0).map(normalAddress));
  const listedHosts = allowed.filter((host) => isIP(host) === 0).map((host) => host.toLowerCase().replace(/\.$/, ''));
  const isListed = (host: string): boolean =>
    listedAddresses.has(host) || listedHosts.some((one) => (one.startsWith('*.') ? host.endsWith(one.slice(1)) : host === one));
  const mayConnect = (address: string): boolean => isPublicAddress(address) || listedAddresses.has(normalAddress(address));
  return {
    mayConnect,
    lookup: (host, done) => lookup(host, { all: true, verbatim: true }, done),
    refusal(url) {
      const host = hostOf(url);
      if (url.protocol !== 'https:' && url.protocol !== 'http:') return `${url.protocol} is neither http: nor https:`;
      if (url.href.length > MAX_URL_CHARACTERS) return `the address has more than ${MAX_URL_CHARACTERS} characters`;
      if (url.username !== '' || url.password !== '') return 'the address holds a user or a password';
      if (!PORTS.includes(url.port) && !listedAddresses.has(host)) return `port ${url.port} is none that images come from`;
      if (allowed.length > 0 && !isListed(host)) return `${host} is not in ALLOWED_IMAGE_HOSTS`;
      // a literal address is never looked up, so it is checked here; odd notations (0x7f.1, 2130706433) are normal ones in a URL
      if (isIP(host) !== 0 && !mayConnect(host)) return `${host} is no public address`;
      return null;
    },
  };
}

/** Without brackets and without the dot that ends a fully qualified name. */
const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');

/** One spelling of an address: ::1, not 0:0:0:0:0:0:0:1 */
const normalAddress = (address: string): string =>
  isIP(address) === 6 && !address.includes('%') ? hostOf(new URL(`http://[${address}]/`)) : address;
