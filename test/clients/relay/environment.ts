import {
  Environment,
  Network,
  Observable,
  RecordSource,
  Store,
  type FetchFunction,
  type GraphQLResponse,
} from 'relay-runtime';
import type { Access } from '../access.ts';

/** A Relay environment for the gateway. */
export function createRelayEnvironment({ url, tokens, live }: Access): Environment {
  const fetchOnce = async (body: string, token: string): Promise<Response> =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', 'X-Auth-Token': token }, body });

  const fetchFunction: FetchFunction = async ({ text, operationKind }, variables) => {
    const body = JSON.stringify({ query: text, variables });
    for (let attempt = 1; ; attempt++) {
      const token = await tokens.current();
      const response = await fetchOnce(body, token);
      const result = (await response.json()) as GraphQLResponse & { errors?: { extensions?: { code?: string } }[] };
      const isRefused = result.errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
      if (!isRefused) return result;
      tokens.refused(token);
      // After the status 401, nothing was run. A mutation that has begun must not be repeated.
      const isSafe = response.status === 401 || operationKind === 'query';
      if (attempt > 1 || !isSafe) return result;
    }
  };

  return new Environment({
    network: Network.create(fetchFunction, ({ text, name }, variables) =>
      Observable.create((sink) =>
        live.subscribe(
          { query: text ?? '', operationName: name, variables },
          {
            next: (event) => sink.next(event as GraphQLResponse),
            error: (error) =>
              sink.error(
                error instanceof Error ? error : new Error(`The subscription failed: ${JSON.stringify(error)}`),
              ),
            complete: () => sink.complete(),
          },
        ),
      ),
    ),
    store: new Store(new RecordSource()),
  });
}
