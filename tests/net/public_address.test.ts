// Addresses of the public internet, and the many that only look like it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPublicAddress } from '../../src/net/public_address.ts';

test.each<[address: string, isPublic: boolean, because: string]>([
  ['8.8.8.8', true, 'a public server'],
  ['2606:4700::1111', true, 'a public server'],
  ['2001:4860:4860::8888', true, 'a public server whose address begins like Teredo'],
  ['0.0.0.0', false, 'this machine'],
  ['10.1.2.3', false, 'private'],
  ['172.15.255.255', true, 'just before the private ones'],
  ['172.16.0.0', false, 'private'],
  ['172.31.255.255', false, 'private'],
  ['172.32.0.1', true, 'just behind the private ones'],
  ['192.168.0.1', false, 'private'],
  ['100.64.0.1', false, 'behind the NAT of a carrier'],
  ['127.0.0.1', false, 'loopback'],
  ['127.255.255.254', false, 'all of 127 is loopback'],
  ['169.254.169.254', false, 'the metadata service of a cloud'],
  ['192.0.0.192', false, "Oracle's metadata service"],
  ['198.19.255.255', false, 'benchmarks'],
  ['203.0.113.7', false, 'documentation'],
  ['224.0.0.1', false, 'multicast'],
  ['255.255.255.255', false, 'broadcast'],
  ['::', false, 'this machine'],
  ['::1', false, 'loopback'],
  ['::127.0.0.1', false, 'IPv4-compatible'],
  ['::ffff:10.0.0.1', false, 'IPv4-mapped'],
  ['::ffff:7f00:1', false, 'IPv4-mapped in hexadecimal'],
  ['::ffff:8.8.8.8', false, 'mapped, though public: no resolver answers so'],
  ['64:ff9b::7f00:1', false, 'NAT64'],
  ['64:ff9b:1::a00:1', false, 'NAT64 of the network itself'],
  ['2002:7f00:1::', false, '6to4'],
  ['2001:0:1::1', false, 'Teredo'],
  ['2001:db8::1', false, 'documentation'],
  ['fd00::1', false, 'unique local'],
  ['fd00:ec2::254', false, 'the metadata service of a cloud'],
  ['fe80::1', false, 'link-local'],
  ['fe80::1%eth0', false, 'link-local with its interface'],
  ['fec0::1', false, 'site-local, which is no more'],
  ['ff02::1', false, 'multicast'],
  ['not an address', false, 'a word'],
  ['127.1', false, 'a notation that resolvers do not give'],
  ['', false, 'nothing'],
])('%s: %s (%s)', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

test('no address that holds an IPv4 address within it is public, whatever that is', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const hex = (high: number, low: number): string => (high * 256 + low).toString(16);
  fc.assert(
    fc.property(octet, octet, octet, octet, (a, b, c, d) => {
      const tail = `${hex(a, b)}:${hex(c, d)}`;
      for (const holding of [`::ffff:${tail}`, `::${tail}`, `64:ff9b::${tail}`, `2002:${tail}::1`, `2001:0:${tail}::1`])
        expect(isPublicAddress(holding), holding).toBe(false);
    }),
    { seed: 8, numRuns: 200 },
  );
});
