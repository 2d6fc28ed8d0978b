// bin/namesake classify as a process: lines in, JSON Lines out, exit codes.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const BIN = path.resolve(import.meta.dirname, '../../bin/namesake');
const run = (input: string, ...args: string[]) => spawnSync(process.execPath, [BIN, ...args], { input, encoding: 'utf8' });
const answers = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('namesake classify', () => {
  test('answers every line in order, empty ones too', () => {
    const headings = ['Mfume, Kweisi, 1948--Portraits', 'Howard University', '', 'Smith, John; Doe, Jane'];
    const { stdout, status } = run(`${headings.join('\n')}\n`, 'classify');
    const lines = answers(stdout);
    expect(status).toBe(0);
    expect(lines.map(({ heading }) => heading)).toEqual(headings);
    expect(lines.map(({ kind, person }) => [kind, person])).toEqual([
      ['person', true],
      ['corporate', false],
      ['junk', false],
      ['multi', false],
    ]);
    expect(lines[0]).toMatchObject({
      name: { surname: 'Mfume', forenames: 'Kweisi', birth: { year: 1948 }, death: null },
      subdivisions: ['Portraits'],
      relator: null,
    });
    expect(lines[1].name).toBeNull();
    for (const { confidence, reasons } of lines) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(reasons[0]).toEqual({ code: expect.any(String), text: expect.any(String), bits: expect.any(Number) });
    }
  });

  test('takes the field into account', () => {
    const [creator] = answers(run('Yellow Feather\n', 'classify', '--context', 'creator').stdout);
    const [subject] = answers(run('Yellow Feather\n', 'classify', '--context', 'subject').stdout);
    expect([creator.person, subject.person]).toEqual([true, false]);
  });

  test('tells the relator and reads CRLF', () => {
    const [line] = answers(run('Hine, Lewis Wickes, 1874-1940, photographer\r\n', 'classify', '--context', 'contributor').stdout);
    expect(line).toMatchObject({ heading: 'Hine, Lewis Wickes, 1874-1940, photographer', person: true, relator: 'photographer' });
  });

  test.each([
    ['no line end behind the last line', 'Smith, John\nDoe, Jane', ['Smith, John', 'Doe, Jane']],
    ['an empty line', 'Smith, John\n\nDoe, Jane\n', ['Smith, John', '', 'Doe, Jane']],
    ['a byte order mark', '\ufeffSmith, John\n', ['\ufeffSmith, John']],
    ['quotation marks', 'Mosley, Thaddeus "Thad"\n', ['Mosley, Thaddeus "Thad"']],
    ['nothing', '', []],
  ])('reads %s', (_, input, headings) => {
    const { stdout, status } = run(input, 'classify');
    expect(status).toBe(0);
    expect((stdout === '' ? [] : answers(stdout)).map(({ heading }) => heading)).toEqual(headings);
  });

  test('puts U+FFFD in place of bytes that are no UTF-8', () => {
    const { stdout } = spawnSync(process.execPath, [BIN, 'classify'], { input: Buffer.from([0x53, 0xff, 0x6d, 10]), encoding: 'utf8' });
    expect(answers(stdout)[0].heading).toBe('S\ufffdm');
  });

  test('keeps the order of more headings than one piece of input holds', () => {
    const headings = Array.from(
      { length: 20_000 },
      (_, at) => `Kowalska, Maria, ${1000 + (at % 900)}-${at % 7 === 0 ? '' : 1900 + (at % 90)}`,
    );
    const { stdout } = spawnSync(process.execPath, [BIN, 'classify'], {
      input: `${headings.join('\n')}\n`,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    expect(answers(stdout).map(({ heading }) => heading)).toEqual(headings);
  });

  test('refuses what it does not know, and explains itself', () => {
    expect(run('', 'classify', '--context', 'banana').status).toBe(2);
    expect(run('', 'classify', '--frobnicate').status).toBe(2);
    expect(run('', 'classify', '--help').stdout).toMatch(/^usage: namesake classify/);
  });
});
