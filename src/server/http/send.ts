import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import type { WholeAnswer } from '../answer.ts';
import { formatted } from '../formatted-errors.ts';
import { requestIdHeader } from '../request-id.ts';
import { eventStream, type Format } from './format.ts';
import { commonHeaders } from './headers.ts';
import { headOf } from './status.ts';

/** Milliseconds after which a connection is closed if the client reads nothing of its answer. */
const unreadTime = 60_000;

/** Sends one answer. */
export function sendAnswer(response: ServerResponse, answer: WholeAnswer, format: Format, requestId: string): void {
  const head = headOf(answer.errors, format);
  const headers = { [requestIdHeader]: requestId, ...head.headers };
  const text = answer.stringify();
  if (format !== eventStream) sendText(response, head.status, `${format}; charset=utf-8`, text, headers);
  else if (head.status !== 200) sendText(response, head.status, 'application/json; charset=utf-8', text, headers);
  // The client can only read events.
  else response.writeHead(200, { ...streamHeaders, ...headers }).end(`${eventOf(answer)}${lastEvent}`);
}

/** Sends an error of a request that is refused before GraphQL runs. */
export function sendError(response: ServerResponse, error: GraphQLError): void {
  const { status = 500, headers = {} } = error.extensions.http ?? {};
  sendText(response, status, 'application/json', JSON.stringify({ errors: [formatted(error)] }), headers);
}

function sendText(
  response: ServerResponse,
  status: number,
  contentType: string,
  text: string,
  headers: Readonly<Record<string, string>>,
): void {
  response.setTimeout(unreadTime, () => response.destroy());
  const length = Buffer.byteLength(text);
  response.writeHead(status, { ...commonHeaders, 'content-type': contentType, 'content-length': length, ...headers });
  response.end(text);
}

/** The headers of server-sent events. Without `x-accel-buffering`, nginx buffers events until it has a few kilobytes. */
export const streamHeaders = { ...commonHeaders, 'content-type': eventStream, 'x-accel-buffering': 'no' } as const;

/** The text of one event, in the protocol of graphql-sse. */
export function eventOf(answer: WholeAnswer): string {
  return `event: next\ndata: ${answer.stringify()}\n\n`;
}

/** The text of the end of a stream. */
export const lastEvent = 'event: complete\ndata:\n\n';
