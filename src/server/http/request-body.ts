import type { IncomingMessage } from 'node:http';
import { refusal } from '../formatted-errors.ts';

/**
 * Reads the body of a request as text in UTF-8. Each chunk is decoded when it arrives, so that large bodies that end
 * together do not block the event loop. (Yoga's own limit pipes each body through two web streams.)
 *
 * @param limit the maximum size in bytes
 * @throws GraphQLError `REQUEST_ENTITY_TOO_LARGE` (HTTP 413) if the body is larger; the rest is discarded
 * @throws Error if the client disconnects
 */
export function readBody(incoming: IncomingMessage, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    if (Number(incoming.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
    const decoder = new TextDecoder();
    let text = '';
    let size = 0;
    incoming.on('data', add).once('end', finish).once('error', reject).once('close', leave);

    function add(chunk: Buffer): void {
      size += chunk.length;
      if (size <= limit) text += decoder.decode(chunk, { stream: true });
      else {
        // The rest is discarded, so that the connection can serve further requests.
        incoming.off('data', add).resume();
        reject(tooLarge(limit));
      }
    }

    function finish(): void {
      incoming.off('close', leave);
      resolve(text + decoder.decode());
    }

    function leave(): void {
      reject(new Error('The client has disconnected.'));
    }
  });
}

function tooLarge(limit: number): Error {
  const message = `The body of a request must have at most ${limit / 1000} kB.`;
  return refusal(413, 'REQUEST_ENTITY_TOO_LARGE', message);
}
