import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, Observable } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { relayStylePagination } from '@apollo/client/utilities';
import { apolloTypePolicies, possibleTypes, type LiveClient } from 'cinder-graphql/client';
import { OperationTypeNode, print } from 'graphql';
import type { Access } from '../access.ts';

/** An Apollo Client for the gateway. */
export function createApolloClient({ url, tokens, live }: Access): ApolloClient {
  const authorization = new SetContextLink(async () => ({ headers: { 'X-Auth-Token': await tokens.current() } }));
  const renewal = new ErrorLink(({ error, operation, forward }) => {
    const { headers, isRepeated } = operation.getContext();
    const isRefused = ServerError.is(error) && error.statusCode === 401;
    const isLost =
      CombinedGraphQLErrors.is(error) &&
      error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');
    if (!isRefused && !isLost) return undefined;
    tokens.refused((headers as Record<string, string>)['X-Auth-Token']);
    // After the status 401, nothing was run. A mutation that has begun must not be repeated.
    const isSafe = isRefused || operation.operationType === OperationTypeNode.QUERY;
    if (isRepeated || !isSafe) return undefined;
    operation.setContext({ isRepeated: true });
    return forward(operation);
  });
  return new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      createLiveLink(live),
      ApolloLink.from([renewal, authorization, new HttpLink({ uri: url })]),
    ),
    cache: createApolloCache(),
  });
}

/** The cache: paginated lists, lists that are replaced, and objects without an ID as parts of their parents. */
export function createApolloCache(): InMemoryCache {
  return new InMemoryCache({ possibleTypes, typePolicies: apolloTypePolicies(relayStylePagination) });
}

/** Subscriptions through graphql-ws or graphql-sse. */
function createLiveLink(live: LiveClient): ApolloLink {
  return new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable((observer) =>
        live.subscribe(
          { query: print(query), variables, ...(operationName !== undefined && { operationName }) },
          observer as never,
        ),
      ),
  );
}
