// bin/namesake assign as a process: lines in, a verdict per face out, exit codes.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const BIN = path.resolve(import.meta.dirname, '../../bin/namesake');
const run = (input: string | Buffer, ...args: string[]) =>
  spawnSync(process.execPath, [BIN, 'assign', ...args], { input, encoding: 'utf8' });

const BOX = { x: 0.4, y: 0.3, w: 0.1, h: 0.12 };
const line = (photo: string, change: Record<string, unknown> = {}): string =>
  JSON.stringify({
    photo,
    image: photo,
    width: 800,
    height: 600,
    faces: [{ face: `${photo}.0`, box: BOX, score: 0.9, embedding: [1, 2, 3, photo.length] }],
    people: [{ person: 'ann', depicted: 0.8, row: null, order: null }],
    decided: [],
    ...change,
  });

describe('namesake assign', () => {
  const good = `${line('a', { decided: [{ face: 'a.0', person: 'ann' }] })}\n${line('bb', { faces: [] })}\n`;

  test('writes a verdict per face, none for a photograph without; gzip is recognised', () => {
    const { stdout, status } = run(good);
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((text) => JSON.parse(text)),
    ).toMatchObject([
      { photo: 'a', face: 'a.0', person: 'ann', probability: 1, status: 'named', alternatives: [], reasons: [{ code: 'decided' }] },
    ]);
    expect(run(gzipSync(good)).stdout).toBe(stdout);
  });

  test('tells each line that it cannot use, and uses the others', () => {
    const face = (change: Record<string, unknown>): string =>
      line('x', { faces: [{ face: 'f', box: BOX, score: 0.9, embedding: [1, 2, 3, 4], ...change }] });
    const bad: readonly (readonly [text: string, reason: string])[] = [
      ['{', 'not JSON'],
      ['[]', 'the line is no object'],
      [face({ embedding: [1, 2] }), 'face "f" has 2 numbers; the faces before it have 4'],
      [face({ embedding: [0, 0, 0, 0] }), 'face "f": its embedding has no length that can be measured'],
      [face({ embedding: [1, null, 0, 0] }), 'face "f": number 1 of its embedding is null'],
      [face({ box: { x: 0, y: 0, w: 0, h: 1 } }), 'face "f": its box has no area'],
      [line('x', { people: [{ person: 'ann', depicted: 2 }] }), 'depicted of "ann" is 2, not within 0 and 1'],
      [line('x', { people: [{ person: 'ann', order: 0 }] }), 'order of "ann" is 0; rows and places are counted from 1'],
      [line('x', { decided: [{ face: 'y', person: null }] }), 'decided: there is no face "y"'],
    ];
    const { stdout, stderr, status } = run(`${good}${bad.map(([text]) => text).join('\n')}\n`);
    expect(status).toBe(3);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    const told = stderr.trimEnd().split('\n');
    bad.forEach(([, reason], at) => {
      expect(told[at]).toContain(`line ${at + 3}: ${reason}`);
    });
  });

  test('refuses what it does not know', () => {
    expect(run('', '--frobnicate').status).toBe(2);
    expect(run('', '--help').stdout).toMatch(/^usage: namesake assign/);
  });
});
