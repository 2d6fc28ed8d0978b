// bin/namesake resolve and explain as processes: input order, files beside the output, exit codes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const BIN = path.resolve(import.meta.dirname, '../../bin/namesake');
const run = (input: string, ...args: string[]) => spawnSync(process.execPath, [BIN, 'resolve', ...args], { input, encoding: 'utf8' });
const FOLDER = mkdtempSync(path.join(tmpdir(), 'namesake-resolve-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const HEADINGS = [
  'Johnson, Robert, 1911-1938',
  'Photographs',
  'Du Bois, W. E. B., 1868-1963',
  'Johnson, Robert',
  'Johnson, Robert, 1953-',
  'W.E.B. Du Bois',
];
const keysOf = (stdout: string): string[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')[1] ?? '?');

describe('namesake resolve', () => {
  test('answers in input order, one key for all spellings, none for what names nobody', () => {
    const { stdout, status } = run(`${HEADINGS.join('\n')}\n`);
    const keys = keysOf(stdout);
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')[0]),
    ).toEqual(HEADINGS);
    expect(keys[1]).toBe('');
    expect(keys[2]).toBe(keys[5]);
    expect(new Set(keys).size).toBe(5);
    expect(keys.filter((key) => key !== '').every((key) => /^p[\w-]{16}$/.test(key))).toBe(true);
  });

  test('gives the same keys in another order', () => {
    const forth = keysOf(run(`${HEADINGS.join('\n')}\n`).stdout);
    const back = keysOf(run(`${HEADINGS.toReversed().join('\n')}\n`).stdout);
    expect(back.toReversed()).toEqual(forth);
  });

  test('writes suggestions and reads judgements', () => {
    const [suggestions, judgements] = ['suggestions.tsv', 'judgements.tsv'].map((name) => path.join(FOLDER, name));
    if (suggestions === undefined || judgements === undefined) throw new Error('two paths');
    writeFileSync(judgements, 'Johnson, Robert\tJohnson, Robert, 1953-\tsame\n');
    run(`${HEADINGS.join('\n')}\n`, '--suggestions', suggestions);
    const lines = readFileSync(suggestions, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => line.split('\t').slice(0, 2).join(' | ')).sort()).toEqual([
      'Johnson, Robert | Johnson, Robert, 1911-1938',
      'Johnson, Robert | Johnson, Robert, 1953-',
    ]);
    const keys = keysOf(run(`${HEADINGS.join('\n')}\n`, '--judgements', judgements).stdout);
    expect(keys[3]).toBe(keys[4]);
  });

  test('tells what it cannot use and goes on', () => {
    const { stdout, stderr, status } = run('Mfume, Kweisi\n\na\tb\nKweisi Mfume\n');
    expect([status, stdout.trimEnd().split('\n').length]).toEqual([3, 2]);
    expect(stderr).toMatch(/^line 2: .*\nline 3: /m);
    const bad = path.join(FOLDER, 'bad.tsv');
    writeFileSync(bad, 'a\tb\tperhaps\n');
    expect(run('Mfume, Kweisi\n', '--judgements', bad)).toMatchObject({ status: 3 });
  });

  test('refuses what it does not know', () => {
    expect(run('', '--frobnicate').status).toBe(2);
    expect(run('', '--judgements', path.join(FOLDER, 'none.tsv')).status).toBe(2);
    expect(run('', '--help').stdout).toMatch(/^usage: namesake resolve/);
  });
});
