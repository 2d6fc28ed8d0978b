// bin/namesake clean as a process: lines in, lines out, exit codes.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const BIN = path.resolve(import.meta.dirname, '../../bin/namesake');
const run = (input: string | Buffer, ...args: string[]) =>
  spawnSync(process.execPath, [BIN, 'clean', ...args], { input, encoding: 'utf8' });

const API = {
  id: 'a'.repeat(32),
  sourceResource: {
    title: ['Ann Day at home'],
    subject: [{ name: 'Day, Ann, 1901-1980' }, { name: 'Quilting' }],
    creator: ['Roe, Ben'],
    type: ['image'],
  },
};
const BULK = { _type: 'item', _id: 'hub--1', _source: { ...API, id: 'b'.repeat(32) } };
const LINES = `${JSON.stringify(API)}\n${JSON.stringify(BULK)}\n`;

describe('namesake clean', () => {
  test('reads the forms of the API and of the bulk export, one line each', () => {
    const { stdout, status } = run(LINES);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(lines.map(({ item }) => item)).toEqual([API.id, 'b'.repeat(32)]);
    expect(lines[0].people).toMatchObject([
      { name: 'Ann Day', heading: 'Day, Ann, 1901-1980', row: null, rowLabel: null, order: null, sources: ['subject', 'title'] },
    ]);
    expect(lines[0].excluded.map(({ text, reason }: { text: string; reason: string }) => [text, reason])).toEqual([
      ['Roe, Ben', 'creator-only'],
      ['Quilting', 'not-person:topic'],
    ]);
  });

  test('recognises gzip', () => {
    expect(run(gzipSync(LINES)).stdout).toBe(run(LINES).stdout);
  });

  test('skips and counts what it cannot use', () => {
    const { stdout, stderr, status } = run(`${JSON.stringify(API)}\nnot json\n[]\n${JSON.stringify(BULK)}\n`);
    expect(status).toBe(3);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/^line 2: .*\nline 3: /m);
  });

  test('refuses what it does not know', () => {
    expect(run('', '--frobnicate').status).toBe(2);
    expect(run('', '--help').stdout).toMatch(/^usage: namesake clean/);
  });
});
