import cors from 'cors';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { regionHeader } from '../region.ts';
import { costHeader, reportHeader } from '../report.ts';
import { requestIdHeader } from '../request-id.ts';

/** The headers of every response, unless a response has its own: nothing is cached, framed, or run by a browser. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

/** The headers of requests that are not about their format. Neither a form nor a link can send any of them. */
const ownHeaders = ['authorization', 'x-auth-token', regionHeader, requestIdHeader, reportHeader, costHeader];

/** Headers that prove that no form and no link has sent a GET request. */
const preflighted = [...ownHeaders, 'apollo-require-preflight', 'x-graphql-yoga-csrf'];

/** Whether a GET request may come from a form or a link of any page, because it has no header of its own. */
export function mayBeForged({ headers }: IncomingMessage): boolean {
  return preflighted.every((name) => headers[name] === undefined);
}

/**
 * Creates the function that adds the headers for pages of other origins.
 *
 * @param origins the allowed origins, exactly as sent by browsers
 * @returns the function; it returns whether it has answered a preflight request
 */
export function crossOrigin(
  origins: readonly string[],
): (request: IncomingMessage, response: ServerResponse) => boolean {
  if (origins.length === 0) return () => false;
  const handle = cors({
    origin: [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['content-type', ...ownHeaders],
    exposedHeaders: [requestIdHeader, 'retry-after'],
    maxAge: 600,
  });
  return (request, response) => {
    let isPreflight = true;
    handle(request, response, () => (isPreflight = false));
    return isPreflight;
  };
}
