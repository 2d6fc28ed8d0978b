// Every answer against the published schemas of the protocol, where RECONCILIATION_SCHEMAS names a folder with `0.2/schemas` and `1.0-draft/schemas`.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { fillWith } from '../support/served_data.ts';
import { testService } from '../support/service.ts';

const folder = process.env.RECONCILIATION_SCHEMAS;
const service = await testService({ RECONCILE_OPEN: 'true' });
const { person } = await fillWith(service.composed);

/** What differs from a schema; drafts declare a dialect that is long gone, so the declaration is passed over. */
function differences(version: string, name: string, value: unknown): string {
  const files = path.join(folder ?? '', version, 'schemas');
  const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
  const read = (file: string): object => ({ ...JSON.parse(readFileSync(path.join(files, file), 'utf8')), $schema: undefined });
  for (const file of readdirSync(files)) if (file !== name) ajv.addSchema(read(file));
  return ajv.validate(read(name), value) ? '' : ajv.errorsText();
}

const CELLS = { known: 'Wells, Ida B., 1862-1931', unknown: 'Zzyzx, Quirinus', thing: 'Photographs', hostile: '{{id}}"<b>' };
const batch = JSON.stringify({ ...Object.fromEntries(Object.entries(CELLS).map(([key, query]) => [key, { query }])), bad: null });
const extension = {
  ids: [person, 'nobody'],
  properties: ['birth', 'death', 'preferredForm', 'variantForms', 'provider', 'items', 'x'].map((id) => ({ id })),
};
const form = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();
const conditions = (query: string) => ({ conditions: [{ matchType: 'name', propertyValue: query }] });

type Row = [version: string, schema: string, path: string, body?: unknown];
const ROWS: readonly Row[] = [
  ['0.2', 'manifest.json', '/reconcile'],
  ['0.2', 'reconciliation-result-batch.json', '/reconcile', form({ queries: batch })],
  ['0.2', 'reconciliation-result-batch.json', '/reconcile', form({ queries: '{}' })],
  ['0.2', 'data-extension-response.json', '/reconcile', form({ extend: JSON.stringify(extension) })],
  ['0.2', 'data-extension-response.json', '/reconcile', form({ extend: '{"ids":[],"properties":[]}' })],
  ['0.2', 'data-extension-property-proposal.json', '/reconcile/extend/propose?type=Person&limit=3'],
  ['0.2', 'suggest-entities-response.json', '/reconcile/suggest/entity?prefix=day'],
  ['0.2', 'suggest-properties-response.json', '/reconcile/suggest/property?prefix='],
  ['0.2', 'suggest-types-response.json', '/reconcile/suggest/type?prefix=per'],
  ['0.2', 'suggest-types-response.json', '/reconcile/suggest/type?prefix=zzz'],
  ['1.0-draft', 'manifest.json', '/reconcile/1.0-draft'],
  [
    '1.0-draft',
    'reconciliation-result-batch.json',
    '/reconcile/1.0-draft/match',
    { queries: [...Object.values(CELLS).map(conditions), null] },
  ],
  ['1.0-draft', 'data-extension-response.json', '/reconcile/1.0-draft/extend', extension],
  ['1.0-draft', 'data-extension-property-proposal.json', '/reconcile/1.0-draft/extend/propose'],
  ['1.0-draft', 'suggest-entities-response.json', '/reconcile/1.0-draft/suggest/entity?prefix=day'],
  ['1.0-draft', 'suggest-properties-response.json', '/reconcile/1.0-draft/suggest/property?prefix=b'],
  ['1.0-draft', 'suggest-types-response.json', '/reconcile/1.0-draft/suggest/type'],
];

describe('answers fit the schemas', () => {
  test.each<Row>(ROWS)('%s %s: %s %j', async (version, schema, at, body) => {
    const isForm = typeof body === 'string';
    const response = await service.send(body === undefined ? 'GET' : 'POST', at, {
      key: null,
      ...(body === undefined ? {} : { body }),
      ...(isForm ? { headers: { 'content-type': 'application/x-www-form-urlencoded' } } : {}),
    });
    expect(response.status).toBe(200);
    expect(differences(version, schema, await response.json())).toBe('');
  });
});
