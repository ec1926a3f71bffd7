import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { turns } from './execution/turns.ts';

/**
 * Wraps the listener of an HTTP server. If the event loop is busy, requests for GraphQL wait for a turn of their caller
 * before any work on them begins: many requests that arrive together must not delay health checks.
 *
 * @param path the path of GraphQL
 */
export function paceRequests(listener: RequestListener, path: string): RequestListener {
  return (request, response) => {
    const turn = isFor(request, path) ? turns.takeIfDue(callerKey(request)) : undefined;
    if (turn) void turn.then(() => answerOpen(request, response, listener));
    else listener(request, response);
  };
}

function isFor({ url = '' }: IncomingMessage, path: string): boolean {
  return url.startsWith(path) && (url.length === path.length || url[path.length] === '?');
}

/** The token as sent, because nothing else is known of the caller yet; otherwise the address. */
function callerKey({ headers, socket }: IncomingMessage): string {
  const token = headers['x-auth-token'] ?? headers.authorization;
  return token === undefined ? `address ${socket.remoteAddress}` : `token ${String(token)}`;
}

/** Answers a request, unless the client has left meanwhile. */
function answerOpen(request: IncomingMessage, response: ServerResponse, listener: RequestListener): void {
  if (!response.destroyed) listener(request, response);
}
