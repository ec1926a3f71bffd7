import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import type { DocumentNode, ExecutionArgs, ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { OperationContext } from '../resolvers/context.ts';
import type { Answering } from './answer.ts';
import { callerOf, type OpenContext, type ServerContext } from './context.ts';
import { regionHeader } from './region.ts';
import { costHeader, reportHeader } from './report.ts';
import { requestIdHeader } from './request-id.ts';
import { useAbandonedStream } from './use-abandoned-stream.ts';
import { useAnswer } from './use-answer.ts';
import type { ExecutionLimits } from './execution/limits.ts';
import { paceLists } from './execution/pace-lists.ts';
import type { Limits } from './limits/limits.ts';
import type { RateLimit } from './limits/rate-limit.ts';
import type { TrustedDocuments } from './limits/trusted-documents.ts';
import { createRooms } from './limits/running-cost.ts';
import { useLimits } from './limits/use-limits.ts';
import type { Configuration } from './options.ts';
import { useStartTurn } from './start-turn.ts';
import { useCancellation } from './use-cancellation.ts';
import { useClientParams } from './use-client-params.ts';
import { useFieldOrder } from './use-field-order.ts';
import { useIntrospection } from './use-introspection.ts';
import { useJsonNesting } from './use-json-nesting.ts';
import { useOperation } from './use-operation.ts';
import { useStreamFormat } from './use-stream-format.ts';
import { useThenAlias } from './use-then-alias.ts';

/** Introspection by callers who are not known has no context of its own. */
export type GraphQLServer = YogaServerInstance<ServerContext, Partial<OperationContext>>;

/** What runs one operation, through all plugins: for a transport that yoga does not serve itself. */
export interface Enveloped {
  schema: GraphQLSchema;
  parse: (source: string) => DocumentNode;
  validate: (schema: GraphQLSchema, document: DocumentNode) => readonly GraphQLError[];
  contextFactory: () => Promise<unknown>;
  execute: (args: ExecutionArgs) => Promise<ExecutionResult>;
  subscribe: (args: ExecutionArgs) => Promise<AsyncGenerator<ExecutionResult> | ExecutionResult>;
}

/** Where GraphQL is served, over every transport, below the base path. */
export const graphqlPath = '/graphql';

/** Headers that no form and no plain link can send: a GET with none of them may come from any page. */
const preflighted = [
  'x-auth-token',
  'authorization',
  regionHeader,
  requestIdHeader,
  reportHeader,
  costHeader,
  'apollo-require-preflight',
  'x-graphql-yoga-csrf',
];

/** What the engine takes of the configuration. */
export type EngineOptions = Limits &
  ExecutionLimits &
  Pick<Configuration, 'basePath' | 'introspection' | 'maxBody'> & {
    rateLimit: Pick<RateLimit, 'charge'>;
    /** The only documents that may run; undefined if any may. */
    trusted?: TrustedDocuments | undefined;
  };

/**
 * The GraphQL engine for every transport. Yoga's defaults are meant for an open API; what they open is closed here:
 * GraphiQL from a CDN, CORS for everyone, forms and multipart bodies, bodies of 25 MB, a landing page, and a health
 * check on any URL that ends in `/health`.
 */
export function createGraphQLServer(
  schema: GraphQLSchema,
  context: OpenContext,
  answering: Answering,
  { basePath, introspection, maxBody, trusted, rateLimit, ...limits }: EngineOptions,
): GraphQLServer {
  const rooms = createRooms(limits.maxCost);
  return createYoga<ServerContext, Partial<OperationContext>>({
    schema: paceLists(schema),
    context: async (of) => {
      await rateLimit.charge(of);
      if (of.operation.refusal) return {};
      await of.operation.awaitRoom(rooms, await callerOf(of));
      return context(of);
    },
    graphqlEndpoint: basePath + graphqlPath,
    plugins: [
      useJsonNesting(),
      useStartTurn(),
      useClientParams(trusted),
      useOperation(limits),
      useStreamFormat(),
      useIntrospection(introspection),
      useThenAlias(),
      useLimits(limits, introspection),
      useCancellation(),
      useFieldOrder(),
      useAnswer(answering),
      useAbandonedStream(),
      useCSRFPrevention({ requestHeaders: preflighted }),
    ],
    maskedErrors: { maskError: answering.mask },
    maxRequestBodySize: maxBody * 1000,
    // useLimits keeps documents, bounded by bytes.
    parserAndValidationCache: false,
    extraParamNames: ['documentId'],
    // The health check looks at how the whole URL ends, and a query string can end in anything but a line break.
    healthCheckEndpoint: '\n',
    // Answers are logged once, with their request id, when they leave.
    logging: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    batching: false,
    fetchAPI: { Request, Response, Headers, ReadableStream, TransformStream, TextEncoder, URL },
  });
}

/**
 * GraphQL's functions with yoga's plugins around them.
 *
 * @param context a ServerContext and `params`, the operation as its client sent it; `execute` and `subscribe` need
 *   none, as they get theirs with their arguments
 */
export function envelop(server: GraphQLServer, context: Partial<ServerContext> & { params?: object }): Enveloped {
  return server.getEnveloped(context) as Enveloped;
}
