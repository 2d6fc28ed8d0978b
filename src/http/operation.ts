// What a handler gets and what it may answer, computed from openapi.yaml: a wrong shape is a compiler error.
import type { Readable } from 'node:stream';
import type { operations } from './api.gen.ts';
import type { OperationId } from './contract.ts';

/** Who asks: what a key says. */
export interface Caller {
  readonly id: string;
  readonly name: string;
  /** `reconcile` of a token for the reconciliation endpoints, else those of a key */
  readonly scopes: readonly string[];
}

type ParametersOf<Id extends OperationId> = operations[Id]['parameters'];
type Given<T> = [NonNullable<T>] extends [never] ? Readonly<Record<never, never>> : NonNullable<T>;
type JsonContent<Body> = {
  readonly content: { readonly 'application/json': Body } | { readonly 'application/x-www-form-urlencoded': Body };
};
type BodyOf<Id extends OperationId> = operations[Id] extends { readonly requestBody: JsonContent<infer Body> }
  ? Body
  : operations[Id] extends { readonly requestBody?: infer Optional }
    ? [NonNullable<Optional>] extends [never]
      ? undefined
      : NonNullable<Optional> extends JsonContent<infer Body>
        ? Body | undefined
        : undefined
    : undefined;

export interface RequestOf<Id extends OperationId> {
  readonly query: Given<ParametersOf<Id>['query']>;
  readonly params: Given<ParametersOf<Id>['path']>;
  readonly body: BodyOf<Id>;
  /** lower-case names, as sent */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** null where the operation is open to everybody */
  readonly caller: Caller | null;
  /** where this service is reached: "http://127.0.0.1:8080" */
  readonly origin: string;
  /** where the reconciliation endpoints stand for this client: "/reconcile", or with a token in it */
  readonly reconcileRoot: string;
}

/** Problems are thrown as NamesakeError, never answered. */
type Problem = 'application/problem+json';
type Json = 'application/json' | 'application/ld+json';
type NamedHeaders<Headers> = { readonly [Name in keyof Headers as string extends Name ? never : Name]: string };
type WithHeaders<Headers> = keyof NamedHeaders<Headers> extends never
  ? { readonly headers?: undefined }
  : { readonly headers: NamedHeaders<Headers> };

type AnswerOfStatus<Status, Response> = Response extends { headers: infer Headers; content: infer Content }
  ? {
      readonly [Type in Exclude<keyof Content, Problem>]: {
        readonly status: Status;
        readonly type: Type;
        readonly body: Type extends Json ? Content[Type] : string | Buffer | Readable;
      } & WithHeaders<Headers>;
    }[Exclude<keyof Content, Problem>]
  : never;

/** One of the successes that openapi.yaml documents: status, media type, headers and body belong together. */
export type AnswerOf<Id extends OperationId> = {
  readonly [Status in keyof operations[Id]['responses']]: Status extends number
    ? AnswerOfStatus<Status, operations[Id]['responses'][Status]>
    : never;
}[keyof operations[Id]['responses']];

export type Handlers = { readonly [Id in OperationId]: (request: RequestOf<Id>) => AnswerOf<Id> | Promise<AnswerOf<Id>> };

/** A JSON answer. */
export function json<const Status extends number, Body>(
  status: Status,
  body: Body,
): { readonly status: Status; readonly type: 'application/json'; readonly body: Body } {
  return { status, type: 'application/json', body };
}
