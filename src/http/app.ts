// The HTTP service as a function from its needs to a Fastify instance. It listens nowhere yet; tests use `inject`.
import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
  type RouteOptions,
} from 'fastify';
import openapiGlue from 'fastify-openapi-glue';
import { NamesakeError } from '../errors.ts';
import { openEffects } from '../pipeline/judge_effects.ts';
import { authorize, callerOf } from './auth.ts';
import { judgementFile, parseBody } from './body.ts';
import { refuseRawly } from './client_errors.ts';
import { type Contract, type Operation, pathPattern, readContract } from './contract.ts';
import { DOCS_POLICY } from './docs_page.ts';
import type { EventStream } from './event_stream.ts';
import { claimAnswer, keepAnswer } from './idempotency.ts';
import { hasAlready } from './if_none_match.ts';
import { addLimits } from './limits.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import type { AppNeeds } from './needs.ts';
import type { Handlers, RequestOf } from './operation.ts';
import { problemOf, sendProblem } from './problem.ts';
import { addCrossOrigin, authorizeReconcile, isReconcilePath } from './reconcile/access.ts';
import { reconcileCore } from './reconcile/core.ts';
import { formOf } from './reconcile/form.ts';
import { pathWithoutToken, reconcileRoot } from './reconcile/token.ts';
import { type ResultsBody, resultsBody, resultsOfJson, resultsOfLines } from './results_body.ts';
import { serviceHandlers } from './routes/about_service.ts';
import { cleanHandlers } from './routes/clean.ts';
import { addDesk } from './routes/desk.ts';
import { deskHandlers } from './routes/desk_views.ts';
import { embeddingLeaseHandlers } from './routes/embedding_leases.ts';
import { embeddingRunHandlers } from './routes/embedding_runs.ts';
import { embeddingSpaceHandlers } from './routes/embedding_spaces.ts';
import { faceHandlers } from './routes/faces.ts';
import { harvestHandlers } from './routes/harvests.ts';
import { headingHandlers } from './routes/headings.ts';
import { itemHandlers } from './routes/items.ts';
import { judgementHandlers } from './routes/judgements.ts';
import { labelHandlers } from './routes/labels.ts';
import { peopleHandlers } from './routes/people.ts';
import { personChangeHandlers } from './routes/person_changes.ts';
import { reconcileHandlers } from './routes/reconcile.ts';
import { reconcileDraftHandlers } from './routes/reconcile_draft.ts';
import { resolutionHandlers } from './routes/resolution.ts';
import { scheduleHandlers } from './routes/schedules.ts';
import { sessionHandlers } from './routes/session.ts';
import { suggestionHandlers } from './routes/suggestions.ts';
import { trainingSetHandlers } from './routes/training_sets.ts';
import { refuseUnstorable } from './storable.ts';
import { compileValidator, lenientSchema, strictSchema } from './validation.ts';

/** Ids of items have up to 500 characters, each up to 12 bytes long when it is escaped. */
const MAX_PARAMETER_CHARACTERS = 6_000;
/** How often Node looks for clients that are late; its own 30 s would double the time that they are given. */
const LOOK_FOR_LATE_MS = 1_000;
const LATER = new NamesakeError('unavailable', 'this could not be answered; the log has it under `instance`');
/** Previews, and they alone: their own policy says nothing of frames either. */
const MAY_BE_FRAMED = new Set<string>(['previewPerson', 'previewDraft']);
const WRITING = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** Builds the service. `close` ends the event streams first, so that nobody keeps it from closing. */
export async function buildApp(needs: AppNeeds): Promise<FastifyInstance> {
  const { config, store, log } = needs;
  const contract = readContract();
  const app = emptyApp(needs);
  const streams = new Set<EventStream>();
  const metrics = createMetrics({
    queueDepth: needs.queue.depth,
    openStreams: () => streams.size,
    embedding: store.embedding.figures.read,
    naming: store.faceNaming.figures,
  });
  const effects = openEffects(needs);
  const reconciling = reconcileCore(needs);
  const readResults = resultsBody(config);
  const handlers: Handlers = {
    ...harvestHandlers(needs),
    ...scheduleHandlers(needs),
    ...itemHandlers(needs),
    ...labelHandlers(needs),
    ...cleanHandlers(needs),
    ...peopleHandlers(needs),
    ...personChangeHandlers({ ...needs, effects }),
    ...resolutionHandlers(needs),
    ...reconcileHandlers(reconciling),
    ...reconcileDraftHandlers(reconciling),
    ...headingHandlers({ ...needs, effects }),
    ...judgementHandlers({ ...needs, effects }),
    ...suggestionHandlers(needs),
    ...embeddingSpaceHandlers(needs),
    ...embeddingRunHandlers(needs),
    ...embeddingLeaseHandlers(needs),
    ...faceHandlers(needs),
    ...trainingSetHandlers(needs),
    ...sessionHandlers(needs),
    ...deskHandlers(needs),
    ...serviceHandlers({ ...needs, contract, metrics, streams }),
  };

  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end();
  });
  app.addHook('onClose', () => effects.settled());
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, instanceOf(request));
    const broke = problem.status >= 500 && problem.status !== 503;
    if (broke) request.log.error({ err: error }, 'a request broke');
    // a client of the protocol leaves a cell empty for a 500 without a word, and asks again after a 503
    return sendProblem(reply, broke && isReconcilePath(request.url) ? problemOf(LATER, instanceOf(request)) : problem);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(reply, problemOf(notFound(contract, request, reply), instanceOf(request))));
  app.setValidatorCompiler(compileValidator);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (request: FastifyRequest, body: string) =>
    bringsResults(request.routeOptions) ? resultsOfJson(body) : parseBody(body, config.maxJsonDepth),
  );
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, async (request: FastifyRequest, body: string) =>
    formOf(request, body),
  );
  app.addContentTypeParser(['application/x-ndjson', 'text/csv'], { parseAs: 'string' }, async (request: FastifyRequest, body: string) =>
    bringsResults(request.routeOptions) ? resultsOfLines(request, body) : judgementFile(request, body),
  );
  app.addHook('onRoute', (route) => {
    // results are read one by one, and each is told its own faults
    if (bringsResults(route)) Reflect.deleteProperty(route.schema ?? {}, 'body');
    // clients of the protocol send parameters of their own along, as old scripts against caches do; the desk's page reads its own
    route.schema =
      isReconcilePath(route.url) || route.url.startsWith('/desk') ? lenientSchema(route.schema ?? {}) : strictSchema(route.schema ?? {});
  });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] } },
    strictTransportSecurity: config.publicUrl?.startsWith('https:') ?? false,
  });
  addCrossOrigin(app);
  await addLimits(app, config, needs);
  addObservation(app, metrics);
  addDesk(app, needs.desk);
  await app.register(openapiGlue, {
    specification: structuredClone(contract.specification),
    operationResolver: (id: string) => routeOf(contract, handlers, id, { config, store, readResults }),
  });
  log.debug({ operations: contract.operations.length }, 'routes');
  return app;
}

function emptyApp({ config, log }: AppNeeds): FastifyInstance {
  const logger: FastifyBaseLogger = log;
  return fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: config.maxBodyBytes,
    trustProxy: typeof config.trustProxy === 'boolean' ? config.trustProxy : [...config.trustProxy],
    genReqId: () => randomUUID(),
    rewriteUrl: pathWithoutToken,
    requestIdHeader: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: MAX_PARAMETER_CHARACTERS },
    requestTimeout: config.requestTimeoutSeconds * 1000,
    http: {
      maxHeaderSize: config.maxHeaderBytes,
      headersTimeout: Math.min(config.headersTimeoutSeconds, config.requestTimeoutSeconds) * 1000,
      connectionsCheckingInterval: LOOK_FOR_LATE_MS,
    },
    frameworkErrors: (error, request, reply) => void sendProblem(reply, problemOf(error, instanceOf(request))),
    clientErrorHandler: refuseRawly,
  });
}

/** "{path}" at the end is all that is left, slashes too. */
const urlOf = (path: string): string => path.replace(/\{path\}$/, '*').replace(/\{(\w+)\}/g, ':$1');

/** The router calls what is left "*", the contract `path`. */
function nameRest(params: unknown): void {
  if (typeof params !== 'object' || params === null || !('*' in params)) return;
  Object.assign(params, { path: params['*'] });
  Reflect.deleteProperty(params, '*');
}

type RouteNeeds = Pick<AppNeeds, 'config' | 'store'> & { readonly readResults: ResultsBody };

const bringsResults = ({ config }: { readonly config?: { readonly operation?: string } }): boolean =>
  config?.operation === 'postEmbeddingResults';

/** What the contract says of an operation, as Fastify wants it. */
function routeOf(contract: Contract, handlers: Handlers, id: string, { config, store, readResults }: RouteNeeds): RouteOptions {
  const operation = contract.operations.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`openapi.yaml has no operation ${id}`);
  const keepsAnswers = operation.parameters.some(({ name }) => name === 'Idempotency-Key');
  return {
    method: operation.method,
    url: urlOf(operation.path),
    config: { operation: operation.id },
    onRequest: async (request, reply) => {
      if (operation.path.startsWith('/v1/')) reply.header('cache-control', 'no-store');
      if (isReconcilePath(operation.path)) authorizeReconcile(request, config.reconcileOpen);
      else authorize(request, operation, config.publicUrl);
    },
    preValidation: async ({ query, params, body }) => {
      nameRest(params);
      refuseUnstorable('/query', query);
      refuseUnstorable('/path', params);
      // what is cleaned is not stored, and real items hold everything; results are looked through one by one
      if (operation.id !== 'cleanItems' && operation.id !== 'postEmbeddingResults') refuseUnstorable('/body', body);
    },
    handler: handlerOf(operation, handlers, config.publicUrl),
    ...(operation.id === 'cleanItems' ? { bodyLimit: config.maxCleanBodyBytes } : {}),
    ...(operation.id === 'postEmbeddingResults'
      ? { bodyLimit: config.maxResultsBytesPlain, preParsing: async (request, reply, payload) => readResults(request, reply, payload) }
      : {}),
    // HEAD of a stream without an end would never be answered
    ...(operation.id === 'streamEvents' ? { exposeHeadRoute: false } : {}),
    ...(keepsAnswers
      ? {
          preHandler: (request, reply) => claimAnswer(request, reply, store.idempotency),
          onSend: async (request, reply, body) => {
            await keepAnswer(request, reply, body, store.idempotency);
            return body;
          },
        }
      : {}),
  };
}

function handlerOf({ id, answers }: Operation, handlers: Handlers, publicUrl: string | null): RouteOptions['handler'] {
  // each handler takes the request of its own operation, and validation has made the request fit it
  const handler = handlers[id] as (request: RequestOf<never>) => ReturnType<Handlers[keyof Handlers]>;
  const maySayUnchanged = answers.some(({ status }) => status === '304');
  return async (request, reply) => {
    const { query, params, body, headers } = request;
    const answer = await handler({
      query,
      params,
      body,
      headers,
      caller: callerOf(request),
      reconcileRoot: reconcileRoot(request),
      origin: publicUrl ?? `${request.protocol}://${request.host}`,
    } as RequestOf<never>);
    if (answer.type === 'text/html') reply.header('content-security-policy', DOCS_POLICY);
    if (MAY_BE_FRAMED.has(id)) reply.removeHeader('x-frame-options');
    // proxies hold a stream back until it ends, unless they are told
    if (answer.type === 'text/event-stream') reply.header('x-accel-buffering', 'no');
    const told: Readonly<Record<string, string>> = answer.headers ?? {};
    if (maySayUnchanged && told.ETag !== undefined && hasAlready(headers['if-none-match'], told.ETag))
      return reply.code(304).headers(told).send();
    return reply.code(answer.status).headers(told).type(answer.type).send(answer.body);
  };
}

/** 405 where the path is known under another method. */
function notFound({ operations }: Contract, request: FastifyRequest, reply: FastifyReply): NamesakeError {
  const [path = ''] = request.url.split('?');
  const known = operations.filter((operation) => pathPattern(operation.path).test(path)).map(({ method }) => method);
  if (known.length === 0) return new NamesakeError('not-found', `there is nothing at ${request.method} ${path}`);
  const allowed = known.includes('GET') ? [...known, 'HEAD'] : known;
  reply.header('allow', allowed.join(', '));
  return new NamesakeError(
    'method-not-allowed',
    `${request.method} is not allowed at ${path}; ${allowed.join(', ')} ${allowed.length === 1 ? 'is' : 'are'}`,
  );
}

function addObservation(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const operation = request.routeOptions.config.operation ?? 'none';
    const seconds = reply.elapsedTime / 1000;
    metrics.observe({
      operation,
      method: WRITING.includes(request.method) || request.method === 'GET' ? request.method : 'other',
      status: reply.statusCode,
      seconds,
    });
    request.log.debug({ operation, status: reply.statusCode, seconds }, 'answered');
  });
}

/** The id under which the log has this request. */
const instanceOf = ({ id }: Pick<FastifyRequest, 'id'>): string => `urn:uuid:${id}`;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** operationId of openapi.yaml */
    readonly operation?: string;
  }
}
