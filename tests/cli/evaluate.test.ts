// bin/namesake evaluate as a process: its own truth tables, one labelled table, a folder, a fit, and what it refuses.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const BIN = path.resolve(import.meta.dirname, '../../bin/namesake');
const run = (...args: string[]) => spawnSync(process.execPath, [BIN, 'evaluate', ...args], { encoding: 'utf8' });

const folder = mkdtempSync(path.join(tmpdir(), 'namesake-evaluate-'));
const file = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(
  file('headings.tsv'),
  'heading\tkind\tsource\nMfume, Kweisi\tperson\tours\nHoward University\tcorporate\tours\nParis, France\tplace\tours\nBridges\tperson\ttheirs\n',
);
writeFileSync(file('pairs.tsv'), 'heading_a\theading_b\tjudgement\nA\tB\tsame\n');

describe('namesake evaluate', () => {
  test('counts the labelled tables of a folder and passes others over', () => {
    const { stdout, status } = run(folder, '--only', 'classify');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# headings\.tsv: 4 headings, 2 people\n/);
    expect(stdout).toMatch(/\nall +2 +2 +1\.000 +0\.500 +0\.667 +0\.750\n/);
    expect(stdout).not.toContain('pairs.tsv');
  });

  test('prints kinds, floors, calibration and, on request, the surest errors of one table', () => {
    const { stdout } = run('headings', file('headings.tsv'), '--errors', '5');
    expect(stdout).toMatch(/kind: strict +0\.750, coarse .* 0\.750/);
    expect(stdout).toMatch(/floor, "Surname, Forename" shape alone/);
    expect(stdout).toMatch(/table fitted without the source +log-loss \d/);
    expect(stdout).toMatch(/1 wrong about a person; the surest 1:\n {2}missed .*Bridges \[person, theirs\]/);
  });

  test('reads its own truth tables without an argument, and recall is as good for every origin', () => {
    const { stdout, status } = run();
    expect(status).toBe(0);
    expect(stdout).toContain('# headings.tsv');
    const recalls = [...stdout.matchAll(/^origin (.+), (direct|inverted), (subject|creator) +\d+ +0 +([\d.]+)$/gm)].map(
      ([, origin = '', order, context, recall]) => ({ origin, order, context, recall: Number(recall) }),
    );
    expect(new Set(recalls.map(({ origin }) => origin)).size).toBeGreaterThanOrEqual(16);
    // Chinese characters and Hangul as subjects are words far more often than names
    for (const { origin, order, context, recall } of recalls)
      if (origin !== 'Non-Latin script') expect(recall, `${origin}, ${order}, ${context}`).toBeGreaterThanOrEqual(0.85);
  }, 60_000);

  test('refuses a fit that is no better for sources it has not seen', () => {
    const { status, stderr } = run(folder, '--fit', file('table.json'));
    expect(status).toBe(1);
    expect(stderr).toContain('refused');
    expect(existsSync(file('table.json'))).toBe(false);
  });

  test('writes a fit that is better', () => {
    // 200 headings that evidence speaks for, and that are labelled to be none: bits at their word are very wrong
    const rows = Array.from({ length: 200 }, (_, at) => `Parks, Rosa, 19${String(at % 90).padStart(2, '0')}\ttopic\tsource ${at % 4}`);
    writeFileSync(file('wrong.tsv'), `heading\tkind\tsource\n${rows.join('\n')}\n`);
    expect(run(file('wrong.tsv'), '--fit', file('table.json')).status).toBe(0);
    expect(JSON.parse(readFileSync(file('table.json'), 'utf8'))).toMatchObject({ cases: 200, sources: 4 });
  });

  test('refuses what it cannot read', () => {
    expect(run(file('none')).status).toBe(2);
    expect(run(file('pairs.tsv')).status).toBe(2);
    expect(run(folder, '--only', 'everything').status).toBe(2);
    expect(run(folder, '--errors', 'many').status).toBe(2);
    expect(run(folder, folder, folder).status).toBe(2);
  });
});
