import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, MessageType, parseMessage, stringifyMessage, type Server } from 'graphql-ws';
import type { Logger } from 'pino';
import type { RawData, WebSocket } from 'ws';
import { turns } from './execution/turns.ts';
import { nestsTooDeeply } from './limits/json-nesting.ts';
import type { Send } from './live/send-events.ts';
import { addressKey } from './pace-requests.ts';
import type { WrittenAnswers } from './written-answers.ts';

/** The socket of a client, and the request that opened the socket. */
export interface SocketExtra {
  socket: WebSocket;
  request: IncomingMessage;
  /** The answers that are being sent. */
  answers: WrittenAnswers;
  send: Send;
}

/** The maximum number of characters in a client's ping, because the pong repeats the payload. */
const maxPingLength = 1024;
/** The maximum number of buffered bytes. A socket that reads more slowly is closed. */
const maxBuffered = 4 * 1024 * 1024;
/** The number of buffered bytes up to which a client need not read before the next message. */
const fewBuffered = 16 * 1024;
/** The number of bytes that a client may send after its socket was closed, because it may not know yet. */
const maxAfterClose = 64 * 1024;
/** Milliseconds after which a closed socket is ended whose client sends more. */
const lingerTime = 1000;

/**
 * Connects a WebSocket to the server of graphql-ws. The adapter of graphql-ws (`use/ws`) is not used for these reasons:
 *
 * - Errors are written to the console.
 * - A client that reads nothing receives any number of pongs.
 * - Pings can have any size.
 *
 * @param onComplete receives the ID of each operation completed by the client. graphql-ws reports only streams, so a
 *   query would continue.
 * @param pingSeconds seconds between pings; without a pong in between, the socket is closed
 * @param log receives the errors of the socket as debug messages, because a broken connection is no fault of the
 *   gateway
 */
export function openChannel<E extends SocketExtra>(
  server: Server<E>,
  extra: E,
  onComplete: (id: string) => void,
  pingSeconds: number,
  log: Logger,
): void {
  const { socket, request, answers } = extra;
  const stopPinging = keepAlive(socket, pingSeconds * 1000);

  /** Stops reading until the event loop has turned, if it has been busy: a client may send more than it can handle. */
  function takeTurn(): void {
    const turn = socket.isPaused ? undefined : turns.takeIfDue(() => addressKey(request));
    if (!turn) return;
    socket.pause();
    void turn.then(() => {
      if (isOpen(socket)) socket.resume();
    });
  }

  let afterClose = 0;

  /** Stops reading from a client that sends much after its socket was closed, and ends the connection soon. */
  function receiveAfterClose(bytes: number): void {
    afterClose += bytes;
    if (afterClose <= maxAfterClose || socket.isPaused) return;
    socket.pause();
    setTimeout(() => socket.terminate(), lingerTime).unref();
  }

  const send = async (message: string): Promise<void> => extra.send(answers.fill(message));

  async function onPing(payload: Record<string, unknown> | undefined): Promise<void> {
    const characters = payload === undefined ? 0 : JSON.stringify(payload).length;
    if (characters > maxPingLength)
      socket.close(CloseCode.BadRequest, `The payload of a ping must have at most ${maxPingLength} characters.`);
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
          if (!isOpen(socket)) {
            receiveAfterClose(sizeOf(data));
            return;
          }
          takeTurn();
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
          // A message that closed the socket has no other effect.
          if (message?.type === MessageType.Complete && isOpen(socket)) onComplete(message.id);
        }),
    },
    extra,
  );
  socket.on('error', (err) => logError(log, err));
  socket.on('ping', () => {
    if (socket.bufferedAmount > maxBuffered) socket.terminate();
  });
  socket.once('close', (code, reason) => {
    stopPinging();
    void closed(code, reason.toString());
  });
}

/**
 * Creates the function that sends messages to a socket. The messages of one turn of the event loop are written together,
 * because writing is most of the work on an event with many subscribers. A socket that reads too slowly is closed. The
 * `close` event reports the end of the socket.
 *
 * @param connection the connection below the socket
 */
export function sender(socket: WebSocket, connection: Duplex, log: Logger): Send {
  let isCorked = false;

  function uncork(): void {
    if (!isCorked) return;
    isCorked = false;
    connection.uncork();
  }

  return (message) => {
    if (socket.bufferedAmount > maxBuffered) socket.terminate();
    if (!isOpen(socket)) return undefined;
    if (!isCorked) {
      isCorked = true;
      connection.cork();
      setImmediate(uncork);
    }
    let sent: (() => void) | undefined;
    socket.send(message, (err) => {
      if (err) logError(log, err);
      sent?.();
    });
    if (socket.bufferedAmount < fewBuffered) return undefined;
    uncork();
    return socket.bufferedAmount < fewBuffered ? undefined : new Promise((resolve) => (sent = resolve));
  };
}

function logError(log: Logger, err: unknown): void {
  log.debug({ err }, 'WebSocket error');
}

/** Types of messages that only a server sends. graphql-ws throws if a client sends one. */
const typesOfServer: readonly string[] = [MessageType.ConnectionAck, MessageType.Next, MessageType.Error];

/** The parsed message; undefined if the text is not a message. */
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

function sizeOf(data: RawData): number {
  return Array.isArray(data) ? data.reduce((sum, { length }) => sum + length, 0) : data.byteLength;
}

/** The text of a message. */
function textOf(data: RawData): string {
  return (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer)).toString();
}

/**
 * Pings a client, and closes its socket if no pong arrives.
 *
 * @param interval milliseconds between pings
 * @returns the function that stops the pings
 */
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
