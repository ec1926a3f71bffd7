export { apolloTypePolicies, type ApolloTypePolicy } from './apollo.ts';
export { graphcacheOptions, type GraphcacheOptions } from './graphcache.ts';
export { connections, listsWithoutPages, possibleTypes, scalars, typesWithoutId } from './lists.ts';
export {
  createLiveClient,
  type LiveClient,
  type LiveClientOptions,
  type LiveEvent,
  type LiveRequest,
  type Sink,
} from './live-client.ts';
export { createTokenSource, type TokenSource } from './token-source.ts';
