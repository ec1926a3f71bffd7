import { getOperationAST, OperationTypeNode, type ExecutionArgs, type GraphQLError } from 'graphql';
import { CloseCode, type SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Auth } from '../cinder/identity/token.ts';
import { answerError, type Answering } from './answer.ts';
import { normalizeParams } from './client-params.ts';
import { refusal } from './formatted-errors.ts';
import { envelop, type GraphQLServer } from './graphql.ts';
import type { TrustedDocuments } from './limits/trusted-documents.ts';
import type { Operation } from './operation.ts';
import type { Operations } from './operations.ts';
import { requestIdOf } from './request-id.ts';
import { startTurn } from './start-turn.ts';

export interface SocketOptions {
  graphql: GraphQLServer;
  operations: Operations;
  answering: Answering;
  isClosing: () => boolean;
  /** The only documents that may run; undefined if any may. */
  trusted: TrustedDocuments | undefined;
  socket: WebSocket;
  auth: Auth;
  /** Whether answers report what they cost. */
  reports: boolean;
  /** Whether answers report what they could hold. */
  reportsCost: boolean;
  /** The region that the socket's client asks for, as given. */
  region: string | undefined;
  /** Operations that may be under way at once. */
  most: number;
}

/** The operations of one socket, by the ids that its client gave them. */
export class SocketOperations {
  readonly #running = new Map<string, Operation>();

  constructor(readonly options: SocketOptions) {}

  /**
   * Parses and validates an operation and opens its context, through yoga's plugins. Never throws: what graphql-ws gets
   * thrown closes the whole socket, for one bad operation.
   */
  async begin(id: string, given: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const operation = this.#open(id);
    return unlessCompleted(operation, await this.#prepare(operation, given));
  }

  #open(id: string): Operation {
    const { operations, reports, reportsCost, region } = this.options;
    const operation = operations.begin({ transport: 'websocket', requestId: requestIdOf(undefined), reports, reportsCost, region });
    this.#running.set(id, operation);
    return operation;
  }

  async #prepare(operation: Operation, given: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { graphql, answering, auth, most } = this.options;
    try {
      if (this.#running.size > most) {
        throw refusal(429, 'RATE_LIMITED', `${most} operations are under way on this socket already.`);
      }
      if (this.options.isClosing()) throw refusal(503, 'SHUTTING_DOWN', 'The gateway is shutting down.');
      await startTurn({ operation, auth });
      const payload = normalizeParams(given, this.options.trusted);
      const { schema, parse, validate, contextFactory } = envelop(graphql, { operation, auth, params: payload });
      const document = parse(payload.query);
      const errors = validate(schema, document);
      if (errors.length > 0) return errors.map((error) => answerError(error, operation, answering));
      if (!getOperationAST(document, payload.operationName)) {
        throw refusal(
          400,
          'OPERATION_RESOLUTION_FAILURE',
          'The document has no such operation, or several and no name.',
        );
      }
      const { variables: variableValues, operationName } = payload;
      return { schema, document, variableValues, operationName, contextValue: await contextFactory() };
    } catch (error) {
      const last = answerError(error, operation, answering);
      operation.lostToken = operation.kind === OperationTypeNode.SUBSCRIPTION && operation.codes.has('UNAUTHENTICATED');
      return [last];
    }
  }

  /** Ends an operation that its client has completed. From then on its id may be another's: nothing more is said under it. */
  complete(id: string): void {
    const operation = this.#running.get(id);
    if (!operation) return;
    operation.completed = true;
    this.#running.delete(id);
    this.options.operations.end(operation);
  }

  /** Ends an operation; where the token turned out to be no good any more, the socket too. */
  end(id: string): void {
    const operation = this.#running.get(id);
    if (!operation) return;
    this.#running.delete(id);
    this.options.operations.end(operation);
    const close = (): void => this.options.socket.close(CloseCode.Forbidden, 'The token is not valid any more.');
    // A stream gets no `complete`, after which its client would not subscribe anew when it comes back with another token.
    if (operation.lostToken) close();
    // After the answer that says so.
    else if (operation.codes.has('UNAUTHENTICATED')) setImmediate(close);
  }

  /** Ends them all: the socket has closed. */
  endAll(): void {
    for (const id of this.#running.keys()) this.end(id);
  }
}

/**
 * What is said to graphql-ws about an operation: nothing at all once its client has completed it. graphql-ws would take it
 * for what a later operation with the same id says.
 */
export function unlessCompleted<Value>({ completed }: Operation, value: Value): Value | Promise<never> {
  return completed ? new Promise<never>(() => undefined) : value;
}

/** The events of a stream, as far as they are said to graphql-ws. */
export function untilCompleted<Value>(events: AsyncIterableIterator<Value>, operation: Operation): AsyncIterableIterator<Value> {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => unlessCompleted(operation, await events.next()),
    return: async () => (await events.return?.()) ?? { done: true, value: undefined },
  };
}
