// Every operation of openapi.yaml is called, and every answer is held against the file.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { builtTrainingSet } from '../support/built_training_set.ts';
import { differencesFromContract, operationIds } from '../support/contract.ts';
import { fillWithFaces, space } from '../support/embedding_stock.ts';
import { png } from '../support/image_bytes.ts';
import { serving } from '../support/image_server.ts';
import { item, load } from '../support/items.ts';
import { fillWith, MERGED, SPLIT } from '../support/served_data.ts';
import { type Sent, testService } from '../support/service.ts';

const dataDir = await mkdtemp(path.join(tmpdir(), 'namesake-contract-'));
afterAll(() => rm(dataDir, { recursive: true }));
const service = await testService({ ALLOWED_IMAGE_HOSTS: '127.0.0.1', IMAGE_CACHE_BYTES: '0', NAMESAKE_DATA_DIR: dataDir });
const images = await serving((_request, response) => void response.end(png(4, 3)), afterAll);
const { harvest, queued, person, heading, otherHeading, judgement, otherJudgement } = await fillWith(service.composed);
await load(service.composed.store, [item('pictured', { images: [{ kind: 'object', url: images.url }] })]);
const embedded = await fillWithFaces(service.composed);
const trainingSet = await builtTrainingSet(service.composed);
const { admin, curate, pipeline } = service.keys;
const NOBODY = 'pNobodyNobodyNobo';
const NO_HARVEST = '00000000-0000-4000-8000-000000000000';
const HARVEST = { source: { kind: 'dpla-api', query: { q: 'portrait' } }, mode: 'changes' };
const SCHEDULE = { cron: '0 3 * * *', timezone: 'UTC', harvest: HARVEST };
const ndjson = { headers: { accept: 'application/x-ndjson' } };
const watermark = ((await (await service.send('GET', '/v1/labels')).json()) as { watermark: string }).watermark; // as the contract says; it is validated below

type Call = [operation: string, request: string, status: number, because: string, more?: Sent];

const results = (token: string, taskId: string, more: object = {}): Sent => ({
  key: pipeline,
  body: { token, results: [{ taskId, outcome: 'faces' in more ? 'ok' : 'no-face', ...more }] },
});
const form = (fields: Readonly<Record<string, string>>): Sent => ({
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});
const RECONCILIATION: readonly Call[] = [
  ['getReconciliation', 'GET /reconcile', 200, 'the manifest'],
  ['getReconciliation', 'GET /reconcile?callback=show', 200, 'as a script'],
  ['getReconciliation', 'GET /reconcile', 401, 'not open, no token, no key', { key: null }],
  ['postReconciliation', 'POST /reconcile', 200, 'a query', form({ queries: '{"q0":{"query":"Day, Ann"}}' })],
  ['postReconciliation', 'POST /reconcile', 400, 'no JSON', form({ queries: '{' })],
  ['suggestForReconciliation', 'GET /reconcile/suggest/entity?prefix=day', 200, 'people'],
  ['flyOutForReconciliation', `GET /reconcile/flyout/entity?id=${person}`, 200, 'a person'],
  ['flyOutForReconciliation', 'GET /reconcile/flyout/type?id=Person', 200, 'the type'],
  ['flyOutForReconciliation', 'GET /reconcile/flyout/property?id=colour', 404, 'no such property'],
  ['previewPerson', `GET /reconcile/preview?id=${MERGED}`, 200, 'a former id is followed'],
  ['previewPerson', `GET /reconcile/preview?id=${NOBODY}`, 404, 'nobody'],
  ['proposeProperties', 'GET /reconcile/extend/propose?type=Person&limit=2', 200, 'two'],
  ['getDraftReconciliation', 'GET /reconcile/1.0-draft', 200, 'the manifest'],
  [
    'matchDraft',
    'POST /reconcile/1.0-draft/match',
    200,
    'a query',
    { body: { queries: [{ conditions: [{ matchType: 'name', propertyValue: 'Day, Ann' }] }] } },
  ],
  ['matchDraft', 'POST /reconcile/1.0-draft/match', 400, 'no list', { body: { queries: 'Day, Ann' } }],
  ['suggestDraft', 'GET /reconcile/1.0-draft/suggest/property?prefix=birth', 200, 'properties'],
  ['previewDraft', `GET /reconcile/1.0-draft/preview?id=${person}`, 200, 'the page'],
  [
    'extendDraft',
    'POST /reconcile/1.0-draft/extend',
    200,
    'a person and nobody',
    { body: { ids: [person, NOBODY], properties: [{ id: 'birth' }] } },
  ],
  ['proposeDraftProperties', 'GET /reconcile/1.0-draft/extend/propose', 200, 'all of them'],
];

const SPACE = space('space-3');
const { id: _, ...MODEL } = SPACE;
const TRAINING: readonly Call[] = [
  ['createTrainingSet', 'POST /v1/training-sets', 202, 'it is queued', { key: admin, body: { name: 'faces', spaceId: 'space-1' } }],
  ['createTrainingSet', 'POST /v1/training-sets', 400, 'no name', { key: admin, body: {} }],
  ['createTrainingSet', 'POST /v1/training-sets', 403, 'reading is not enough', { body: { name: 'faces' } }],
  ['createTrainingSet', 'POST /v1/training-sets', 404, 'no such space', { key: admin, body: { name: 'faces', spaceId: 'space-9' } }],
  ['listTrainingSets', 'GET /v1/training-sets?limit=1', 200, 'a page'],
  ['listTrainingSets', 'GET /v1/training-sets?cursor=nonsense', 400, 'no cursor of ours'],
  ['getTrainingSet', `GET /v1/training-sets/${NO_HARVEST}`, 404, 'nobody asked for it'],
  ['getTrainingSet', `GET /v1/training-sets/${trainingSet}`, 200, 'it is there'],
  ['getTrainingSetFile', `GET /v1/training-sets/${trainingSet}/files/README.md`, 200, 'the whole file'],
  ['getTrainingSetFile', `GET /v1/training-sets/${trainingSet}/files/README.md`, 206, 'a part', { headers: { range: 'bytes=0-1' } }],
  ['getTrainingSetFile', `GET /v1/training-sets/${trainingSet}/files/README.md`, 416, 'behind it', { headers: { range: 'bytes=99-' } }],
  ['getTrainingSetFile', `GET /v1/training-sets/${NO_HARVEST}/files/data/x.parquet`, 404, 'nobody asked for it'],
];
const EMBEDDING: readonly Call[] = [
  ['putEmbeddingSpace', 'PUT /v1/embedding/spaces/space-3', 201, 'it is new', { key: pipeline, body: MODEL }],
  ['putEmbeddingSpace', 'PUT /v1/embedding/spaces/space-3', 200, 'it was there', { key: pipeline, body: SPACE }],
  ['putEmbeddingSpace', 'PUT /v1/embedding/spaces/space-1', 409, 'it holds vectors', { key: pipeline, body: { ...MODEL, dimension: 5 } }],
  ['putEmbeddingSpace', 'PUT /v1/embedding/spaces/space-3', 400, 'no dimension', { key: pipeline, body: { ...MODEL, dimension: 0 } }],
  [
    'putEmbeddingSpace',
    'PUT /v1/embedding/spaces/space-3',
    400,
    'the mean is of another',
    { key: pipeline, body: { ...MODEL, mean: [1] } },
  ],
  ['putEmbeddingSpace', 'PUT /v1/embedding/spaces/space-3', 403, 'no scope includes another', { key: admin, body: MODEL }],
  ['getEmbeddingSpace', 'GET /v1/embedding/spaces/space-1', 200, 'with its mean'],
  ['getEmbeddingSpace', 'GET /v1/embedding/spaces/space-9', 404, 'nobody registered it'],
  ['listEmbeddingSpaces', 'GET /v1/embedding/spaces?limit=1', 200, 'a page'],
  ['createEmbeddingRun', 'POST /v1/embedding/runs', 202, 'counted only', { key: pipeline, body: { spaceId: 'space-3', dryRun: true } }],
  [
    'createEmbeddingRun',
    'POST /v1/embedding/runs',
    202,
    'a selection',
    { key: pipeline, body: { spaceId: 'space-3', selection: { provider: 'Hub A', person, changedSince: watermark, limit: 5 } } },
  ],
  ['createEmbeddingRun', 'POST /v1/embedding/runs', 404, 'no such space', { key: pipeline, body: { spaceId: 'space-9' } }],
  [
    'createEmbeddingRun',
    'POST /v1/embedding/runs',
    400,
    'no watermark, no time',
    { key: pipeline, body: { spaceId: 'space-3', selection: { changedSince: 'yesterday' } } },
  ],
  ['createEmbeddingRun', 'POST /v1/embedding/runs', 403, 'reading is not enough', { body: { spaceId: 'space-3' } }],
  ['listEmbeddingRuns', 'GET /v1/embedding/runs?limit=2', 200, 'a page'],
  ['listEmbeddingRuns', 'GET /v1/embedding/runs?cursor=nonsense', 400, 'no cursor of ours'],
  ['getEmbeddingRun', `GET /v1/embedding/runs/${embedded.open}`, 200, 'it is there'],
  ['getEmbeddingRun', `GET /v1/embedding/runs/${NO_HARVEST}`, 404, 'nobody asked for it'],
  ['cancelEmbeddingRun', `POST /v1/embedding/runs/${embedded.open}/cancel`, 202, 'it was waiting', { key: pipeline }],
  ['cancelEmbeddingRun', `POST /v1/embedding/runs/${embedded.ended}/cancel`, 409, 'it has ended', { key: pipeline }],
  ['cancelEmbeddingRun', 'POST /v1/embedding/runs/7/cancel', 404, 'no id of a run', { key: pipeline }],
  ['takeEmbeddingLease', 'POST /v1/embedding/leases', 200, 'no work', { key: pipeline, body: { spaceId: 'space-1', max: 8, ttl: 60 } }],
  ['takeEmbeddingLease', 'POST /v1/embedding/leases', 404, 'no such space', { key: pipeline, body: { spaceId: 'space-9' } }],
  ['takeEmbeddingLease', 'POST /v1/embedding/leases', 400, 'for no time', { key: pipeline, body: { spaceId: 'space-1', ttl: 0 } }],
  ['beatEmbeddingLease', `POST /v1/embedding/leases/${embedded.token}/heartbeat`, 200, 'it is held', { key: pipeline }],
  ['beatEmbeddingLease', 'POST /v1/embedding/leases/7/heartbeat', 409, 'nobody was given it', { key: pipeline }],
  [
    'postEmbeddingResults',
    'POST /v1/embedding/results',
    422,
    'the face has no box',
    results(embedded.token, embedded.task, { faces: [{}] }),
  ],
  ['postEmbeddingResults', 'POST /v1/embedding/results', 200, 'nobody is in it', results(embedded.token, embedded.task)],
  [
    'postEmbeddingResults',
    'POST /v1/embedding/results',
    409,
    'another result',
    results(embedded.token, embedded.task, { outcome: 'image-gone' }),
  ],
  ['postEmbeddingResults', 'POST /v1/embedding/results', 410, 'it was cancelled', results(embedded.doneToken, embedded.cancelledTask)],
  ['postEmbeddingResults', 'POST /v1/embedding/results', 400, 'no results', { key: pipeline, body: { token: embedded.token } }],
  ['releaseEmbeddingLease', `POST /v1/embedding/leases/${embedded.token}/release`, 200, 'it was held', { key: pipeline }],
  ['releaseEmbeddingLease', `POST /v1/embedding/leases/${embedded.token}/release`, 409, 'it is not any more', { key: pipeline }],
  ['listDeadLetters', 'GET /v1/embedding/dead-letters?spaceId=space-1', 200, 'a page'],
  ['listDeadLetters', 'GET /v1/embedding/dead-letters?cursor=nonsense', 400, 'no cursor of ours'],
  ['retryDeadLetters', 'POST /v1/embedding/dead-letters/retry', 200, 'none', { key: pipeline, body: { spaceId: 'space-1' } }],
  ['retryDeadLetters', 'POST /v1/embedding/dead-letters/retry', 400, 'no id', { key: pipeline, body: { taskIds: ['x'] } }],
  ['listFacesOfItem', 'GET /v1/items/portrait-1/faces', 200, 'from left to right'],
  ['listFacesOfItem', 'GET /v1/items/picnic/faces?spaceId=space-1&limit=1', 200, 'none'],
  ['listFacesOfItem', 'GET /v1/items/nothing/faces', 404, 'nobody loaded it'],
  ['getFace', `GET /v1/faces/${embedded.face}`, 200, 'nobody has named it'],
  ['getFace', 'GET /v1/faces/7', 404, 'no id of a face'],
  ['putFacePerson', `PUT /v1/faces/${embedded.face}/person`, 428, 'as it was read?', { key: curate, body: { person } }],
  [
    'putFacePerson',
    `PUT /v1/faces/${embedded.face}/person`,
    412,
    'it is not so any more',
    { key: curate, body: { person }, headers: { 'if-match': '"7"' } },
  ],
  [
    'putFacePerson',
    `PUT /v1/faces/${embedded.face}/person`,
    200,
    'somebody knows',
    { key: curate, body: { person, note: 'x' }, headers: { 'if-match': '*' } },
  ],
  [
    'putFacePerson',
    `PUT /v1/faces/${embedded.face}/person`,
    409,
    'a split cannot be followed',
    { key: curate, body: { person: SPLIT }, headers: { 'if-match': '*' } },
  ],
  [
    'putFacePerson',
    `PUT /v1/faces/${embedded.face}/person`,
    404,
    'nobody',
    { key: curate, body: { person: NOBODY }, headers: { 'if-match': '*' } },
  ],
  [
    'putFacePerson',
    `PUT /v1/faces/${embedded.face}/person`,
    403,
    'reading is not enough',
    { body: { person }, headers: { 'if-match': '*' } },
  ],
];

const CALLS: readonly Call[] = [
  ['createHarvest', 'POST /v1/harvests', 202, 'a harvest is queued', { key: admin, body: HARVEST }],
  ['createHarvest', 'POST /v1/harvests', 400, 'a field is unknown', { key: admin, body: { ...HARVEST, colour: 'red' } }],
  [
    'createHarvest',
    'POST /v1/harvests',
    400,
    'files are not taken without BULK_DIR',
    { key: admin, body: { source: { kind: 'bulk', location: '/etc/passwd' }, mode: 'full' } },
  ],
  ['createHarvest', 'POST /v1/harvests', 401, 'no key', { key: null, body: HARVEST }],
  ['createHarvest', 'POST /v1/harvests', 403, 'no scope includes another', { key: curate, body: HARVEST }],
  ['createHarvest', 'POST /v1/harvests', 413, 'larger than 10 MB', { key: admin, body: 'x'.repeat(20_000_000) }],
  [
    'createHarvest',
    'POST /v1/harvests',
    415,
    'no JSON',
    { key: admin, body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  ],
  ['listHarvests', 'GET /v1/harvests?limit=1', 200, 'a page'],
  ['listHarvests', 'GET /v1/harvests?limit=0', 400, 'a page has something on it'],
  ['getHarvest', `GET /v1/harvests/${harvest}`, 200, 'it is there'],
  ['getHarvest', `GET /v1/harvests/${NO_HARVEST}`, 404, 'nobody asked for it'],
  ['getHarvest', 'GET /v1/harvests/7', 404, 'no id of a harvest'],
  ['cancelHarvest', `POST /v1/harvests/${queued}/cancel`, 202, 'it has not begun', { key: admin }],
  ['cancelHarvest', `POST /v1/harvests/${harvest}/cancel`, 409, 'it has ended', { key: admin }],
  ['cancelHarvest', `POST /v1/harvests/${NO_HARVEST}/cancel`, 404, 'nobody asked for it', { key: admin }],
  ['listRejects', `GET /v1/harvests/${harvest}/rejects`, 200, 'one line was no JSON'],
  ['listRejects', `GET /v1/harvests/${NO_HARVEST}/rejects`, 404, 'nobody asked for it'],
  ['retryRejects', `POST /v1/harvests/${harvest}/rejects/retry`, 202, 'a worker will read them', { key: admin }],
  ['retryRejects', `POST /v1/harvests/${harvest}/rejects/retry`, 403, 'reading is not enough'],
  ['putSchedule', 'PUT /v1/schedules/nightly', 201, 'it is new', { key: admin, body: SCHEDULE }],
  ['putSchedule', 'PUT /v1/schedules/nightly', 200, 'it was there', { key: admin, body: SCHEDULE }],
  ['putSchedule', 'PUT /v1/schedules/nightly', 400, 'five o’clock is no cron', { key: admin, body: { ...SCHEDULE, cron: '5 am' } }],
  ['getSchedule', 'GET /v1/schedules/nightly', 200, 'it is there'],
  ['getSchedule', 'GET /v1/schedules/weekly', 404, 'nobody wrote it'],
  ['listSchedules', 'GET /v1/schedules', 200, 'a page'],
  ['deleteSchedule', 'DELETE /v1/schedules/nightly', 200, 'as it was', { key: admin }],
  ['deleteSchedule', 'DELETE /v1/schedules/nightly', 404, 'it has been ended', { key: admin }],
  ['getItem', 'GET /v1/items/portrait-1', 200, 'it is there'],
  ['getItem', 'GET /v1/items/nothing', 404, 'nobody loaded it'],
  ['getItem', 'GET /v1/items/gone-1', 410, 'the last harvest did not see it'],
  ['getItemImage', 'GET /v1/items/pictured/image', 200, 'as it is'],
  ['getItemImage', 'GET /v1/items/portrait-2/image', 404, 'it has none'],
  ['getItemImage', 'GET /v1/items/gone-1/image', 410, 'nor has it any more'],
  ['listLabels', 'GET /v1/labels', 200, 'a page'],
  ['listLabels', 'GET /v1/labels?changedSince=WzEsIndhdGVybWFyayIsMF0', 200, 'everything since the beginning, the removal too'],
  ['listLabels', `GET /v1/labels?changedSince=${watermark}`, 200, 'nothing since now'],
  ['listLabels', `GET /v1/labels?person=${person}&minDepicted=0.1&provider=Hub%20A`, 200, 'filters'],
  ['listLabels', `GET /v1/labels?person=${MERGED}`, 200, 'a former id is followed'],
  ['listLabels', `GET /v1/labels?person=${SPLIT}`, 404, 'a split cannot be followed'],
  ['listLabels', `GET /v1/labels?person=${NOBODY}`, 404, 'nobody'],
  ['listLabels', 'GET /v1/labels?minDepicted=2', 400, 'no probability'],
  ['listLabels', 'GET /v1/labels', 200, 'a stream', ndjson],
  ['listLabels', 'GET /v1/labels', 406, 'nobody writes that', { headers: { accept: 'text/csv' } }],
  [
    'cleanItems',
    'POST /v1/clean',
    200,
    'an item and something else',
    { body: { items: [{ id: 'x', sourceResource: { title: 'Ann Day', subject: ['Day, Ann'] } }, 7] } },
  ],
  ['cleanItems', 'POST /v1/clean', 400, 'too many', { body: { items: Array.from({ length: 501 }, () => ({})) } }],
  ['cleanItems', 'POST /v1/clean', 413, 'larger than 32 MB', { body: 'x'.repeat(33_554_433) }],
  [
    'resolveHeadings',
    'POST /v1/resolve',
    200,
    'known, new, doubtful, nobody',
    { body: { headings: ['Wells, Ida B., 1862-1931', 'Wells, Ida Bell, 1862-1931', 'Wells, I', 'Photographs', '—'] } },
  ],
  ['resolveHeadings', 'POST /v1/resolve', 400, 'too many', { body: { headings: Array.from({ length: 101 }, () => 'Day, Ann') } }],
  ['resolveHeadings', 'POST /v1/resolve', 400, 'none', { body: { headings: [] } }],
  ['resolveHeadings', 'POST /v1/resolve', 401, 'no key', { key: null, body: { headings: ['Day, Ann'] } }],
  ['explainPair', 'GET /v1/explain?left=Wells,%20Ida&right=Wells,%20I.%20B.', 200, 'the evidence'],
  [
    'explainPair',
    'GET /v1/explain?left=Wells,%20Ida&right=Wells,%20Ida,%20Jr.&names=at-large',
    200,
    'a table',
    { headers: { accept: 'text/plain' } },
  ],
  ['explainPair', 'GET /v1/explain?left=Roe,%20Ann,%201801-1850&right=Roe,%20Ann,%201901-', 200, 'a veto'],
  ['explainPair', 'GET /v1/explain?left=Wells,%20Ida&right=%E2%80%94', 400, 'no name can be read'],
  ['explainPair', 'GET /v1/explain?left=Wells,%20Ida', 400, 'one side is missing'],
  ['explainPair', 'GET /v1/explain?left=a&right=b', 406, 'nobody draws that', { headers: { accept: 'image/png' } }],
  ['listPeople', 'GET /v1/people?limit=1', 200, 'a page'],
  ['listPeople', 'GET /v1/people?q=duglas', 200, 'a typing error'],
  ['listPeople', 'GET /v1/people?cursor=nonsense', 400, 'no cursor of ours'],
  ['getPerson', `GET /v1/people/${person}`, 200, 'the authority record'],
  ['getPerson', `GET /v1/people/${person}`, 200, 'as linked data', { headers: { accept: 'application/ld+json' } }],
  ['getPerson', `GET /v1/people/${MERGED}`, 301, 'merged'],
  ['getPerson', `GET /v1/people/${SPLIT}`, 300, 'split'],
  ['getPerson', `GET /v1/people/${NOBODY}`, 404, 'nobody'],
  ['getPerson', `GET /v1/people/${person}`, 406, 'nobody draws that', { headers: { accept: 'image/png' } }],
  [
    'patchPerson',
    `PATCH /v1/people/${person}`,
    200,
    'its own form',
    { key: curate, body: { preferredForm: heading }, headers: { 'if-match': '*' } },
  ],
  [
    'patchPerson',
    `PATCH /v1/people/${person}`,
    412,
    'another version',
    { key: curate, body: { preferredForm: null }, headers: { 'if-match': '"0"' } },
  ],
  ['patchPerson', `PATCH /v1/people/${person}`, 428, 'not read', { key: curate, body: { preferredForm: null } }],
  ['patchPerson', `PATCH /v1/people/${NOBODY}`, 404, 'nobody', { key: curate, body: { preferredForm: null } }],
  [
    'splitPerson',
    `POST /v1/people/${person}/split`,
    400,
    'nothing would stay',
    { key: curate, body: { headings: [heading] }, headers: { 'if-match': '*' } },
  ],
  ['splitPerson', `POST /v1/people/${person}/split`, 403, 'reading is not enough', { body: { headings: [heading] } }],
  ['listHistoryOfPerson', `GET /v1/people/${person}/history?limit=1`, 200, 'a page'],
  ['listHistoryOfPerson', `GET /v1/people/${NOBODY}/history`, 404, 'nobody'],
  [
    'putPersonOfItem',
    `PUT /v1/items/portrait-1/people/${person}`,
    200,
    'in the picture',
    { key: curate, body: { depicted: true, note: 'seen' } },
  ],
  ['putPersonOfItem', `PUT /v1/items/portrait-1/people/${person}`, 200, 'taken back', { key: curate, body: { depicted: null } }],
  ['putPersonOfItem', `PUT /v1/items/gone-1/people/${person}`, 410, 'it left', { key: curate, body: { depicted: true } }],
  ['putPersonOfItem', `PUT /v1/items/portrait-1/people/${SPLIT}`, 404, 'several', { key: curate, body: { depicted: true } }],
  ['listItemsOfPerson', `GET /v1/people/${person}/items`, 200, 'a page'],
  ['listItemsOfPerson', `GET /v1/people/${NOBODY}/items`, 404, 'nobody'],
  ['listHeadings', 'GET /v1/headings?limit=2', 200, 'the doubtful ones first'],
  ['listHeadings', 'GET /v1/headings?kind=person&maxConfidence=1&q=day', 200, 'filters'],
  ['listHeadings', 'GET /v1/headings?kind=entity', 400, 'no kind'],
  ['getHeading', `GET /v1/headings/${heading}`, 200, 'it is there'],
  ['getHeading', 'GET /v1/headings/nothing', 404, 'no heading'],
  [
    'createJudgement',
    'POST /v1/judgements',
    201,
    'nobody has judged them',
    { key: curate, body: { left: heading, right: otherHeading, judgement: 'unsure' } },
  ],
  [
    'createJudgement',
    'POST /v1/judgements',
    412,
    'somebody has',
    { key: curate, body: { left: person, right: otherHeading, judgement: 'same', note: 'x' } },
  ],
  [
    'createJudgement',
    'POST /v1/judgements',
    400,
    'perhaps is none',
    { key: curate, body: { left: heading, right: otherHeading, judgement: 'perhaps' } },
  ],
  ['createJudgement', 'POST /v1/judgements', 404, 'nobody', { key: curate, body: { left: NOBODY, right: heading, judgement: 'same' } }],
  [
    'createJudgement',
    'POST /v1/judgements',
    403,
    'no scope includes another',
    { key: admin, body: { left: heading, right: otherHeading, judgement: 'same' } },
  ],
  [
    'createJudgement',
    'POST /v1/judgements',
    201,
    'whatever stands',
    { key: curate, body: { left: heading, right: otherHeading, judgement: 'same' }, headers: { 'if-match': '*' } },
  ],
  [
    'splitPerson',
    `POST /v1/people/${person}/split`,
    201,
    'one form of two',
    { key: curate, body: { headings: [otherHeading] }, headers: { 'if-match': '*' } },
  ],
  ['revertJudgements', 'POST /v1/judgements/revert', 201, 'it stands', { key: curate, body: { judgements: [otherJudgement] } }],
  ['revertJudgements', 'POST /v1/judgements/revert', 412, 'it does not any more', { key: curate, body: { judgements: [otherJudgement] } }],
  ['listJudgements', 'GET /v1/judgements?limit=1', 200, 'a page'],
  ['listJudgements', 'GET /v1/judgements?cursor=nonsense', 400, 'no cursor of ours'],
  ['getJudgement', `GET /v1/judgements/${judgement}`, 200, 'it is there'],
  ['getJudgement', `GET /v1/judgements/${NO_HARVEST}`, 404, 'nobody said it'],
  ['revertJudgement', `POST /v1/judgements/${judgement}/revert`, 201, 'it stands', { key: curate }],
  ['revertJudgement', `POST /v1/judgements/${judgement}/revert`, 412, 'it does not any more', { key: curate, body: { note: 'again' } }],
  ['revertJudgement', 'POST /v1/judgements/7/revert', 404, 'no id of a judgement', { key: curate }],
  ['listConflicts', 'GET /v1/conflicts?limit=1', 200, 'a page'],
  ['listConflicts', 'GET /v1/conflicts?cursor=nonsense', 400, 'no cursor of ours'],
  ['listSuggestions', 'GET /v1/suggestions?limit=2', 200, 'a page'],
  ['listSuggestions', 'GET /v1/suggestions?kind=kind', 200, 'a filter'],
  ['listSuggestions', 'GET /v1/suggestions?kind=doubt', 400, 'no kind of question'],
  ['previewJudgements', 'POST /v1/judgements/preview', 200, 'a merge', { body: { left: heading, right: otherHeading, judgement: 'same' } }],
  [
    'previewJudgements',
    'POST /v1/judgements/preview',
    400,
    'a form of its own',
    { body: { left: heading, right: heading, judgement: 'same' } },
  ],
  ['previewJudgements', 'POST /v1/judgements/preview', 403, 'no scope includes another', { key: curate, body: {} }],
  ['previewJudgements', 'POST /v1/judgements/preview', 404, 'nobody', { body: { left: NOBODY, right: heading, judgement: 'same' } }],
  ['revertJudgements', 'POST /v1/judgements/revert', 404, 'nobody said it', { key: curate, body: { judgements: [NO_HARVEST] } }],
  ['exportJudgements', 'GET /v1/judgements/export', 200, 'a stream', ndjson],
  ['exportJudgements', 'GET /v1/judgements/export', 200, 'a table', { headers: { accept: 'text/csv' } }],
  ['exportJudgements', 'GET /v1/judgements/export', 406, 'nobody draws that', { headers: { accept: 'image/png' } }],
  [
    'importJudgements',
    'POST /v1/judgements/import?dryRun=true',
    200,
    'a table, with a line that says nothing',
    { key: curate, body: 'left,right,judgement\r\nA,B,same\r\nC,D,perhaps\r\n', headers: { 'content-type': 'text/csv' } },
  ],
  [
    'importJudgements',
    'POST /v1/judgements/import',
    200,
    'a list',
    { key: curate, body: { judgements: [{ left: 'Gray, A', right: 'Grey, A', judgement: 'different' }] } },
  ],
  [
    'importJudgements',
    'POST /v1/judgements/import',
    400,
    'a line that is no JSON',
    { key: curate, body: '{"left":', headers: { 'content-type': 'application/x-ndjson' } },
  ],
  ['importJudgements', 'POST /v1/judgements/import', 403, 'reading is not enough', { body: { judgements: [] } }],
  ['putHeadingKind', `PUT /v1/headings/${heading}/kind`, 200, 'somebody knows', { key: curate, body: { kind: 'person', note: 'x' } }],
  ['putHeadingKind', `PUT /v1/headings/${heading}/kind`, 400, 'no kind', { key: curate, body: { kind: 'entity' } }],
  ['putHeadingKind', 'PUT /v1/headings/nothing/kind', 404, 'no heading', { key: curate, body: { kind: 'person' } }],
  ['putHeadingKind', `PUT /v1/headings/${heading}/kind`, 403, 'reading is not enough', { body: { kind: 'person' } }],
  ['openSession', 'POST /v1/session', 201, 'a key that reads', { key: null, body: { key: service.keys.read } }],
  ['openSession', 'POST /v1/session', 401, 'nobody’s key', { key: null, body: { key: 'ns_0' } }],
  ['openSession', 'POST /v1/session', 403, 'the desk reads', { key: null, body: { key: curate } }],
  ['openSession', 'POST /v1/session', 400, 'neither key nor ticket', { key: null, body: {} }],
  ['getSession', 'GET /v1/session', 200, 'nobody is signed in', { key: null }],
  ['closeSession', 'DELETE /v1/session', 200, 'and stays signed out', { key: null }],
  ['getLifeLine', `GET /v1/people/${person}/life-line`, 200, 'photographs in time'],
  ['getLifeLine', `GET /v1/people/${NOBODY}/life-line`, 404, 'nobody'],
  ['getFigures', 'GET /v1/figures', 200, 'counts'],
  ['streamEvents', 'GET /v1/events', 200, 'a stream', { headers: { 'last-event-id': '0' } }],
  ['streamEvents', 'GET /v1/events', 400, 'no id of an event', { headers: { 'last-event-id': 'x' } }],
  ...EMBEDDING,
  ...TRAINING,
  ...RECONCILIATION,
  ['getHealth', 'GET /healthz', 200, 'open', { key: null }],
  ['getReadiness', 'GET /readyz', 200, 'open', { key: null }],
  ['getMetrics', 'GET /metrics', 200, 'on loopback', { key: null }],
  ['getMetrics', 'GET /metrics', 401, 'a proxy speaks for somebody else', { key: null, headers: { 'x-forwarded-for': '192.0.2.7' } }],
  ['getMetrics', 'GET /metrics', 403, 'from elsewhere it takes admin', { headers: { forwarded: 'for=192.0.2.7' } }],
  ['getContract', 'GET /openapi.yaml', 200, 'open', { key: null }],
  ['getDocs', 'GET /docs', 200, 'open', { key: null }],
];

describe.each<Call>(CALLS)('%s: %s', (operation, request, status, because, more = {}) => {
  test(`${status}, ${because}`, async () => {
    const [method = '', path = ''] = request.split(' ');
    const stop = new AbortController();
    const response = await service.send(method, path, { ...more, signal: stop.signal });
    const body = await bodyOf(response);
    stop.abort();
    expect({ status: response.status, body: JSON.stringify(body) }).toMatchObject({ status });
    expect(differencesFromContract(operation, { status, headers: response.headers, body })).toEqual([]);
  });
});

/** The first piece of a stream that does not end, else all of it. */
async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) return new TextDecoder().decode((await response.body?.getReader().read())?.value);
  return /json(;|$)/.test(type) && !type.includes('ndjson') ? response.json() : response.text();
}

test('every operation is called', () => {
  expect(operationIds.filter((id) => !CALLS.some(([operation]) => operation === id))).toEqual([]);
});

test.each(operationIds)('%s has a success among its calls', (id) => {
  expect(CALLS.filter(([operation, , status]) => operation === id && status < 400)).not.toEqual([]);
});
