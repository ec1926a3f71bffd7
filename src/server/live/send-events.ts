import { MessageType } from 'graphql-ws';
import type { WholeAnswer } from '../answer.ts';
import type { Operation } from '../operation.ts';
import type { EventStream } from './event-stream.ts';

/** Sends a message. Returns a promise if the client must read first, which resolves when it has, or will read no more. */
export type Send = (message: string) => Promise<void> | undefined;

/**
 * Sends the events of a stream over a WebSocket, until the stream ends or the client completes it. graphql-ws is not used
 * for this, because it keeps the message of the subscriber and several closures in memory, and copies each event.
 *
 * @param id the ID that the client has chosen
 * @param onEnd called after the last event, unless the client has completed the stream, after which it may reuse the ID
 */
export function sendEvents(
  stream: Pick<EventStream, 'read' | 'return'>,
  operation: Operation,
  id: string,
  send: Send,
  onEnd: () => void,
): void {
  const head = `{"id":${JSON.stringify(id)},"type":"${MessageType.Next}","payload":`;

  function sendNext(answer: WholeAnswer | undefined): void {
    if (operation.completed) void stream.return();
    else if (!answer) onEnd();
    else {
      const sending = send(`${head}${answer.stringify()}}`);
      if (sending) void sending.then(readNext);
      else readNext();
    }
  }

  function readNext(): void {
    stream.read(sendNext);
  }

  readNext();
}
