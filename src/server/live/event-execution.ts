import { execute } from '@graphql-tools/executor';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { CinderClient } from '../../cinder/client.ts';
import type { Hub } from '../../cinder/watch/hub.ts';
import { createOperationContext } from '../../resolvers/common/context.ts';
import { answerWhole, errorAnswer, type Answering, type WholeAnswer } from '../answer.ts';
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

/**
 * The execution of one event for all subscribers that wait for its answer. The execution has limits and a signal of its
 * own: a subscriber that disconnects, or whose token expires, ends the execution only if no other one waits.
 */
export class EventExecution {
  readonly answer: Promise<EventAnswer>;
  readonly #operation: Operation;
  #isAnswered = false;
  #waiting = 0;

  /** @param operation the operation of the event (`Operation.forEvent`) */
  constructor(event: unknown, args: EventArgs, operation: Operation, subscriber: Subscriber, answering: Answering) {
    this.#operation = operation;
    this.answer = executeEvent(event, args, operation, subscriber, answering).finally(() => (this.#isAnswered = true));
  }

  /** Whether all subscribers left before the answer was ready. */
  get isAbandoned(): boolean {
    return this.#operation.ended && !this.#isAnswered;
  }

  /** Adds a subscriber that waits for the answer. */
  enter(): void {
    this.#waiting++;
  }

  /** Removes a subscriber. The last one ends the execution. */
  leave(): void {
    if (--this.#waiting === 0) this.#operation.end();
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
    const running = Promise.resolve(execute({ ...args, rootValue: event, contextValue }));
    const answer = await answerWhole((await untilAborted(running, signal)) as ExecutionResult, operation, answering);
    return { answer, codes, isLast: signal.aborted };
  } catch (error) {
    return { answer: errorAnswer(error, operation, answering), codes, isLast: true };
  }
}
