import type { DocumentNode, ExecutionArgs, ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { OperationContext } from '../resolvers/common/context.ts';
import type { Answering } from './answer.ts';
import { callerOf, type OpenContext, type ServerContext } from './context.ts';
import type { ExecutionLimits } from './execution/limits.ts';
import { useEventStreams, type OpenedStream } from './live/use-event-streams.ts';
import type { Limits } from './limits/limits.ts';
import type { RateLimit } from './limits/rate-limit.ts';
import { createRooms } from './limits/running-cost.ts';
import { useLimits } from './limits/use-limits.ts';
import type { Configuration } from './options.ts';
import { startTurn } from './start-turn.ts';
import { useCancellation } from './use-cancellation.ts';
import { useIntrospection } from './use-introspection.ts';
import { useOperation } from './use-operation.ts';
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

/** The configuration of the engine. */
export type EngineOptions = Limits &
  ExecutionLimits &
  Pick<Configuration, 'introspection'> & { rateLimit: Pick<RateLimit, 'charge'> };

/**
 * Creates the GraphQL engine of every transport: the plugins of Yoga, which parse, validate and execute an operation. The
 * HTTP server of Yoga is not used (`http/`).
 */
export function createGraphQLServer(
  schema: GraphQLSchema,
  context: OpenContext,
  answering: Answering,
  { introspection, rateLimit, ...limits }: EngineOptions,
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
    plugins: [
      useOperation(limits),
      useEventStreams(answering),
      useStreamFormat(),
      useIntrospection(introspection),
      useLimits(limits, introspection),
      useCancellation(),
    ],
    maskedErrors: { maskError: answering.mask },
    // useLimits caches documents, bounded by bytes.
    parserAndValidationCache: false,
    // Answers are logged once, with their request ID, when they are sent.
    logging: false,
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
