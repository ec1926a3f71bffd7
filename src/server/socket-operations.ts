import { OperationTypeNode, type ExecutionArgs, type GraphQLError } from 'graphql';
import { CloseCode, type SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Auth } from '../cinder/identity/token.ts';
import { answerError } from './answer.ts';
import { refusal } from './formatted-errors.ts';
import { envelop } from './graphql.ts';
import { normalizeParams } from './normalize-params.ts';
import type { Operation } from './operation.ts';
import type { OperationServices } from './operation-services.ts';
import { requestIdOf } from './request-id.ts';
import { selectOperation } from './select-operation.ts';
import { startTurn } from './start-turn.ts';

export interface SocketOptions extends OperationServices {
  socket: WebSocket;
  auth: Auth;
  /** Whether answers report their calls in `extensions.cinder`. */
  reports: boolean;
  /** Whether answers report their estimated cost in `extensions.cost`. */
  reportsCost: boolean;
  /** The region requested by the client of the socket, not validated yet. */
  region: string | undefined;
  /** The maximum number of running operations. */
  most: number;
}

/** The operations of one socket, by the IDs that the client chose. */
export class SocketOperations {
  readonly #running = new Map<string, Operation>();

  constructor(readonly options: SocketOptions) {}

  /**
   * Parses and validates an operation and creates its context, through the plugins of Yoga.
   *
   * @returns the arguments of the execution, or errors. Never throws, because graphql-ws would close the whole socket.
   */
  async begin(id: string, given: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const operation = this.#open(id);
    return unlessCompleted(operation, await this.#prepare(operation, given));
  }

  #open(id: string): Operation {
    const { operations, reports, reportsCost, region } = this.options;
    const operation = operations.begin({
      transport: 'websocket',
      requestId: requestIdOf(undefined),
      reports,
      reportsCost,
      region,
    });
    this.#running.set(id, operation);
    return operation;
  }

  async #prepare(operation: Operation, given: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { graphql, answering, auth, most } = this.options;
    try {
      if (this.#running.size > most) {
        throw refusal(
          429,
          'RATE_LIMITED',
          `Too many operations are running on this socket: the limit is ${most}. Retry later.`,
        );
      }
      if (this.options.isClosing()) throw refusal(503, 'SHUTTING_DOWN', 'The gateway is shutting down. Retry later.');
      await startTurn({ operation, auth });
      const payload = normalizeParams(given, this.options.trusted);
      const { schema, parse, validate, contextFactory } = envelop(graphql, { operation, auth, params: payload });
      const document = parse(payload.query);
      const errors = validate(schema, document);
      if (errors.length > 0) return errors.map((error) => answerError(error, operation, answering));
      selectOperation(document, payload.operationName);
      const { variables: variableValues, operationName } = payload;
      return { schema, document, variableValues, operationName, contextValue: await contextFactory() };
    } catch (error) {
      const last = answerError(error, operation, answering);
      operation.lostToken = operation.kind === OperationTypeNode.SUBSCRIPTION && operation.codes.has('UNAUTHENTICATED');
      return [last];
    }
  }

  /** Ends an operation that the client has completed. Nothing more is sent, because the client may reuse the ID. */
  complete(id: string): void {
    const operation = this.#running.get(id);
    if (!operation) return;
    operation.completed = true;
    this.#running.delete(id);
    this.options.operations.end(operation);
  }

  /** Ends an operation. If the token is no longer valid, the socket is closed as well. */
  end(id: string): void {
    const operation = this.#running.get(id);
    if (!operation) return;
    this.#running.delete(id);
    this.options.operations.end(operation);
    const close = (): void => this.options.socket.close(CloseCode.Forbidden, 'The token is no longer valid.');
    // No `complete` is sent. After a `complete`, the client would not subscribe again when it reconnects with a new
    // token.
    if (operation.lostToken) close();
    // The socket closes after the answer with the error.
    else if (operation.codes.has('UNAUTHENTICATED')) setImmediate(close);
  }

  /** Ends all operations, because the socket has closed. */
  endAll(): void {
    for (const id of this.#running.keys()) this.end(id);
  }
}

/**
 * Passes a value on to graphql-ws, unless the client has completed the operation. graphql-ws would take the value for
 * the answer of a later operation with the same ID.
 *
 * @returns the value, or a promise that never settles
 */
export function unlessCompleted<Value>({ completed }: Operation, value: Value): Value | Promise<never> {
  return completed ? new Promise<never>(() => undefined) : value;
}
