import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { turns } from './execution/turns.ts';

/**
 * Wraps the listener of an HTTP server. If the event loop is busy, requests for GraphQL wait for a turn of their caller
 * before any work on them begins: many requests that arrive together must not delay health checks.
 *
 * @param answer answers a request; never rejects
 * @param path the path of GraphQL
 */
export function paceRequests(answer: AsyncListener, path: string): RequestListener {
  return (request, response) => {
    const turn = isFor(request, path) ? turns.takeIfDue(callerKey(request)) : undefined;
    void (turn ? turn.then(() => answerOpen(request, response, answer)) : answer(request, response));
  };
}

type AsyncListener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function isFor({ url = '' }: IncomingMessage, path: string): boolean {
  return url.startsWith(path) && (url.length === path.length || url[path.length] === '?');
}

/** The token as sent, because nothing else is known of the caller yet; otherwise the address. */
function callerKey({ headers, socket }: IncomingMessage): string {
  const token = headers['x-auth-token'] ?? headers.authorization;
  return token === undefined ? `address ${socket.remoteAddress}` : `token ${String(token)}`;
}

/** Answers a request, unless the client has left meanwhile. */
async function answerOpen(request: IncomingMessage, response: ServerResponse, answer: AsyncListener): Promise<void> {
  if (!response.destroyed) await answer(request, response);
}
