// The embedded PostgreSQL lives as long as any process holds it, and not longer, however those processes end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { embeddedBinaries } from '../../src/store/embedded_binaries.ts';
import { openCluster } from '../../src/store/embedded_cluster.ts';
import { embeddedHome } from '../../src/store/embedded_home.ts';
import { startPostmaster } from '../../src/store/embedded_postmaster.ts';
import { processesWith, type Started, startScript, within } from '../support/processes.ts';
import { OTHERS_READ, TEST_PG_BIN } from '../support/settings.ts';

const ROOT = process.getuid?.() === 0;
const GONE_WITHIN_MS = 2000;

let dataDir: string;
let started: Started[];
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'namesake-embedded-'));
  await chmod(dataDir, 0o755);
  started = [];
});
afterEach(async () => {
  for (const client of started) client.kill();
  const left = (): string[] => processesWith(dataDir).map(({ args }) => args);
  expect(await within(10_000, () => left().length === 0), left().join('\n')).toBe(true);
  await rm(dataDir, { recursive: true });
});

function client(as: string | null = null): Started {
  const one = startScript('embedded_client.ts', [dataDir], { as });
  started.push(one);
  return one;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const connection = new pg.Client({ connectionString: url });
  connection.on('error', () => undefined);
  await connection.connect();
  try {
    return (await connection.query(sql)).rows;
  } finally {
    await connection.end();
  }
}

/** Everything on this folder but the clients themselves: keeper, guard, postgres. */
const server = () => processesWith(dataDir).filter(({ args }) => !args.includes('embedded_client'));
const postmasters = () => server().filter(({ args }) => /postgres -D/.test(args) && !args.startsWith('/bin/sh'));
const inHome = (name: string): string => path.join(dataDir, 'postgres', name);

async function expectNothingLeft(): Promise<void> {
  const gone = await within(GONE_WITHIN_MS, () => server().length === 0);
  expect(
    gone,
    server()
      .map(({ args }) => args)
      .join('\n'),
  ).toBe(true);
  expect(existsSync(inHome('server.json')), 'server.json').toBe(false);
  expect(existsSync(inHome('data/postmaster.pid')), 'postmaster.pid').toBe(false);
}

/** Between listing and killing a process it may have ended by itself, which is as good. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

describe('the last one turns off the light', () => {
  test('two starters at once end with one server; it outlives the first and ends with the second', async () => {
    const [first, second] = [client(), client()];
    const urls = await Promise.all([first.firstLine, second.firstLine]);
    expect(urls[0]).toBe(urls[1]);
    expect(postmasters()).toHaveLength(1);
    await first.finish();
    expect(await query(urls[1], 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.finish();
    // a clean end waits for the server: not even a moment later is anything there
    expect(server()).toEqual([]);
    await expectNothingLeft();
  });

  test('the first killed with -9, the second goes on; that one killed too, the server ends, and the data is there again', async () => {
    const first = client();
    const url = await first.firstLine;
    const second = client();
    expect(await second.firstLine).toBe(url);
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    first.kill();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await query(url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    second.kill();
    await expectNothingLeft();
    const third = client();
    expect(await query(await third.firstLine, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await third.finish();
    await expectNothingLeft();
  });

  test.each([0, 250, 700])('killed with -9 %i ms into its first start: nothing stays, and the next start works', async (ms) => {
    const first = client();
    await new Promise((resolve) => setTimeout(resolve, ms));
    first.kill();
    // initdb goes on for up to 2 s before it is noticed that nobody wants it
    expect(await within(6000, () => server().length === 0)).toBe(true);
    const second = client();
    expect(await query(await second.firstLine, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.finish();
    await expectNothingLeft();
  });

  test('one that starts while the server is stopping waits and gets a new one', async () => {
    const first = client();
    await first.firstLine;
    first.kill();
    const second = client();
    expect(await query(await second.firstLine, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.finish();
    await expectNothingLeft();
  });
});

describe('what a kill leaves behind is no obstacle', () => {
  test('the keeper killed alone: postgres ends with it', async () => {
    const first = client();
    await first.firstLine;
    for (const { pid, args } of server()) if (args.includes('embedded_keeper')) process.kill(pid, 'SIGKILL');
    expect(await within(GONE_WITHIN_MS, () => server().length === 0)).toBe(true);
    const second = client();
    expect(await query(await second.firstLine, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.finish();
  });

  test('everything killed at once: the next start recovers', async () => {
    const first = client();
    await query(await first.firstLine, 'CREATE TABLE kept AS SELECT 42 AS answer');
    first.kill();
    for (const { pid } of server()) killIfThere(pid);
    const second = client();
    expect(await query(await second.firstLine, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await second.finish();
    await expectNothingLeft();
  });

  test('a postmaster.pid whose number now belongs to another process: as after a reboot, or in a container', async () => {
    const first = client();
    await first.firstLine;
    await first.finish();
    // a program that is there for every user: the project may lie in a folder that is closed to the one of the server
    const { runAs } = await embeddedHome(dataDir);
    const stranger = spawn('sleep', ['60'], runAs === null ? {} : { uid: runAs.uid, gid: runAs.gid });
    await once(stranger, 'spawn');
    await writeFile(inHome('data/postmaster.pid'), `${stranger.pid}\n${inHome('data')}\n1700000000\n5432\n\n127.0.0.1\n\n`);
    const second = client();
    expect(await query(await second.firstLine, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.finish();
    stranger.kill();
  });
});

test('a port that somebody takes in between: another one is tried', async () => {
  const home = await embeddedHome(dataDir);
  const binDir = TEST_PG_BIN ?? (await embeddedBinaries(home));
  const cluster = await openCluster(home, binDir, { sync: false });
  const squatter = createServer();
  const port = await new Promise<number>((resolve) => {
    squatter.listen(0, '127.0.0.1', () => {
      const address = squatter.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const asked: number[] = [];
  const freePort = async (): Promise<number> => {
    asked.push(asked.length === 0 ? port : port + asked.length);
    return asked.at(-1) ?? 0;
  };
  const postmaster = await startPostmaster({ cluster, binDir, runAs: home.runAs, logFile: inHome('server.log'), settings: {}, freePort });
  squatter.close();
  if (postmaster === 'held') throw new Error('nobody else is there');
  expect(asked[0]).toBe(port);
  expect(postmaster.port).not.toBe(port);
  await postmaster.stop();
});

test('secrets are for their owner alone', async () => {
  const one = client();
  await one.firstLine;
  expect(statSync(inHome('server.json')).mode & 0o777).toBe(0o600);
  expect(statSync(inHome('data/namesake.password')).mode & 0o777).toBe(0o600);
  expect(statSync(inHome('data')).mode & 0o777).toBe(0o700);
  await one.finish();
});

const ofAnOrdinaryUser = OTHERS_READ ? test.runIf(ROOT) : () => undefined;
ofAnOrdinaryUser('an ordinary user has a server too, and root can go on with its data', async () => {
  await chown(dataDir, 65_534, 65_534);
  const ordinary = client('nobody');
  await query(await ordinary.firstLine, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await ordinary.finish();
  const root = client();
  expect(await query(await root.firstLine, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  await root.finish();
  await expectNothingLeft();
});

test.runIf(ROOT)('root in a closed home: the cluster goes where its user can reach it', async () => {
  await chmod(dataDir, 0o700);
  const { folder, runAs } = await embeddedHome(path.join(dataDir, '.namesake'));
  expect(folder).toMatch(/^\/var\/lib\/namesake\/[0-9a-f]{16}$/);
  expect(runAs?.uid).toBeGreaterThan(0);
  await rm(folder, { recursive: true });
});

test('a cluster of another major version is refused with both numbers', async () => {
  const one = client();
  await one.firstLine;
  await one.finish();
  await writeFile(inHome('data/PG_VERSION'), '9\n');
  const home = await embeddedHome(dataDir);
  const binDir = TEST_PG_BIN ?? (await embeddedBinaries(home));
  await expect(openCluster(home, binDir, { sync: false })).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringMatching(/PostgreSQL 9, the embedded one is \d\d/),
  });
});
