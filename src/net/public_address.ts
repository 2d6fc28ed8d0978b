// Which addresses belong to the public internet: an address that somebody typed must not reach the machines behind this one.
import { BlockList, isIP } from 'node:net';

/** What is nobody's public server: the special-purpose registries of IANA (RFC 6890 and its successors). */
const NOT_PUBLIC_4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, the metadata services of clouds
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24], // documentation, with 198.51.100 and 203.0.113
  ['192.88.99.0', 24], // relays of 6to4
  ['192.168.0.0', 16],
  ['198.18.0.0', 15], // benchmarks of networks
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3], // multicast, reserved, broadcast
];

/**
 * In IPv6 only 2000::/3 is given out to the public. What lies outside (loopback, link-local, unique local, multicast, and the forms that hold an
 * IPv4 address: ::ffff:0:0/96, 64:ff9b::/96, 64:ff9b:1::/48) is refused by that; whoever writes 10.0.0.1 as ::ffff:10.0.0.1 has something to hide.
 */
const PUBLIC_6 = ['2000::', 3] as const;
const NOT_PUBLIC_6: readonly (readonly [network: string, bits: number])[] = [
  ['2001::', 23], // protocol assignments; Teredo, which holds an IPv4 address
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4, which holds an IPv4 address
  ['3fff::', 20], // documentation
];

/** A list of each family: one list would find every IPv4 address in ::ffff:0:0/96. */
const refused4 = new BlockList();
const refused6 = new BlockList();
const public6 = new BlockList();
for (const [network, bits] of NOT_PUBLIC_4) refused4.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of NOT_PUBLIC_6) refused6.addSubnet(network, bits, 'ipv6');
public6.addSubnet(...PUBLIC_6, 'ipv6');

/**
 * @param address  as a resolver or a URL gives it: dotted decimal, or IPv6 without brackets
 * @example        isPublicAddress('169.254.169.254') // false
 */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !refused4.check(address, 'ipv4');
  return version === 6 && public6.check(address, 'ipv6') && !refused6.check(address, 'ipv6');
}
