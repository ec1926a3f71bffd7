import { GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import type { GraphQLFieldConfig } from 'graphql';
import { CinderError } from '../../../src/cinder/errors.ts';
import type { OperationContext } from '../../../src/resolvers/common/context.ts';

type Field = GraphQLFieldConfig<unknown, OperationContext, { n?: number }>;

/** The number of open streams of the schema, and the tokens that `parked` refuses as expired. */
export const streams = { open: 0, expired: new Set<string>() };

const query: Record<string, Field> = {
  volumeNames: {
    type: new GraphQLList(GraphQLString),
    resolve: async (_source, _args, { client }) => {
      const { body } = await client.call('GET', '/volumes');
      return (body as { volumes: { name: string }[] }).volumes.map(({ name }) => name);
    },
  },
  echo: { type: GraphQLInt, args: { n: { type: GraphQLInt } }, resolve: (_source, { n }) => n },
  bug: {
    type: GraphQLString,
    resolve: () => {
      throw new Error('canary: a message that nobody outside may read');
    },
  },
  refused: {
    type: GraphQLString,
    resolve: () => {
      const details = { status: 403, requestId: 'req-1', path: ['input', 'id'] };
      throw new CinderError('FORBIDDEN', 'Policy does not allow it.', details);
    },
  },
  nothing: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
};

const mutation: Record<string, Field> = {
  slow: {
    type: GraphQLString,
    args: { n: { type: GraphQLInt } },
    resolve: async (_source, { n = 300 }) => {
      await new Promise((resolve) => setTimeout(resolve, n));
      return 'done';
    },
  },
};

/** Yields once, then waits until its operation ends, because a waiting generator does not receive `return()`. */
async function* parked(signal: AbortSignal | undefined): AsyncGenerator<number> {
  streams.open++;
  try {
    yield 1;
    // The client may have left while the generator was suspended at its `yield`.
    if (!signal?.aborted) await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
  } finally {
    streams.open--;
  }
}

async function* failing(error: Error): AsyncGenerator<number> {
  yield await Promise.resolve(1);
  throw error;
}

const resolve: Field['resolve'] = (event) => event;
const subscription: Record<string, Field> = {
  parked: {
    type: GraphQLInt,
    subscribe: (_source, _args, { client }) => {
      if (streams.expired.has(client.token.value)) throw new CinderError('UNAUTHENTICATED', 'The token has expired.');
      return parked(client.signal);
    },
    resolve,
  },
  bug: { type: GraphQLInt, subscribe: () => failing(new Error('canary: from a stream')), resolve },
  ended: {
    type: GraphQLInt,
    subscribe: () => failing(new CinderError('RESOURCE_FAILURE', 'It changed to error.', { lastStatus: 'error' })),
    resolve,
  },
  expired: {
    type: GraphQLInt,
    subscribe: () => failing(new CinderError('UNAUTHENTICATED', 'The token is gone.')),
    resolve,
  },
};

/** A schema for the tests of the server: it calls Cinder, fails in various ways, and has streams. */
export const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: query }),
  mutation: new GraphQLObjectType({ name: 'Mutation', fields: mutation }),
  subscription: new GraphQLObjectType({ name: 'Subscription', fields: subscription }),
});
