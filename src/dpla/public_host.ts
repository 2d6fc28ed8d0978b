// Connections to public addresses only: a location that somebody typed must not reach the machines behind this one.
import { lookup } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { NamesakeError } from '../errors.ts';

/** What is nobody's public server: RFC 6890 and its successors, and IPv6 forms that hold an IPv4 address. */
const NOT_PUBLIC: readonly (readonly [network: string, bits: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'], // carrier-grade NAT
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'], // link-local, the metadata services of clouds
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'], // multicast, reserved, broadcast
  ['::', 96, 'ipv6'], // unspecified, loopback, IPv4-compatible
  ['::ffff:0:0', 96, 'ipv6'], // IPv4-mapped: whoever writes an address so has something to hide
  ['64:ff9b::', 96, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

/** A list of each family: one list finds every IPv4 address in ::ffff:0:0/96. */
const blocked = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, bits, family] of NOT_PUBLIC) blocked[family].addSubnet(network, bits, family);

/** @example isPublicAddress('169.254.169.254') // false */
export const isPublicAddress = (address: string): boolean => {
  const version = isIP(address);
  const family = version === 4 ? 'ipv4' : 'ipv6';
  return version !== 0 && !blocked[family].check(address, family);
};

/**
 * An agent that connects to public addresses, and to the hosts named.
 *
 * The address that was checked is the one that is connected to: a name that answers differently the second time gains nothing.
 *
 * @param trusted  host names that may be anywhere, as the operator says
 */
export function guardedAgent(trusted: readonly string[]): Agent {
  const connect = buildConnector({
    lookup: (hostname, options, callback) =>
      lookup(hostname, { ...options, all: true }, (error, addresses) => {
        if (error !== null) return callback(error, []);
        const usable = addresses.filter(({ address }) => isPublicAddress(address));
        return usable.length === 0 ? callback(refused(hostname), []) : callback(null, usable);
      }),
  });
  const open = buildConnector({});
  return new Agent({
    connections: 1,
    connect: (options, callback) => {
      if (trusted.includes(options.hostname)) return open(options, callback);
      // undici looks no address up that is one already
      const literal = options.hostname.replace(/^\[|\]$/g, '');
      if (isIP(literal) !== 0 && !isPublicAddress(literal)) return callback(refused(options.hostname), null);
      return connect(options, callback);
    },
  });
}

const refused = (host: string): NamesakeError =>
  new NamesakeError('invalid-source', `${host} is no public address: name the host in BULK_HOSTS if it may be read from`);
