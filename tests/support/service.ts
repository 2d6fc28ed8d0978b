// The whole service over a database of its own, listening on a free port, with a key for each scope.
import { afterAll } from 'vitest';
import { type Composed, compose } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { type RunningServer, startServer } from '../../src/server.ts';
import type { Scope } from '../../src/store/keys.ts';
import { type TestDatabase, testDatabase } from './database.ts';

export interface TestService {
  readonly composed: Composed;
  readonly database: TestDatabase;
  readonly url: string;
  readonly keys: Readonly<Record<Scope, string>>;
  /** Sends a request; `key` is one of `keys`, null sends none. A body that is no string is sent as JSON. */
  send(method: string, path: string, more?: Sent): Promise<Response>;
  close(): Promise<void>;
}

export interface Sent {
  readonly key?: string | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Starts it; it is closed after the file's tests. */
export async function testService(env: Readonly<Record<string, string>> = {}): Promise<TestService> {
  const database = await testDatabase();
  const config = readConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent', PORT: '0', ...env });
  const composed = await compose(config, createLog(config));
  const server: RunningServer = await startServer(composed);
  const keyWith = async (scope: Scope): Promise<string> => (await composed.store.keys.create({ name: scope, scopes: [scope] })).key;
  const keys = {
    read: await keyWith('read'),
    curate: await keyWith('curate'),
    pipeline: await keyWith('pipeline'),
    admin: await keyWith('admin'),
  };
  const close = async (): Promise<void> => {
    await server.close();
    await composed.close();
  };
  afterAll(close);
  return {
    composed,
    database,
    url: server.url,
    keys,
    send: (method, path, { key = keys.read, body, headers = {}, signal } = {}) =>
      fetch(server.url + path, {
        method,
        redirect: 'manual',
        headers: {
          ...(key === null ? {} : { authorization: `Bearer ${key}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
      }),
    close,
  };
}
