import type { ExecutionArgs } from 'graphql';
import type { CinderClient } from '../../cinder/client.ts';
import type { Hub } from '../../cinder/watch/hub.ts';
import { createOperationContext } from '../../resolvers/common/context.ts';
import { answerWhole, errorAnswer, type Answering, type WholeAnswer } from '../answer.ts';
import { execute } from '../execution/execute.ts';
import { turns } from '../execution/turns.ts';
import type { Operation } from '../operation.ts';
import { untilAborted } from '../until-aborted.ts';

/** The parts of an operation that are equal for all subscribers of a group. */
export type EventArgs = Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'>;

/** The client of a subscriber, with whose token an event is executed. */
export interface Subscriber {
  readonly operation: Operation;
  readonly client: CinderClient;
  readonly hub: Hub;
}

/** The answer to one event. */
export interface EventAnswer {
  readonly answer: WholeAnswer;
  /** The codes of the errors in the answer. */
  readonly codes: ReadonlySet<string>;
  /** Whether the streams end after the answer, because the event exceeds a limit. */
  readonly isLast: boolean;
}

/** A stream that waits for the answer to an event. */
export interface Waiting {
  receive(answer: EventAnswer): void;
}

/**
 * The execution of one event for all streams that wait for its answer. The execution has limits and a signal of its own:
 * a stream that ends, such as when its token expires, ends the execution only if no other one waits.
 */
export class EventExecution {
  readonly #operation: Operation;
  readonly #waiting = new Set<Waiting>();
  #answer: EventAnswer | undefined;
  #isDelivering = false;
  #isAbandoned = false;

  /** @param operation the operation of the event (`Operation.forEvent`) */
  constructor(event: unknown, args: EventArgs, operation: Operation, subscriber: Subscriber, answering: Answering) {
    this.#operation = operation;
    void executeEvent(event, args, operation, subscriber, answering).then((answer) => {
      this.#answer = answer;
      return this.#deliver(answer);
    });
  }

  /** Whether all streams left before the answer was ready. */
  get isAbandoned(): boolean {
    return this.#isAbandoned;
  }

  get isRunning(): boolean {
    return this.#answer === undefined && !this.#isAbandoned;
  }

  /** Adds a stream, which receives the answer later. */
  join(stream: Waiting): void {
    this.#waiting.add(stream);
    if (this.#answer) void this.#deliver(this.#answer);
  }

  /** Removes a stream. The last one ends the execution, unless the answer is ready. */
  leave(stream: Waiting): void {
    if (!this.#waiting.delete(stream) || this.#waiting.size > 0 || this.#answer) return;
    this.#isAbandoned = true;
    this.#operation.end();
  }

  /** Delivers the answer, with turns of the event loop in between. */
  async #deliver(answer: EventAnswer): Promise<void> {
    if (this.#isDelivering) return;
    this.#isDelivering = true;
    for (const stream of this.#waiting) {
      if (turns.isDue) await this.#operation.takeTurn();
      // The stream may have left during the turn.
      if (this.#waiting.delete(stream)) stream.receive(answer);
    }
    this.#isDelivering = false;
    this.#operation.end();
  }
}

async function executeEvent(
  event: unknown,
  args: EventArgs,
  operation: Operation,
  { client, hub }: Subscriber,
  answering: Answering,
): Promise<EventAnswer> {
  const { signal, callLog, codes } = operation;
  const contextValue = { ...createOperationContext(client.with(operation.scope), callLog, hub), operation };
  try {
    const running = execute({ ...args, rootValue: event, contextValue });
    const answer = await answerWhole(await untilAborted(running, signal), operation, answering);
    return { answer, codes, isLast: signal.aborted };
  } catch (error) {
    return { answer: errorAnswer(error, operation, answering), codes, isLast: true };
  }
}
