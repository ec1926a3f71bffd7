import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { refusal } from '../formatted-errors.ts';
import { acceptedFormats, formatOfAnswer, isUtf8, notAcceptable, type Format } from './format.ts';
import { mayBeForged } from './headers.ts';

/** The formats that the client of a request accepts, and that of a query, a mutation or an error. */
export interface RequestFormats {
  accepted: readonly Format[];
  format: Format;
}

/**
 * Checks the method and the headers of a request for GraphQL.
 *
 * @throws GraphQLError `METHOD_NOT_ALLOWED` (HTTP 405), `UNSUPPORTED_MEDIA_TYPE` (415) if the body is not JSON in UTF-8
 *   or is compressed, `NOT_ACCEPTABLE` (406), or `BAD_REQUEST` (403) if a page of another origin may have made a user's browser send it
 */
export function checkRequest(incoming: IncomingMessage): RequestFormats {
  const { method, headers } = incoming;
  if (method !== 'POST' && method !== 'GET') {
    throw refusal(405, 'METHOD_NOT_ALLOWED', 'The HTTP method must be GET or POST.', { allow: 'GET, POST' });
  }
  if (method === 'POST') checkBody(headers);
  const accepted = acceptedFormats(headers.accept);
  const format = formatOfAnswer(accepted);
  if (!format) throw notAcceptable();
  if (method === 'GET' && mayBeForged(incoming)) {
    throw refusal(
      403,
      'BAD_REQUEST',
      'A GET request must have a header that no form can send, such as X-Auth-Token or Apollo-Require-Preflight.',
    );
  }
  return { accepted, format };
}

/** @throws GraphQLError `UNSUPPORTED_MEDIA_TYPE` if the body cannot be read */
function checkBody({
  'content-type': contentType,
  'content-encoding': encoding = 'identity',
}: IncomingHttpHeaders): void {
  if (contentType !== 'application/json') checkContentType(contentType ?? '');
  if (encoding.toLowerCase() === 'identity') return;
  const message = 'The body of a POST request must not be compressed.';
  throw refusal(415, 'UNSUPPORTED_MEDIA_TYPE', message, { 'accept-encoding': 'identity' });
}

function checkContentType(contentType: string): void {
  const [type, ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (type !== 'application/json')
    throw refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'A POST request must have the content type application/json.');
  if (!isUtf8(parameters)) throw refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'The body of a POST request must be in UTF-8.');
}
