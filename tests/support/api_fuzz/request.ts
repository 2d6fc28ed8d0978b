// One request for an operation of openapi.yaml: fair, or with a fault in its envelope, its caller, its parameters or its body.
import { gzipSync } from 'node:zlib';
import type { Operation } from '../../../src/http/contract.ts';
import type { Dice } from './dice.ts';
import { type Drawing, drawnValue, type Schema } from './drawn_value.ts';
import { HOSTILE_BODIES, RAW_TEXTS, SHORT_HOSTILE_TEXTS } from './hostile.ts';
import { kindOfPath } from './known.ts';
import { spoiled } from './spoiled.ts';

export interface DrawnRequest {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | null;
  /** what the body says, where it is JSON that a schema can be asked about */
  readonly json: unknown;
}

export interface Callers {
  /** a key for each scope */
  readonly byScope: Readonly<Record<string, string>>;
  /** keys that open nothing: unknown, revoked, of another sort */
  readonly useless: readonly string[];
}

/** How requests are drawn: shares of a hundred. */
const PLANS: readonly (readonly [plan: Plan, share: number])[] = [
  ['fair', 45],
  ['hostile', 18],
  ['spoiled', 20],
  ['stranger', 8],
  ['envelope', 9],
];
type Plan = 'fair' | 'hostile' | 'spoiled' | 'stranger' | 'envelope';
const HOSTILE_SHARE: Readonly<Record<Plan, number>> = { fair: 0.02, hostile: 0.6, spoiled: 0.1, stranger: 0.1, envelope: 0.1 };

const TYPES: readonly [string, ...string[]] = [
  'text/plain',
  'application/xml',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'x',
];
/** Names that the contract gives no header; a service must not trust them. */
const ODD_HEADERS: readonly (readonly [string, string])[] = [
  ['x-forwarded-for', "1.2.3.4', 127.0.0.1"],
  ['x-forwarded-host', 'evil.example'],
  ['x-http-method-override', 'DELETE'],
  ['accept', '*/*;q=0, text/html, ,;'],
  ['accept-encoding', 'gzip;q=1e999'],
  ['cookie', 'namesake_session=../../x; namesake_session=a%00'],
  ['if-none-match', '"'.repeat(2_000)],
  ['range', 'bytes=0-0,1-1,-5,999999999999-'],
  ['origin', 'https://evil.example'],
  ['content-encoding', 'br'],
];

export function requestOf(operation: Operation, drawing: Drawing, callers: Callers, tags: ReadonlyMap<string, string>): DrawnRequest {
  const { dice } = drawing;
  const plan = planOf(dice);
  const drawn: Drawing = { ...drawing, hostile: HOSTILE_SHARE[plan] };
  const path = pathOf(operation, drawn, plan);
  const headers: Record<string, string> = {
    ...callerHeader(operation, dice, callers, plan),
    ...parameterHeaders(operation, drawn, tagFor(path, tags)),
  };
  const json = bodyOf(operation, drawn, plan);
  const body = json === undefined ? null : JSON.stringify(json);
  if (body !== null) headers['content-type'] = 'application/json';
  const fair: DrawnRequest = { operation, method: operation.method, path, headers, body, json };
  if (operation.id === 'postReconciliation' && dice.chance(0.8)) return asForm(fair, drawn);
  return plan === 'envelope' ? inOddEnvelope(fair, dice) : fair;
}

function planOf(dice: Dice): Plan {
  let rest = dice.whole(1, 100);
  for (const [plan, share] of PLANS) {
    rest -= share;
    if (rest <= 0) return plan;
  }
  return 'fair';
}

function pathOf(operation: Operation, drawing: Drawing, plan: Plan): string {
  const { dice, known } = drawing;
  const inPath = operation.path.replace(/\{(\w+)\}/g, (_, parameter: string) => {
    if (plan !== 'fair' && dice.chance(0.25)) return encoded(dice.maybeOf(SHORT_HOSTILE_TEXTS) ?? '', dice);
    const schema = operation.parameters.find(({ name }) => name === parameter)?.schema ?? {};
    return encoded(known.idOf(kindOfPath(operation.path, parameter)) ?? String(drawnValue(drawing, schema, parameter)), dice);
  });
  const query = operation.parameters
    .filter(({ in: where, required }) => where === 'query' && (required === true || dice.chance(0.4)))
    .map(({ name, schema }) => `${name}=${encoded(queryText(drawing, name, schema, plan), dice)}`);
  if (plan === 'spoiled' && dice.chance(0.2))
    query.push(dice.of(['unknown=1', 'limit=1&limit=2', 'limit[]=1', '__proto__[a]=1', '&&=', 'q=%00']));
  return query.length === 0 ? inPath : `${inPath}?${query.join('&')}`;
}

function queryText(drawing: Drawing, name: string, schema: Schema, plan: Plan): string {
  const { dice } = drawing;
  if (plan === 'hostile' && dice.chance(0.5)) return dice.maybeOf(SHORT_HOSTILE_TEXTS) ?? '';
  const value = drawnValue(drawing, schema, name);
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  // a header section of 16 kB holds the URL too, and percent-encoding makes three bytes of one
  return text.slice(0, 600);
}

/** Percent-encoded; now and then as no encoder would. */
function encoded(text: string, dice: Dice): string {
  if (dice.chance(0.02)) return dice.maybeOf(RAW_TEXTS.filter((raw) => !raw.includes(' '))) ?? '';
  return encodeURIComponent(Buffer.from(text).toString());
}

function callerHeader({ scope, path }: Operation, dice: Dice, { byScope, useless }: Callers, plan: Plan): Record<string, string> {
  const wanted = scope ?? (path.startsWith('/reconcile') ? 'read' : null);
  if (plan !== 'stranger') return wanted === null ? {} : { authorization: `Bearer ${byScope[wanted] ?? ''}` };
  if (dice.chance(0.3)) return {};
  const key = dice.maybeOf([...useless, ...Object.values(byScope)]) ?? '';
  return { authorization: dice.chance(0.9) ? `Bearer ${key}` : `Basic ${key}` };
}

/** Of the thing itself, or of what it belongs to: "/v1/faces/7/person" is versioned by "/v1/faces/7". */
const tagFor = (path: string, tags: ReadonlyMap<string, string>): string | undefined =>
  tags.get(path) ?? tags.get(path.slice(0, path.lastIndexOf('/')));

/** Latin-1 without controls: no client sends another header. */
const headerText = (text: string): string =>
  text
    .replace(/[^\x20-\x7e]/g, '?')
    .trim()
    .slice(0, 2_000);

function parameterHeaders(operation: Operation, drawing: Drawing, tag: string | undefined): Record<string, string> {
  const { dice } = drawing;
  const headers: Record<string, string> = {};
  for (const { name, in: where, required, schema } of operation.parameters) {
    if (where !== 'header' || !(required === true || dice.chance(name === 'If-Match' ? 0.7 : 0.15))) continue;
    const value = name === 'If-Match' && tag !== undefined && dice.chance(0.7) ? tag : String(drawnValue(drawing, schema, name));
    headers[name.toLowerCase()] = headerText(value);
  }
  return headers;
}

function bodyOf({ body }: Operation, drawing: Drawing, plan: Plan): unknown {
  if (body === null) return undefined;
  const value = drawnValue(drawing, body);
  return plan === 'spoiled' ? spoiled(drawing.dice, value) : value;
}

/** Fields of a form hold JSON. */
function asForm(request: DrawnRequest, drawing: Drawing): DrawnRequest {
  const { dice, known } = drawing;
  const queries = JSON.stringify({ q0: { query: known.valueFor('query') ?? 'Day', limit: dice.whole(-1, 9), type: 'Person' } });
  const extend = JSON.stringify({ ids: [known.idOf('people') ?? 'x'], properties: [{ id: 'birth' }] });
  const text = dice.chance(0.7) ? dice.of([queries, extend]) : (dice.maybeOf(HOSTILE_BODIES) ?? '');
  const body = `${dice.of(['queries', 'queries', 'extend', 'query'])}=${encodeURIComponent(Buffer.from(text).toString())}`;
  return { ...request, body, json: undefined, headers: { ...request.headers, 'content-type': 'application/x-www-form-urlencoded' } };
}

function inOddEnvelope(request: DrawnRequest, dice: Dice): DrawnRequest {
  const { headers, body } = request;
  switch (dice.whole(0, 6)) {
    case 0:
      return { ...request, json: undefined, method: dice.of(['PUT', 'PATCH', 'DELETE', 'POST', 'OPTIONS', 'PROPFIND', 'TRACE']) };
    case 1:
      return { ...request, json: undefined, headers: { ...headers, 'content-type': dice.of(TYPES) }, body: body ?? 'x' };
    case 2:
      return {
        ...request,
        json: undefined,
        headers: { ...headers, 'content-type': 'application/json' },
        body: dice.maybeOf(HOSTILE_BODIES) ?? '',
      };
    case 3:
      return {
        ...request,
        json: undefined,
        headers: { ...headers, 'content-encoding': 'gzip' },
        body: gzipSync(dice.chance(0.5) ? (body ?? '') : Buffer.alloc(2 ** 20)),
      };
    case 4:
      return { ...request, json: undefined, body: body === null ? null : body.slice(0, dice.whole(0, body.length)) };
    case 5:
      return {
        ...request,
        json: undefined,
        headers: { ...headers, 'content-type': dice.of(['application/x-ndjson', 'text/csv', 'application/x-www-form-urlencoded']) },
        body: dice.maybeOf(HOSTILE_BODIES) ?? '',
      };
    default:
      return { ...request, headers: { ...headers, ...Object.fromEntries([dice.maybeOf(ODD_HEADERS) ?? ['a', 'b']]) } };
  }
}
