// So many at a time, and those who wait.
import { expect, test } from 'vitest';
import { openGate } from '../../src/images/gate.ts';

test('no more are inside than may be, whoever waits comes in turn, and who is too many is sent away', async () => {
  const gate = openGate({ inside: 2, waiting: 3 });
  const leave: (() => void)[] = [];
  const entered: number[] = [];
  const visit = (number: number): Promise<void> =>
    gate.through(() => {
      entered.push(number);
      return new Promise<void>((resolve) => leave.push(resolve));
    });
  const visits = [1, 2, 3, 4, 5].map(visit);
  await expect(visit(6)).rejects.toMatchObject({ code: 'unavailable' });
  expect(entered).toEqual([1, 2]);
  for (let gone = 0; gone < 5; gone += 1) {
    leave[gone]?.();
    await visits[gone];
    await Promise.resolve();
    expect(entered.length).toBe(Math.min(5, gone + 3));
  }
  expect(entered).toEqual([1, 2, 3, 4, 5]);
});

test('work that fails leaves its place', async () => {
  const gate = openGate({ inside: 1, waiting: 0 });
  await expect(gate.through(async () => Promise.reject(new Error('broke')))).rejects.toThrow('broke');
  expect(await gate.through(async () => 'next')).toBe('next');
});
