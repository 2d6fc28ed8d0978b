// Which addresses images may be fetched from, before anything is connected to.
import { describe, expect, test } from 'vitest';
import { imagePolicy } from '../../src/images/policy.ts';

describe.each<[because: string, allowed: string[], url: string, says: RegExp | null]>([
  ['a public host over https', [], 'https://images.example.org/7.jpg', null],
  ['plain http, as many institutions have it', [], 'http://images.example.org/7.jpg', null],
  ['a public address', [], 'https://8.8.8.8/7.jpg', null],
  ['where image servers are found', [], 'http://images.example.org:8182/iiif/2/7', null],
  ['a port of something else', [], 'http://images.example.org:6379/', /port 6379/],
  ['files of this machine', [], 'file:///etc/passwd', /file: is neither/],
  ['data instead of an address', [], 'data:image/png;base64,AAAA', /data: is neither/],
  ['other schemes', [], 'gopher://images.example.org/', /gopher: is neither/],
  ['a user', [], 'https://user@images.example.org/', /user or a password/],
  ['a password', [], 'https://user:secret@images.example.org/', /user or a password/],
  ['no end', [], `https://images.example.org/${'a'.repeat(5_000)}`, /4000 characters/],
  ['loopback', [], 'http://127.0.0.1/', /no public address/],
  ['loopback, short', [], 'http://127.1/', /no public address/],
  ['loopback as one number', [], 'http://2130706433/', /no public address/],
  ['loopback in hexadecimal', [], 'http://0x7f000001/', /no public address/],
  ['loopback in hexadecimal parts', [], 'http://0x7f.0.0.1/', /no public address/],
  ['loopback in octal', [], 'http://0177.0.0.1/', /no public address/],
  ['loopback with a dot behind', [], 'http://127.0.0.1./', /no public address/],
  ['loopback in full-width digits', [], 'http://１２７.０.０.１/', /no public address/],
  ['loopback percent-encoded', [], 'http://%31%32%37.0.0.1/', /no public address/],
  ['loopback in IPv6', [], 'http://[::1]/', /no public address/],
  ['mapped', [], 'http://[::ffff:127.0.0.1]/', /no public address/],
  ['mapped in hexadecimal', [], 'http://[::ffff:a9fe:a9fe]/', /no public address/],
  ['NAT64', [], 'http://[64:ff9b::10.0.0.1]/', /no public address/],
  ['6to4', [], 'http://[2002:7f00:1::]/', /no public address/],
  ['metadata of a cloud', [], 'http://169.254.169.254/latest/meta-data/', /no public address/],
  ['nothing at all', [], 'http://0/', /no public address/],
  ['a listed host', ['images.example.org'], 'https://images.example.org/7.jpg', null],
  ['a listed host with a dot behind', ['images.example.org'], 'https://images.example.org./7.jpg', null],
  ['a host that is not listed', ['images.example.org'], 'https://example.org/7.jpg', /not in ALLOWED_IMAGE_HOSTS/],
  ['below a listed suffix', ['*.contentdm.oclc.org'], 'https://cdm1.contentdm.oclc.org/7', null],
  ['the suffix itself', ['*.contentdm.oclc.org'], 'https://contentdm.oclc.org/7', /not in ALLOWED/],
  ['only looks as if below it', ['*.oclc.org'], 'https://evil-oclc.org/7', /not in ALLOWED/],
  ['a listed address', ['127.0.0.1'], 'http://127.0.0.1/7', null],
  ['a listed address at any port', ['127.0.0.1'], 'http://127.0.0.1:49152/7', null],
  ['a listed address in another spelling', ['0:0:0:0:0:0:0:1'], 'http://[::1]:49152/7', null],
  ['an address that is not listed', ['127.0.0.1'], 'http://127.0.0.2/7', /not in ALLOWED/],
  ['a name of a listed address is not listed with it', ['127.0.0.1'], 'http://localhost/7', /not in ALLOWED/],
])('%s', (_because, allowed, url, says) => {
  test(`${url.slice(0, 60)} with [${allowed}]`, () => {
    const refusal = imagePolicy(allowed).refusal(new URL(url));
    if (says === null) expect(refusal).toBeNull();
    else expect(refusal).toMatch(says);
  });
});
