// Squares cut out of a picture: where, how large, how turned, and black beyond its edges.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FivePoints, RgbImage } from '../src/backend.ts';
import { alignedSquare, chip } from '../src/chip.ts';

/** Red grows to the right, green downwards: a colour tells where it was. */
function gradient(width: number, height: number): RgbImage {
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      pixels[(y * width + x) * 3] = x;
      pixels[(y * width + x) * 3 + 1] = y;
      pixels[(y * width + x) * 3 + 2] = 255;
    }
  return { pixels, width, height };
}
const at = ({ pixels, width }: RgbImage, x: number, y: number): number[] => [
  ...pixels.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
];

test('the whole at its own size is the picture itself', () => {
  const image = gradient(64, 64);
  assert.deepEqual(chip(image, { x: 32, y: 32, side: 64, turn: 0 }, 64), image);
});

test('a part, smaller: each pixel is the mean of what it covers', () => {
  const cut = chip(gradient(200, 200), { x: 100, y: 60, side: 80, turn: 0 }, 20);
  // the first pixel covers 60..64 to the right and 20..24 down
  assert.deepEqual(at(cut, 0, 0), [62, 22, 255]);
  assert.deepEqual(at(cut, 19, 19), [138, 98, 255]);
});

test('a quarter turn: what was right is down', () => {
  const cut = chip(gradient(64, 64), { x: 32, y: 32, side: 64, turn: Math.PI / 2 }, 64);
  assert.deepEqual(at(cut, 0, 0), [63, 0, 255]);
  assert.deepEqual(at(cut, 63, 0), [63, 63, 255]);
});

test('beyond the edges it is black', () => {
  const cut = chip(gradient(50, 50), { x: 0, y: 0, side: 40, turn: 0 }, 40);
  assert.deepEqual(at(cut, 5, 5), [0, 0, 0]);
  assert.deepEqual(at(cut, 39, 39), [19, 19, 255]);
});

test('a turned face gives the same picture as an upright one', () => {
  const upright: FivePoints = [
    { x: 80, y: 90 },
    { x: 120, y: 90 },
    { x: 100, y: 110 },
    { x: 85, y: 130 },
    { x: 115, y: 130 },
  ];
  const square = alignedSquare(upright);
  assert.equal(square.turn, 0);
  for (const turn of [-0.6, 0.3, 1.2]) {
    const turned = upright.map(({ x, y }) => ({
      x: 100 + (x - 100) * Math.cos(turn) - (y - 100) * Math.sin(turn),
      y: 100 + (x - 100) * Math.sin(turn) + (y - 100) * Math.cos(turn),
    })) as unknown as FivePoints; // as many as before
    const found = alignedSquare(turned);
    assert.ok(Math.abs(found.turn - turn) < 1e-9);
    assert.ok(Math.abs(found.side - square.side) < 1e-9);
    const [dx, dy] = [square.x - 100, square.y - 100];
    assert.ok(Math.abs(found.x - (100 + dx * Math.cos(turn) - dy * Math.sin(turn))) < 1e-9);
    assert.ok(Math.abs(found.y - (100 + dx * Math.sin(turn) + dy * Math.cos(turn))) < 1e-9);
  }
});
