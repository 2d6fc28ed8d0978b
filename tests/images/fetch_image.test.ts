// Images fetched from servers of the test: what is refused, what ends a download, what comes through.
import { describe, expect, test } from 'vitest';
import { fetchImage, type ImageLimits } from '../../src/images/fetch_image.ts';
import { ImageFault } from '../../src/images/image_fault.ts';
import { type ImagePolicy, imagePolicy } from '../../src/images/policy.ts';
import { HTML, jpegHead, png, tiffHead } from '../support/image_bytes.ts';
import { type Answer, serving } from '../support/image_server.ts';

const LIMITS: ImageLimits = {
  maxBytes: 1_000_000,
  totalMs: 20_000,
  maxPixels: 1_000_000,
  types: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
  userAgent: 'namesake-test',
};
const HERE = imagePolicy(['127.0.0.1']);

async function outcome(url: string, { policy = HERE, limits = LIMITS }: { policy?: ImagePolicy; limits?: ImageLimits } = {}) {
  try {
    const { type, width, height } = await fetchImage(url, policy, limits);
    return { type, width, height };
  } catch (error) {
    if (!(error instanceof ImageFault)) throw error;
    return { kind: error.kind, message: error.message };
  }
}

const PNG = png(40, 30);
const sends =
  (bytes: Buffer, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(200, headers).end(bytes);
const redirects =
  (location: string): Answer =>
  (_request, response) =>
    void response.writeHead(302, { location }).end();

describe.each<[because: string, answer: Answer, expected: object]>([
  ['an image', sends(PNG), { type: 'image/png', width: 40, height: 30 }],
  ['an image that is called a page', sends(PNG, { 'content-type': 'text/html' }), { type: 'image/png', width: 40, height: 30 }],
  [
    'a page that is called an image',
    sends(HTML, { 'content-type': 'image/jpeg' }),
    { kind: 'not-an-image', message: expect.stringMatching(/begins with "<!DOCTYPE/) },
  ],
  ['a script of one byte', sends(Buffer.from('x')), { kind: 'not-an-image' }],
  ['an empty answer', sends(Buffer.alloc(0)), { kind: 'not-an-image' }],
  [
    'a format that is not wanted here',
    sends(tiffHead(5, 5)),
    { kind: 'not-an-image', message: expect.stringMatching(/image\/tiff; wanted/) },
  ],
  [
    '30,000 × 30,000 pixels',
    sends(png(30_000, 30_000, { honest: false })),
    { kind: 'too-many-pixels', message: expect.stringMatching(/30000 × 30000/) },
  ],
  ['a JPEG of as many, behind a profile', sends(jpegHead(30_000, 30_000, { before: 150_000 })), { kind: 'too-many-pixels' }],
  ['more bytes than announced may be', sends(Buffer.alloc(2_000_000), { 'content-length': '2000000' }), { kind: 'too-large' }],
  ['no such image', (_request, response) => void response.writeHead(404).end(PNG), { kind: 'gone' }],
  ['no such image any more', (_request, response) => void response.writeHead(410).end(), { kind: 'gone' }],
  ['a server that is ill', (_request, response) => void response.writeHead(503).end(), { kind: 'unreachable' }],
  ['a server that dislikes robots', (_request, response) => void response.writeHead(403).end(), { kind: 'unreachable' }],
  ['a part of a file, which nobody asked for', (_request, response) => void response.writeHead(206).end(PNG), { kind: 'unreachable' }],
  ['a connection that breaks', (_request, response) => void response.destroy(), { kind: 'unreachable' }],
  [
    'a body that breaks',
    (_request, response) => void response.writeHead(200, { 'content-length': '9000' }).write(PNG, () => response.destroy()),
    { kind: 'unreachable' },
  ],
  ['a redirect into the network behind', redirects('http://10.0.0.1/7.png'), { kind: 'refused' }],
  ['a redirect to a file', redirects('file:///etc/passwd'), { kind: 'refused' }],
  ['a redirect to metadata in odd writing', redirects('http://0xa9fea9fe/'), { kind: 'refused' }],
  ['a redirect to nowhere', redirects('http://:::/'), { kind: 'unreachable' }],
  ['redirects in a circle', redirects('/again'), { kind: 'refused', message: expect.stringMatching(/more than 5 times/) }],
  ['JSON that describes no image', sends(Buffer.from('{"error":"not found"}')), { kind: 'not-an-image' }],
  ['what begins like JSON', sends(Buffer.from('{"error":"not fou')), { kind: 'not-an-image' }],
])('%s', (_because, answer, expected) => {
  test('ends so', async () => {
    const { url } = await serving(answer);
    expect(await outcome(`${url}/7.jpg`)).toMatchObject(expected);
  });
});

test('a body without an announced length is cut off where the limit is', async () => {
  let sent = 0;
  const { url } = await serving((_request, response) => {
    response.writeHead(200);
    response.write(jpegHead(100, 100));
    const more = (): void => {
      sent += 65_536;
      if (!response.destroyed && sent < 100_000_000) response.write(Buffer.alloc(65_536), more);
    };
    more();
  });
  expect(await outcome(url)).toMatchObject({ kind: 'too-large' });
  expect(sent).toBeLessThan(100_000_000);
});

test('a huge picture is refused by its header: the rest is never sent', async () => {
  const { url } = await serving((_request, response) => {
    response.writeHead(200);
    // and then nothing more: only the header can end this
    response.write(png(30_000, 30_000, { honest: false }).subarray(0, 33));
  });
  expect(await outcome(url)).toMatchObject({ kind: 'too-many-pixels' });
});

test('who sends nothing, or drop by drop, is waited for only so long', async () => {
  const silent = await serving(() => undefined);
  expect(await outcome(silent.url, { limits: { ...LIMITS, totalMs: 50 } })).toMatchObject({ kind: 'too-slow' });
  const dripping = await serving((_request, response) => {
    response.writeHead(200);
    response.write(jpegHead(9, 9, { before: 50_000 }).subarray(0, 40));
    const drip = setInterval(() => response.write('\0'), 5);
    response.on('close', () => clearInterval(drip));
  });
  expect(await outcome(dripping.url, { limits: { ...LIMITS, totalMs: 100 } })).toMatchObject({ kind: 'too-slow' });
});

test('a caller may give up, and hears its own reason', async () => {
  const { url } = await serving(() => undefined);
  const stop = new AbortController();
  const asked = fetchImage(url, HERE, { ...LIMITS, signal: stop.signal });
  stop.abort(new Error('the service stops'));
  await expect(asked).rejects.toThrow('the service stops');
});

describe('hosts and their addresses', () => {
  const at =
    (...addresses: string[]): ImagePolicy['lookup'] =>
    (_host, done) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );

  test.each<[because: string, addresses: string[]]>([
    ['a host at a private address', ['10.0.0.1']],
    ['a host at a public and at a private one', ['93.184.216.34', '127.0.0.1']],
    ['a host at a mapped one', ['::ffff:127.0.0.1']],
    ['a host at the metadata service', ['fd00:ec2::254']],
  ])('%s is refused', async (_because, addresses) => {
    const policy = { ...imagePolicy([]), lookup: at(...addresses) };
    expect(await outcome('http://images.test/7.png', { policy })).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/no public address/),
    });
  });

  test('this very machine by its name is refused, by the real resolver', async () => {
    expect(await outcome('http://localhost/7.png', { policy: imagePolicy([]) })).toMatchObject({ kind: 'refused' });
  });

  test('a host without an address is not there now', async () => {
    expect(await outcome('http://images.test/7.png', { policy: { ...imagePolicy([]), lookup: at() } })).toMatchObject({
      kind: 'unreachable',
    });
  });

  test('a listed name leads to a listed address', async () => {
    const { port } = await serving(sends(PNG));
    // any port, because the list of ports is tried elsewhere
    const policy = { ...imagePolicy(['images.test', '127.0.0.1']), refusal: () => null, lookup: at('127.0.0.1') };
    expect(await outcome(`http://images.test:${port}/7.png`, { policy })).toMatchObject({ type: 'image/png' });
  });

  test('a name that answers differently the second time gains nothing: it is asked once, and what was checked is connected to', async () => {
    const { port, asked } = await serving(sends(PNG));
    const answers = ['127.0.0.1', '10.0.0.1'];
    let lookups = 0;
    const policy: ImagePolicy = {
      ...HERE,
      refusal: () => null,
      lookup: (host, done) => {
        lookups += 1;
        at(answers.shift() ?? '10.0.0.1')(host, done);
      },
    };
    const url = `http://rebind.test:${port}/7.png`;
    expect(await outcome(url, { policy })).toMatchObject({ type: 'image/png' });
    expect({ lookups, asked }).toEqual({ lookups: 1, asked: ['/7.png'] });
    expect(await outcome(url, { policy })).toMatchObject({ kind: 'refused' });
    expect(asked).toEqual(['/7.png']);
  });
});

describe('manifests', () => {
  const manifest = (url: string): Buffer =>
    Buffer.from(
      JSON.stringify({
        '@type': 'sc:Manifest',
        sequences: [{ canvases: [{ images: [{ resource: { '@id': url, '@type': 'dctypes:Image' } }] }] }],
      }),
    );

  test('the first image of a manifest is fetched', async () => {
    const { url } = await serving(
      (request, response) => void response.end(request.url === '/manifest.json' ? manifest(`http://${request.headers.host}/7.png`) : PNG),
    );
    expect(await outcome(`${url}/manifest.json`)).toEqual({ type: 'image/png', width: 40, height: 30 });
  });

  test('a manifest does not lead inside', async () => {
    const { url } = await serving(sends(manifest('http://169.254.169.254/latest/meta-data/')));
    expect(await outcome(`${url}/manifest.json`)).toMatchObject({ kind: 'refused' });
  });

  test('a manifest of a manifest ends there', async () => {
    const { url, asked } = await serving((request, response) => void response.end(manifest(`http://${request.headers.host}/next.json`)));
    expect(await outcome(`${url}/manifest.json`)).toMatchObject({ kind: 'not-an-image' });
    expect(asked).toHaveLength(2);
  });
});
