// Tiles cover a picture, cut faces are left to the next tile, and of what lies upon one another one is kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Detection } from '../src/backend.ts';
import { cutByTile, distinct, TILE, tilesOf, worthTiling } from '../src/tiles.ts';

/** The same numbers each time: a generator of Park and Miller. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

test('tiles lie within the picture and cover it, and every small face lies whole in one of them', () => {
  const next = numbers(8);
  for (let round = 0; round < 300; round += 1) {
    const picture = { width: 1 + next(2_100), height: 1 + next(2_100) };
    const tiles = tilesOf(picture.width, picture.height);
    for (const { x, y, w, h } of tiles)
      assert.ok(x >= 0 && y >= 0 && x + w <= picture.width && y + h <= picture.height && w <= TILE && h <= TILE);
    const side = Math.min(120, picture.width, picture.height);
    const face = { x: next(picture.width - side + 1), y: next(picture.height - side + 1), w: side, h: side };
    const whole = tiles.some(
      (tile) =>
        face.x >= tile.x &&
        face.y >= tile.y &&
        face.x + side <= tile.x + tile.w &&
        face.y + side <= tile.y + tile.h &&
        !cutByTile(face, tile, picture),
    );
    assert.ok(whole, JSON.stringify({ picture, face }));
  }
});

test('a face at the edge of the picture is cut by no tile, one at the edge between tiles is', () => {
  const picture = { width: 1_000, height: 500 };
  const tiles = tilesOf(1_000, 500);
  const [left, right] = [tiles[0], tiles.at(-1)];
  assert.ok(left !== undefined && right !== undefined);
  assert.equal(cutByTile({ x: 0, y: 0, w: 50, h: 50 }, left, picture), false);
  assert.equal(cutByTile({ x: left.w - 50, y: 100, w: 50, h: 50 }, left, picture), true);
  assert.equal(cutByTile({ x: right.x, y: 100, w: 50, h: 50 }, right, picture), true);
  assert.equal(cutByTile({ x: 950, y: 450, w: 50, h: 50 }, right, picture), false);
});

const face = (x: number, y: number, w: number, score: number): Detection => ({ x, y, w, h: w, score });

test('what is found twice is one face, surest first, in whatever order it was found', () => {
  const found = [face(0, 0, 100, 0.6), face(5, 5, 100, 0.9), face(300, 0, 80, 0.7), face(320, 20, 30, 0.8), face(500, 0, 0, 0.9)];
  const kept = distinct(found);
  assert.deepEqual(
    kept.map(({ score }) => score),
    [0.9, 0.8],
  );
  assert.deepEqual(distinct(found.toReversed()), kept);
});

test('neighbours in a group stay two', () => {
  assert.equal(distinct([face(0, 0, 100, 0.9), face(80, 0, 100, 0.8)]).length, 2);
});

test('a second look is taken at large pictures of many, of small, or of no faces', () => {
  const large = { width: 1_600, height: 1_200 };
  assert.equal(worthTiling({ width: 800, height: 600 }, []), false);
  assert.equal(worthTiling(large, []), true);
  assert.equal(worthTiling(large, [face(0, 0, 600, 1)]), false);
  assert.equal(worthTiling(large, [face(0, 0, 60, 1)]), true);
  assert.equal(
    worthTiling(
      large,
      Array.from({ length: 4 }, (_, index) => face(index * 300, 0, 250, 1)),
    ),
    true,
  );
});
