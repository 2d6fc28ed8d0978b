// bin/namesake explain: the table a curator reads.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const BIN = path.resolve(import.meta.dirname, '../../bin/namesake');
const run = (...args: string[]) => spawnSync(process.execPath, [BIN, 'explain', ...args], { encoding: 'utf8' });

test('tells feature, level, bits, sentence and verdict', () => {
  const { stdout, status } = run('Du Bois, W. E. B., 1868-1963', 'Du Bois, William Edward Burghardt, 1868-1963');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^A {2}Du Bois, W\. E\. B\., 1868-1963\nB {2}/);
  expect(stdout).toMatch(/^birth +exact +\+6\.6 +the year of birth is the same$/m);
  expect(stdout).toMatch(/^surname +same +\+\d+\.\d +the surname dubois is the same$/m);
  expect(stdout).toMatch(/^verdict: merged, \+\d+\.\d bits/m);
});

test('tells a veto instead of a sum', () => {
  expect(run('Johnson, Robert, 1911-1938', 'Johnson, Robert, 1953-').stdout).toMatch(
    /^veto +lifeDates .*\n\nverdict: apart, whatever else agrees/m,
  );
});

test('wants two headings that hold a name', () => {
  expect(run('Johnson, Robert').status).toBe(2);
  expect(run('a', 'b', 'c').status).toBe(2);
  expect(run('', 'Johnson, Robert').status).toBe(2);
  expect(run('--help').stdout).toMatch(/^usage: namesake explain/);
});
