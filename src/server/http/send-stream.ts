import type { ServerResponse } from 'node:http';
import type { WholeAnswer } from '../answer.ts';
import type { EventStream } from '../live/event-stream.ts';
import { requestIdHeader } from '../request-id.ts';
import { eventOf, lastEvent, streamHeaders } from './send.ts';

/** Milliseconds between two comments in a stream, which keep its connection open in proxies. */
const pingInterval = 12_000;

/** A comment of server-sent events. */
const ping = ':\n\n';

/**
 * Sends a stream as server-sent events, until it ends or the client disconnects. The next event is read when the client
 * has read the previous ones.
 */
export function sendStream(
  response: ServerResponse,
  stream: Pick<EventStream, 'read' | 'return'>,
  requestId: string,
): void {
  // A response that is queued behind another one of the connection (HTTP pipelining) does not close with its client.
  const { socket } = response.req;
  // The client may have left before the stream began. Nothing would end the pings.
  if (socket.destroyed) {
    void stream.return();
    return;
  }
  response.writeHead(200, { ...streamHeaders, [requestIdHeader]: requestId });
  // Some browsers wait for the first bytes.
  response.write(ping);
  const pings = setInterval(() => {
    if (!response.writableNeedDrain) response.write(ping);
  }, pingInterval);
  const stopPings = (): void => {
    clearInterval(pings);
    socket.off('close', stopPings);
  };
  response.once('close', stopPings);
  socket.once('close', stopPings);
  stream.read(send);

  function send(answer: WholeAnswer | undefined): void {
    if (!answer) {
      stopPings();
      response.end(lastEvent);
    } else if (response.write(eventOf(answer))) stream.read(send);
    else response.once('drain', () => stream.read(send));
  }
}
