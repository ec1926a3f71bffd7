import { getOperationAST, GraphQLError } from 'graphql';
import type { Answering } from '../answer.ts';
import { EventExecution, type EventArgs, type Subscriber } from './event-execution.ts';

/** Milliseconds for which a late subscriber receives the answer of an earlier execution. */
const sharedTime = 2_000;

/**
 * The subscribers with the same token and equal operations. An event that several of them receive is executed and
 * serialized once.
 */
export class SubscriberGroup {
  size = 0;
  readonly #args: EventArgs;
  readonly #answering: Answering;
  /** By event. Only subscribers that received the same object share an execution. */
  readonly #executions = new Map<object, EventExecution>();

  constructor(args: EventArgs, answering: Answering) {
    this.#args = args;
    this.#answering = answering;
  }

  /** Returns the execution of an event, which the first subscriber starts. */
  executionOf(event: unknown, subscriber: Subscriber): EventExecution {
    if (typeof event !== 'object' || event === null) return this.#start(event, subscriber);
    const running = this.#executions.get(event);
    if (running && !running.isAbandoned) return running;
    const execution = this.#start(event, subscriber);
    this.#executions.set(event, execution);
    this.#forgetLater(event, execution);
    return execution;
  }

  /** Adds the location of the operation to an error of the source of events. */
  located(error: unknown): GraphQLError {
    const node = getOperationAST(this.#args.document, this.#args.operationName);
    const originalError = error instanceof Error ? error : new Error(String(error));
    return new GraphQLError(originalError.message, { nodes: node ?? null, originalError });
  }

  #forgetLater(event: object, execution: EventExecution): void {
    setTimeout(() => {
      if (execution.isRunning) this.#forgetLater(event, execution);
      else if (this.#executions.get(event) === execution) this.#executions.delete(event);
    }, sharedTime).unref();
  }

  #start(event: unknown, subscriber: Subscriber): EventExecution {
    const operation = subscriber.operation.forEvent();
    return new EventExecution(event, this.#args, operation, subscriber, this.#answering);
  }
}
