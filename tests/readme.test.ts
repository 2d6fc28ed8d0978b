// What the README shows is what the commands print.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const README = readFileSync(path.join(ROOT, 'README.md'), 'utf8');

/** Every command with a `$` before it, and the block of output that follows. */
const shown = [...README.matchAll(/```sh\n\$ (.*?)\n```\n```text\n(.*?)\n```/gs)].map((found) => [found[1] ?? '', found[2] ?? ''] as const);

describe('the README', () => {
  test('shows commands with their output', () => expect(shown.length).toBeGreaterThanOrEqual(2));

  test.each(shown)('%s', (command, output) => {
    const printed = execFileSync('bash', ['-c', command], { cwd: ROOT, encoding: 'utf8' });
    expect(printed.trimEnd()).toBe(output);
  });

  test.each([...README.matchAll(/\]\(([^)#:]+)\)/g)].map((found) => found[1] ?? ''))('links to %s, which exists', (target) => {
    expect(() => readFileSync(path.join(ROOT, target))).not.toThrow();
  });
});
