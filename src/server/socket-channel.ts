import type { IncomingMessage } from 'node:http';
import { CloseCode, MessageType, parseMessage, stringifyMessage, type Server } from 'graphql-ws';
import type { Logger } from 'pino';
import type { RawData, WebSocket } from 'ws';
import { nestsTooDeeply } from './limits/json-nesting.ts';
import type { WrittenAnswers } from './written-answers.ts';

/** A client's socket, and the request that opened it. */
export interface SocketExtra {
  socket: WebSocket;
  request: IncomingMessage;
  /** The answers that are on their way to the socket. */
  answers: WrittenAnswers;
}

/** Characters that a client's ping may carry, as the pong repeats them. */
const largestPing = 1024;
/** Bytes that wait to be sent: a socket that reads more slowly than that is ended. */
const mostBuffered = 4 * 1024 * 1024;

/**
 * Connects a WebSocket to graphql-ws's server. graphql-ws's own adapter (`use/ws`) writes to the console, sends any
 * number of pongs to a client that reads none, and takes pings of any size.
 *
 * @param onComplete receives the id of each operation that the client has completed: graphql-ws tells of streams only, a query
 *   would continue
 * @param pingSeconds seconds between pings; no pong until the next one ends the socket
 * @param log receives the socket's errors, as debug messages: a client's broken connection is no fault of the gateway
 */
export function openChannel<E extends SocketExtra>(server: Server<E>, extra: E, onComplete: (id: string) => void, pingSeconds: number, log: Logger): void {
  const { socket, answers } = extra;
  const failed = (err: unknown): void => log.debug({ err }, 'WebSocket error');
  const stopPinging = keepAlive(socket, pingSeconds * 1000);

  /** Resolves when it was sent, or never will be: the socket's end is told by its `close` event. */
  function send(message: string): Promise<void> {
    if (socket.bufferedAmount > mostBuffered) socket.terminate();
    if (!isOpen(socket)) return Promise.resolve();
    return new Promise((resolve) => {
      socket.send(answers.fill(message), (err) => {
        if (err) failed(err);
        resolve();
      });
    });
  }

  async function onPing(payload: Record<string, unknown> | undefined): Promise<void> {
    const characters = payload === undefined ? 0 : JSON.stringify(payload).length;
    if (characters > largestPing) socket.close(CloseCode.BadRequest, `A ping carries at most ${largestPing} characters.`);
    else await send(stringifyMessage({ type: MessageType.Pong, ...(payload && { payload }) }));
  }

  const closed = server.opened(
    {
      protocol: socket.protocol,
      send,
      close: (code, reason) => socket.close(code, reason),
      onPing,
      onMessage: (handle) =>
        socket.on('message', (data) => {
          // What a client sent before its socket was ended has no effect any more.
          if (!isOpen(socket)) return;
          const text = textOf(data);
          if (nestsTooDeeply(text)) {
            socket.close(CloseCode.BadRequest, 'A message is nested too deeply.');
            return;
          }
          const message = messageOf(text);
          if (message && typesOfServer.includes(message.type)) {
            socket.close(CloseCode.BadRequest, 'Invalid message received');
            return;
          }
          handle(text).catch((err: unknown) => {
            log.error({ err }, 'unexpected error of a WebSocket message');
            socket.close(CloseCode.InternalServerError, 'Internal server error');
          });
          // A message that has ended the socket has no effect beside.
          if (message?.type === MessageType.Complete && isOpen(socket)) onComplete(message.id);
        }),
    },
    extra,
  );
  socket.on('error', failed);
  socket.on('ping', () => {
    if (socket.bufferedAmount > mostBuffered) socket.terminate();
  });
  socket.once('close', (code, reason) => {
    stopPinging();
    void closed(code, reason.toString());
  });
}

/** Types of messages that only a server sends: graphql-ws throws for one that a client sends. */
const typesOfServer: readonly string[] = [MessageType.ConnectionAck, MessageType.Next, MessageType.Error];

/** The message of a text; undefined if it is none. */
function messageOf(text: string): ReturnType<typeof parseMessage> | undefined {
  try {
    return parseMessage(text);
  } catch {
    return undefined;
  }
}

function isOpen(socket: WebSocket): boolean {
  return socket.readyState === socket.OPEN;
}

/** The text of a message. */
function textOf(data: RawData): string {
  return (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer)).toString();
}

/** Pings a client, and ends its socket if no pong comes. @returns stops it */
function keepAlive(socket: WebSocket, interval: number): () => void {
  let isAlive = true;
  socket.on('pong', () => (isAlive = true));
  const timer = setInterval(() => {
    if (!isAlive) {
      socket.terminate();
      return;
    }
    isAlive = false;
    socket.ping();
  }, interval);
  return () => clearInterval(timer);
}
