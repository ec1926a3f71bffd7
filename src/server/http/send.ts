import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import type { GraphQLError } from 'graphql';
import type { WholeAnswer } from '../answer.ts';
import { formatted } from '../formatted-errors.ts';
import { requestIdHeader } from '../request-id.ts';
import { codingOf, compression } from './compression.ts';
import { eventStream, type Format } from './format.ts';
import { commonHeaders } from './headers.ts';
import { headOf } from './status.ts';

/** Milliseconds after which a connection is closed if the client reads nothing of its answer. */
const unreadTime = 60_000;

/** The form in which the client gets an answer. */
export interface AnswerForm {
  format: Format;
  /** The header `Accept-Encoding`. */
  acceptEncoding: IncomingMessage['headers']['accept-encoding'];
  /** The size from which an answer is compressed, in bytes. 0 for no compression. */
  compressFrom: number;
}

/** Sends one answer. */
export function sendAnswer(response: ServerResponse, answer: WholeAnswer, form: AnswerForm, requestId: string): void {
  const { format } = form;
  const head = headOf(answer.errors, format);
  const headers = { [requestIdHeader]: requestId, ...head.headers };
  const text = answer.stringify();
  if (format !== eventStream) sendText(response, head.status, `${format}; charset=utf-8`, text, headers, form);
  else if (head.status !== 200) sendText(response, head.status, 'application/json; charset=utf-8', text, headers, form);
  // The client can only read events.
  else response.writeHead(200, { ...streamHeaders, ...headers }).end(`${eventOf(answer)}${lastEvent}`);
}

/** Sends an error of a request that is refused before GraphQL runs. @param others further headers */
export function sendError(response: ServerResponse, error: GraphQLError, others: Record<string, string> = {}): void {
  const { status = 500, headers } = error.extensions.http ?? {};
  const text = JSON.stringify({ errors: [formatted(error)] });
  sendText(response, status, 'application/json', text, { ...headers, ...others });
}

function sendText(
  response: ServerResponse,
  status: number,
  contentType: string,
  text: string,
  headers: Readonly<Record<string, string>>,
  { acceptEncoding, compressFrom }: Omit<AnswerForm, 'format'> = { acceptEncoding: undefined, compressFrom: 0 },
): void {
  const bytes = Buffer.from(text);
  const { length } = bytes;
  const isLarge = compressFrom > 0 && length >= compressFrom;
  const coding = compressFrom > 0 ? codingOf(acceptEncoding, isLarge) : undefined;
  // Other headers may have set `vary`.
  if (isLarge || coding) response.appendHeader('vary', 'accept-encoding');
  const size = coding ? { 'content-encoding': coding } : { 'content-length': length };
  response.writeHead(status, { ...commonHeaders, 'content-type': contentType, ...size, ...headers });
  if (!coding) response.end(bytes);
  // The only error is that the client disconnects, which ends the operation.
  else pipeline([...compression(text, coding), response], () => undefined);
  // A small answer is already in the buffers of the system.
  if (coding || response.writableLength > 0) response.setTimeout(unreadTime, () => response.destroy());
}

/** The headers of server-sent events. Without `x-accel-buffering`, nginx buffers events until it has a few kilobytes. */
export const streamHeaders = { ...commonHeaders, 'content-type': eventStream, 'x-accel-buffering': 'no' } as const;

/** The text of one event, in the protocol of graphql-sse. */
export function eventOf(answer: WholeAnswer): string {
  return `event: next\ndata: ${answer.stringify()}\n\n`;
}

/** The text of the end of a stream. */
export const lastEvent = 'event: complete\ndata:\n\n';
