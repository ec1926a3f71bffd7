import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request. Never rejects. */
export type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;

/**
 * Creates the listener of all paths.
 *
 * @param path the path of GraphQL
 * @param graphql answers requests for GraphQL
 * @param others answers all other requests
 * @param hasPage whether a browser that opens the path of GraphQL gets a page from `others`
 */
export function httpListener(path: string, graphql: Listener, others: Listener, hasPage: boolean): Listener {
  return (incoming, outgoing) => {
    const isGraphQL = isPath(incoming.url ?? '', path) && !(hasPage && wantsPage(incoming));
    return (isGraphQL ? graphql : others)(incoming, outgoing);
  };
}

/** Whether the target of a request has a path. A proxy may send the whole URL. */
function isPath(target: string, path: string): boolean {
  if (target === path || target.startsWith(`${path}?`)) return true;
  return URL.canParse(target, 'http://gateway') && new URL(target, 'http://gateway').pathname === path;
}

function wantsPage({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  return (method === 'GET' || method === 'HEAD') && headers.accept?.includes('text/html') === true;
}
