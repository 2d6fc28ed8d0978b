// The real networks on a CPU: the self-test, and one face among many kinds of picture of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { openBackend } from '../src/backend.ts';
import { decode } from '../src/decode.ts';
import { facesOf } from '../src/faces.ts';
import { cosine, PORTRAIT, selftest, vectorOf } from '../src/selftest.ts';

const backend = await openBackend('wasm');
const LIMIT = { maxPixels: 100_000_000 };

test('the self-test is right in every line', async () => {
  const lines: string[] = [];
  assert.equal(await selftest(backend, (line) => void lines.push(line)), true, lines.join('\n'));
});

test('a head that is held aslant makes nearly the same vector', async () => {
  const [upright] = await facesOf(await decode(await sharp(PORTRAIT).toBuffer(), LIMIT), backend);
  assert.ok(upright !== undefined);
  for (const degrees of [-20, 20]) {
    const aslant = await sharp(PORTRAIT).rotate(degrees, { background: 'grey' }).jpeg().toBuffer();
    const [turned] = await facesOf(await decode(aslant, LIMIT), backend);
    assert.ok(turned !== undefined, `${degrees}°`);
    assert.ok(cosine(vectorOf(upright), vectorOf(turned)) > 0.95, `${degrees}°: ${cosine(vectorOf(upright), vectorOf(turned))}`);
  }
});

test('small faces of a large group are found tile by tile, each once', async () => {
  const small = await sharp(PORTRAIT).extract({ left: 90, top: 40, width: 160, height: 200 }).resize(76, 95).toBuffer();
  const places = Array.from({ length: 12 }, (_, index) => ({ left: 60 + (index % 6) * 270, top: 200 + Math.floor(index / 6) * 420 }));
  const group = await sharp({ create: { width: 1_700, height: 1_100, channels: 3, background: { r: 120, g: 110, b: 100 } } })
    .composite(places.map((place) => ({ input: small, ...place })))
    .png()
    .toBuffer();
  const faces = await facesOf(await decode(group, LIMIT), backend);
  const found = places.filter(({ left, top }) =>
    faces.some(({ box }) => {
      const [x, y] = [(box.x + box.w / 2) * 1_700, (box.y + box.h / 2) * 1_100];
      return x > left && x < left + 76 && y > top && y < top + 95;
    }),
  );
  assert.equal(faces.length, found.length, 'each once, and nothing else');
  assert.ok(found.length >= 11, `${found.length} of 12`);
});
