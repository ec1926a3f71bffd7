import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperationTypeNode, type ExecutionArgs, type FormattedExecutionResult } from 'graphql';
import { CloseCode, handleProtocols, makeServer, MessageType, stringifyMessage } from 'graphql-ws';
import { WebSocketServer, type ServerOptions } from 'ws';
import { isCinderError } from '../cinder/errors.ts';
import { userOf } from '../cinder/identity/token.ts';
import { answer, answerWhole, type WholeAnswer } from './answer.ts';
import type { Authenticate } from './authentication.ts';
import { callerFields } from './caller-fields.ts';
import { ConcurrencyLimit } from './concurrency-limit.ts';
import type { ServerContext } from './context.ts';
import { turns } from './execution/turns.ts';
import { formatted } from './formatted-errors.ts';
import { envelop, graphqlPath } from './graphql.ts';
import { sendEvents } from './live/send-events.ts';
import { isOpened } from './live/use-event-streams.ts';
import type { OperationServices } from './operation-services.ts';
import type { Configuration } from './options.ts';
import { isAllowedOrigin } from './origin.ts';
import { addressKey } from './pace-requests.ts';
import { regionIn } from './region.ts';
import { isCostReported, isReported } from './report.ts';
import { requestIdHeader, requestIdOf } from './request-id.ts';
import { openChannel, sender, type SocketExtra } from './socket-channel.ts';
import { SocketOperations, unlessCompleted } from './socket-operations.ts';
import { WrittenAnswers } from './written-answers.ts';

export interface WebSocketOptions extends OperationServices {
  authenticate: Authenticate;
  configuration: Pick<
    Configuration,
    | 'allowedOrigin'
    | 'basePath'
    | 'extensions'
    | 'maxFrame'
    | 'maxSockets'
    | 'maxSocketsPerUser'
    | 'maxSocketOperations'
    | 'socketInitSeconds'
    | 'socketPingSeconds'
  >;
}

export interface WebSockets {
  /**
   * Closes every socket with 1001, after which clients reconnect. Sockets close one after the other, so that clients do
   * not all reconnect at once. Resolves when the last socket has closed.
   *
   * @param ms milliseconds within which all sockets are closed
   */
  close(ms: number): Promise<void>;
  /** Ends the sockets that do not answer the close. */
  terminate(): void;
}

/** A socket, with its operations after authentication. */
interface ServedSocket extends SocketExtra {
  operations?: SocketOperations;
  /** Removes the socket from the limit of its user. */
  leave?: () => void;
}

/** Milliseconds between two closed sockets at shutdown, if the time allows. */
const closeInterval = 10;

/** Milliseconds that a client has to answer a close, before its connection is ended. */
const closeTimeout = 5_000;

/** A close code after which clients reconnect, unlike 4500 of graphql-ws. */
const tryAgainLater = 1013;

/**
 * Serves GraphQL over WebSocket (`graphql-transport-ws`), on the same path and through the same plugins as HTTP.
 *
 * @returns the functions that close the sockets
 */
export function serveWebSockets(server: Server, options: WebSocketOptions): WebSockets {
  const { graphql, authenticate, answering, configuration } = options;
  const { maxSockets: total, maxSocketsPerUser: perUser } = configuration;
  const users = new ConcurrencyLimit('sockets', { total, perUser });
  // The types of ws lack `closeTimeout`.
  const socketOptions: ServerOptions & { closeTimeout: number } = {
    noServer: true,
    maxPayload: configuration.maxFrame * 1024,
    closeTimeout,
    handleProtocols,
  };
  const sockets = new WebSocketServer(socketOptions);
  const { execute, subscribe } = envelop(graphql, {});
  const answered = (run: typeof execute | typeof subscribe) => async (args: ExecutionArgs) => {
    const { operation } = args.contextValue as ServerContext;
    try {
      const result = await run(args);
      if (isOpened(result)) return result;
      const last = await answerWhole(result, operation, answering);
      // A stream that could not begin ends like one whose token expires later: without `complete`.
      operation.lostToken = operation.kind === OperationTypeNode.SUBSCRIPTION && operation.codes.has('UNAUTHENTICATED');
      return await unlessCompleted(operation, last);
    } catch (error) {
      // If thrown, an abort or a deadline would close the socket.
      return unlessCompleted(operation, answer({ errors: [answering.mask(error)] }, operation, answering));
    }
  };

  const serving = makeServer<Record<string, unknown>, ServedSocket>({
    connectionInitWaitTimeout: configuration.socketInitSeconds * 1000,
    execute: answered(execute),
    subscribe: answered(subscribe),
    async onConnect({ extra, connectionParams }) {
      const { socket, request } = extra;
      const fields = callerFields(request.headers, connectionParams, { host: request.headers.host });
      try {
        const requestId = requestIdOf(request.headers[requestIdHeader]);
        const auth = await authenticate(fields, { requestId });
        const token = await auth.token(requestId);
        // A socket that closed in the meantime must not be counted, because no close event would remove it.
        if (socket.readyState !== socket.OPEN) return false;
        extra.leave = users.enter(userOf(token));
        const reports = isReported(configuration.extensions, fields);
        extra.operations = new SocketOperations({
          ...options,
          most: configuration.maxSocketOperations,
          socket,
          auth,
          reports,
          reportsCost: isCostReported(fields),
          region: regionIn(fields),
        });
        return true;
      } catch (error) {
        const code = isCinderError(error, 'UNAUTHENTICATED', 'FORBIDDEN') ? CloseCode.Forbidden : tryAgainLater;
        socket.close(code, answering.mask(error).message.slice(0, 120));
        return false;
      }
    },
    onSubscribe: ({ extra }, id, payload) => extra.operations?.begin(id, payload),
    onOperation({ extra, subscriptions }, id, _payload, { contextValue }, result) {
      if (!isOpened(result)) return undefined;
      const { operation } = contextValue as ServerContext;
      sendEvents(result.stream, operation, id, extra.send, () => {
        extra.operations?.end(id);
        void extra.send(stringifyMessage({ id, type: MessageType.Complete }));
        Reflect.deleteProperty(subscriptions, id);
      });
      // graphql-ws must not read the stream. Nothing refers to the promise, so that the state of graphql-ws is freed.
      return new Promise<never>(() => undefined);
    },
    onNext({ extra }, _id, _payload, _args, result) {
      if ('stringify' in result)
        return extra.answers.standIn((result as WholeAnswer).stringify()) as FormattedExecutionResult;
      return result.errors && { ...(result as FormattedExecutionResult), errors: result.errors.map(formatted) };
    },
    onError({ extra }, id, _payload, errors) {
      extra.operations?.end(id);
      return errors.map(formatted);
    },
    onComplete: ({ extra }, id) => extra.operations?.end(id),
    onClose({ extra }) {
      extra.operations?.endAll();
      extra.leave?.();
    },
  });

  server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head));

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const destroy = (): unknown => socket.destroy();
    socket.on('error', destroy);
    await turns.takeIfDue(() => addressKey(request));
    if (socket.destroyed) return;
    socket.off('error', destroy);
    const refused = sockets.clients.size >= total ? '503 Service Unavailable' : refusedStatus(request, options);
    if (refused) {
      refuse(socket, refused);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (upgraded) => {
      const send = sender(upgraded, socket, answering.log);
      const extra: ServedSocket = { socket: upgraded, request, answers: new WrittenAnswers(), send };
      openChannel(
        serving,
        extra,
        (id) => extra.operations?.complete(id),
        configuration.socketPingSeconds,
        answering.log,
      );
    });
  }

  return {
    close: async (ms) => {
      const open = [...sockets.clients];
      const interval = Math.min(closeInterval, ms / open.length);
      for (const [at, socket] of open.entries()) {
        socket.close(1001, 'Going away');
        // The resolution of timers is a millisecond.
        if (Math.floor((at + 1) * interval) > Math.floor(at * interval)) await sleep(Math.max(1, interval));
      }
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
    terminate: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}

function refusedStatus(
  request: IncomingMessage,
  { isClosing, configuration, answering }: WebSocketOptions,
): string | undefined {
  const { origin, host } = request.headers;
  if (request.url?.split('?', 1)[0] !== configuration.basePath + graphqlPath) return '404 Not Found';
  if (!isAllowedOrigin(origin, host, configuration.allowedOrigin)) {
    // Browsers do not show the reason to the page, so log it.
    answering.log.warn(
      { origin, host },
      'WebSocket refused: the origin matches neither the Host header nor an --allowed-origin',
    );
    return '403 Forbidden';
  }
  return isClosing() ? '503 Service Unavailable' : undefined;
}

function refuse(socket: Duplex, status: string): void {
  socket.once('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
