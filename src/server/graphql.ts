import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import type { DocumentNode, ExecutionArgs, ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { OperationContext } from '../resolvers/common/context.ts';
import type { Answering } from './answer.ts';
import { callerOf, type OpenContext, type ServerContext } from './context.ts';
import { regionHeader } from './region.ts';
import { costHeader, reportHeader } from './report.ts';
import { requestIdHeader } from './request-id.ts';
import { useAbandonedStream } from './use-abandoned-stream.ts';
import { useAnswer } from './use-answer.ts';
import type { ExecutionLimits } from './execution/limits.ts';
import { useEventStreams, type OpenedStream } from './live/use-event-streams.ts';
import type { Limits } from './limits/limits.ts';
import type { RateLimit } from './limits/rate-limit.ts';
import type { TrustedDocuments } from './limits/trusted-documents.ts';
import { createRooms } from './limits/running-cost.ts';
import { useLimits } from './limits/use-limits.ts';
import type { Configuration } from './options.ts';
import { startTurn } from './start-turn.ts';
import { useCancellation } from './use-cancellation.ts';
import { useClientParams } from './use-client-params.ts';
import { useIntrospection } from './use-introspection.ts';
import { useOperation } from './use-operation.ts';
import { useRequestBody } from './use-request-body.ts';
import { useStreamFormat } from './use-stream-format.ts';

/** Introspection by unauthenticated callers has no operation context. */
export type GraphQLServer = YogaServerInstance<ServerContext, Partial<OperationContext>>;

/** The functions that run one operation through all plugins, for a transport that Yoga does not serve. */
export interface Enveloped {
  schema: GraphQLSchema;
  parse: (source: string) => DocumentNode;
  validate: (schema: GraphQLSchema, document: DocumentNode) => readonly GraphQLError[];
  contextFactory: () => Promise<unknown>;
  execute: (args: ExecutionArgs) => Promise<ExecutionResult>;
  subscribe: (args: ExecutionArgs) => Promise<OpenedStream | ExecutionResult>;
}

/** The path of GraphQL below the base path, for every transport. */
export const graphqlPath = '/graphql';

/** Headers that neither a form nor a link can send. A GET without any of these may come from any page. */
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

/** The configuration of the engine. */
export type EngineOptions = Limits &
  ExecutionLimits &
  Pick<Configuration, 'basePath' | 'introspection'> & {
    rateLimit: Pick<RateLimit, 'charge'>;
    /** The only documents that may run; undefined if any may. */
    trusted?: TrustedDocuments | undefined;
  };

/**
 * Creates the GraphQL engine of every transport. The defaults of Yoga suit an open API, so these features are disabled:
 *
 * - GraphiQL from a CDN, and the landing page.
 * - CORS for everyone.
 * - Forms, multipart bodies, and bodies of up to 25 MB.
 * - A health check on any URL that ends in `/health`.
 */
export function createGraphQLServer(
  schema: GraphQLSchema,
  context: OpenContext,
  answering: Answering,
  { basePath, introspection, trusted, rateLimit, ...limits }: EngineOptions,
): GraphQLServer {
  const rooms = createRooms(limits.maxCost);
  return createYoga<ServerContext, Partial<OperationContext>>({
    schema,
    context: async (of) => {
      await rateLimit.charge(of);
      if (of.operation.refusal) return {};
      await of.operation.awaitRoom(rooms, await callerOf(of));
      const opened = await context(of);
      await startTurn(of);
      return opened;
    },
    graphqlEndpoint: basePath + graphqlPath,
    plugins: [
      useRequestBody(),
      useClientParams(trusted),
      useOperation(limits),
      useEventStreams(answering),
      useStreamFormat(),
      useIntrospection(introspection),
      useLimits(limits, introspection),
      useCancellation(),
      useAnswer(answering),
      useAbandonedStream(),
      useCSRFPrevention({ requestHeaders: preflighted }),
    ],
    maskedErrors: { maskError: answering.mask },
    // `readBody` limits bodies.
    maxRequestBodySize: false,
    // useLimits caches documents, bounded by bytes.
    parserAndValidationCache: false,
    extraParamNames: ['documentId'],
    // The health check matches the end of the whole URL. A query string can end in anything except a line break.
    healthCheckEndpoint: '\n',
    // Answers are logged once, with their request ID, when they are sent.
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
 * Returns the functions of GraphQL with the plugins of Yoga.
 *
 * @param context a ServerContext and `params`, the operation as sent by the client. `execute` and `subscribe` receive
 *   the context with their arguments instead.
 */
export function envelop(server: GraphQLServer, context: Partial<ServerContext> & { params?: object }): Enveloped {
  return server.getEnveloped(context) as Enveloped;
}
